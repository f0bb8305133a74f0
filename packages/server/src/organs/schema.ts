/** Tables of sites' organs and their section offices, and the shape of an organ's contact and settings. */
import type { IndexNumberPatternId, ReviewScheme } from '@gongkai/law/disclosure';
import type { JsonColumn } from '../platform/journal/schema.ts';

/** How the public reaches the disclosure unit (条例 art. 12 para 2). */
export interface OrganContact {
  unit: string;
  address: string;
  telephone: string;
  postcode: string;
  hours: string;
  fax?: string;
  email?: string;
}

/** What an organ may decide for itself. */
export interface OrganSettings {
  indexNumberPattern: IndexNumberPatternId;
  /** Head of the numbers of its letters and documents: 西街公复〔2026〕12号 has 西街公复. */
  letterPrefix: string;
  /** When an online request counts as received (条例 art. 31(3)). */
  onlineReceipt: 'on_mutual_confirmation' | 'on_platform_receipt';
  /** Whether it may make 规章 (立法法 art. 91, 93). */
  ruleMakingPower: boolean;
  /** Whether requests may be filed on the site; once announced the channel binds. */
  onlineRequests: boolean;
  /** How items are reviewed for release; an edition keeps what stood at its submission. */
  reviewScheme: ReviewScheme;
  /** Months after which what is kept from the public is reviewed again (条例 art. 18). */
  closedReviewMonths: number;
  /** Working days within which what was released is rechecked; three where it says nothing. */
  recheckDays?: number;
  /** Megabytes that one file of an item may have; the program's own limit where it says nothing. */
  attachmentMegabytes?: number;
  /** Files that one text of an item may list; as above. */
  attachmentMostFiles?: number;
  /** Whether archives are taken, whose contents nobody reviews one by one; not where it says nothing. */
  attachmentZip?: boolean;
}

export interface OrgansTable {
  site_id: string;
  organ_id: string;
  slug: string;
  code: string;
  name: string;
  short_name: string;
  kind: string;
  reconsideration_organ: string;
  contact: JsonColumn<OrganContact>;
  settings: JsonColumn<OrganSettings>;
  sort: number;
  version: number;
}

export interface SectionOfficesTable {
  site_id: string;
  office_id: string;
  organ_id: string;
  name: string;
  sort: number;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    organs: OrgansTable;
    section_offices: SectionOfficesTable;
  }
}
