/** The guard before publication: what it finds in an item, what may be done, and the site's dictionary. */
import type { FindingDemand, FindingKind, FindingReason } from '@gongkai/law/privacy';
import { request } from './request.ts';

/** Where a finding stands; `shown` counts the signs of the body's text nodes. */
export type FindingPlace =
  | { part: 'title' }
  | { part: 'body'; shown: { start: number; end: number } }
  | { part: 'metadata' | 'fields'; path: readonly (string | number)[] }
  | {
      part: 'file';
      file: { id: string; name: string };
      of: 'name' | 'text' | 'hidden';
      where?: Readonly<Record<string, string | number>>;
    };

export interface GuardFinding {
  id: string;
  kind: FindingKind;
  demand: FindingDemand;
  reason: FindingReason;
  /** What would be right. */
  right?: string;
  place: FindingPlace;
  /** Where it begins in the text of its part. */
  at: number;
  /** The words around it; personal data in them is masked. */
  excerpt: { before: string; text: string; after: string };
  maskable: boolean;
  cleared: { by: string; at: string; reason: string } | null;
  /** Of a link to another site: when it was asked last. */
  checkedAt?: string;
}

/** Links to other sites: whether they are asked, how many there are, and when the one asked longest ago was. */
export interface OutsideLinks {
  on: boolean;
  total: number;
  asked: number;
  checkedAt: string | null;
}

export interface GuardReport {
  version: number;
  findings: GuardFinding[];
  total: number;
  /** Files that have not been read yet. */
  waitingFiles: { id: string; name: string }[];
  outsideLinks: OutsideLinks;
  mayMask: boolean;
  mayClear: boolean;
}

export interface SiteDictionary {
  words: { wrong: string; right: string }[];
  checkOutsideLinks: boolean;
  version: number;
}

/** Findings of the text in work. */
export const readGuard = (itemId: string) => request<GuardReport>('GET', `/api/items/${itemId}/guard`);

/** Masks findings wherever in the text they stand. */
export const maskFindings = (itemId: string, input: { version: number; findings: string[] }) =>
  request<GuardReport>('POST', `/api/items/${itemId}/guard/mask`, input);

/** Clears findings with a reason. */
export const clearFindings = (itemId: string, input: { version: number; findings: string[]; note: string }) =>
  request<GuardReport>('POST', `/api/items/${itemId}/guard/clear`, input);

export const readDictionary = () => request<SiteDictionary>('GET', '/api/guard/dictionary');

export const saveDictionary = (input: SiteDictionary) =>
  request<SiteDictionary>('PUT', '/api/guard/dictionary', input);
