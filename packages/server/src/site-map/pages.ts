/** 网站地图: of the whole site, `/site-map`, and of an organ, `/organs/:slug/site-map`. */
import { type MappedColumn, type MappedOrgan, publicAddress, siteMapPage } from '@gongkai/pages';
import { type Column, childrenOf, columnsOf } from '../catalogue/index.ts';
import { type Organ, organBySlug, organs, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';

/** Below the fixed columns the map of many organs shows one level, that of an organ all. */
const LEVELS_OF_SITE = 1;
const SLUG = /^[\w-]{1,60}$/;

const siteMap: PublicGet = {
  url: publicAddress.siteMap(),
  async render(context, request, preferences) {
    const all = await organs(context);
    const columns = await columnsByOrgan(context, all);
    const html = siteMapPage({
      shell: await pageShell(context, { path: request.url, preferences }),
      crumbs: [],
      pages: [
        { label: '首页', href: publicAddress.site() },
        { label: '搜索政府信息', href: publicAddress.search() },
        { label: '年度报告核对', href: publicAddress.reportCheck() },
      ],
      organs: all.map((organ) => ({
        ...mappedOrgan(organ, columns.get(organ.id) ?? [], LEVELS_OF_SITE),
        wholeHref: publicAddress.siteMap(organ.slug),
      })),
    });
    return { html, topics: [WHOLE_SITE] };
  },
};

const organMap: PublicGet = {
  url: '/organs/:slug/site-map',
  async render(context, request, preferences) {
    const { slug } = request.params as { slug: string };
    const organ = SLUG.test(slug) ? await organBySlug(context, slug) : undefined;
    if (organ === undefined) throw notFound('organ_unknown');
    const html = siteMapPage({
      shell: await pageShell(context, { organ, path: request.url, preferences }),
      crumbs: [
        { label: context.site.name, href: publicAddress.siteMap() },
        { label: organ.shortName, href: publicAddress.organ(slug) },
      ],
      pages: [{ label: '按主题查阅', href: publicAddress.classes(slug, 'topic') }],
      organs: [mappedOrgan(organ, await columnsOf(context, [organ.id]), Number.POSITIVE_INFINITY)],
    });
    return { html, topics: [organ.id, WHOLE_SITE] };
  },
};

async function columnsByOrgan(context: Context, all: readonly Organ[]): Promise<Map<string, Column[]>> {
  const columns = await columnsOf(
    context,
    all.map(({ id }) => id),
  );
  return Map.groupBy(columns, ({ organId }) => organId);
}

function mappedOrgan(organ: Organ, columns: readonly Column[], levels: number): MappedOrgan {
  const below = (parentId: string, depth: number): MappedColumn[] =>
    depth > levels ? [] : childrenOf(columns, parentId).map((column) => mapped(column, depth + 1));
  const mapped = (column: Column, depth: number): MappedColumn => ({
    label: column.name,
    href: columnAddress(organ.slug, column),
    columns: below(column.id, depth),
  });
  return {
    label: organ.name,
    href: publicAddress.organ(organ.slug),
    columns: columns.filter(({ parentId }) => parentId === null).map((column) => mapped(column, 1)),
  };
}

/** Where a column is read; requests have an entry of their own. */
export function columnAddress(slug: string, column: Column): string {
  return column.fixedColumn === 'request_entry'
    ? publicAddress.requestEntry(slug)
    : publicAddress.column(slug, column.code);
}

/** The pages of the map. */
export const mapGets: readonly PublicGet[] = [siteMap, organMap];
