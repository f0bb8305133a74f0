import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { checkOutsideLinks } from './guard/index.ts';
import { approveRelease, publish, type StoredItem, submit, unpublish } from './items/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
import { transact } from './platform/context.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

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

/** Asks over HTTP as the person of a role. */
async function ask(role: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const login = { login: role, password: TEST_PASSWORD };
  const session = await app.server.inject({ method: 'POST', url: '/api/session', payload: login });
  const cookie = `gongkai_session=${session.cookies.find(({ name }) => name === 'gongkai_session')?.value}`;
  const answer = await app.server.inject({ method, url, headers: { cookie }, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const next = ({ id, version }: StoredItem) => ({ itemId: id, version });

it('a link within the site that leads to nothing stops the approval until a reviewer clears it', async () => {
  const { draft, gone } = await linking();
  const submitted = await submit(as('drafter'), next(draft));
  const { findings } = await ask('release_reviewer', 'GET', `/api/items/${draft.id}/guard`);
  expect(findings).toMatchObject([
    { kind: 'dead_link', reason: 'link_unreachable', demand: 'decision', excerpt: { text: gone } },
  ]);
  const refusal = { code: 'guard_undecided', reasons: [{ code: 'guard_dead_link', field: 'body' }] };
  await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject(refusal);
  const cleared = await ask('release_reviewer', 'POST', `/api/items/${draft.id}/guard/clear`, {
    version: submitted.version,
    findings: findings.map(({ id }: { id: string }) => id),
    note: '下周恢复该页面',
  });
  const approved = await approveRelease(as('release_reviewer'), {
    itemId: draft.id,
    version: cleared.version,
  });
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
  const gone = async (address: string) => {
    asked.push(address);
    return 404;
  };
  const admin = as('administrator');
  const seen = async () => await ask('drafter', 'GET', `/api/items/${draft.id}/guard`);
  expect((await seen()).outsideLinks).toMatchObject({ on: false, total: 1, asked: 0, checkedAt: null });
  expect(await checkOutsideLinks(admin, gone)).toBe(0);
  await ask('administrator', 'PUT', '/api/guard/dictionary', {
    words: [],
    checkOutsideLinks: true,
    version: 0,
  });
  expect(await checkOutsideLinks(admin, gone)).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['https://www.example.cn/away']));
  expect(asked).toHaveLength(1);
  expect((await seen()).findings).toMatchObject([{ demand: 'decision' }]);
  expect(await checkOutsideLinks(admin, gone)).toBe(0);
  const later = { ...admin, now: new Date(TEST_NOW.getTime() + 86_400_000) };
  expect(await checkOutsideLinks(later, gone)).toBe(1);
  expect((await seen()).findings).toMatchObject([
    { demand: 'decision' },
    {
      demand: 'advice',
      checkedAt: later.now.toISOString(),
      excerpt: { text: 'https://www.example.cn/away' },
    },
  ]);
});
