/** The frame of an invented street office, for tests and for looking at the pages. */
import { publicAddress } from '../addresses.ts';
import type { Shell } from '../shell.ts';

const SLUG = 'dongmen';

export const sampleSiteShell: Shell = {
  siteName: '临江区政府信息公开',
  portal: { label: '临江区人民政府', href: 'https://portal.example.cn/' },
  columnHrefs: {
    disclosure_guide: publicAddress.column(SLUG, 'disclosure_guide'),
    disclosure_rules: publicAddress.column(SLUG, 'disclosure_rules'),
    statutory_content: publicAddress.column(SLUG, 'statutory_content'),
    annual_report_column: publicAddress.column(SLUG, 'annual_report_column'),
    request_entry: publicAddress.requestEntry(SLUG),
  },
  preferences: { elder: false },
  path: '/',
  footer: {
    sponsor: '临江区人民政府办公室',
    operator: '临江区政务公开办公室',
    address: '临江区建设路1号',
    postalCode: '234000',
    telephone: '0550-0000000',
    siteCode: '3400000000',
    icpRecord: '皖ICP备00000000号',
    links: [{ label: '我为政府网站找错', href: 'https://zhaocuo.example.cn/' }],
  },
  stylesheetHref: '/assets/site.css',
};

export const sampleOrganShell = {
  ...sampleSiteShell,
  organ: { name: '临江区东门街道办事处', slug: SLUG },
  path: publicAddress.organ(SLUG),
  footer: {
    ...sampleSiteShell.footer,
    sponsor: '临江区东门街道办事处',
    operator: '党政综合办公室',
    address: '临江区解放路18号',
  },
} satisfies Shell;
