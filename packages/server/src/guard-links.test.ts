import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { changeDictionary } from './guard/dictionary.ts';
import { checkOutsideLinks } from './guard/index.ts';
import { clearFindings, itemFindings } from './items/guarding.ts';
import { approveRelease, publish, type StoredItem, submit, unpublish } from './items/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
import { transact } from './platform/context.ts';
import { TEST_NOW, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
}, 60_000);

afterAll(async () => {
  await app.close();
  await site.close();
});

/** An item in review that links to a live page, to one that was taken back, to its own file and to another site. */
async function linking() {
  const released = await itemIn(site, 'published', await notice(site));
  const withdrawn = await itemIn(site, 'published', await notice(site, { title: '关于停水的通告' }));
  await unpublish(site.as('information_officer'), { itemId: withdrawn.id, version: 5, note: '重复发布' });
  const gone = `/items/${withdrawn.face?.indexNumber}`;
  const links = [
    `/items/${released.face?.indexNumber}#top`,
    gone,
    '/organs/jia',
    'https://www.example.cn/away',
  ];
  const body = links.map((href) => `<p>见<a href="${href}">${href}</a>。</p>`).join('');
  return { draft: await itemIn(site, 'draft', await notice(site, { body })), gone };
}

/** Acts as the running program does, which can ask its own pages. */
const as = (role: Parameters<TestSite['as']>[0]) => ({ ...site.as(role), services: app.services });
const next = ({ id, version }: StoredItem) => ({ itemId: id, version });

it('a link within the site that leads to nothing stops the approval until a reviewer clears it', async () => {
  const { draft, gone } = await linking();
  const submitted = await submit(as('drafter'), next(draft));
  const { findings } = await itemFindings(as('release_reviewer'), draft.id);
  expect(findings).toMatchObject([
    { kind: 'dead_link', reason: 'link_unreachable', demand: 'decision', excerpt: { text: gone } },
  ]);
  const refusal = { code: 'guard_undecided', reasons: [{ code: 'guard_dead_link', field: 'body' }] };
  await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject(refusal);
  const ids = findings.map(({ id }) => id);
  const cleared = await clearFindings(as('release_reviewer'), {
    ...next(submitted),
    findings: ids,
    note: '下周恢复该页面',
  });
  const approved = await approveRelease(as('release_reviewer'), next(cleared));
  expect(approved.review.state).toBe('secrecy_review');
});

it('a link that went dead after the approvals stops the release by hand, not the one that was set for an instant', async () => {
  const target = await itemIn(site, 'published', await notice(site));
  const body = `<p>详见<a href="/items/${target.face?.indexNumber}">通知</a>。</p>`;
  const ready = await itemIn(site, 'ready', await notice(site, { body }));
  await unpublish(as('information_officer'), { ...next(target), note: '重复发布' });
  await expect(publish(as('information_officer'), next(ready))).rejects.toMatchObject({
    code: 'guard_undecided',
  });
  const set = transact(as('information_officer'), (tx) => publish(tx, next(ready)));
  expect((await set).review.state).toBe('published');
});

it('a link to another site is asked in the background, only where the site allows it, and is dead when twice gone', async () => {
  const { draft } = await linking();
  await app.services.journalCommitted(site.site.id);
  await app.settled(site.site.id);
  const asked: string[] = [];
  const ask = async (address: string) => {
    asked.push(address);
    return 404;
  };
  const admin = as('administrator');
  const seen = async () => await itemFindings(as('drafter'), draft.id);
  expect((await seen()).outsideLinks).toMatchObject({ on: false, total: 1, asked: 0, checkedAt: null });
  expect(await checkOutsideLinks(admin, ask)).toBe(0);
  await changeDictionary(admin, { words: [], checkOutsideLinks: true, version: 0 });
  expect(await checkOutsideLinks(admin, ask)).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['https://www.example.cn/away']));
  expect(asked).toHaveLength(1);
  expect((await seen()).findings.map(({ demand }) => demand)).toEqual(['decision']);
  expect(await checkOutsideLinks(admin, ask)).toBe(0);
  const later = { ...admin, now: new Date(TEST_NOW.getTime() + 86_400_000) };
  expect(await checkOutsideLinks(later, ask)).toBe(1);
  expect((await seen()).findings).toMatchObject([
    { demand: 'decision' },
    { demand: 'advice', checkedAt: later.now, excerpt: { text: 'https://www.example.cn/away' } },
  ]);
});
