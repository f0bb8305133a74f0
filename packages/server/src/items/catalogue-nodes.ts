/** The catalogue of an organ as its public pages show it. */
import { type CatalogueNode, publicAddress } from '@gongkai/pages';
import { type Column, type ColumnFigures, childrenOf } from '../catalogue/index.ts';

/** The tree below 法定主动公开内容 with the number of items at and below each node. */
export function catalogueNodes(
  slug: string,
  columns: readonly Column[],
  figures: ReadonlyMap<string, ColumnFigures>,
  current?: string,
): CatalogueNode[] {
  const root = columns.find((column) => column.fixedColumn === 'statutory_content');
  if (root === undefined) return [];
  const nodesBelow = (parentId: string): CatalogueNode[] =>
    childrenOf(columns, parentId).map((column) => ({
      label: column.name,
      href: publicAddress.column(slug, column.code),
      count: figures.get(column.id)?.items ?? 0,
      current: column.id === current,
      children: nodesBelow(column.id),
    }));
  return nodesBelow(root.id);
}
