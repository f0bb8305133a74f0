/**
 * Two persons who wrote on from the same text: what only one of them changed is taken over, and where both changed the
 * same place a person decides, block by block. Nothing that was written is dropped unseen.
 */
import { diffArrays } from 'diff';
import { blocksOf } from './blocks.ts';

/** Whose wording stands in a region: nobody's, of one of the two, the same of both, or still to be decided. */
export type RegionKind = 'kept' | 'mine' | 'theirs' | 'both' | 'conflict';

/** A stretch of blocks, each as HTML; an empty one was taken out. */
export interface Region {
  readonly kind: RegionKind;
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** What a person decides about a conflict; `both` puts theirs first, then mine. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Lays three bodies over each other. The `mine` of all regions in order is mine again, and so with the others.
 * @throws TooDeep
 */
export function mergeBodies(base: string, mine: string, theirs: string): Region[] {
  return mergeBlocks(htmlOf(base), htmlOf(mine), htmlOf(theirs));
}

const htmlOf = (body: string): string[] => blocksOf(body).map(({ html }) => html);

/** As {@link mergeBodies}, over the blocks themselves. */
export function mergeBlocks(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Region[] {
  const [inMine, inTheirs] = [keptIn(base, mine), keptIn(base, theirs)];
  const regions: Region[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const upTo = (to: typeof from) => {
    const stretch = {
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
    };
    regions.push(...split(stretch).map(decided));
    from = to;
  };
  base.forEach((block, at) => {
    const [mineAt, theirsAt] = [inMine.get(at), inTheirs.get(at)];
    if (mineAt === undefined || theirsAt === undefined) return;
    upTo({ base: at, mine: mineAt, theirs: theirsAt });
    const last = regions.at(-1);
    const kept = last?.kind === 'kept' ? [...last.base, block] : [block];
    if (last?.kind === 'kept') regions.pop();
    regions.push({ kind: 'kept', base: kept, mine: kept, theirs: kept });
    from = { base: at + 1, mine: mineAt + 1, theirs: theirsAt + 1 };
  });
  upTo({ base: base.length, mine: mine.length, theirs: theirs.length });
  return regions;
}

/** For each block of the base that stayed, where it stands now. */
function keptIn(base: readonly string[], other: readonly string[]): Map<number, number> {
  const kept = new Map<number, number>();
  let [from, to] = [0, 0];
  for (const { removed, added, value } of diffArrays([...base], [...other])) {
    const stayed = removed || added ? 0 : value.length;
    for (let index = 0; index < stayed; index += 1) kept.set(from + index, to + index);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return kept;
}

type Stretch = Pick<Region, 'base' | 'mine' | 'theirs'>;

/** Where each of the three has as many blocks, neighbours that different persons changed are told apart. */
function split({ base, mine, theirs }: Stretch): Stretch[] {
  const isEmpty = base.length + mine.length + theirs.length === 0;
  if (isEmpty) return [];
  if (base.length !== mine.length || base.length !== theirs.length) return [{ base, mine, theirs }];
  return base.map((_, at) => ({
    base: base.slice(at, at + 1),
    mine: mine.slice(at, at + 1),
    theirs: theirs.slice(at, at + 1),
  }));
}

function decided(stretch: Stretch): Region {
  const [base, mine, theirs] = [stretch.base, stretch.mine, stretch.theirs].map((blocks) =>
    blocks.join('\n'),
  );
  if (mine === theirs) return { kind: mine === base ? 'kept' : 'both', ...stretch };
  if (mine === base) return { kind: 'theirs', ...stretch };
  return { kind: theirs === base ? 'mine' : 'conflict', ...stretch };
}

/** The body that the regions give, with a decision for each conflict in their order; null while one is missing. */
export function mergedBody(
  regions: readonly Region[],
  choices: readonly (Choice | undefined)[],
): string | null {
  const parts: string[] = [];
  let conflict = 0;
  for (const { kind, mine, theirs } of regions) {
    if (kind !== 'conflict') {
      parts.push(...(kind === 'theirs' ? theirs : mine));
      continue;
    }
    const choice = choices[conflict];
    conflict += 1;
    if (choice === undefined) return null;
    if (choice !== 'mine') parts.push(...theirs);
    if (choice !== 'theirs') parts.push(...mine);
  }
  return parts.join('');
}

/** How a single value stands that two persons may have changed. */
export function mergedValue<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
): { kind: RegionKind; value: Value } {
  const [was, ours, others] = [base, mine, theirs].map((value) => JSON.stringify(value) ?? '');
  if (ours === others) return { kind: ours === was ? 'kept' : 'both', value: mine };
  if (ours === was) return { kind: 'theirs', value: theirs };
  return { kind: others === was ? 'mine' : 'conflict', value: mine };
}
