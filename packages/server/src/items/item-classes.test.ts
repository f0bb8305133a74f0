import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClass, addScheme, closeClass } from '../catalogue/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { draft, edit } from './drafting.ts';
import { notice } from './items.testing.ts';
import { contentHash, metadataSchema, type StoredText } from './text.ts';
import { storedText } from './texts.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
  const administrator = site.as('administrator');
  await addScheme(administrator, { code: 'key', label: '重点领域' });
  const of = { scheme: 'key', parent: null, validFrom: null };
  await addClass(administrator, { ...of, code: 'safety', label: '安全生产' });
});

afterAll(async () => {
  await site.close();
});

const classed = async (metadata: object, title = '关于开展消防检查的通告') =>
  await notice(site, { title, metadata: { formedOn: '2026-03-02', topicClass: '09.5', ...metadata } });

describe('a text may be given', () => {
  test.each([
    [
      'a class of a scheme of the site’s own that is none',
      { ownClasses: { key: ['nothing'] } },
      'ownClasses.key',
    ],
    ['a scheme that nobody made', { ownClasses: { lock: ['safety'] } }, 'ownClasses.lock'],
    ['a shipped scheme as an own one', { ownClasses: { topic: ['02'] } }, 'ownClasses.topic'],
    ['an audience in words of the writer', { audienceClass: '街坊邻居' }, 'audienceClass'],
  ])('not %s', async (_what, metadata, field) => {
    await expect(draft(site.as('drafter'), await classed(metadata))).rejects.toMatchObject({
      code: 'class_unknown',
      reasons: [{ field: `metadata.${field}` }],
    });
  });

  test('what is open on the day it was made; a closed class stays where it was, until that day is changed', async () => {
    const closing = { scheme: 'topic', code: '07.12', version: 0, validTo: '2026-03-03' };
    await closeClass(site.as('administrator'), closing);
    const input = await classed({ topicClass: '07.12' });
    const item = await draft(site.as('drafter'), input);
    const today = { ...input, metadata: { ...input.metadata, formedOn: '2026-03-03' } };
    const closed = { code: 'class_closed', reasons: [{ field: 'metadata.topicClass' }] };
    await expect(draft(site.as('drafter'), today)).rejects.toMatchObject(closed);
    const at = { itemId: item.id, version: 1 };
    await expect(edit(site.as('drafter'), { ...today, ...at })).rejects.toMatchObject(closed);
    await edit(site.as('drafter'), { ...input, ...at, title: '关于检查工业企业的通告' });
  });

  test.each([
    [JSON.parse('{"__proto__":["x"]}'), {}],
    [{ 'a b': ['x'] }, null],
    [{ key: ['x'.repeat(21)] }, null],
    [{ key: Array.from({ length: 11 }, (_, index) => `c${index}`) }, null],
    [{ key: [] }, {}],
  ])('own classes %j come in as %j', (ownClasses, expected) => {
    const read = metadataSchema.safeParse({ ownClasses });
    expect(read.success ? (read.data.ownClasses ?? {}) : null).toEqual(expected);
  });
});

describe('the hash of a text', () => {
  const text: StoredText = {
    title: '标题',
    body: '<p>正文</p>',
    metadata: { formedOn: '2026-03-02', topicClass: '02' },
    attachments: [],
    fields: {},
  };

  test('is what it was before there were own classes, and covers them where there are some', async () => {
    expect(contentHash(text).toString('hex')).toBe(
      'a684992fcf88ef20d085c92898c3850f951fcb8bb2799616330d1ab25ecc1be0',
    );
    const given = { ...text, metadata: { ...text.metadata, ownClasses: { key: ['safety'] } } };
    expect(contentHash(given)).not.toEqual(contentHash(text));
    const item = await draft(site.as('drafter'), await classed({ ownClasses: { key: ['safety'] } }));
    const stored = await storedText(site.as('drafter'), item.id, item.textVersion);
    expect(stored.metadata.ownClasses).toEqual({ key: ['safety'] });
  });
});
