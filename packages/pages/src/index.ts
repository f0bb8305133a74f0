/** Public pages: view model in, HTML out. Pure; the server gathers the models and sends the strings. */
export { publicAddress } from './addresses.ts';
export { bodyText } from './components/body-text.ts';
export type { CatalogueNode } from './components/catalogue-tree.ts';
export type { Figure } from './components/figures.ts';
export type { FileLink } from './components/file-list.ts';
export type { ListFilter } from './components/filter-rows.ts';
export type { ListedItem } from './components/item-list.ts';
export type { Paging } from './components/pager.ts';
export { type ErrorModel, type ErrorStatus, errorPage } from './error-page.ts';
export { type ColumnModel, columnPage, type LeadItem } from './information/column-page.ts';
export { type ItemChange, type ItemModel, type ItemNotice, itemPage } from './information/item-page.ts';
export type { ItemContent } from './information/kinds/content.ts';
export type { ItemMetadata } from './information/metadata.ts';
export { type OrganHomeModel, organHomePage } from './information/organ-home-page.ts';
export {
  type HighlightedText,
  type SearchFilter,
  type SearchModel,
  type SearchResult,
  searchPage,
} from './information/search-page.ts';
export { type ListedOrgan, type SiteHomeModel, siteHomePage } from './information/site-home-page.ts';
export type { SanitizedHtml } from './markup.ts';
export {
  type AnnualReportListModel,
  annualReportListPage,
  type ListedReport,
} from './reports/annual-report-list-page.ts';
export {
  type AnnualReportModel,
  annualReportBody,
  annualReportPage,
  type ReportDownload,
  type ReportNotice,
} from './reports/annual-report-page.ts';
export type { Challenge } from './requests/challenge.ts';
export {
  type FieldError,
  type FieldProblem,
  REQUEST_FIELD_LIMITS,
  REQUEST_FIELDS,
  type RequestField,
  type RequestFormValues,
} from './requests/fields.ts';
export {
  type RequestChannels,
  type RequestEntryModel,
  requestEntryPage,
} from './requests/request-entry-page.ts';
export { type RequestFormModel, requestFormPage } from './requests/request-form-page.ts';
export {
  type LookupError,
  type LookupField,
  type RequestLookupModel,
  requestLookupPage,
} from './requests/request-lookup-page.ts';
export { type RequestReceiptModel, requestReceiptPage } from './requests/request-receipt-page.ts';
export { type RequestStatusModel, requestStatusPage } from './requests/request-status-page.ts';
export { isPublicStep, type PublicStep } from './requests/status-words.ts';
export type { FooterFacts, Link, Preferences, Shell } from './shell.ts';
export {
  type MappedColumn,
  type MappedOrgan,
  type SiteMapModel,
  siteMapPage,
} from './site-map/site-map-page.ts';
export {
  SITEMAP_ADDRESSES,
  type SitemapEntry,
  sitemapFile,
  sitemapIndex,
} from './site-map/sitemap-file.ts';
export { stylesheetParts } from './stylesheet.ts';
export { type ReportCheckModel, reportCheckPage } from './tools/report-check-page.ts';
