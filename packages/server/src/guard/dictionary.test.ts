import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { changeDictionary, siteDictionary } from './dictionary.ts';
import { guardReport } from './edition.ts';
import { projections } from './projections.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => site.close());

const words = [{ wrong: '甲区工商局', right: '甲区市场监督管理局' }];

it('an administrator writes the dictionary; the next scan knows it', async () => {
  const admin = site.as('administrator');
  expect(await siteDictionary(admin)).toEqual({ words: [], checkOutsideLinks: false, version: 0 });
  await changeDictionary(admin, { words, checkOutsideLinks: true, version: 0 });
  expect(await siteDictionary(admin)).toEqual({ words, checkOutsideLinks: true, version: 1 });
  const edition = {
    itemId: site.organ.id,
    kind: 'annual_report',
    metadata: {},
    fields: {},
    attachments: [],
  } as const;
  const { findings } = await guardReport(admin, { ...edition, title: '甲区工商局通告', body: '<p>正文</p>' });
  expect(findings).toMatchObject([
    { kind: 'wrong_name', right: '甲区市场监督管理局', demand: 'decision', place: { part: 'title' } },
  ]);
});

it('is refused to others, when stale, and when a word stands twice or is right already', async () => {
  const stale = { words, checkOutsideLinks: false, version: 0 };
  await expect(changeDictionary(site.as('drafter'), stale)).rejects.toMatchObject({ code: 'not_granted' });
  const admin = site.as('administrator');
  await expect(changeDictionary(admin, stale)).rejects.toMatchObject({ code: 'version_conflict' });
  const twice = { ...stale, version: 1, words: [...words, ...words] };
  await expect(changeDictionary(admin, twice)).rejects.toMatchObject({ code: 'word_twice' });
  const same = { ...stale, version: 1, words: [{ wrong: '甲', right: '甲' }] };
  await expect(changeDictionary(admin, same)).rejects.toMatchObject({ code: 'word_unchanged' });
});

it('is what its journal says', async () => {
  for (const projection of projections)
    expect(await projection.mismatches(site.as('supervisor'))).toEqual([]);
});
