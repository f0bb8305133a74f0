import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { withdraw } from './items/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
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

it('a link within the site is asked as a visitor would: one that leads to nothing is shown, the others are not', async () => {
  const released = await itemIn(site, 'published', await notice(site));
  const withdrawn = await itemIn(site, 'published', await notice(site, { title: '关于停水的通告' }));
  await withdraw(site.as('information_officer'), { itemId: withdrawn.id, version: 5, note: '重复发布' });
  const alive = `/items/${released.face?.indexNumber}`;
  const links = [alive, '/items/none', '/organs/jia', 'https://www.example.cn/away'];
  const body = links.map((href) => `<p>见<a href="${href}">${href}</a>。</p>`).join('');
  const draft = await itemIn(site, 'draft', await notice(site, { body }));
  const payload = { login: 'drafter', password: TEST_PASSWORD };
  const session = await app.server.inject({ method: 'POST', url: '/api/session', payload });
  const cookie = `gongkai_session=${session.cookies.find(({ name }) => name === 'gongkai_session')?.value}`;
  const answer = await app.server.inject({ url: `/api/items/${draft.id}/guard`, headers: { cookie } });
  expect((await app.server.inject({ url: alive })).statusCode).toBe(200);
  expect(answer.json().findings).toMatchObject([
    { kind: 'dead_link', reason: 'link_unreachable', demand: 'advice', excerpt: { text: '/items/none' } },
  ]);
});
