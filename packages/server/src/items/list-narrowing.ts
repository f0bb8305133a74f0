/** Narrowing a public list by kind of item and by the value that divides a kind: the session of a proposal, a year. */
import { ITEM_KIND_IDS, ITEM_KINDS, type ItemKind, isItemKind } from '@gongkai/law/kinds';
import type { ListFilter } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import { facetsOfColumns, kindsOfColumns } from './column-values.ts';

/** What of a list is wanted. */
export interface Narrowing {
  kind?: ItemKind;
  facet?: string;
}

/**
 * The filters that a list of some columns offers: by kind where it holds several, and by facet where one kind is looked
 * at. Each choice is an address; the first takes everything.
 */
export async function listFilters(
  context: Context,
  columnIds: readonly string[],
  chosen: Narrowing,
  href: string,
): Promise<ListFilter[]> {
  if (columnIds.length === 0) return [];
  const present = await kindsOfColumns(context, columnIds);
  const kinds = ITEM_KIND_IDS.filter((id) => present.includes(id));
  const looked = chosen.kind ?? (kinds.length === 1 ? kinds[0] : undefined);
  const divided = looked !== undefined && ITEM_KINDS[looked].facet !== undefined;
  const facets = divided ? await facetsOfColumns(context, columnIds, looked) : [];
  return [...kindFilter(kinds, chosen, href), ...facetFilter(looked, facets, chosen, href)];
}

function kindFilter(kinds: readonly ItemKind[], chosen: Narrowing, href: string): ListFilter[] {
  if (kinds.length < 2) return [];
  const choices = kinds.map((kind) => ({
    label: ITEM_KINDS[kind].label,
    href: narrowed(href, { kind }),
    current: kind === chosen.kind,
  }));
  const all = { label: '全部', href, current: chosen.kind === undefined };
  return [{ label: '类型', choices: [all, ...choices] }];
}

function facetFilter(
  kind: ItemKind | undefined,
  facets: readonly string[],
  chosen: Narrowing,
  href: string,
): ListFilter[] {
  if (kind === undefined || facets.length === 0) return [];
  const declared = ITEM_KINDS[kind];
  const label = declared.fields.find(({ id }) => id === declared.facet)?.label ?? '';
  const choices = facets.map((facet) => ({
    label: facet,
    href: narrowed(href, { kind, facet }),
    current: facet === chosen.facet,
  }));
  const all = {
    label: '全部',
    href: narrowed(href, { kind: chosen.kind }),
    current: chosen.facet === undefined,
  };
  return [{ label, choices: [all, ...choices] }];
}

/** The address of a list narrowed, with a cursor where one is given. */
export function narrowed(href: string, wanted: Narrowing & { before?: string; after?: string }): string {
  const given: [string, string][] = [];
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) given.push([name, value]);
  const query = new URLSearchParams(given).toString();
  return query === '' ? href : `${href}?${query}`;
}

/** Reads a narrowing from an address; what is no kind narrows nothing. */
export function narrowingOf(query: { kind?: string; facet?: string }): Narrowing {
  const kind = query.kind !== undefined && isItemKind(query.kind) ? query.kind : undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(query.facet === undefined ? {} : { facet: query.facet }),
  };
}
