/** Public pages and downloads of annual reports (条例 art. 24: search, reading and download). */
import {
  type AnnualReportModel,
  annualReportListPage,
  annualReportPage,
  publicAddress,
} from '@gongkai/pages';
import { z } from 'zod';
import { type Organ, organBySlug, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { DOCUMENT_TYPES, type DocumentKind, documentName } from './publish.ts';
import { publicEditions, publishedReport, publishedYears } from './queries.ts';

const organAddress = z.object({ slug: z.string().max(60) });
const address = z.object({ slug: z.string().max(60), year: z.string().regex(/^\d{4}$/) });
const edition = z.object({ edition: z.coerce.number().int().min(1).max(99).optional() });

async function organOf(context: Context, slug: string): Promise<Organ> {
  const organ = await organBySlug(context, slug);
  if (organ === undefined) throw notFound('organ_unknown');
  return organ;
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const result = schema.safeParse(value);
  if (!result.success) throw invalid({ code: 'bad_address' });
  return result.data;
}

const reportPage: PublicGet = {
  url: '/organs/:slug/annual-reports/:year(^\\d{4}$)',
  async render(context, request, preferences) {
    const { slug, year } = parsed(address, request.params);
    const wanted = parsed(edition, request.query).edition;
    const organ = await organOf(context, slug);
    const editions = await publicEditions(context, organ.id, Number(year));
    const shown = editions.find((row) =>
      wanted === undefined ? STANDING.has(row.state) : row.edition === wanted,
    );
    if (shown === undefined || shown.publishedOn === null) throw notFound('report_unknown');
    const shell = await pageShell(context, {
      organ,
      path: request.url,
      preferences,
      currentColumn: 'annual_report_column',
    });
    const years = await publishedYears(context, organ.id);
    const html = annualReportPage({
      shell,
      crumbs: [
        { label: organ.shortName, href: publicAddress.organ(slug) },
        { label: '政府信息公开年报', href: publicAddress.column(slug, 'annual_report_column') },
      ],
      report: shown.report,
      publishedOn: shown.publishedOn,
      notices: noticesOf(slug, shown, editions),
      downloads: shown.state === 'published' ? downloadsOf(slug, shown) : [],
      figureHrefs: {},
      otherYears: years
        .filter((row) => row.year !== Number(year))
        .map((row) => ({ year: row.year, href: publicAddress.annualReport(slug, row.year) })),
    });
    return { html, topics: [organ.id] };
  },
};

/** A year has one of these at most: a withdrawn report stays at its address under a notice. */
const STANDING: ReadonlySet<string> = new Set(['published', 'withdrawn']);

type Edition = Awaited<ReturnType<typeof publicEditions>>[number];

function noticesOf(slug: string, shown: Edition, editions: readonly Edition[]): AnnualReportModel['notices'] {
  const href = publicAddress.annualReport(slug, shown.year);
  const later = editions.find((row) => row.edition === shown.edition + 1);
  const earlier = editions.find((row) => row.edition === shown.edition - 1);
  const notices: AnnualReportModel['notices'][number][] = [];
  if (shown.state === 'withdrawn' && shown.withdrawal !== null) {
    notices.push({ kind: 'withdrawn', ...shown.withdrawal });
  }
  if (shown.state === 'superseded' && later !== undefined && later.publishedOn !== null) {
    const by = { label: later.report.title, href };
    notices.push({ kind: 'superseded', on: later.publishedOn, by, reason: later.reason ?? '' });
  }
  if (earlier !== undefined && shown.publishedOn !== null) {
    const link = { label: earlier.report.title, href: `${href}?edition=${earlier.edition}` };
    notices.push({ kind: 'corrects', on: shown.publishedOn, earlier: link, reason: shown.reason ?? '' });
  }
  return notices;
}

function downloadsOf(slug: string, shown: Edition): AnnualReportModel['downloads'] {
  const { documents } = shown;
  if (documents === null) return [];
  const href = publicAddress.annualReport(slug, shown.year);
  return (['docx', 'pdf', 'json'] as const).map((format) => ({
    format,
    href: `${href}.${format}`,
    byteSize: documents[format].size,
  }));
}

const download = (kind: DocumentKind): PublicGet => ({
  url: `/organs/:slug/annual-reports/:year(^\\d{4}).${kind}`,
  async render(context, request) {
    const { slug, year } = parsed(address, request.params);
    const organ = await organOf(context, slug);
    const report = await publishedReport(context, organ.id, Number(year));
    if (report === undefined || report.documents === null) throw notFound('report_unknown');
    const bytes = await context.services.files.get(report.documents[kind].hash);
    return { bytes, contentType: DOCUMENT_TYPES[kind], fileName: documentName(report.report, kind) };
  },
});

/** The column 政府信息公开年报: every year's report by its own page, newest first. */
const reportList: PublicGet = {
  url: '/organs/:slug/columns/annual_report_column',
  async render(context, request, preferences) {
    const { slug } = parsed(organAddress, request.params);
    const organ = await organOf(context, slug);
    const currentColumn = 'annual_report_column';
    const shell = await pageShell(context, { organ, path: request.url, preferences, currentColumn });
    const reports = (await publishedYears(context, organ.id)).flatMap((row) =>
      row.publishedOn === null
        ? []
        : {
            year: row.year,
            title: row.report.title,
            href: publicAddress.annualReport(slug, row.year),
            publishedOn: row.publishedOn,
            corrected: row.edition > 1,
          },
    );
    const crumbs = [{ label: organ.shortName, href: publicAddress.organ(slug) }];
    return { html: annualReportListPage({ shell, crumbs, reports }), topics: [organ.id] };
  },
};

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [
  reportList,
  reportPage,
  download('docx'),
  download('pdf'),
  download('json'),
];
