/** Every feature of the application, each the module of its folder. A new feature is one line here. */
import * as accountability from './accountability/index.ts';
import * as attachments from './attachments/index.ts';
import * as catalogue from './catalogue/index.ts';
import * as guard from './guard/index.ts';
import * as home from './home/index.ts';
import * as identity from './identity/index.ts';
import * as imports from './imports/index.ts';
import * as items from './items/index.ts';
import * as organs from './organs/index.ts';
import type { Feature } from './platform/feature.ts';
import * as rechecks from './rechecks/index.ts';
import * as rectifications from './rectifications/index.ts';
import * as remedies from './remedies/index.ts';
import * as reports from './reports/index.ts';
import * as requests from './requests/index.ts';
import * as schedules from './schedules/index.ts';
import * as search from './search/index.ts';
import * as setup from './setup/index.ts';
import * as siteMap from './site-map/index.ts';
import * as supervision from './supervision/index.ts';
import * as tools from './tools/index.ts';

/** In the order in which they may depend on each other. */
export const features: readonly Feature[] = [
  organs,
  identity,
  catalogue,
  attachments,
  guard,
  items,
  schedules,
  imports,
  rectifications,
  rechecks,
  accountability,
  requests,
  remedies,
  search,
  reports,
  supervision,
  setup,
  tools,
  home,
  siteMap,
];
