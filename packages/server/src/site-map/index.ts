/** Maps of the site: 网站地图 for people, sitemap.xml and robots.txt for search engines. */
import type { PublicGet } from '../platform/http/public-pages.ts';
import type { RegisteredRoute } from '../platform/http/staff-routes.ts';
import type { Projection } from '../platform/journal/projection.ts';
import { mapGets } from './pages.ts';
import { sitemapGets } from './sitemap.ts';

export { sitemapsOf } from './sitemap.ts';

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [...mapGets, ...sitemapGets];
/** This feature only reads. */
export const staffRoutes: readonly RegisteredRoute[] = [];
/** This feature only reads. */
export const projections: readonly Projection[] = [];
