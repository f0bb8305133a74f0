/** The home pages of the site, `/`, and of an organ, `/organs/:slug`: what every feature has to show there. */
import { ORGAN_KIND_LABELS } from '@gongkai/law/disclosure';
import {
  type Link,
  type ListedOrgan,
  organHomePage,
  publicAddress,
  type SiteHomeModel,
  siteHomePage,
} from '@gongkai/pages';
import { columnNames, columnsOf } from '../catalogue/index.ts';
import { catalogueNodes, columnFigures, countByOrgan, listedItem, publicPage } from '../items/index.ts';
import { type Organ, organBySlug, organs, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { publishedReportYears } from '../reports/index.ts';
import { organFigures, siteFigures } from '../statistics/index.ts';

/** Rows of 最近公开. */
const NEWEST = 10;
/** Years of annual reports on the home page of the site. */
const REPORT_YEARS = 6;

const SLUG = /^[\w-]{1,60}$/;

const OTHER_ORGANS = '其他机关';

const siteHome: PublicGet = {
  url: '/',
  async render(context, request, preferences) {
    const all = await organs(context);
    const newest = await publicPage(context, { kind: 'site' }, { limit: NEWEST });
    const names = new Map(all.map((organ) => [organ.id, organ.shortName]));
    const html = siteHomePage({
      shell: await pageShell(context, { path: request.url, preferences }),
      figures: await siteFigures(context, all.length),
      organGroups: organGroups(
        all,
        await countByOrgan(
          context,
          all.map((organ) => organ.id),
        ),
      ),
      newest: newest.rows.map((row) => listedItem(row, { organName: names.get(row.organId) })),
      annualReports: await reportsByYear(context, all),
      requestEntries: all
        .filter((organ) => organ.settings.onlineRequests)
        .map((organ) => ({ label: organ.name, href: publicAddress.requestEntry(organ.slug) })),
    });
    return { html, topics: [WHOLE_SITE] };
  },
};

function organGroups(
  all: readonly Organ[],
  counts: ReadonlyMap<string, number>,
): SiteHomeModel['organGroups'] {
  const groups = [...Object.values(ORGAN_KIND_LABELS), OTHER_ORGANS].map((name) => ({
    name,
    organs: all
      .filter((organ) => (ORGAN_KIND_LABELS[organ.kind] ?? OTHER_ORGANS) === name)
      .map(
        (organ): ListedOrgan => ({
          name: organ.shortName,
          href: publicAddress.organ(organ.slug),
          itemCount: counts.get(organ.id) ?? 0,
        }),
      ),
  }));
  return groups.filter((group) => group.organs.length > 0);
}

async function reportsByYear(
  context: Context,
  all: readonly Organ[],
): Promise<{ year: number; reports: Link[] }[]> {
  const rows = await publishedReportYears(context);
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a).slice(0, REPORT_YEARS);
  return years.map((year) => ({
    year,
    reports: all
      .filter((organ) => rows.some((row) => row.organId === organ.id && row.year === year))
      .map((organ) => ({ label: organ.name, href: publicAddress.annualReport(organ.slug, year) })),
  }));
}

const organHome: PublicGet = {
  url: '/organs/:slug',
  async render(context, request, preferences) {
    const { slug } = request.params as { slug: string };
    const organ = SLUG.test(slug) ? await organBySlug(context, slug) : undefined;
    if (organ === undefined) throw notFound('organ_unknown');
    const columns = await columnsOf(context, [organ.id]);
    const figures = await columnFigures(context, columns);
    const shell = await pageShell(context, { organ, path: request.url, preferences });
    const html = organHomePage({
      shell: { ...shell, organ: { name: organ.name, slug: organ.slug } },
      figures: await organFigures(context, organ.id),
      newest: await newestOf(context, organ),
      allItems: {
        label: '查看全部',
        href: publicAddress.column(organ.slug, 'statutory_content'),
      },
      catalogue: catalogueNodes(organ.slug, columns, figures),
      byClass: { label: '按主题查阅', href: publicAddress.classes(organ.slug, 'topic') },
      annualReports: (await publishedReportYears(context, organ.id)).map(({ year }) => ({
        year,
        href: publicAddress.annualReport(organ.slug, year),
      })),
    });
    return { html, topics: [organ.id] };
  },
};

async function newestOf(context: Context, organ: Organ) {
  const { rows } = await publicPage(context, { kind: 'organ', organId: organ.id }, { limit: NEWEST });
  const names = await columnNames(
    context,
    rows.map((row) => row.columnId),
  );
  return rows.map((row) => listedItem(row, { columnName: names.get(row.columnId) }));
}

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [siteHome, organHome];
