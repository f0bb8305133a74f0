/** Narrowing a public list by kind of item and by the value that divides a kind: the session of a proposal, a year. */
import { ITEM_KIND_IDS, ITEM_KINDS, type ItemKind, isItemKind } from '@gongkai/law/kinds';
import type { ListFilter } from '@gongkai/pages';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { walkColumns } from './column-walk.ts';
import './schema.ts';

/** What of a list is wanted. */
export interface Narrowing {
  kind?: ItemKind;
  facet?: string;
}

/** Of each column the newest items are asked which kinds there are; what is rarer is still found by the search. */
const LOOKED_AT = 2000;

/** The kinds and facets of the items in some columns, the one that was published last first. */
async function facetsIn(context: Context, columnIds: readonly string[]) {
  const walk = { direction: 'desc', conditions: [], limit: LOOKED_AT } as const;
  const { rows } = await sql<{ kind: string; facet: string | null }>`
    select kind, facet from (${walkColumns(context, columnIds, walk)}) listed
     group by kind, facet order by max(published_at) desc`.execute(context.db);
  return rows;
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
  const found = await facetsIn(context, columnIds);
  const kinds = ITEM_KIND_IDS.filter((id) => found.some(({ kind }) => kind === id));
  const looked = chosen.kind ?? (kinds.length === 1 ? kinds[0] : undefined);
  const facets = found
    .filter(({ kind, facet }) => kind === looked && facet !== null)
    .map(({ facet }) => facet ?? '');
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
