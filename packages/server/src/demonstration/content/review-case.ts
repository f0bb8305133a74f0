/** Items of the demonstration that did not go the plain way, each step by step. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { AgreementAnswer, DisclosureAttribute, ExemptionCode } from '@gongkai/law/disclosure';

/** A step of the review as the demonstration's people take it. */
export interface ReviewCaseStep {
  readonly step:
    | 'create'
    | 'submit'
    | 'ask_agreement'
    | 'record_agreement'
    | 'refer_secrecy'
    | 'approve_release'
    | 'approve_secrecy'
    | 'skip_release'
    | 'publish'
    | 'unpublish';
  /** An instant in Shanghai, with its offset. */
  readonly at: string;
  readonly by: string;
  readonly note?: string;
  readonly organName?: string;
  readonly letter?: string;
  readonly answer?: AgreementAnswer;
}

/** One such item. */
export interface ReviewCase {
  readonly key: string;
  readonly organ: string;
  readonly column: string;
  readonly sectionOffice: string;
  readonly title: string;
  readonly bodyHtml: string;
  readonly summary: string;
  readonly topicClass: string;
  readonly formedOn: LocalDate;
  readonly attribute: DisclosureAttribute;
  readonly exemption: ExemptionCode | null;
  readonly steps: readonly ReviewCaseStep[];
}
