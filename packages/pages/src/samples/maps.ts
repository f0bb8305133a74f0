/** Models of the maps of the site, all invented. */
import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { publicAddress } from '../addresses.ts';
import type { MappedColumn, SiteMapModel } from '../site-map/site-map-page.ts';
import { sampleOrganShell, sampleSiteShell } from './shell.ts';

const { slug, name } = sampleOrganShell.organ;

function column(label: string, code: string, columns: readonly MappedColumn[] = []): MappedColumn {
  return { label, href: publicAddress.column(slug, code), columns };
}

function fixedColumns(held: readonly MappedColumn[]): MappedColumn[] {
  return FIXED_COLUMNS.map(({ id, label }) => column(label, id, id === 'statutory_content' ? held : []));
}

export const sampleSiteMap: SiteMapModel = {
  shell: { ...sampleSiteShell, path: publicAddress.siteMap() },
  crumbs: [],
  pages: [
    { label: '首页', href: publicAddress.site() },
    { label: '搜索政府信息', href: publicAddress.search() },
  ],
  organs: [
    {
      label: name,
      href: publicAddress.organ(slug),
      columns: fixedColumns([column('机构职能', 'jigou'), column('政策文件', 'zhengce')]),
      wholeHref: publicAddress.siteMap(slug),
    },
    {
      label: '临江区民政局',
      href: publicAddress.organ('minzheng'),
      columns: fixedColumns([]),
      wholeHref: publicAddress.siteMap('minzheng'),
    },
  ],
};

export const sampleOrganMap: SiteMapModel = {
  shell: { ...sampleOrganShell, path: publicAddress.siteMap(slug) },
  crumbs: [
    { label: sampleOrganShell.siteName, href: publicAddress.siteMap() },
    { label: name, href: publicAddress.organ(slug) },
  ],
  pages: [],
  organs: [
    {
      label: name,
      href: publicAddress.organ(slug),
      columns: fixedColumns([
        column('机构职能', 'jigou', [column('机构简介', 'jianjie'), column('领导分工', 'lingdao')]),
        column('行政执法', 'zhifa'),
      ]),
    },
  ],
};
