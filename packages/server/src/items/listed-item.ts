import { type ListedItem, publicAddress } from '@gongkai/pages';
import type { PublicItem } from './public-queries.ts';

/** A row of a public list as the pages print it. */
export function listedItem(
  item: PublicItem,
  names: { organName?: string; columnName?: string } = {},
): ListedItem {
  return {
    title: item.title,
    href: publicAddress.item(item.indexNumber),
    publishedOn: item.publishedOn,
    documentNumber: item.documentNumber ?? undefined,
    validity: item.validity ?? undefined,
    ...names,
  };
}
