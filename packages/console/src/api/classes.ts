/** Classes of items with their schemes, and how the site has the fields of the metadata called. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { ClassScheme, DisclosureClass, MetadataLabelChoice } from '@gongkai/law/disclosure';
import { request } from './request.ts';

/** A class with the version that a change of it names: 0 for a shipped one as it came. */
export type ClassRow = DisclosureClass & { version: number };

/** A scheme with its classes; its own version is 0 where it came with the program. */
export type SchemeRow = Omit<ClassScheme, 'classes'> & { version: number; classes: readonly ClassRow[] };

/** Every scheme of the site. */
export async function readSchemes(): Promise<SchemeRow[]> {
  const answer = await request<{ schemes: SchemeRow[] }>('GET', '/api/classes');
  return answer.schemes;
}

/** Makes a scheme. @throws ApiError `code_taken`, `name_taken` */
export function addScheme(scheme: { code: string; label: string }): Promise<object> {
  return request('POST', '/api/class-schemes', scheme);
}

/** Renames a scheme of the site's own. @throws ApiError `name_taken`, `version_conflict` */
export function renameScheme(change: { scheme: string; version: number; label: string }): Promise<object> {
  return request('POST', '/api/class-schemes/rename', change);
}

/** Adds a class. @throws ApiError `code_taken`, `name_taken`, `class_too_deep` */
export function addClass(added: {
  scheme: string;
  code: string;
  label: string;
  parent: string | null;
  validFrom: LocalDate | null;
}): Promise<object> {
  return request('POST', '/api/classes', added);
}

/** Which class, and the version of it that was seen. */
export interface ClassAt {
  scheme: string;
  code: string;
  version: number;
}

/** Gives a class another name from a day on. @throws ApiError `name_taken`, `starts_in_past`, `version_conflict` */
export function renameClass(change: ClassAt & { label: string; from: LocalDate }): Promise<object> {
  return request('POST', '/api/classes/rename', change);
}

/** Closes a class from a day on; null keeps it open. @throws ApiError `starts_in_past`, `version_conflict` */
export function closeClass(change: ClassAt & { validTo: LocalDate | null }): Promise<object> {
  return request('POST', '/api/classes/close', change);
}

/** Hides a class from forms and lists, or shows it again. @throws ApiError `version_conflict` */
export function hideClass(change: ClassAt & { hidden: boolean }): Promise<object> {
  return request('POST', '/api/classes/hide', change);
}

/** What the site chose; version 0 before anybody has. */
export type SiteLabels = MetadataLabelChoice & { version: number };

export function readLabels(): Promise<SiteLabels> {
  return request('GET', '/api/metadata-labels');
}

/** Sets the labels. @throws ApiError `label_twice`, `version_conflict` */
export function saveLabels(labels: SiteLabels): Promise<SiteLabels> {
  return request('PUT', '/api/metadata-labels', labels);
}
