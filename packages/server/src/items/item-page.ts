/** The page of an item at its permanent address, and the same page as a preview while the item is in work. */
import { OUTLET_CHANNELS, type OutletChannel } from '@gongkai/law/kinds';
import {
  errorPage,
  type ItemContent,
  type ItemModel,
  type ItemNotice,
  itemPage,
  type Link,
  publicAddress,
  type Shell,
} from '@gongkai/pages';
import { fileLinks } from '../attachments/index.ts';
import { CLASSES_TOPIC, columnsOf, pathTo } from '../catalogue/index.ts';
import { type Organ, organById, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import type { Preferences, PublicAnswer, PublicGet } from '../platform/http/public-pages.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { belongingOf, requireReader } from './access.ts';
import { printedWith } from './item-classes.ts';
import { type ItemLinks, linksOf } from './item-links.ts';
import { changesOf, noticesOf, pageMetadata } from './item-model.ts';
import { columnLinks, listedElsewhere } from './placement-links.ts';
import { validityOn } from './public-queries.ts';
import { loadItem } from './store.ts';
import { type ItemKind, prepareText, type StoredText, type TextInput, withFields } from './text.ts';
import { storedText } from './texts.ts';
import './schema.ts';

/** What stands in the place of the index number before there is one. */
const NO_NUMBER_YET = '发布时生成';

/** `/items/<index number>`; the index number holds a slash. */
export const itemGet: PublicGet = {
  url: '/items/*',
  async render(context, request, preferences) {
    const { '*': indexNumber } = request.params as { '*': string };
    const found = await publicItem(context, indexNumber);
    if (found.live === 'unpublished')
      return await gonePage(context, found, { path: request.url, preferences });
    const { html, topics } = await publicItemPage(context, found, { path: request.url, preferences });
    return { html, topics };
  },
};

type Found = Awaited<ReturnType<typeof publicItem>>;

const INDEX_NUMBER = /^[0-9A-Z]{9,18}\/\d{4,6}-\d{5,10}$/;

/** @throws Refusal `item_unknown` */
async function publicItem(context: Context, indexNumber: string) {
  if (!INDEX_NUMBER.test(indexNumber)) throw notFound('item_unknown');
  const row = await context.db
    .selectFrom('published_items')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('index_number', '=', indexNumber)
    .executeTakeFirst();
  if (row === undefined) throw notFound('item_unknown');
  return row;
}

/** What the public gets at an item's address now, as HTML; null where it gets no page with the text. */
export async function publicHtml(context: Context, indexNumber: string): Promise<string | null> {
  const found = await publicItem(context, indexNumber);
  if (found.live !== 'published') return null;
  const view = { path: publicAddress.item(indexNumber), preferences: { elder: false } };
  return (await publicItemPage({ ...context, actor: { type: 'public' } }, found, view)).html;
}

interface View {
  path: string;
  preferences: Preferences;
}

/** The address of an unpublished item: it leads to another one, or says that and why the information is gone (410). */
async function gonePage(context: Context, item: Found, view: View): Promise<PublicAnswer> {
  if (item.redirect_to !== null) {
    const target = await context.db
      .selectFrom('published_items')
      .select('index_number')
      .where('site_id', '=', context.site.id)
      .where('item_id', '=', item.redirect_to)
      .executeTakeFirstOrThrow();
    return { redirect: publicAddress.item(target.index_number), permanent: true };
  }
  const organ = await organOf(context, item.organ_id);
  const events = await eventsOf(context, item.item_id);
  const html = errorPage({
    shell: await pageShell(context, { organ, ...view }),
    status: 410,
    gone: {
      indexNumber: item.index_number,
      on: item.unpublished_on ?? context.today,
      reason: events.findLast(({ event }) => event === 'item.unpublished')?.note ?? '',
    },
  });
  return { html, status: 410, topics: [organ.id] };
}

async function publicItemPage(context: Context, item: Found, view: View) {
  const organ = await organOf(context, item.organ_id);
  const { shell, crumbs } = await frameOf(context, organ, item.column_id, view);
  const text = await storedText(context, item.item_id, item.text_version);
  const changes = changesOf(await eventsOf(context, item.item_id));
  const kind = item.kind as ItemKind;
  const links = await linksOf(context, {
    itemId: item.item_id,
    organId: item.organ_id,
    kind,
    fields: text.fields,
    ties: item.ties,
    repealedBy: item.repealed_by,
    supersededBy: item.superseded_by,
  });
  const validity = validityOn(item.validity, item.expires_on, context.today);
  const listed = await listedElsewhere(context, item);
  const html = itemPage({
    shell,
    crumbs,
    title: text.title,
    metadata: pageMetadata(
      text.metadata,
      {
        publisher: organ.name,
        indexNumber: item.index_number,
        formedOn: item.formed_on,
        publishedOn: item.published_on,
        validity,
        repealedOn: item.repealed_on,
      },
      await printedWith(context, organ),
    ),
    notices: [
      ...noticesOf(
        {
          withdrawnOn: item.withdrawn_on,
          supersededOn: item.superseded_on,
          repealedOn: item.repealed_on,
          validity,
          expiresOn: item.expires_on,
        },
        changes,
        links,
      ),
      ...amendedNotice(links),
    ],
    content: await contentOf(context, kind, text, links),
    interpretations: links.interpretations,
    namedBy: links.namedBy,
    relatedItems: [...ownPageLink(text.metadata.ownPage), ...links.named],
    alsoIn: await columnLinks(context, organ, listed),
    outlets: await outletsOf(context, item.item_id),
    changes,
    requestHref: requestHref(organ),
  });
  const concerned = new Set([organ.id, ...links.organIds, ...listed.map(({ organId }) => organId)]);
  // What will expire by itself is made anew each time: no event tells the cache that the day has come.
  const expiring = item.expires_on !== null && item.expires_on >= context.today;
  return { html, topics: expiring ? undefined : [CLASSES_TOPIC, ...concerned] };
}

async function contentOf(
  context: Context,
  kind: ItemKind,
  text: StoredText,
  { linked }: Pick<ItemLinks, 'linked'>,
): Promise<ItemContent> {
  const attachments = await fileLinks(context, text.attachments);
  return { kind, fields: text.fields, linked, body: { sanitizedHtml: text.body }, attachments };
}

/** Publications elsewhere as the public reads them. */
async function outletsOf(context: Context, itemId: string): Promise<ItemModel['outlets']> {
  const rows = await context.db
    .selectFrom('item_outlets')
    .select(['channel', 'name', 'published_on'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .where('struck_at', 'is', null)
    .orderBy('published_on')
    .orderBy('version')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    label: OUTLET_CHANNELS[row.channel as OutletChannel].label,
    name: row.name,
    on: row.published_on,
  }));
}

function amendedNotice({ amending }: ItemLinks): ItemNotice[] {
  return amending === undefined ? [] : [{ kind: 'amended', ...amending }];
}

async function organOf(context: Context, organId: string): Promise<Organ> {
  const organ = await organById(context, organId);
  if (organ === undefined) throw notFound('organ_unknown');
  return organ;
}

async function frameOf(
  context: Context,
  organ: Organ,
  columnId: string,
  view: View,
): Promise<{ shell: Shell; crumbs: Link[] }> {
  const path = pathTo(await columnsOf(context, [organ.id]), columnId);
  const shell = await pageShell(context, {
    organ,
    ...view,
    currentColumn: path[0]?.fixedColumn ?? undefined,
  });
  const crumbs = [
    { label: organ.shortName, href: publicAddress.organ(organ.slug) },
    ...path.map((column) => ({
      label: column.name,
      href: publicAddress.column(organ.slug, column.code),
    })),
  ];
  return { shell, crumbs };
}

function requestHref(organ: Organ): string | undefined {
  return organ.settings.onlineRequests ? publicAddress.requestEntry(organ.slug) : undefined;
}

function ownPageLink(href: string | undefined): Link[] {
  return href === undefined ? [] : [{ label: '年度报告全文和下载', href }];
}

/**
 * The page as the public will see the text in work, if it were released today.
 * @param unsaved a text that its writer looks at before saving it; cleaned and checked as for a save, not stored
 * @throws Refusal `item_unknown`, and for an unsaved text those of `prepareText` and `withFields`
 */
export async function itemPreview(context: Context, itemId: string, unsaved?: TextInput): Promise<string> {
  const item = await loadItem(context, itemId);
  requireReader(context, belongingOf(item));
  const organ = await organOf(context, item.organId);
  const view = { path: '/', preferences: { elder: false } };
  const { shell, crumbs } = await frameOf(context, organ, item.content.column_id, view);
  const stored = await storedText(context, itemId, item.textVersion);
  const text = unsaved === undefined ? stored : shownUnsaved(context, item.kind, stored, unsaved);
  const links = await linksOf(context, {
    itemId,
    organId: item.organId,
    kind: item.kind,
    fields: text.fields,
    ties: item.content.ties,
    repealedBy: null,
    supersededBy: null,
  });
  return itemPage({
    shell,
    crumbs,
    title: text.title,
    metadata: pageMetadata(
      text.metadata,
      {
        publisher: organ.name,
        indexNumber: item.face?.indexNumber ?? NO_NUMBER_YET,
        formedOn: text.metadata.formedOn ?? context.today,
        publishedOn: item.face?.publishedOn ?? context.today,
        validity: validityOn(item.content.validity, item.content.expires_on, context.today),
        repealedOn: item.face?.repealedOn ?? null,
        attribute: item.content.attribute,
      },
      await printedWith(context, organ),
    ),
    notices: [],
    content: await contentOf(context, item.kind, text, links),
    interpretations: links.interpretations,
    namedBy: links.namedBy,
    relatedItems: [],
    alsoIn: await columnLinks(context, organ, item.placements),
    outlets: [],
    changes: changesOf(await eventsOf(context, itemId)),
    requestHref: requestHref(organ),
  });
}

/** An unsaved text with the files of the one before. */
function shownUnsaved(
  context: Context,
  kind: ItemKind,
  { attachments, fields }: StoredText,
  unsaved: TextInput,
): StoredText {
  const text = withFields(prepareText(context, unsaved), kind, unsaved.fields ?? fields);
  return { ...text, attachments };
}
