import type { KindDeclaration } from '@gongkai/law/kinds';
import type { Column } from '../../../api/catalogue.ts';

/**
 * Of the organ's columns under the kind's own head, the one whose name has most in common with the kind's; null where
 * none is like it, but for a head that has one column only.
 */
export function proposedColumn(
  kind: Pick<KindDeclaration, 'label' | 'column'>,
  columns: readonly Pick<Column, 'id' | 'name' | 'parentId' | 'fixedColumn' | 'art20'>[],
): string | null {
  const wanted = kind.column;
  if (wanted === null) return null;
  const fitting = columns.filter(({ fixedColumn, art20 }) => fixedColumn === wanted || art20 === wanted);
  const leaves = fitting.filter(({ id }) => !columns.some(({ parentId }) => parentId === id));
  const [best] = leaves
    .map((column) => ({ column, common: commonPairs(column.name, kind.label) }))
    .sort((a, b) => b.common - a.common);
  return best !== undefined && (best.common > 0 || leaves.length === 1) ? best.column.id : null;
}

/** How many two-character pieces of one name stand in the other. */
function commonPairs(name: string, other: string): number {
  const pairs = [...name].slice(1).map((character, at) => `${name[at]}${character}`);
  return pairs.filter((pair) => other.includes(pair)).length;
}
