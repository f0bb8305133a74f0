/** The frame of a public page: whose it is and where its fixed columns lead. Every feature with pages uses it. */
import type { FixedColumnId } from '@gongkai/law/disclosure';
import { publicAddress, type Shell } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import type { Preferences } from '../platform/http/public-pages.ts';
import { stylesheet } from '../platform/http/stylesheet.ts';
import { type Organ, organs } from './queries.ts';

/** What a page adds to the frame. */
export interface ShellInput {
  /** The organ whose page it is; absent on pages of the whole site. */
  organ?: Organ;
  /** Path and query of the page. */
  path: string;
  preferences: Preferences;
  currentColumn?: FixedColumnId;
}

/** Builds the frame. On pages of the whole site the fixed columns lead to the site's first organ. */
export async function pageShell(context: Context, input: ShellInput): Promise<Shell> {
  const leading = input.organ ?? (await organs(context))[0];
  return shellOf(context.site.name, leading, input);
}

/** The frame of a page that is shown without the database: an error page. */
export function bareShell(siteName: string, input: Omit<ShellInput, 'organ'>): Shell {
  return shellOf(siteName, undefined, input);
}

function shellOf(siteName: string, leading: Organ | undefined, input: ShellInput): Shell {
  return {
    siteName,
    organ: input.organ === undefined ? undefined : { name: input.organ.name, slug: input.organ.slug },
    columnHrefs: columnHrefs(leading?.slug),
    currentColumn: input.currentColumn,
    preferences: input.preferences,
    path: input.path,
    footer: input.organ === undefined ? { links: [] } : footerOf(input.organ),
    stylesheetHref: stylesheet.href,
  };
}

function columnHrefs(slug: string | undefined): Record<FixedColumnId, string> {
  const href = (id: FixedColumnId) =>
    slug === undefined ? publicAddress.site() : publicAddress.column(slug, id);
  return {
    disclosure_guide: href('disclosure_guide'),
    disclosure_rules: href('disclosure_rules'),
    statutory_content: href('statutory_content'),
    annual_report_column: href('annual_report_column'),
    request_entry: slug === undefined ? publicAddress.site() : publicAddress.requestEntry(slug),
  };
}

function footerOf(organ: Organ): Shell['footer'] {
  const { contact } = organ;
  return {
    sponsor: organ.name,
    operator: contact.unit,
    telephone: contact.telephone,
    address: contact.address,
    postalCode: contact.postcode,
    officeHours: contact.hours,
    links: [],
  };
}
