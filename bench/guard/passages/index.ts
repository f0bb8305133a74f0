/**
 * The passages by which the guard before publication is measured: official writing with and without what must not
 * become public. They were written from the kinds that the guard has to find and without a look at its rules, and are
 * expanded here with invented values, the same on every machine.
 */
import { type Random, randomFrom } from '../../../e2e/reader/random.ts';
import { LATER_NEGATIVE, LATER_POSITIVE } from './later.ts';
import { NEGATIVE } from './negative.ts';
import { POSITIVE } from './positive.ts';
import * as values from './values.ts';

/** What a mark in a passage is. */
export type MarkKind =
  | 'identity_number'
  | 'mobile'
  | 'landline'
  | 'bank_card'
  | 'passport'
  | 'licence_plate'
  | 'home_address'
  | 'person_name'
  | 'secrecy_mark';

/** Something that has to be found: `text` is `passage.text.slice(start, end)`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Whether it keeps the passage from being published. */
  readonly blocking: boolean;
}

/** A passage with its marks, in the order of the text; none in one that may be published as it is. */
export interface Passage {
  /** Template and turn, such as `p12.3`. */
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** How often each template is filled. */
const TURNS = 11;

interface Slot {
  readonly make: (random: Random) => string;
  /** Left out for a value that is harmless. */
  readonly kind?: MarkKind;
  readonly blocking?: boolean;
}

const SLOTS: Readonly<Record<string, Slot>> = {
  name: { make: values.personName, kind: 'person_name' },
  id: { make: values.identityNumber, kind: 'identity_number', blocking: true },
  mobile: { make: values.mobile, kind: 'mobile' },
  'mobile!': { make: values.mobile, kind: 'mobile', blocking: true },
  landline: { make: values.landline, kind: 'landline' },
  bank: { make: values.bankCard, kind: 'bank_card', blocking: true },
  passport: { make: values.passport, kind: 'passport', blocking: true },
  plate: { make: values.licencePlate, kind: 'licence_plate' },
  address: { make: values.homeAddress, kind: 'home_address' },
  leader: { make: values.personName },
  wrongid: { make: values.wrongIdentity },
  credit: { make: values.creditCode },
  docno: { make: values.documentNumber },
  index: { make: values.indexNumber },
  project: { make: values.projectCode },
  account: { make: values.unitAccount },
  amount: { make: values.amount },
  day: { make: values.day },
  figure: { make: values.figure },
};

const PART = /\{([a-z]+)(!?)(?:\|([^}]+))?\}|\[\[(.+?)\]\]/gu;

function fill(id: string, template: string, random: Random): Passage {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const found of template.matchAll(PART)) {
    text += template.slice(from, found.index);
    from = found.index + found[0].length;
    const start = text.length;
    const [, slotName = '', blocks = '', shape, secrecy] = found;
    if (secrecy !== undefined) {
      text += secrecy;
      marks.push({ kind: 'secrecy_mark', start, end: text.length, blocking: true });
      continue;
    }
    const slot = SLOTS[slotName + blocks];
    if (slot === undefined) throw new RangeError(`no value for {${slotName + blocks}} in ${id}`);
    text += shape === undefined ? slot.make(random) : values.shaped(slotName, shape, random);
    if (slot.kind === undefined) continue;
    marks.push({ kind: slot.kind, start, end: text.length, blocking: slot.blocking ?? false });
  }
  return { id, text: text + template.slice(from), marks };
}

function expand(letter: string, templates: readonly string[], random: Random, turns = TURNS): Passage[] {
  return templates.flatMap((template, at) =>
    Array.from({ length: turns }, (_, turn) => fill(`${letter}${at + 1}.${turn + 1}`, template, random)),
  );
}

/** The first two parts, first passages with marks, then those without. */
export function passages(): Passage[] {
  const random = randomFrom(2019);
  return [...expand('p', POSITIVE, random), ...expand('n', NEGATIVE, random)];
}

/** The third part, written when the rules had been mended on the others; each of its forms stands once. */
export function laterPassages(): Passage[] {
  const random = randomFrom(2026);
  return [...expand('u', LATER_POSITIVE, random, 1), ...expand('v', LATER_NEGATIVE, random, 1)];
}
