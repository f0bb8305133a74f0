/** The search page, `/search?q=&organ=&column=&year=` (条例 art. 24: a platform offers search). */
import { yearOf } from '@gongkai/law/calendar';
import {
  type HighlightedText,
  publicAddress,
  type SearchFilter,
  type SearchResult,
  searchPage,
} from '@gongkai/pages';
import { z } from 'zod';
import { fileTexts, type ListedFile } from '../attachments/index.ts';
import { type Column, columnsOf } from '../catalogue/index.ts';
import { plainText } from '../items/index.ts';
import { type Organ, organs, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { excerptOf, highlighted } from './excerpt.ts';
import { search } from './search.ts';
import { type Sought, soughtIn } from './words.ts';

const PAGE = 20;
/** Of a body so much is read for the passage that is shown. */
const READ_LENGTH = 20_000;
/** Years offered to narrow by. */
const YEARS = 10;

const empty = z.literal('').transform(() => undefined);
const query = z.object({
  q: z.string().max(200).default(''),
  organ: z.union([empty, z.string().max(60)]).optional(),
  column: z.union([empty, z.string().max(60)]).optional(),
  year: z.union([empty, z.coerce.number().int().min(1990).max(2100)]).optional(),
  before: z.string().max(80).optional(),
  after: z.string().max(80).optional(),
});

type Query = z.output<typeof query>;

/** The search page; made anew each time, since the index follows the journal in its own time. */
export const searchGet: PublicGet = {
  url: '/search',
  async render(context, request, preferences) {
    const parsed = query.safeParse(request.query);
    if (!parsed.success) throw invalid({ code: 'bad_address' });
    const wanted = parsed.data;
    const all = await organs(context);
    const organ = all.find((candidate) => candidate.slug === wanted.organ);
    const columns = organ === undefined ? [] : await columnsOf(context, [organ.id]);
    const column = columns.find((candidate) => candidate.code === wanted.column);
    // A column is one organ's, and may list what another made.
    const place = column === undefined ? { organId: organ?.id } : { columnId: column.id };
    const sought = soughtIn(wanted.q, { ...place, year: wanted.year });
    const page = await search(context, sought, { before: wanted.before, after: wanted.after, limit: PAGE });
    const html = searchPage({
      shell: await pageShell(context, { path: request.url, preferences }),
      words: wanted.q.trim(),
      filters: filtersOf(context, wanted, all, columns),
      matches: wanted.q.trim() === '' ? undefined : { count: page.count, exact: page.exact },
      results: await resultsOf(
        context,
        page.rows.map((hit) => hit.itemId),
        sought,
        all,
        organ?.id,
      ),
      paging: {
        previousHref: page.newer === null ? undefined : hrefOf(wanted, { after: page.newer }),
        nextHref: page.older === null ? undefined : hrefOf(wanted, { before: page.older }),
      },
    });
    return { html };
  },
};

function hrefOf(wanted: Query, place: { before?: string; after?: string }): string {
  const parameters = new URLSearchParams({ q: wanted.q });
  if (wanted.organ !== undefined) parameters.set('organ', wanted.organ);
  if (wanted.column !== undefined) parameters.set('column', wanted.column);
  if (wanted.year !== undefined) parameters.set('year', String(wanted.year));
  for (const [name, cursor] of Object.entries(place)) parameters.set(name, cursor);
  return `${publicAddress.search()}?${parameters}`;
}

/** Organs and years always; columns once an organ is chosen. Nothing to choose before the first search. */
function filtersOf(
  context: Context,
  wanted: Query,
  all: readonly Organ[],
  columns: readonly Column[],
): SearchFilter[] {
  if (wanted.q.trim() === '') return [];
  const thisYear = yearOf(context.today);
  const choice = (value: string, label: string, chosen: string | undefined) => ({
    value,
    label,
    chosen: value === (chosen ?? ''),
  });
  const years = Array.from({ length: YEARS }, (_, index) => String(thisYear - index));
  const filters: SearchFilter[] = [
    {
      name: 'organ',
      label: '机关',
      choices: [
        choice('', '全部机关', wanted.organ),
        ...all.map((organ) => choice(organ.slug, organ.name, wanted.organ)),
      ],
    },
    {
      name: 'year',
      label: '年份',
      choices: [
        choice('', '全部年份', wanted.year?.toString()),
        ...years.map((year) => choice(year, `${year}年`, wanted.year?.toString())),
      ],
    },
  ];
  if (columns.length === 0) return filters;
  const searched = columns.filter((column) => column.fixedColumn !== 'request_entry');
  const byColumn: SearchFilter = {
    name: 'column',
    label: '栏目',
    choices: [
      choice('', '全部栏目', wanted.column),
      ...searched.map((column) => choice(column.code, column.name, wanted.column)),
    ],
  };
  return [...filters.slice(0, 1), byColumn, ...filters.slice(1)];
}

async function resultsOf(
  context: Context,
  ids: readonly string[],
  sought: Sought,
  all: readonly Organ[],
  organId: string | undefined,
): Promise<SearchResult[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('published_items as p')
    .innerJoin('item_texts as t', (join) =>
      join
        .onRef('t.site_id', '=', 'p.site_id')
        .onRef('t.item_id', '=', 'p.item_id')
        .onRef('t.version', '=', 'p.text_version'),
    )
    .select([
      'p.item_id',
      'p.organ_id',
      'p.index_number',
      'p.document_number',
      'p.published_on',
      'p.live',
      't.title',
      't.attachments',
    ])
    .select((of) => of.fn<string>('left', ['t.body', of.val(READ_LENGTH)]).as('body'))
    .where('p.site_id', '=', context.site.id)
    .where('p.item_id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.item_id, row]));
  const inBody = new Map(rows.map((row) => [row.item_id, excerptOf(plainText(row.body), sought.marks)]));
  const others = rows.filter((row) => inBody.get(row.item_id) === undefined);
  const texts = await fileTexts(
    context.db,
    context.site.id,
    others.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  );
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined || row.live !== 'published') return [];
    return {
      title: highlighted(row.title, sought.marks),
      excerpt: inBody.get(id) ?? excerptOfFiles(row.attachments, texts, sought.marks),
      href: publicAddress.item(row.index_number),
      publishedOn: row.published_on,
      organName: row.organ_id === organId ? undefined : all.find((organ) => organ.id === row.organ_id)?.name,
      documentNumber: row.document_number ?? undefined,
    };
  });
}

/** The passage of the first file that has one, after the name of the file. */
function excerptOfFiles(
  files: readonly ListedFile[],
  texts: ReadonlyMap<string, string>,
  marks: readonly string[],
): HighlightedText | undefined {
  for (const { id, name, title } of files) {
    const excerpt = excerptOf(texts.get(id) ?? '', marks);
    if (excerpt !== undefined) return [{ text: `附件“${title ?? name}”：`, hit: false }, ...excerpt];
  }
  return undefined;
}
