/**
 * Holds what the public sees of an item against the edition that was approved: the stored text against the hash that the
 * journal pins, the page against the text, the files against their hashes.
 */
import type { LiveDifference } from '@gongkai/law/disclosure';
import { bodyText } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import { publicHtml } from './item-page.ts';
import { loadItem, type StoredItem } from './store.ts';
import { contentHash, type StoredText } from './text.ts';
import { storedText } from './texts.ts';

/** What was compared, and in what it differs. */
export interface LiveComparison {
  differences: LiveDifference[];
  indexNumber: string | null;
}

/**
 * Compares the page that the public gets now with an edition of the item.
 * @throws Refusal `item_unknown`
 */
export async function compareLive(
  context: Context,
  itemId: string,
  edition: number,
): Promise<LiveComparison> {
  const item = await loadItem(context, itemId);
  const approved = item.editions.find((candidate) => candidate.edition === edition);
  const { face } = item;
  if (approved === undefined || face === null || face.live !== 'published') {
    return { differences: ['page_missing'], indexNumber: face?.indexNumber ?? null };
  }
  const differences: LiveDifference[] = [];
  if (approved.textVersion !== face.textVersion) differences.push('edition_differs');
  const text = await storedText(context, itemId, approved.textVersion);
  if (contentHash(text).toString('hex') !== pinnedHash(item, approved.textVersion))
    differences.push('text_changed');
  differences.push(...(await pageDifferences(context, face.indexNumber, text)));
  if (!(await filesAreWhole(context, text))) differences.push('file_missing');
  return { differences, indexNumber: face.indexNumber };
}

function pinnedHash(item: StoredItem, version: number): string | undefined {
  const event = item.events.find((candidate) => candidate.version === version);
  return event !== undefined && 'data' in event && 'content_hash' in event.data
    ? event.data.content_hash
    : undefined;
}

async function pageDifferences(
  context: Context,
  indexNumber: string,
  text: StoredText,
): Promise<LiveDifference[]> {
  const page = await publicHtml(context, indexNumber);
  if (page === null) return ['page_missing'];
  // Where a line may break is no part of what it says.
  const html = page.replaceAll('<wbr>', '');
  const differences: LiveDifference[] = [];
  if (!html.includes(escaped(text.title))) differences.push('title_missing');
  if (!html.includes(escaped(indexNumber))) differences.push('index_number_missing');
  const body = text.body === '' ? '' : String(bodyText({ sanitizedHtml: text.body }));
  if (!html.includes(body)) differences.push('body_differs');
  return differences;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

async function filesAreWhole(context: Context, text: StoredText): Promise<boolean> {
  for (const file of text.attachments) {
    const found = await context.services.publicFiles.get(file.publicHash).catch(() => undefined);
    if (found === undefined) return false;
  }
  return true;
}
