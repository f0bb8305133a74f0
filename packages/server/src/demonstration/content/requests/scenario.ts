/** A request of the demonstration as it is written down: who asks for what, and how the case went. */
import type { Channel, OutcomeId } from '@gongkai/law/request';
import type { Move } from './moves.ts';

/** When the request was handed in: a day of the year (or of the year before), or working days before the last day. */
export type Start =
  | { readonly month: number; readonly day: number; readonly lastYear?: true }
  | { readonly ago: number };

export interface Scenario {
  /** Names the scenario for remedies; stable. */
  readonly id: string;
  readonly start: Start;
  readonly applicant: string;
  readonly channel: Channel;
  readonly wanted: string;
  readonly medium: 'paper' | 'electronic' | 'read_on_site';
  readonly way: 'post' | 'email' | 'in_person';
  readonly moves: readonly Move[];
  /** The drafted reply has passed its secrecy review and waits for approval. */
  readonly reviewed?: true;
  readonly reply?: {
    readonly outcome: OutcomeId;
    /** `{y}` and `{p}` stand for the year of the request and the year before. */
    readonly paragraphs: readonly string[];
    readonly enclosures?: readonly string[];
  };
}

/** The letter's closing for information that is handed over. */
export const PROVIDED =
  '根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关决定予以公开，现将上述信息随本答复书一并提供。';
