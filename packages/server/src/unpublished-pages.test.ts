import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import {
  approveRelease,
  approveSecrecy,
  edit,
  projections,
  publish,
  revise,
  type StoredItem,
  submit,
  unpublish,
} from './items/index.ts';
import { itemIn, mismatchesOf, notice } from './items/items.testing.ts';
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
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await app.close();
  await site.close();
});

async function get(url: string) {
  await app.settled(site.site.id);
  const answer = await app.server.inject({ url, headers: { host: 'localhost' } });
  return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') };
}

const pageOf = (item: StoredItem) => `/items/${item.face?.indexNumber}`;
const published = async (title: string) => await itemIn(site, 'published', await notice(site, { title }));
const officer = () => site.as('information_officer');
const TITLE = '张某某困难补助发放公示';
const NOTE = '公示期满，名单含有个人信息。';

test('an unpublished item is gone, with the reason and without its title, and leaves every list', async () => {
  const item = await published(TITLE);
  for (const list of ['/organs/jia', '/organs/jia/columns/statutory_content', `/search?q=${TITLE}`]) {
    expect((await get(list)).html).toContain(pageOf(item));
  }
  await unpublish(officer(), { itemId: item.id, version: item.version, note: NOTE });
  const page = await get(pageOf(item));
  expect(page.status).toBe(410);
  expect(page.html).toContain(
    `索引号为 ${item.face?.indexNumber} 的信息已于2026年3月3日停止公开。理由：${NOTE}`,
  );
  expect(page.html).not.toContain(TITLE);
  expect(page.html).not.toContain('为消除火灾隐患');
  for (const list of ['/organs/jia', '/organs/jia/columns/statutory_content', `/search?q=${TITLE}`]) {
    expect((await get(list)).html).not.toContain(pageOf(item));
  }
});

test('its address may lead to the item that says it now', async () => {
  const [old, now] = [await published('旧办事指南'), await published('新办事指南')];
  const step = { itemId: old.id, version: old.version, note: '已有新的办事指南。' };
  await expect(unpublish(officer(), { ...step, redirectTo: old.id })).rejects.toMatchObject({
    code: 'document_unknown',
  });
  await unpublish(officer(), { ...step, redirectTo: now.id });
  expect(await get(pageOf(old))).toMatchObject({ status: 301, location: pageOf(now) });
});

test('it leads to nothing that is not online', async () => {
  const [old, draft] = [await published('旧办事指南'), await itemIn(site, 'ready', await notice(site))];
  await expect(
    unpublish(officer(), { itemId: old.id, version: old.version, note: NOTE, redirectTo: draft.id }),
  ).rejects.toMatchObject({ code: 'document_unknown' });
  expect((await get(pageOf(old))).status).toBe(200);
});

test('released anew, it stands at its old address again, and its record tells of the time between', async () => {
  const item = await published('甲街道便民服务指南');
  const gone = await unpublish(officer(), { itemId: item.id, version: item.version, note: NOTE });
  const at = { itemId: item.id };
  const begun = await revise(site.as('drafter'), { ...at, version: gone.version, note: '删去名单。' });
  const text = { ...(await notice(site)), title: '甲街道便民服务指南', body: '<p>不含名单的指南。</p>' };
  const edited = await edit(site.as('drafter'), { ...at, version: begun.version, ...text });
  let { version } = await submit(site.as('drafter'), { ...at, version: edited.version });
  ({ version } = await approveRelease(site.as('release_reviewer'), { ...at, version }));
  ({ version } = await approveSecrecy(site.as('secrecy_reviewer'), { ...at, version }));
  await publish(officer(), { ...at, version });
  const page = await get(pageOf(item));
  expect(page.status).toBe(200);
  expect(page.html).toContain('不含名单的指南');
  for (const change of ['停止公开', '重新发布']) expect(page.html).toContain(change);
});
