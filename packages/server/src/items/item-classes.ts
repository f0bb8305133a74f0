/** The classes of an item: whether its text may be given them, and what a page prints for them. */

import type { LocalDate } from '@gongkai/law/calendar';
import type { MetadataLabels } from '@gongkai/law/disclosure';
import {
  type ClassFault,
  type ClassScheme,
  classFault,
  printedClass,
  schemeOf,
} from '@gongkai/law/disclosure';
import { type ItemMetadata, publicAddress } from '@gongkai/pages';
import { classSchemes, labelsOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, type RefusalReason } from '../platform/errors.ts';
import type { TextMetadata } from './text.ts';

/** A class that a text was given, and the field that says so. */
interface GivenClass {
  scheme: string;
  code: string;
  field: string;
}

/** Every class of a text, in the order of the metadata. */
export function givenClasses(metadata: TextMetadata): GivenClass[] {
  const { topicClass, genreClass, audienceClass, ownClasses = {} } = metadata;
  const single = [
    { scheme: 'topic', code: topicClass, field: 'metadata.topicClass' },
    { scheme: 'genre', code: genreClass, field: 'metadata.genreClass' },
    { scheme: 'audience', code: audienceClass, field: 'metadata.audienceClass' },
  ];
  return [
    ...single.flatMap(({ code, ...rest }) => (code === undefined ? [] : [{ code, ...rest }])),
    ...Object.entries(ownClasses).flatMap(([scheme, codes]) =>
      codes.map((code) => ({ scheme, code, field: `metadata.ownClasses.${scheme}` })),
    ),
  ];
}

/**
 * What is wrong with the classes of a text, on the day it was made (today while none is said). What the text before it
 * said of that day and of its classes may stay: a class that was closed, or a word from before there were classes.
 */
export function classFaults(
  schemes: readonly ClassScheme[],
  metadata: TextMetadata,
  today: LocalDate,
  before?: TextMetadata,
): RefusalReason[] {
  const kept = before?.formedOn === metadata.formedOn ? keysOf(before) : new Set<string>();
  const day = metadata.formedOn ?? today;
  return givenClasses(metadata).flatMap((given) => {
    if (kept.has(keyOf(given))) return [];
    const fault = faultOf(schemes, given, day);
    return fault === null ? [] : [{ code: fault, field: given.field }];
  });
}

function faultOf(schemes: readonly ClassScheme[], given: GivenClass, day: LocalDate): ClassFault | null {
  const scheme = schemeOf(schemes, given.scheme);
  // The shipped schemes have fields of their own, so that a text says one thing once.
  if (given.field.startsWith('metadata.ownClasses.') && scheme?.own !== true) return 'class_unknown';
  return classFault(scheme, given.code, day);
}

const keyOf = ({ field, code }: GivenClass): string => `${field} ${code}`;

function keysOf(metadata: TextMetadata | undefined): Set<string> {
  return new Set(metadata === undefined ? [] : givenClasses(metadata).map(keyOf));
}

/**
 * Demands that a text may have its classes.
 * @param before the metadata of the text that it takes the place of
 * @throws Refusal `class_unknown`, `class_not_yet`, `class_closed`, naming each field
 */
export async function requireClasses(
  context: Context,
  metadata: TextMetadata,
  before?: TextMetadata,
): Promise<void> {
  const faults = classFaults(await classSchemes(context), metadata, context.today, before);
  if (faults.length > 0) throw invalid(...faults);
}

/** What a site prints metadata with, for the pages of an organ. */
export interface PrintedWith {
  labels: MetadataLabels;
  schemes: readonly ClassScheme[];
  slug: string;
}

/** Reads it. */
export async function printedWith(context: Context, organ: { slug: string }): Promise<PrintedWith> {
  return { labels: await labelsOf(context), schemes: await classSchemes(context), slug: organ.slug };
}

type Printed = Pick<ItemMetadata, 'topicClass' | 'genreClass' | 'audienceClass' | 'ownClasses'>;

/** The classes of a text under the names that they bore on the day it was made, each leading to what else has it. */
export function printedClasses(
  metadata: TextMetadata,
  formedOn: LocalDate,
  { schemes, slug }: PrintedWith,
): Printed {
  const { topicClass, genreClass, audienceClass, ownClasses = {} } = metadata;
  const linked = (scheme: string, code: string) => {
    const label = printedClass(schemeOf(schemes, scheme), code, formedOn);
    return label === null ? null : { label, href: publicAddress.classes(slug, scheme, code) };
  };
  return {
    topicClass: topicClass === undefined ? undefined : (linked('topic', topicClass) ?? undefined),
    // Before there were classes, these were written in words.
    genreClass: genreClass === undefined ? undefined : (linked('genre', genreClass) ?? genreClass),
    audienceClass:
      audienceClass === undefined ? undefined : (linked('audience', audienceClass) ?? audienceClass),
    ownClasses: Object.entries(ownClasses).flatMap(([code, codes]) => {
      const scheme = schemeOf(schemes, code);
      const classes = codes.flatMap((one) => linked(code, one) ?? []);
      return scheme === undefined || classes.length === 0 ? [] : [{ label: scheme.label, classes }];
    }),
  };
}
