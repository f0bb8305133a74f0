import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode } from '../catalogue/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { type DraftInput, draft, edit } from './drafting.ts';
import { itemIn, normative, notice } from './items.testing.ts';
import { submit } from './review.ts';
import { metadataSchema } from './text.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(() => site.close());

async function submitted(input: DraftInput) {
  const item = await draft(site.as('drafter'), input);
  return await submit(site.as('drafter'), { itemId: item.id, version: 1 });
}

describe('条例 art. 12 para 3: what the catalogue needs is named, field by field, at submission', () => {
  test.each([
    ['information', {}, ['metadata.formedOn', 'metadata.topicClass']],
    [
      'document',
      {},
      ['metadata.documentNumber', 'metadata.formedOn', 'metadata.topicClass', 'metadata.genreClass'],
    ],
    [
      'normative_document',
      { formedOn: '2026-03-02', topicClass: '02' },
      [
        'metadata.documentNumber',
        'metadata.genreClass',
        'metadata.validity',
        'fields.legality_reviewed_by',
        'fields.deliberated_at',
        'metadata.effectiveOn',
      ],
    ],
  ] as const)('%s', async (kind, metadata, fields) => {
    const refused = submitted(await notice(site, { kind, metadata }));
    await expect(refused).rejects.toMatchObject({
      kind: 'invalid',
      reasons: fields.map((field) => ({ code: 'required', field })),
    });
  });

  test('a body of spaces and empty tables is no body', async () => {
    const input = await notice(site, { body: '<p>&nbsp; </p><table><tr><td></td></tr></table>' });
    await expect(submitted(input)).rejects.toMatchObject({ reasons: [{ field: 'body' }] });
  });

  test('a draft may wait for all of it', async () => {
    const item = await draft(site.as('drafter'), await notice(site, { body: '', metadata: {} }));
    expect(item).toMatchObject({ dueOn: null, review: { state: 'draft' } });
  });
});

describe('what cannot be', () => {
  test.each([
    ['a day to come', { formedOn: '2026-03-04' }, 'formed_in_future'],
    ['a topic class that does not exist', { topicClass: '23' }, 'class_unknown'],
    ['a genre class that does not exist', { genreClass: '小说' }, 'class_unknown'],
    [
      'an end before the beginning',
      { effectiveOn: '2026-04-01', expiresOn: '2026-03-31' },
      'expires_before_effect',
    ],
  ])('%s', async (_name, metadata, code) => {
    const input = await normative(site, metadata);
    await expect(draft(site.as('drafter'), input)).rejects.toMatchObject({ kind: 'invalid', code });
  });

  test.each(['annual_report_column', 'request_entry'])('an item in %s', async (code) => {
    const column = await columnByCode(site.as('drafter'), site.organ.id, code);
    const input = await notice(site, { columnId: column?.id });
    await expect(draft(site.as('drafter'), input)).rejects.toMatchObject({ code: 'column_closed' });
  });

  test('an item in a column or office of another organ', async () => {
    const column = await columnByCode(site.as('drafter'), site.otherOrgan.id, 'statutory_content');
    const elsewhere = await notice(site, { columnId: column?.id });
    await expect(draft(site.as('drafter'), elsewhere)).rejects.toMatchObject({ code: 'column_unknown' });
    const office = await notice(site, { officeId: '019a0000-0000-7000-8000-000000000000' });
    await expect(draft(site.as('drafter'), office)).rejects.toMatchObject({ code: 'office_unknown' });
  });

  test('a released day: no field takes one', () => {
    expect(metadataSchema.safeParse({ publishedOn: '2026-01-01' }).success).toBe(false);
  });
});

test('条例 art. 26: the last day follows the day the information was made', async () => {
  const input = await notice(site);
  const item = await itemIn(site, 'draft', input);
  expect(item.dueOn).toBe('2026-03-30');
  const metadata = { ...input.metadata, formedOn: '2026-02-27' };
  const moved = await edit(site.as('drafter'), { ...input, metadata, itemId: item.id, version: 1 });
  // 28 February 2026 is a Saturday that is worked in exchange for the Spring Festival.
  expect(moved.dueOn).toBe('2026-03-26');
});

test('a document older than the Regulation can be drafted, one older than the state cannot', async () => {
  const old = await draft(site.as('drafter'), await normative(site, { formedOn: '1998-06-01' }));
  expect(old.dueOn).toBe('2000-01-28');
  expect(metadataSchema.safeParse({ formedOn: '1949-09-30' }).success).toBe(false);
  expect(metadataSchema.safeParse({ expiresOn: '2200-01-01' }).success).toBe(false);
});

test('blank metadata counts as none', () => {
  expect(metadataSchema.parse({ documentNumber: '  ', summary: null, keywords: [] })).toEqual({
    keywords: [],
  });
});
