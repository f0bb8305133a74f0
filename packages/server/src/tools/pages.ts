/** The page of each tool. */
import { publicAddress, reportCheckPage } from '@gongkai/pages';
import { pageShell } from '../organs/index.ts';
import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { scriptHref } from './assets.ts';

const reportCheck: PublicGet = {
  url: publicAddress.reportCheck(),
  async render(context, request, preferences) {
    const html = reportCheckPage({
      shell: await pageShell(context, { path: request.url, preferences }),
      scriptHref: scriptHref('src/report-check.ts'),
    });
    return { html, topics: [WHOLE_SITE] };
  },
};

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [reportCheck];
