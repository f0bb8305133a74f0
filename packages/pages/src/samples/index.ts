/** Every public page rendered from a rich sample model, by name. */
import { errorPage } from '../error-page.ts';
import { columnPage } from '../information/column-page.ts';
import { itemPage } from '../information/item-page.ts';
import { organHomePage } from '../information/organ-home-page.ts';
import { searchPage } from '../information/search-page.ts';
import { siteHomePage } from '../information/site-home-page.ts';
import { annualReportListPage } from '../reports/annual-report-list-page.ts';
import { annualReportPage } from '../reports/annual-report-page.ts';
import { requestEntryPage } from '../requests/request-entry-page.ts';
import { requestFormPage } from '../requests/request-form-page.ts';
import { requestLookupPage } from '../requests/request-lookup-page.ts';
import { requestReceiptPage } from '../requests/request-receipt-page.ts';
import { requestStatusPage } from '../requests/request-status-page.ts';
import type { Shell } from '../shell.ts';
import { siteMapPage } from '../site-map/site-map-page.ts';
import { reportCheckPage } from '../tools/report-check-page.ts';
import * as information from './information.ts';
import { sampleKindItems } from './kinds.ts';
import * as maps from './maps.ts';
import * as reports from './reports.ts';
import * as requests from './requests.ts';

/** A page that can be rendered as it is, or with its model changed first. */
export type SamplePage = {
  readonly name: string;
  /** `change` gets a deep copy of the model and may alter it. */
  readonly render: (change?: ModelChange) => string;
};

/** Gives another model of the same shape. */
export type ModelChange = <Model extends { readonly shell: Shell }>(model: Model) => Model;

function sample<Model extends { readonly shell: Shell }>(
  name: string,
  page: (model: Model) => string,
  model: Model,
): SamplePage {
  return { name, render: (change) => page(change ? change(structuredClone(model)) : model) };
}

export const samplePages: readonly SamplePage[] = [
  sample('site-home', siteHomePage, information.sampleSiteHome),
  sample('organ-home', organHomePage, information.sampleOrganHome),
  sample('column', columnPage, information.sampleColumn),
  sample('column-empty', columnPage, information.sampleEmptyColumn),
  sample('guide', columnPage, information.sampleGuide),
  sample('item', itemPage, information.sampleItem),
  sample('item-withdrawn', itemPage, information.sampleWithdrawnItem),
  ...sampleKindItems.map(([name, model]) => sample(name, itemPage, model)),
  sample('search', searchPage, information.sampleSearch),
  sample('search-nothing', searchPage, information.sampleNothingFound),
  sample('site-map', siteMapPage, maps.sampleSiteMap),
  sample('organ-map', siteMapPage, maps.sampleOrganMap),
  sample('report-list', annualReportListPage, reports.sampleAnnualReportList),
  sample('report-list-empty', annualReportListPage, reports.sampleEmptyAnnualReportList),
  sample('report', annualReportPage, reports.sampleAnnualReport),
  sample('report-2020', annualReportPage, reports.sampleOldAnnualReport),
  sample('report-check', reportCheckPage, reports.sampleReportCheck),
  sample('request-entry', requestEntryPage, requests.sampleRequestEntry),
  sample('request-form', requestFormPage, requests.sampleRequestForm),
  sample('request-form-failed', requestFormPage, requests.sampleFailedRequestForm),
  sample('receipt', requestReceiptPage, requests.sampleReceipt),
  sample('receipt-confirmed', requestReceiptPage, requests.sampleConfirmedReceipt),
  sample('lookup', requestLookupPage, requests.sampleLookup),
  sample('lookup-failed', requestLookupPage, requests.sampleFailedLookup),
  sample('status-running', requestStatusPage, requests.sampleRunningStatus),
  sample('status-replied', requestStatusPage, requests.sampleRepliedStatus),
  ...requests.sampleErrors.map((model) => sample(`error-${model.status}`, errorPage, model)),
];
