/** Where an organ's own columns may stand. */
import type { Column } from '../../api/catalogue.ts';

/** A column in its place of the printed tree. */
export type ColumnRow = Column & { depth: number };

/** 法定主动公开内容 and what lies below it, in the order of the tree: own columns lie nowhere else. */
export function openParents(columns: readonly ColumnRow[]): ColumnRow[] {
  const root = columns.find(({ fixedColumn }) => fixedColumn === 'statutory_content');
  if (root === undefined) return [];
  const inside = new Set([root.id]);
  for (const { id, parentId } of columns) if (parentId !== null && inside.has(parentId)) inside.add(id);
  return columns.filter(({ id }) => inside.has(id));
}
