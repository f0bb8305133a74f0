/** Three states of an item's form laid over each other: the fields each by its value, the body block by block. */
import {
  type Choice,
  mergeBodies,
  mergedBody,
  mergedValue,
  type Region,
  type RegionKind,
} from '@gongkai/writing';
import type { DraftValues } from './draft.ts';

/** Fields of the form that a person writes, without the body, in the order of the form. */
const FIELDS = [
  ...['title', 'columnId', 'officeId', 'attribute', 'exemption', 'documentNumber', 'formedOn', 'topicClass'],
  ...[
    'genreClass',
    'audienceClass',
    'ownClasses',
    'validity',
    'effectiveOn',
    'expiresOn',
    'keywords',
    'summary',
    'sourceName',
    'attachments',
  ],
] as const satisfies readonly (keyof DraftValues)[];

/** A field that differs: by its name in the form, or `fields.x` for one of the kind. */
export interface FieldMerge {
  readonly name: string;
  readonly kind: Exclude<RegionKind, 'kept'>;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What there is to merge. */
export interface Merging {
  readonly fields: readonly FieldMerge[];
  readonly regions: readonly Region[];
}

/** Lays mine and theirs over what both began from. */
export function mergingOf(base: DraftValues, mine: DraftValues, theirs: DraftValues): Merging {
  const own = FIELDS.map((name) => fieldMerge(name, base[name], mine[name], theirs[name]));
  const ids = new Set([base, mine, theirs].flatMap(({ fields }) => Object.keys(fields)));
  const ofKind = [...ids].map((id) =>
    fieldMerge(`fields.${id}`, base.fields[id], mine.fields[id], theirs.fields[id]),
  );
  return {
    fields: [...own, ...ofKind].filter((merge) => merge !== null),
    regions: mergeBodies(base.body, mine.body, theirs.body),
  };
}

/** What a form holds under the name of a field, as in {@link FieldMerge}. */
export function valueIn(values: DraftValues, name: string): unknown {
  if (name.startsWith('fields.')) return values.fields[name.slice('fields.'.length)];
  return Object.entries(values).find(([key]) => key === name)?.[1];
}

function fieldMerge(name: string, base: unknown, mine: unknown, theirs: unknown): FieldMerge | null {
  const { kind } = mergedValue(base, mine, theirs);
  return kind === 'kept' ? null : { name, kind, mine, theirs };
}

/** Decisions by the name of a field or `body.N` for the Nth conflict of the body. */
export type Decisions = Readonly<Record<string, Choice>>;

/** How many conflicts wait for a decision. */
export function undecided({ fields, regions }: Merging, decisions: Decisions): number {
  const open = fields.filter(({ kind, name }) => kind === 'conflict' && decisions[name] === undefined);
  const conflicts = regions.filter(({ kind }) => kind === 'conflict');
  return open.length + conflicts.filter((_, index) => decisions[`body.${index}`] === undefined).length;
}

/** The form's values after the merge; null while a decision is missing. */
export function mergedValues(
  merging: Merging,
  mine: DraftValues,
  theirs: DraftValues,
  decisions: Decisions,
): DraftValues | null {
  if (undecided(merging, decisions) > 0) return null;
  const conflicts = merging.regions.filter(({ kind }) => kind === 'conflict');
  const body = mergedBody(
    merging.regions,
    conflicts.map((_, index) => decisions[`body.${index}`]),
  );
  if (body === null) return null;
  const fromTheirs = merging.fields
    .filter(({ kind, name }) => kind === 'theirs' || (kind === 'conflict' && decisions[name] === 'theirs'))
    .map(({ name }) => name);
  const fields = { ...mine.fields };
  for (const name of fromTheirs) {
    if (!name.startsWith('fields.')) continue;
    const id = name.slice('fields.'.length);
    const value = theirs.fields[id];
    if (value === undefined) delete fields[id];
    else fields[id] = value;
  }
  const taken = Object.fromEntries(
    FIELDS.filter((name) => fromTheirs.includes(name)).map((name) => [name, theirs[name]]),
  );
  return { ...mine, ...taken, fields, body };
}
