/** What an organ published under a class, `/organs/:slug/classes/:scheme/:code`: the classes of the catalogue as a way in. */
import {
  type ClassScheme,
  classLabelOn,
  classOf,
  type MetadataLabels,
  printedClass,
  schemeOf,
} from '@gongkai/law/disclosure';
import { type CatalogueNode, columnPage, type ListFilter, publicAddress } from '@gongkai/pages';
import { z } from 'zod';
import { CLASSES_TOPIC, classSchemes, labelsOf } from '../catalogue/index.ts';
import { organBySlug, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { type ClassCounts, classCounts, classKey, itemsUnder } from './class-items.ts';
import { narrowed } from './list-narrowing.ts';
import { listedItem } from './listed-item.ts';

const address = z.object({
  slug: z.string().regex(/^[\w-]{1,60}$/),
  scheme: z.string().regex(/^[a-z][a-z0-9-]{1,19}$/),
  code: z.string().min(1).max(20).optional(),
});
const cursor = z.string().max(80).optional();
const paging = z.object({ before: cursor, after: cursor });

const render: PublicGet['render'] = async (context, request, preferences) => {
  const named = address.safeParse(request.params);
  const wanted = paging.safeParse(request.query);
  if (!named.success) throw notFound('class_unknown');
  if (!wanted.success) throw invalid({ code: 'bad_address' });
  const { slug, code } = named.data;
  const organ = await organBySlug(context, slug);
  if (organ === undefined) throw notFound('organ_unknown');
  const schemes = calledBySite(await classSchemes(context), await labelsOf(context));
  const scheme = schemeOf(schemes, named.data.scheme);
  if (scheme === undefined || (code !== undefined && classOf(scheme, code) === undefined)) {
    throw notFound('class_unknown');
  }
  const place = { slug, scheme, code };
  const counts = await classCounts(context, organ.id);
  const page = await itemsUnder(context, { organId: organ.id, scheme, code, ...wanted.data });
  const href = publicAddress.classes(slug, scheme.code, code);
  const title = code === undefined ? scheme.label : (printedClass(scheme, code, context.today) ?? '');
  const html = columnPage({
    shell: await pageShell(context, { organ, path: request.url, preferences }),
    title,
    crumbs: [
      { label: organ.shortName, href: publicAddress.organ(slug) },
      ...(code === undefined
        ? []
        : [{ label: scheme.label, href: publicAddress.classes(slug, scheme.code) }]),
    ],
    tree: classNodes(context, place, counts),
    filters: schemeFilter(schemes, place, counts),
    items: page.rows.map((row) => listedItem(row)),
    empty: '这一类暂无公开信息。',
    paging: {
      previousHref: page.newer === null ? undefined : narrowed(href, { after: page.newer }),
      nextHref: page.older === null ? undefined : narrowed(href, { before: page.older }),
    },
  });
  return { html, topics: [organ.id, CLASSES_TOPIC] };
};

/** The page of a scheme, and that of one class. */
export const classGets: readonly PublicGet[] = [
  { url: '/organs/:slug/classes/:scheme', render },
  { url: '/organs/:slug/classes/:scheme/:code', render },
];

/** The shipped schemes are fields of the metadata, so they are called as the site calls those. */
function calledBySite(schemes: readonly ClassScheme[], labels: MetadataLabels): ClassScheme[] {
  const called: Readonly<Record<string, string>> = {
    topic: labels.topic_class,
    genre: labels.genre_class,
    audience: labels.audience_class,
  };
  return schemes.map((scheme) => ({
    ...scheme,
    label: scheme.own ? scheme.label : (called[scheme.code] ?? scheme.label),
  }));
}

interface Place {
  slug: string;
  scheme: ClassScheme;
  code?: string;
}

/** The classes under which there is something, as a tree with counts; hidden ones are left out. */
function classNodes(context: Context, { slug, scheme, code }: Place, counts: ClassCounts): CatalogueNode[] {
  const nodesBelow = (parent: string | null): CatalogueNode[] =>
    scheme.classes
      .filter((one) => one.parent === parent && !one.hidden)
      .map((one) => {
        const children = nodesBelow(one.code);
        const below = children.reduce((sum, child) => sum + (child.count ?? 0), 0);
        return {
          label: classLabelOn(one, context.today),
          href: publicAddress.classes(slug, scheme.code, one.code),
          count: (counts.get(classKey(scheme.code, one.code)) ?? 0) + below,
          current: one.code === code,
          children,
        };
      })
      .filter(({ count }) => count > 0);
  return nodesBelow(null);
}

/** The other schemes under which there is something. */
function schemeFilter(
  schemes: readonly ClassScheme[],
  { slug, scheme }: Place,
  counts: ClassCounts,
): ListFilter[] {
  const used = schemes.filter(({ code, classes }) =>
    classes.some((one) => counts.has(classKey(code, one.code))),
  );
  const choices = used.map(({ code, label }) => ({
    label,
    href: publicAddress.classes(slug, code),
    current: code === scheme.code,
  }));
  return choices.length < 2 ? [] : [{ label: '分类', choices }];
}
