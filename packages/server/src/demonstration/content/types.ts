/**
 * The shapes of the demonstration content: what is loaded, by whom and when. Plain data, no database and no clock.
 * The loader walks it in order of time and performs the real operations with the dates given here.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Art20Code, ItemKind, ReviewScheme, StaffRole } from '@gongkai/law/disclosure';
import type { KindFields, OutletChannel } from '@gongkai/law/kinds';
import type { ApplicantCategory, CaseEvent, Channel, OutcomeId } from '@gongkai/law/request';
import type { AbsenceContent } from './absences.ts';
import type { ReviewCase } from './review-case.ts';

/** An instant with the offset of Shanghai, `2026-03-02T09:14:00+08:00`; always inside office hours of a working day for acts of staff. */
export type ShanghaiInstant = string;

/** Everything the demonstration site holds on `today`; no date in it lies after `today`. */
export interface DemonstrationContent {
  readonly site: SiteContent;
  readonly organs: readonly OrganContent[];
  readonly accounts: readonly AccountContent[];
  /** All organs together, in order of their first step. */
  readonly items: readonly ItemContent[];
  /** Items that did not go the plain way through the review. */
  readonly reviewCases: readonly ReviewCase[];
  readonly absences: readonly AbsenceContent[];
  /** In order of submission. */
  readonly requests: readonly RequestContent[];
  readonly remedies: readonly RemedyContent[];
  readonly reports: readonly ReportContent[];
}

/** One disclosure platform. */
export interface SiteContent {
  readonly slug: string;
  /** 淮北市相山区人民政府 */
  readonly name: string;
  readonly shortName: string;
  readonly platformName: string;
  /** Administrative division code, six digits. */
  readonly regionCode: string;
}

export interface ContactContent {
  /** Name of the disclosure work unit, e.g. 综合办公室. */
  readonly unit: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax?: string;
  readonly postcode: string;
  readonly email?: string;
  /** Office hours as printed. */
  readonly hours: string;
}

export interface SectionOfficeContent {
  /** ASCII, stable within the organ. */
  readonly code: string;
  readonly name: string;
  readonly telephone: string;
  /** One sentence on what it does. */
  readonly duties: string;
}

export interface OrganContent {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** Unified social credit code, 18 characters with a right check character (GB 32100-2015); invented. */
  readonly code: string;
  readonly kind: 'subdistrict_office';
  readonly contact: ContactContent;
  readonly sectionOffices: readonly SectionOfficeContent[];
  /** The organ to which reconsideration is directed (行政复议法 art. 24 para 1). */
  readonly reconsiderationOrgan: string;
  /** Head part of document numbers: 西街办 in 西街办〔2020〕12号. */
  readonly documentPrefix: string;
  /** How it reviews for release. */
  readonly reviewScheme: ReviewScheme;
  /** Column tree below 法定主动公开内容, parents before children. */
  readonly columns: readonly ColumnContent[];
}

export interface ColumnContent {
  /** ASCII, stable within the organ. */
  readonly code: string;
  readonly name: string;
  /** `null`: directly below 法定主动公开内容. */
  readonly parent: string | null;
  /** `art20_1` … `art20_15` (条例 art. 20). */
  readonly art20: Art20Code;
  /** Days after which the column counts as not updated. */
  readonly freshnessDays: number;
}

export interface AccountContent {
  readonly login: string;
  readonly name: string;
  /** Position as shown beside the name, e.g. 综合办公室干事. */
  readonly position: string;
  readonly grants: readonly GrantContent[];
}

export interface GrantContent {
  readonly role: StaffRole;
  /** Slug of the organ; `null`: the whole site. */
  readonly organ: string | null;
  /** Code of the section office the grant is limited to. */
  readonly sectionOffice?: string;
}

/** Where the item stands at the end of its steps; `returned` is a draft that a reviewer sent back. */
export type ItemEnd =
  | 'published'
  | 'withdrawn'
  | 'draft'
  | 'returned'
  | 'release_review'
  | 'first_review'
  | 'second_review'
  | 'secrecy_review'
  | 'final_review'
  | 'ready';

export interface ItemContent {
  /** Stable within the demonstration, e.g. `xijie-2020-0007`. */
  readonly key: string;
  readonly organ: string;
  /** Code of a column of the organ, or the id of a fixed column (国办公开办函〔2019〕61号). */
  readonly column: string;
  /** Codes of further columns of the organ in which it is placed once it is out. */
  readonly alsoIn: readonly string[];
  readonly kind: ItemKind;
  readonly title: string;
  /** At most 100 characters. */
  readonly summary: string;
  /** Only p, h2, ul, ol, li, table, thead, tbody, tr, th, td, strong. */
  readonly bodyHtml: string;
  readonly formedOn: LocalDate;
  /** Shanghai date of release; `null` while not published. Equals the date of the step `publish`. */
  readonly publishedOn: LocalDate | null;
  readonly documentNumber: string | null;
  /** Code of the topic class, first or second level: `17`, `17.3`. */
  readonly topicClass: string;
  /** Genre class, label; `null` where `kind` is `information`. */
  readonly genreClass: string | null;
  readonly audienceClass: string | null;
  readonly keywords: readonly string[];
  readonly art20: Art20Code;
  /** Code of the section office that made it. */
  readonly sectionOffice: string;
  /** For normative documents. */
  readonly validity: ValidityContent | null;
  /** Fields of the kind; items that they name stand by their keys. */
  readonly fields: KindFields;
  /** Key of the normative document this one repeals. */
  readonly repeals: string | null;
  readonly end: ItemEnd;
  /** Where else it was made public, recorded on the first working day after its release. */
  readonly outlets: readonly OutletContent[];
  readonly steps: readonly ItemStepContent[];
}

/** A publication elsewhere (条例 art. 23, 25) on the day of release. */
export interface OutletContent {
  readonly channel: OutletChannel;
  readonly name: string;
  readonly evidence: string;
}

export interface ValidityContent {
  readonly status: 'in_force' | 'repealed';
  readonly effectiveOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly repealedOn: LocalDate | null;
}

export type ItemStepId =
  | 'create'
  | 'submit'
  | 'return'
  | 'approve_release'
  | 'approve_first'
  | 'approve_second'
  | 'approve_secrecy'
  | 'approve_final'
  | 'publish'
  | 'withdraw';

export interface ItemStepContent {
  readonly step: ItemStepId;
  readonly at: ShanghaiInstant;
  /** Login of the person who takes the step. */
  readonly by: string;
  /** Required for `return` and `withdraw`; opinion of the reviewer otherwise. */
  readonly remark?: string;
}

/** Invented persons and bodies: document numbers carry a region code that does not exist (999999). */
export interface ApplicantContent {
  readonly category: ApplicantCategory;
  readonly name: string;
  readonly identityKind: 'resident_identity_card' | 'unified_social_credit_code';
  readonly identityNumber: string;
  readonly contactPerson?: string;
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly email?: string;
}

export interface RequestStepContent {
  /** Persons in `actor`, `approved_by` and `secrecy_reviewed_by` are logins. */
  readonly event: CaseEvent;
  readonly at: ShanghaiInstant;
  /** Login of the staff member; `applicant` for a request filed on the site. */
  readonly by: string;
}

export interface ReplyContent {
  readonly outcome: OutcomeId;
  /** Body of the letter: facts, reasons, article. The remedy notice is added from the label table of the law. */
  readonly paragraphs: readonly string[];
  /** Names of what is enclosed. */
  readonly enclosures: readonly string[];
}

export interface RequestContent {
  /** Names the scenario, e.g. `parking-survey`; stable. */
  readonly key: string;
  readonly organ: string;
  readonly applicant: ApplicantContent;
  /** 所需政府信息的内容描述: name, number or features (条例 art. 29(2)). */
  readonly wanted: string;
  /** How the applicant wants to get it (条例 art. 29(3)). */
  readonly wantedMedium: 'paper' | 'electronic' | 'read_on_site';
  readonly wantedWay: 'post' | 'email' | 'in_person';
  readonly channel: Channel;
  readonly steps: readonly RequestStepContent[];
  /** When the secrecy reviewer passed a reply that still waits for approval; `null` where there is none. */
  readonly reviewedAt: ShanghaiInstant | null;
  /** The letter that belongs to the last `propose_outcome`; `null` before one is drafted. */
  readonly reply: ReplyContent | null;
}

export interface RemedyContent {
  readonly key: string;
  readonly organ: string;
  /** Key of the request whose handling is attacked. */
  readonly request: string;
  readonly kind: 'reconsideration' | 'litigation_direct' | 'litigation_after_reconsideration';
  /** The reviewing organ or court. */
  readonly body: string;
  readonly caseNumber: string;
  readonly filedOn: LocalDate;
  /** `null`: filed, not accepted yet. */
  readonly result: 'upheld' | 'corrected' | 'other_result' | 'pending';
  readonly decidedOn: LocalDate | null;
}

/** One typed figure of table two, with where it comes from and who typed it. */
export interface TypedFigure {
  /** `table.row.column`, ids of the report format. */
  readonly cell: string;
  readonly value: number;
  readonly source: string;
  /** Login of the person who enters it. */
  readonly by: string;
}

export interface ReportContent {
  readonly organ: string;
  readonly year: number;
  readonly sections: {
    readonly '1': {
      readonly proactive_disclosure: string;
      readonly disclosure_on_request: string;
      readonly information_management: string;
      readonly platform: string;
      readonly supervision: string;
    };
    readonly '5': string;
    readonly '6': string;
    readonly contact: string;
  };
  readonly figures: readonly TypedFigure[];
  /** Compiled and completed, confirmed, reviewed for secrecy, approved, published: in this order. */
  readonly compiledAt: ShanghaiInstant;
  readonly confirmedAt: ShanghaiInstant;
  readonly secrecyReviewedAt: ShanghaiInstant;
  readonly approvedAt: ShanghaiInstant;
  readonly publishedAt: ShanghaiInstant;
  readonly compiledBy: string;
  readonly confirmedBy: string;
  readonly secrecyReviewedBy: string;
  readonly approvedBy: string;
  readonly publishedBy: string;
}
