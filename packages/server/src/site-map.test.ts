import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { withdraw } from './items/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
import { createPageCache } from './platform/http/page-cache.ts';
import { registerPublicGets } from './platform/http/public-pages.ts';
import { createServer } from './platform/http/server.ts';
import { sitemapsOf } from './site-map/index.ts';
import { TEST_NOW, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: true,
    clock: () => TEST_NOW,
  });
});

afterAll(async () => {
  await app.close();
  await site.close();
});

async function get(url: string, headers: Record<string, string> = {}) {
  await app.settled(site.site.id);
  return await app.server.inject({ url, headers: { host: 'gk.example.cn', ...headers } });
}

const addresses = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

describe('the map for people', () => {
  test('leads to every organ, its fixed columns and, on the map of the organ, its whole tree', async () => {
    const whole = await get('/site-map');
    expect(whole.statusCode).toBe(200);
    for (const slug of ['jia', 'yi']) {
      expect(whole.body).toContain(`href="/organs/${slug}/columns/disclosure_guide"`);
      expect(whole.body).toContain(`href="/organs/${slug}/requests"`);
      expect(whole.body).toContain(`href="/organs/${slug}/site-map"`);
    }
    const own = await get('/organs/jia/site-map');
    expect(own.statusCode).toBe(200);
    expect(own.body).not.toContain('href="/organs/yi');
    expect((await get('/organs/nobody/site-map')).statusCode).toBe(404);
  });

  test('is linked at the foot of every page', async () => {
    expect((await get('/')).body).toContain('<a href="/site-map">网站地图</a>');
    expect((await get('/organs/jia')).body).toContain('<a href="/organs/jia/site-map">网站地图</a>');
  });
});

describe('the map for search engines', () => {
  test('lists what is published, with the day, and nothing else', async () => {
    const published = await itemIn(site, 'published', await notice(site));
    const { id, version } = await itemIn(site, 'published', await notice(site, { title: '关于撤回的通告' }));
    await withdraw(site.as('information_officer'), { itemId: id, version, note: '情况变化' });
    await itemIn(site, 'ready', await notice(site, { title: '关于尚未发布的通告' }));
    const map = await get('/sitemap.xml', { 'x-forwarded-proto': 'https' });
    expect(map.headers['content-type']).toBe('application/xml; charset=utf-8');
    const found = addresses(map.body);
    expect(found).toContain('https://gk.example.cn/organs/jia/columns/statutory_content');
    expect(found).toContain('https://gk.example.cn/organs/yi/requests');
    const items = found.filter((address) => address.includes('/items/'));
    expect(items).toEqual([`https://gk.example.cn/items/${published.face?.indexNumber}`]);
    expect(map.body).toContain('<lastmod>2026-03-0');
    expect(found.some((address) => /\/(api|console|search|preferences)\b/.test(address))).toBe(false);
  });

  test('follows a release', async () => {
    const before = addresses((await get('/sitemap.xml')).body);
    const item = await itemIn(site, 'published', await notice(site, { title: '关于又一事项的通告' }));
    const after = addresses((await get('/sitemap.xml')).body);
    expect(after.filter((address) => !before.includes(address))).toEqual([
      `http://gk.example.cn/items/${item.face?.indexNumber}`,
    ]);
  });

  test('with more addresses than a file may hold it lists files that together hold each of them once', async () => {
    const server = createServer({
      logger: pino({ level: 'silent' }),
      trustProxy: false,
      renderProblem: () => '',
    });
    registerPublicGets(server, sitemapsOf(3), {
      contextOf: async () => site.acting({ type: 'public' }),
      cache: createPageCache(1_000_000),
      clock: () => TEST_NOW,
    });
    const fetched = async (url: string) => (await server.inject({ url, headers: { host: 'h' } })).body;
    const files = addresses(await fetched('/sitemap.xml')).map((file) => file.replace('http://h', ''));
    expect(files.length).toBeGreaterThan(2);
    const listed = (await Promise.all(files.map(fetched))).flatMap(addresses);
    const whole = addresses((await get('/sitemap.xml')).body).map((address) =>
      address.replace('gk.example.cn', 'h'),
    );
    expect(listed.sort()).toEqual(whole.sort());
    expect((await server.inject('/sitemaps/pages/99.xml')).statusCode).toBe(404);
    expect((await server.inject('/sitemaps/items/x.xml')).statusCode).toBe(404);
    await server.close();
  });
});

test('robots.txt names the map and keeps search engines out of the console, its interface and search results', async () => {
  const answer = await get('/robots.txt');
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.body).toContain('Sitemap: http://gk.example.cn/sitemap.xml\n');
  for (const path of ['/api/', '/console/', '/search', '/preferences']) {
    expect(answer.body).toContain(`Disallow: ${path}\n`);
  }
});
