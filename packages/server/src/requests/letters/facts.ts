/** What a letter is written from. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { CaseEvent, FoldResult } from '@gongkai/law/request';
import type { RequestFormValues } from '@gongkai/pages';
import type { Organ } from '../../organs/index.ts';

/** The organ, the request, and the case with the event that brings the letter. */
export interface LetterFacts {
  organ: Organ;
  number: string;
  form: RequestFormValues;
  submittedOn: LocalDate;
  /** The event that brings the letter, its texts in plain. */
  event: CaseEvent;
  /** The case after the event. */
  after: FoldResult;
}
