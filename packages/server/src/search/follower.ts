/** Keeps the search in step with the journal: what is published is found, what is withdrawn is not. */
import { sql, type Transaction } from 'kysely';
import { fileTexts } from '../attachments/index.ts';
import { columnsOf, pathTo } from '../catalogue/index.ts';
import { fieldsText, plainText } from '../items/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Follower, SealedEvent } from '../platform/journal/followers.ts';
import { documentVector } from './words.ts';
import './schema.ts';

const EVENTS = new Set([
  'item.published',
  'item.issued',
  'item.withdrawn',
  'item.unpublished',
  'item.superseded',
  'item.moved',
  'item.placed',
  'item.unplaced',
]);
/** Items indexed by one statement. */
const BATCH = 50;

/** The follower that fills `search_documents`. It looks at the items as they are now, so it may follow twice. */
export const searchFollower: Follower = {
  name: 'search',
  async follow(db, siteId, events) {
    const released = await madeAtRelease(db, siteId, events);
    const touched = events.flatMap((event) => (released.has(event) ? [] : itemOf(event)));
    const ids = [...new Set(touched)];
    for (let start = 0; start < ids.length; start += BATCH) {
      await indexItems(db, siteId, ids.slice(start, start + BATCH));
    }
  },
};

/** The item whose words an event may have changed: its own, or that of the file that was read. */
function itemOf({ event, subject, data }: SealedEvent): string[] {
  if (EVENTS.has(event)) return [subject.id];
  const isNews = event === 'attachment.read' && data.ahead !== true;
  return isNews && typeof data.item_id === 'string' ? [data.item_id] : [];
}

/** Releases of items taken over, whose words the release itself has brought; cutting them once more gives the same. */
async function madeAtRelease(
  db: Transaction<Database>,
  siteId: string,
  events: readonly SealedEvent[],
): Promise<ReadonlySet<SealedEvent>> {
  const candidates = events.filter(
    ({ event, data }) => event === 'item.issued' && data.taken_over !== undefined,
  );
  if (candidates.length === 0) return new Set();
  const rows = await db
    .selectFrom('search_documents')
    .select('item_id')
    .where('site_id', '=', siteId)
    .where(
      'item_id',
      'in',
      candidates.map(({ subject }) => subject.id),
    )
    .execute();
  const made = new Set(rows.map((row) => row.item_id));
  return new Set(candidates.filter(({ subject }) => made.has(subject.id)));
}

async function indexItems(db: Transaction<Database>, siteId: string, ids: readonly string[]): Promise<void> {
  const items = await db
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
      'p.column_id',
      'p.index_number',
      'p.document_number',
      'p.published_on',
      'p.published_at',
      't.title',
      't.body',
      't.attachments',
      't.fields',
      'p.kind',
    ])
    .where('p.site_id', '=', siteId)
    .where('p.item_id', 'in', [...ids])
    .where('p.live', '=', 'published')
    .execute();
  await db
    .deleteFrom('search_documents')
    .where('site_id', '=', siteId)
    .where('item_id', 'in', [...ids])
    .execute();
  if (items.length === 0) return;
  const placements = await db
    .selectFrom('item_placements')
    .select(['item_id', 'column_id', 'organ_id'])
    .where('site_id', '=', siteId)
    .where(
      'item_id',
      'in',
      items.map((item) => item.item_id),
    )
    .execute();
  const columns = await columnsOf({ db, site: { id: siteId } }, [
    ...new Set([...items, ...placements].map((listed) => listed.organ_id)),
  ]);
  const columnIds = (item: (typeof items)[number]) => {
    const further = placements.filter((placement) => placement.item_id === item.item_id);
    const listed = [item, ...further].flatMap(({ column_id }) => pathTo(columns, column_id));
    return [...new Set(listed.map((column) => column.id))];
  };
  const listed = items.flatMap(({ attachments }) => attachments.map(({ id }) => id));
  const texts = await fileTexts(db, siteId, listed);
  await db
    .insertInto('search_documents')
    .values(
      items.map((item) => ({
        site_id: siteId,
        item_id: item.item_id,
        published_at: item.published_at,
        words: sql<string>`${documentVector({
          title: item.title,
          documentNumber: item.document_number,
          indexNumber: item.index_number,
          body: `${fieldsText(item.kind, item.fields)}\n${plainText(item.body)}`,
          files: item.attachments.map(({ id, name, title }) => ({
            name: `${title ?? ''} ${name}`,
            text: texts.get(id) ?? '',
          })),
          organId: item.organ_id,
          columnIds: columnIds(item),
          publishedOn: item.published_on,
        })}::tsvector`,
      })),
    )
    .execute();
}
