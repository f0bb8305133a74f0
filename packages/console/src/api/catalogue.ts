/** Organs with their section offices, and the column trees. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  Art20Code,
  ColumnSetId,
  FixedColumnId,
  IndexNumberPatternId,
  ReviewScheme,
  UpdateDuty,
} from '@gongkai/law/disclosure';
import { request, withQuery } from './request.ts';

/** How the public reaches the disclosure unit (条例 art. 12). */
export interface OrganContact {
  unit: string;
  address: string;
  telephone: string;
  postcode: string;
  hours: string;
  fax?: string;
  email?: string;
}

/** What an organ decides for itself. */
export interface OrganSettings {
  indexNumberPattern: IndexNumberPatternId;
  letterPrefix: string;
  onlineReceipt: 'on_mutual_confirmation' | 'on_platform_receipt';
  ruleMakingPower: boolean;
  onlineRequests: boolean;
  reviewScheme: ReviewScheme;
  closedReviewMonths: number;
  /** Megabytes of a file, files of an item, and whether archives are taken; the program's own limits where left out. */
  attachmentMegabytes?: number;
  attachmentMostFiles?: number;
  attachmentZip?: boolean;
}

export interface Organ {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  code: string;
  kind: string;
  reconsiderationOrgan: string;
  contact: OrganContact;
  settings: OrganSettings;
  version: number;
  offices: { id: string; name: string }[];
}

export interface Column {
  id: string;
  version: number;
  code: string;
  name: string;
  parentId: string | null;
  fixedColumn: FixedColumnId | null;
  art20: Art20Code | null;
  items: number;
  freshnessDays: number | null;
  newestOn: LocalDate | null;
  /** Where the column stands with its update duty; null where it has none. */
  duty: UpdateDuty | null;
  sort: number;
}

/** Organs for which the person holds a grant, and his own. */
export async function readOrgans(): Promise<Organ[]> {
  const answer = await request<{ rows: Organ[] }>('GET', '/api/organs');
  return answer.rows;
}

/** Changes an organ's names, contact and settings. */
export function changeOrgan(
  id: string,
  change: Pick<Organ, 'version' | 'name' | 'shortName' | 'reconsiderationOrgan' | 'contact' | 'settings'>,
): Promise<object> {
  return request('PUT', `/api/organs/${id}`, change);
}

export function createOffice(organId: string, name: string): Promise<{ id: string }> {
  return request('POST', `/api/organs/${organId}/offices`, { name });
}

/** The columns of an organ with what stands at and below each. */
export async function readColumns(organ: string): Promise<Column[]> {
  const answer = await request<{ rows: Column[] }>('GET', withQuery('/api/columns', { organ }));
  return answer.rows;
}

/** What a column is given when it is made. */
export interface NewColumn {
  organId: string;
  parentId: string;
  code: string;
  name: string;
  art20?: Art20Code | null;
  freshnessDays?: number | null;
}

/** Makes a column. @throws ApiError `code_taken`, `parent_not_open`, `tree_too_deep` */
export function createColumn(column: NewColumn): Promise<{ id: string; version: number }> {
  return request('POST', '/api/columns', column);
}

/** Changes a column. @throws ApiError `name_is_fixed`, `version_conflict` */
export function changeColumn(
  id: string,
  change: { version: number; name?: string; art20?: Art20Code | null; freshnessDays?: number | null },
): Promise<object> {
  return request('PUT', `/api/columns/${id}`, change);
}

/** Loads columns of a ready-made set; those that are there already stay as they are. */
export function loadColumnSet(wanted: {
  organId: string;
  parentId: string;
  set: ColumnSetId;
  codes: string[];
  freshnessDays: number | null;
}): Promise<{ created: number; present: number }> {
  return request('POST', '/api/columns/sets', wanted);
}
