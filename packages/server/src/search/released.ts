/** Items whose words were made before their release: they are found from the moment at which they are public. */
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { placeWords, type SearchSource } from './words.ts';
import './schema.ts';

/** A released item, with what `textWords` made of it. */
export interface ReleasedWords
  extends Pick<SearchSource, 'indexNumber' | 'organId' | 'columnIds' | 'publishedOn'> {
  itemId: string;
  words: string;
}

/** Adds items to the search in the transaction that releases them. */
export async function addReleased(context: Context, released: readonly ReleasedWords[]): Promise<void> {
  if (released.length === 0) return;
  await sql`
    insert into search_documents (site_id, item_id, published_at, words)
    select p.site_id, p.item_id, p.published_at, made.words::tsvector || made.places::tsvector
    from unnest(${released.map(({ itemId }) => itemId)}::uuid[], ${released.map(({ words }) => words)}::text[],
      ${released.map(placeWords)}::text[]) as made(item_id, words, places)
    join published_items p on p.site_id = ${context.site.id} and p.item_id = made.item_id`.execute(
    context.db,
  );
}
