/** Disclosure items: drafting, review, publication, what the public sees of them, and the figures they give. */
import type { PublicGet } from '../platform/http/public-pages.ts';
import { fileGet } from './attached-files.ts';
import { classGets } from './class-page.ts';
import { columnGet } from './column-page.ts';
import { itemGet } from './item-page.ts';

export { behalfOver, ITEM_READERS, rolesOver } from './access.ts';
export { addressedItems, everyNthItem } from './addresses.ts';
export { attachFile } from './attached-files.ts';
export { catalogueNodes } from './catalogue-nodes.ts';
export { plainText } from './clean-html.ts';
export { askAgreement, recordAgreement, recordReferral, referSecrecy } from './consultations.ts';
export { type KeysetPage, keysetPage, type PageWanted, placeOf } from './cursor.ts';
export { draft, edit, revise } from './drafting.ts';
export { recountDueDays } from './due-days.ts';
export type { Edition, EditionApproval } from './editions.ts';
export { classFaults } from './item-classes.ts';
export { fieldsText } from './item-content.ts';
export { confirmKept, openKept } from './keeping.ts';
export { listedItem } from './listed-item.ts';
export { compareLive, type LiveComparison } from './live-comparison.ts';
export { listNormativeDocuments, normativeDocumentFigures } from './normative.ts';
export { countOutlets, type OutletCount, recordOutlet } from './outlets.ts';
export { place, unplace } from './placing.ts';
export { projections } from './projections.ts';
export {
  columnFigures,
  countByOrgan,
  countItems,
  type ItemCount,
  publicPage,
} from './public-queries.ts';
export { publicTopics } from './public-topics.ts';
export {
  publish,
  publishApprovedDocument,
  repeal,
  unpublish,
  withdraw,
} from './publishing.ts';
export {
  approveFinal,
  approveFirst,
  approveRelease,
  approveSecond,
  approveSecrecy,
  clearEmergency,
  returnItem,
  skipRelease,
  submit,
} from './review.ts';
export { staffRoutes } from './routes.ts';
export { checkStep, type StepCheck } from './step-check.ts';
export type { StoredItem } from './store.ts';
export { preparedForRelease, type TakenOverFile, type TakenOverItem, takeOver } from './taking-over.ts';
export { metadataSchema, missingFields, prepareText, type TextMetadata } from './text.ts';
export { workSource } from './work.ts';

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [itemGet, columnGet, ...classGets, fileGet];
