/**
 * `/sitemap.xml` and `/robots.txt`. The map lists pages of organs and published items, never what was withdrawn; with
 * more addresses than one file may hold it lists files: `/sitemaps/pages/<number>.xml` and, each from an item on,
 * `/sitemaps/items/<item>.xml`.
 */
import {
  publicAddress,
  SITEMAP_ADDRESSES,
  type SitemapEntry,
  sitemapFile,
  sitemapIndex,
} from '@gongkai/pages';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { columnsOf } from '../catalogue/index.ts';
import { addressedItems, everyNthItem } from '../items/index.ts';
import { organs } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { PublicGet, PublicText } from '../platform/http/public-pages.ts';
import { publishedReportYears } from '../reports/index.ts';
import { columnAddress } from './pages.ts';

const PAGES = /^([1-9]\d{0,4})\.xml$/;
const ITEMS = /^(.{36})\.xml$/;

/** Sitemaps with at most `most` addresses in a file. */
export function sitemapsOf(most: number): readonly PublicGet[] {
  return [
    {
      url: '/sitemap.xml',
      async render(context, request) {
        const pages = await pageEntries(context);
        const room = most - pages.length;
        const items = room < 0 ? [] : await addressedItems(context, { limit: room + 1 });
        if (room < 0 || items.length > room) return xml(await index(context, request, pages.length, most));
        return xml(sitemapFile(originOf(request), [...pages, ...items.map(entryOf)]));
      },
    },
    {
      url: '/sitemaps/pages/:file',
      async render(context, request) {
        const number = Number(fileOf(request, PAGES));
        const entries = (await pageEntries(context)).slice((number - 1) * most, number * most);
        if (entries.length === 0) throw notFound('not_found');
        return xml(sitemapFile(originOf(request), entries));
      },
    },
    {
      url: '/sitemaps/items/:file',
      async render(context, request) {
        const from = z.uuid().safeParse(fileOf(request, ITEMS));
        if (!from.success) throw notFound('not_found');
        const items = await addressedItems(context, { from: from.data, limit: most });
        if (items.length === 0) throw notFound('not_found');
        return xml(sitemapFile(originOf(request), items.map(entryOf)));
      },
    },
  ];
}

function fileOf(request: FastifyRequest, name: RegExp): string {
  const { file } = request.params as { file: string };
  const found = name.exec(file)?.[1];
  if (found === undefined) throw notFound('not_found');
  return found;
}

async function index(
  context: Context,
  request: FastifyRequest,
  pages: number,
  most: number,
): Promise<string> {
  const ofPages = Array.from({ length: Math.ceil(pages / most) }, (_, at) => `/sitemaps/pages/${at + 1}.xml`);
  const ofItems = (await everyNthItem(context, most)).map((id) => `/sitemaps/items/${id}.xml`);
  return sitemapIndex(originOf(request), [...ofPages, ...ofItems]);
}

function entryOf(item: { indexNumber: string; changedOn: string }): SitemapEntry {
  return { path: publicAddress.item(item.indexNumber), changedOn: item.changedOn };
}

/** Everything that is no item: home pages, maps, columns, entries of requests, annual reports. */
async function pageEntries(context: Context): Promise<SitemapEntry[]> {
  const all = await organs(context);
  const slugs = new Map(all.map(({ id, slug }) => [id, slug]));
  const columns = await columnsOf(context, [...slugs.keys()]);
  const reports = await publishedReportYears(context);
  const paths = [
    publicAddress.site(),
    publicAddress.siteMap(),
    publicAddress.reportCheck(),
    ...all.flatMap(({ slug }) => [publicAddress.organ(slug), publicAddress.siteMap(slug)]),
    ...columns.map((column) => columnAddress(slugs.get(column.organId) ?? '', column)),
    ...reports.map(({ organId, year }) => publicAddress.annualReport(slugs.get(organId) ?? '', year)),
  ];
  return paths.map((path) => ({ path }));
}

/** The address by which this request reached the site; behind a proxy that of the proxy. */
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

function xml(text: string): PublicText {
  return { text, contentType: 'application/xml; charset=utf-8', topics: [WHOLE_SITE] };
}

/** Search results, the console and its interface are nothing for the index of a search engine. */
const robots: PublicGet = {
  url: '/robots.txt',
  async render(_context, request) {
    const refused = ['/api/', '/console/', '/preferences', '/search'].map((path) => `Disallow: ${path}\n`);
    return {
      text: `User-agent: *\n${refused.join('')}\nSitemap: ${originOf(request)}/sitemap.xml\n`,
      contentType: 'text/plain; charset=utf-8',
      topics: [],
    };
  },
};

/** What search engines ask for. */
export const sitemapGets: readonly PublicGet[] = [...sitemapsOf(SITEMAP_ADDRESSES), robots];
