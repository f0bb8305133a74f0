import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { addClass, addScheme, renameClass, setLabels } from './catalogue/index.ts';
import { withdraw } from './items/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
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
  const administrator = site.as('administrator');
  await addScheme(administrator, { code: 'key', label: '重点领域' });
  const of = { scheme: 'key', parent: null, validFrom: null };
  await addClass(administrator, { ...of, code: 'safety', label: '安全生产' });
  await addClass(administrator, { ...of, code: 'school', label: '义务教育' });
});

afterAll(async () => {
  await app.close();
  await site.close();
});

async function page(url: string): Promise<{ status: number; html: string; text: string }> {
  await app.settled(site.site.id);
  const { statusCode: status, body: html } = await app.server.inject({ url, headers: { host: 'localhost' } });
  const main = html.replace(/^[\s\S]*<main/, '<main').replace(/<footer[\s\S]*$/, '');
  return { status, html, text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

const classed = async (metadata: object, title = '关于开展消防检查的通告') =>
  await notice(site, { title, metadata: { formedOn: '2026-03-02', topicClass: '09.5', ...metadata } });

describe('classes on public pages', () => {
  test('an item keeps the names of its own day, in the labels of the site, and leads to what else has the class', async () => {
    const input = await classed({
      audienceClass: 'person.elderly',
      ownClasses: { key: ['safety', 'school'] },
    });
    const item = await itemIn(site, 'published', input);
    const address = `/items/${item.face?.indexNumber}`;
    expect((await page(address)).text).toContain('主题分类 市场监管、安全生产监管/安全生产监管');
    const at = { scheme: 'topic', code: '09', version: 0 };
    await renameClass(site.as('administrator'), { ...at, label: '市场监管、应急管理', from: '2026-03-03' });
    await setLabels(site.as('administrator'), { family: 'anhui', own: { keywords: '主题词' }, version: 0 });
    const { html, text } = await page(address);
    expect(text).toContain('主题导航 市场监管、安全生产监管/安全生产监管');
    expect(text).toContain('服务对象分类 个人/老年人 重点领域 安全生产 ； 义务教育');
    expect(html).toContain('href="/organs/jia/classes/topic/09.5"');
    expect((await page('/organs/jia/classes/topic/09.5')).text).toContain('市场监管、应急管理/安全生产监管');
  });

  test('a class lists what has it or a class below it, once, and not what was withdrawn', async () => {
    const both = { ownClasses: { key: ['safety', 'school'] } };
    const kept = await itemIn(site, 'published', await classed(both, '关于校园安全检查的通告'));
    const gone = await itemIn(site, 'published', await classed(both, '关于校车安全检查的通告'));
    await withdraw(site.as('information_officer'), { itemId: gone.id, version: gone.version, note: '有误' });
    for (const url of ['topic', 'topic/09', 'key', 'key/school']) {
      const { status, text } = await page(`/organs/jia/classes/${url}`);
      expect(status).toBe(200);
      expect(text.split(kept.content.title)).toHaveLength(2);
      expect(text).not.toContain(gone.content.title);
    }
    expect((await page('/organs/yi/classes/topic/09')).text).not.toContain(kept.content.title);
  });

  test('a long list goes on, and back, without leaving anything out', async () => {
    const titles = Array.from({ length: 23 }, (_, index) => `关于第${index + 1}号站点检查的通告`);
    for (const title of titles) await itemIn(site, 'published', await classed({ topicClass: '21.1' }, title));
    const first = await page('/organs/jia/classes/topic/21');
    const [, older = ''] = /href="([^"]*\?before=[^"]*)"/.exec(first.html) ?? [];
    const second = await page(older.replaceAll('&amp;', '&'));
    const [, newer = ''] = /href="([^"]*\?after=[^"]*)"/.exec(second.html) ?? [];
    const shown = (text: string) => titles.filter((title) => text.includes(`${title} `));
    expect(shown(first.text)).toHaveLength(20);
    expect(shown(second.text)).toHaveLength(3);
    expect(new Set([...shown(first.text), ...shown(second.text)])).toEqual(new Set(titles));
    expect(shown((await page(newer.replaceAll('&amp;', '&'))).text)).toEqual(shown(first.text));
  });

  test.each([
    'nothing',
    'topic/99',
    'topic/%00',
    `topic/${'9'.repeat(30)}`,
    'topic/09?before=x',
    'constructor',
  ])('there is no page for /organs/jia/classes/%s', async (path) => {
    expect((await page(`/organs/jia/classes/${path}`)).status).toBeGreaterThanOrEqual(400);
    expect((await page(`/organs/jia/classes/${path}`)).status).toBeLessThan(500);
  });
});
