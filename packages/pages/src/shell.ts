/** What every page shares: whose site it is, where one stands on it, and how the reader wants it shown. */
import type { FixedColumnId } from '@gongkai/law/disclosure';

/** A link with its text. An address that no browser should follow is printed as plain text. */
export type Link = { readonly label: string; readonly href: string };

/** What the reader chose; kept in a cookie by the server. */
export type Preferences = {
  /** 长辈版: larger type, wider lines, larger targets. */
  readonly elder: boolean;
};

/** Facts at the foot of every page. What is not known is not printed. */
export type FooterFacts = {
  /** 主办 */
  readonly sponsor?: string;
  /** 承办 */
  readonly operator?: string;
  readonly telephone?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly officeHours?: string;
  /** 网站标识码, ten digits. */
  readonly siteCode?: string;
  /** ICP备案号, as printed. */
  readonly icpRecord?: string;
  /** 我为政府网站找错 and the like. */
  readonly links: readonly Link[];
};

export type Shell = {
  /** Name of the district's platform, such as 相山区政府信息公开. */
  readonly siteName: string;
  /** The government portal this platform belongs to (主站). */
  readonly portal?: Link;
  /** The organ whose pages these are; absent on pages of the whole site. */
  readonly organ?: { readonly name: string; readonly slug: string };
  /** Addresses of the five fixed columns: of the organ, or of the platform's own where there is none. */
  readonly columnHrefs: Readonly<Record<FixedColumnId, string>>;
  readonly currentColumn?: FixedColumnId;
  readonly preferences: Preferences;
  /** Path and query of this page; where the preference link returns to. */
  readonly path: string;
  readonly footer: FooterFacts;
  /** Address of the stylesheet, with the hash of its content. */
  readonly stylesheetHref: string;
};
