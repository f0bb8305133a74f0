/** Disclosure items: list, record, draft, steps. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  Agreement,
  DisclosureAttribute,
  EditionState,
  ExemptionCode,
  ItemAction,
  ItemState,
  LiveState,
  ReferralResult,
  ReviewScheme,
  ItemKind as StatutoryKind,
  StepField,
  StepNote,
  Validity,
} from '@gongkai/law/disclosure';
import type { KindFields, OutletChannel } from '@gongkai/law/kinds';
import type { ListedFile } from './files.ts';
import { type Paged, request, withQuery } from './request.ts';

/** What an item is; a published annual report stands among the items, but is made and corrected under 年报. */
export type ItemKind = StatutoryKind | 'annual_report';

export interface ItemRow {
  id: string;
  organId: string;
  title: string;
  state: ItemState;
  columnId: string;
  columnName: string;
  kind: ItemKind;
  indexNumber: string | null;
  formedOn: LocalDate | null;
  dueOn: LocalDate | null;
  publishedOn: LocalDate | null;
  attribute: DisclosureAttribute;
  /** It went out without release review, and nobody has cleared that yet. */
  emergency: boolean;
  drafter: { id: string; name: string } | null;
  office: { name: string } | null;
  updatedAt: string;
  version: number;
}

/** The fields of the metadata block that staff fill in. */
export interface ItemMetadata {
  documentNumber?: string;
  summary?: string;
  topicClass?: string;
  genreClass?: string;
  audienceClass?: string;
  /** Codes of classes by the scheme of the site's own. */
  ownClasses?: Readonly<Record<string, readonly string[]>>;
  combinedClass?: string;
  sourceName?: string;
  keywords?: string[];
  formedOn?: LocalDate;
  validity?: Exclude<Validity, 'repealed'>;
  effectiveOn?: LocalDate;
  expiresOn?: LocalDate;
}

export interface HistoryRow {
  version: number;
  event: string;
  on: LocalDate;
  at: string;
  /** `behalfOf`: whose delegated role it was. */
  actor: { id?: string; name: string; behalfOf?: string | null } | null;
  note: string | null;
  data: Readonly<Record<string, unknown>>;
  /** The text of the letter that the event tells of. */
  letter?: string | null;
  /** The column that the event puts the item into or takes it out of, by its name. */
  column?: string | null;
}

/** A person with a name to show. */
export interface Person {
  id: string;
  name: string;
}

/** A publication elsewhere (条例 art. 23, 25). */
export interface Outlet {
  version: number;
  channel: OutletChannel;
  name: string;
  publishedOn: LocalDate;
  evidence: string;
  recordedBy: string;
  /** Who struck it as recorded wrongly, and why; null while it stands. */
  struck: { by: string; at: string; reason: string } | null;
}

/** A further column that lists an item, of its organ or of another. */
export interface ItemPlacement {
  column: { id: string; path: string[] };
  organ: { id: string; shortName: string };
  placedOn: LocalDate;
  /** Whether the person may take the item out of it. */
  mayUnplace: boolean;
}

/** One edition of an item. */
export interface ItemEdition {
  edition: number;
  state: EditionState;
  attribute: DisclosureAttribute;
  textVersion: number;
  scheme: ReviewScheme | null;
  approvals: { action: ItemAction; by: Person | null; at: string; proofread: boolean }[];
  openedBy: Person | null;
  openedAt: string;
  changeNote: string | null;
  publishedBy: Person | null;
  publishedAt: string | null;
  emergencyBy: Person | null;
  emergencyClearedBy: Person | null;
  supersededAt: string | null;
}

/** A step of the review, or the mark that a normative document was repealed. */
export type ItemAct = ItemAction | 'repeal';

/** A step that the item offers; `why_not` is a code of the law or of the server. */
export interface OfferedItemAct {
  action: ItemAct;
  needs?: StepNote;
  asks?: readonly StepField[];
  why_not?: string;
}

export interface ItemRecord {
  id: string;
  version: number;
  organ: { id: string; name: string; shortName: string; slug: string };
  office: { id: string; name: string } | null;
  column: { id: string; name: string; path: string[] };
  placements: ItemPlacement[];
  /** Whether the person may say where the item is listed; which columns, the grants for each decide. */
  mayPlace: boolean;
  kind: ItemKind;
  state: ItemState;
  edition: number;
  attribute: DisclosureAttribute;
  /** The ground of a closed item. */
  exemption: ExemptionCode | null;
  scheme: ReviewScheme | null;
  /** When what is kept from the public comes up for re-review. */
  nextReviewOn: LocalDate | null;
  agreements: readonly Agreement[];
  referral: 'open' | ReferralResult | null;
  /** Editions that went out without release review and that nobody has cleared. */
  unclearedEmergencies: readonly number[];
  editions: readonly ItemEdition[];
  /** Publications elsewhere, oldest first. */
  outlets: Outlet[];
  /** Whether the person may record and strike publications elsewhere. */
  mayRecordOutlets: boolean;
  title: string;
  body: string;
  metadata: ItemMetadata;
  /** The fields of the item's kind. */
  fields: KindFields;
  /** The files that the text lists, then the pictures in its body. */
  attachments: readonly (ListedFile & { picture?: true })[];
  live: LiveState;
  indexNumber: string | null;
  formedOn: LocalDate | null;
  dueOn: LocalDate | null;
  publishedOn: LocalDate | null;
  publishedAt: string | null;
  withdrawnOn: LocalDate | null;
  unpublishedOn: LocalDate | null;
  publicAddress: string | null;
  drafter: { id: string; name: string } | null;
  allowed: OfferedItemAct[];
  history: HistoryRow[];
}

/** What a writer gives. */
export interface ItemDraft {
  columnId: string;
  officeId?: string;
  attribute?: DisclosureAttribute;
  exemption?: ExemptionCode | null;
  kind: StatutoryKind;
  title: string;
  body: string;
  metadata: ItemMetadata;
  fields: KindFields;
  attachments: readonly ListedFile[];
}

export interface ItemFilter {
  organ?: string;
  state?: string;
  kind?: string;
  column?: string;
  q?: string;
}

/** A page of items, latest change first. */
export function listItems(filter: ItemFilter, after: string | null): Promise<Paged<ItemRow>> {
  return request('GET', withQuery('/api/items', { ...filter, after }));
}

/** One item with what may be done now. @throws ApiError `item_unknown` */
export function readItem(id: string): Promise<ItemRecord> {
  return request('GET', `/api/items/${id}`);
}

/** Makes a draft. @throws ApiError with each field that is wrong */
export function createItem(
  item: ItemDraft & { organId: string; textId?: string },
): Promise<{ id: string; version: number }> {
  return request('POST', '/api/items', item);
}

/** Stores a new text. @throws ApiError `version_conflict` */
export function saveDraft(
  id: string,
  draft: Omit<ItemDraft, 'kind'> & { version: number },
): Promise<ItemRecord> {
  return request('PUT', `/api/items/${id}/draft`, draft);
}

/** What goes with a step: the version that was seen, and the note that the step asks for. */
export interface ItemActInput {
  version: number;
  note?: string;
  /** The text was proofread at this level. */
  proofread?: boolean;
  /** A letter or answer: the other organ or the authority, its day, its text. */
  organName?: string;
  dated?: LocalDate;
  letter?: string;
  answer?: string;
  result?: string;
  /** For `unpublish`: the item to which the address leads. */
  redirectTo?: string;
  /** For `repeal`: the day. */
  repealedOn?: LocalDate;
}

/** Takes a step. @throws ApiError `version_conflict`, or the rule that forbids it with its article */
export function takeItemStep(id: string, action: ItemAct, input: ItemActInput): Promise<ItemRecord> {
  return request('POST', `/api/items/${id}/actions/${action}`, input);
}

/** Lists the item in a further column. @throws ApiError `version_conflict`, `already_there`, `not_granted` */
export function placeItem(id: string, placement: { version: number; columnId: string }): Promise<ItemRecord> {
  return request('POST', `/api/items/${id}/placements`, placement);
}

/** Takes the item out of a further column. @throws ApiError `version_conflict`, `not_placed`, `not_granted` */
export function unplaceItem(
  id: string,
  placement: { version: number; columnId: string },
): Promise<ItemRecord> {
  return request('POST', `/api/items/${id}/placements/end`, placement);
}

/** Records that a published item was made public elsewhere too. @throws ApiError `version_conflict`, `nothing_live` */
export function recordOutlet(
  id: string,
  outlet: Omit<Outlet, 'version' | 'recordedBy' | 'struck'> & { version: number },
): Promise<ItemRecord> {
  return request('POST', `/api/items/${id}/outlets`, outlet);
}

/** Strikes a publication elsewhere that was recorded wrongly. @throws ApiError `version_conflict`, `already_struck` */
export function strikeOutlet(
  id: string,
  outlet: number,
  input: { version: number; note: string },
): Promise<ItemRecord> {
  return request('POST', `/api/items/${id}/outlets/${outlet}/strike`, input);
}
