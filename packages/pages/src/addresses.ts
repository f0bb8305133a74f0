/**
 * The permanent public addresses, in one place. They carry no internal state: an item keeps its address when it
 * moves to another column, and an organ when it is renamed.
 */

const segment = encodeURIComponent;

export const publicAddress = {
  site: () => '/',
  organ: (slug: string) => `/organs/${segment(slug)}`,
  column: (slug: string, code: string) => `/organs/${segment(slug)}/columns/${segment(code)}`,
  /** What an organ published under a class; without a code, under any class of the scheme. */
  classes: (slug: string, scheme: string, code?: string) =>
    `/organs/${segment(slug)}/classes/${segment(scheme)}${code === undefined ? '' : `/${segment(code)}`}`,
  /** The slash inside an index number stays a slash: 11340603…X/202611-00017. */
  item: (indexNumber: string) => `/items/${indexNumber.split('/').map(segment).join('/')}`,
  /** A file of a published item; its name is for people, the id finds it. */
  file: (id: string, name: string) => `/files/${segment(id)}/${segment(name.toWellFormed())}`,
  annualReport: (slug: string, year: number) => `/organs/${segment(slug)}/annual-reports/${year}`,
  requestEntry: (slug: string) => `/organs/${segment(slug)}/requests`,
  requestForm: (slug: string) => `/organs/${segment(slug)}/requests/new`,
  requestLookup: (slug: string) => `/organs/${segment(slug)}/requests/lookup`,
  /** The tool that checks filed annual reports in the visitor's browser. */
  reportCheck: () => '/tools/report-check',
  /** 网站地图 of the platform, or of one organ. */
  siteMap: (slug?: string) => (slug === undefined ? '/site-map' : `/organs/${segment(slug)}/site-map`),
  search: (words?: string) => (words ? `/search?q=${segment(words)}` : '/search'),
  /** Sets a preference and goes back to `path`, which must be an address of this site. */
  elderMode: (on: boolean, path: string) => `/preferences?elder=${on ? 1 : 0}&return=${segment(path)}`,
} as const;
