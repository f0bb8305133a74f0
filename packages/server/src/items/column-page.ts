/** The page of a column, `/organs/:slug/columns/:code`: its items and those below it, newest first. */
import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { columnPage, type LeadItem, type Paging, publicAddress } from '@gongkai/pages';
import { z } from 'zod';
import { fileLinks } from '../attachments/index.ts';
import { CLASSES_TOPIC, type Column, columnsOf, pathTo, subtreeIds } from '../catalogue/index.ts';
import { type Organ, organById, organBySlug, organs, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { catalogueNodes } from './catalogue-nodes.ts';
import { printedWith } from './item-classes.ts';
import { linksOf } from './item-links.ts';
import { pageMetadata } from './item-model.ts';
import { listFilters, type Narrowing, narrowed, narrowingOf } from './list-narrowing.ts';
import { listedItem } from './listed-item.ts';
import { columnFigures, type PublicItem, publicPage } from './public-queries.ts';
import type { ItemKind } from './text.ts';
import { storedText } from './texts.ts';
import './schema.ts';

const PAGE = 20;

const segment = z.string().regex(/^[\w-]{1,60}$/);
const address = z.object({ slug: segment, code: segment });
const paging = z.object({
  before: z.string().max(80).optional(),
  after: z.string().max(80).optional(),
  kind: z.string().max(40).optional(),
  facet: z.string().max(100).optional(),
});

/** The column page. */
export const columnGet: PublicGet = {
  url: '/organs/:slug/columns/:code',
  async render(context, request, preferences) {
    const named = address.safeParse(request.params);
    if (!named.success) throw notFound('column_unknown');
    const { slug, code } = named.data;
    const organ = await organBySlug(context, slug);
    if (organ === undefined) throw notFound('organ_unknown');
    const columns = await columnsOf(context, [organ.id]);
    const column = columns.find((candidate) => candidate.code === code);
    if (column === undefined) throw notFound('column_unknown');
    // Requests have an entry of their own.
    if (column.fixedColumn === 'request_entry') return { redirect: publicAddress.requestEntry(slug) };
    const path = pathTo(columns, column.id);
    const shell = await pageShell(context, {
      organ,
      path: request.url,
      preferences,
      currentColumn: path[0]?.fixedColumn ?? undefined,
    });
    const html = columnPage({
      shell,
      ...(await columnContent(context, organ, columns, column, pagingOf(request.query))),
    });
    return { html, topics: [organ.id, CLASSES_TOPIC] };
  },
};

function pagingOf(value: unknown): z.output<typeof paging> {
  const result = paging.safeParse(value);
  if (!result.success) throw invalid({ code: 'bad_address' });
  return result.data;
}

async function columnContent(
  context: Context,
  organ: Organ,
  columns: readonly Column[],
  column: Column,
  wanted: z.output<typeof paging>,
) {
  const below = subtreeIds(columns, column.id);
  const narrowing = narrowingOf(wanted);
  const { before, after } = wanted;
  const scope = { kind: 'columns', columnIds: below } as const;
  const page = await publicPage(context, scope, { before, after, ...narrowing, limit: PAGE });
  const href = publicAddress.column(organ.slug, column.code);
  const figures = await columnFigures(context, columns);
  const path = pathTo(columns, column.id);
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const several = below.length > 1;
  const others = await otherOrgans(context, organ, page.rows);
  const count = figures.get(column.id)?.items ?? 0;
  return {
    title: column.name,
    crumbs: [
      { label: organ.shortName, href: publicAddress.organ(organ.slug) },
      ...path
        .slice(0, -1)
        .map(({ name, code }) => ({ label: name, href: publicAddress.column(organ.slug, code) })),
    ],
    description: FIXED_COLUMNS.find(({ id }) => id === column.fixedColumn)?.content,
    itemCount: new Intl.NumberFormat('zh-CN').format(count),
    tree:
      path[0]?.fixedColumn === 'statutory_content'
        ? catalogueNodes(organ.slug, columns, figures, column.id)
        : [],
    lead: await leadOf(context, column, page.rows),
    items: page.rows.map((row) =>
      listedItem(row, {
        organName: others.get(row.organId),
        columnName: several ? names.get(row.columnId) : undefined,
      }),
    ),
    filters: await listFilters(context, below, narrowing, href),
    paging: pagerOf(href, narrowing, page),
  };
}

/** Names of other organs whose items are placed here, by id. */
async function otherOrgans(
  context: Context,
  organ: Organ,
  rows: readonly PublicItem[],
): Promise<Map<string, string>> {
  if (rows.every(({ organId }) => organId === organ.id)) return new Map();
  const others = (await organs(context)).filter(({ id }) => id !== organ.id);
  return new Map(others.map(({ id, shortName }) => [id, shortName]));
}

/** Addresses of the neighbouring pages; the newest page is the bare address. */
function pagerOf(
  href: string,
  narrowing: Narrowing,
  page: { newer: string | null; older: string | null },
): Paging {
  return {
    previousHref: page.newer === null ? undefined : narrowed(href, { ...narrowing, after: page.newer }),
    nextHref: page.older === null ? undefined : narrowed(href, { ...narrowing, before: page.older }),
  };
}

/** A guide (条例 art. 12) that stands alone in its column is read there, and not behind a list of one row. */
async function leadOf(
  context: Context,
  column: Column,
  rows: readonly PublicItem[],
): Promise<LeadItem | undefined> {
  const [only, ...others] = rows;
  if (column.fixedColumn !== 'disclosure_guide' || only === undefined || others.length > 0) return undefined;
  const organ = await organById(context, only.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const item = await context.db
    .selectFrom('published_items')
    .select(['kind', 'organ_id', 'ties', 'text_version', 'formed_on', 'published_on', 'repealed_on'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', only.id)
    .executeTakeFirstOrThrow();
  const text = await storedText(context, only.id, item.text_version);
  const kind = item.kind as ItemKind;
  const links = await linksOf(context, {
    itemId: only.id,
    organId: item.organ_id,
    kind,
    fields: text.fields,
    ties: item.ties,
    repealedBy: null,
    supersededBy: null,
  });
  return {
    title: text.title,
    href: publicAddress.item(only.indexNumber),
    metadata: pageMetadata(
      text.metadata,
      {
        publisher: organ.name,
        indexNumber: only.indexNumber,
        formedOn: item.formed_on,
        publishedOn: item.published_on,
        validity: only.validity,
        repealedOn: item.repealed_on,
      },
      await printedWith(context, organ),
    ),
    content: {
      kind,
      fields: text.fields,
      linked: links.linked,
      body: { sanitizedHtml: text.body },
      attachments: await fileLinks(context, text.attachments),
    },
  };
}
