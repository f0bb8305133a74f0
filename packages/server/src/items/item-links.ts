/** Items that an item is tied to: those that its fields name, and those that name it. Both ends show the tie. */
import {
  BACK_RELATION_LABELS,
  ITEM_KINDS,
  type ItemRelation,
  type KindFields,
  tiesOf,
} from '@gongkai/law/kinds';
import { type Link, publicAddress } from '@gongkai/pages';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { ItemKind } from './text.ts';
import './schema.ts';

/** What the ties of an item are read from. */
export interface Tied {
  itemId: string;
  organId: string;
  kind: ItemKind;
  fields: KindFields;
  /** As stored: `relation:id`. */
  ties: readonly string[];
  repealedBy: string | null;
  supersededBy: string | null;
}

/** The ties of an item as its page prints them. */
export interface ItemLinks {
  /** What the fields name, by id. */
  linked: Record<string, Link>;
  /** What the item names outside its fields: the document explained, of texts from before kinds had fields. */
  named: Link[];
  interpretations: Link[];
  /** What amended it last. */
  amending: { on: string; by: Link } | undefined;
  /** Everything else that names it, by what it says of it. */
  namedBy: { title: string; links: Link[] }[];
  repealing: Link | undefined;
  superseding: Link | undefined;
  /** Other organs whose acts concern the page. */
  organIds: string[];
}

/** Most items that a page lists as naming it. */
const MOST_NAMING = 100;
const RELATIONS = Object.keys(BACK_RELATION_LABELS) as ItemRelation[];

/** Reads both ends, published items only: one query for what is named, one for what names. */
export async function linksOf(context: Context, item: Tied): Promise<ItemLinks> {
  const named = item.ties.map((tie) => tie.slice(tie.indexOf(':') + 1));
  const wanted = [...named, item.repealedBy, item.supersededBy].filter((id) => id !== null);
  const found = await publishedItems(context, wanted);
  const naming = await namingItems(context, item.itemId);
  const inFields = new Set(fieldItems(item.kind, item.fields));
  const linkTo = (id: string | null) => found.find((row) => row.id === id)?.link;
  const by = (relation: ItemRelation) =>
    naming.filter(({ ties }) => ties.includes(`${relation}:${item.itemId}`));
  const [amending] = by('amends');
  return {
    linked: Object.fromEntries(found.filter(({ id }) => inFields.has(id)).map(({ id, link }) => [id, link])),
    named: found.filter(({ id }) => named.includes(id) && !inFields.has(id)).map(({ link }) => link),
    interpretations: by('interprets').map(({ link }) => link),
    amending: amending === undefined ? undefined : { on: amending.publishedOn, by: amending.link },
    namedBy: RELATIONS.filter((relation) => relation !== 'interprets').map((relation) => ({
      title: BACK_RELATION_LABELS[relation],
      links: by(relation).map(({ link }) => link),
    })),
    repealing: linkTo(item.repealedBy),
    superseding: linkTo(item.supersededBy),
    organIds: [...new Set([...found, ...naming].map((row) => row.organId))].filter(
      (id) => id !== item.organId,
    ),
  };
}

function fieldItems(kind: ItemKind, fields: KindFields): string[] {
  return kind === 'annual_report' ? [] : tiesOf(ITEM_KINDS[kind], fields).map(({ item }) => item);
}

const COLUMNS = ['item_id', 'organ_id', 'title', 'index_number', 'published_on', 'ties'] as const;

async function publishedItems(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('published_items')
    .select(COLUMNS)
    .where('site_id', '=', context.site.id)
    .where('live', '=', 'published')
    .where('item_id', 'in', [...new Set(ids)])
    .execute();
  return rows.map(row);
}

async function namingItems(context: Context, itemId: string) {
  const ties = RELATIONS.map((relation) => `${relation}:${itemId}`);
  const rows = await context.db
    .selectFrom('published_items')
    .select(COLUMNS)
    .where('site_id', '=', context.site.id)
    .where('live', '=', 'published')
    .where(sql<boolean>`ties <> '{}'`)
    .where(sql<boolean>`ties && ${ties}::text[]`)
    .orderBy('published_at', 'desc')
    .limit(MOST_NAMING)
    .execute();
  return rows.map(row);
}

function row(of: {
  item_id: string;
  organ_id: string;
  title: string;
  index_number: string;
  published_on: string;
  ties: string[];
}) {
  const link: Link = { label: of.title, href: publicAddress.item(of.index_number) };
  return { id: of.item_id, organId: of.organ_id, publishedOn: of.published_on, ties: of.ties, link };
}
