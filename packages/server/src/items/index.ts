/** Disclosure items: drafting, review, publication, what the public sees of them, and the figures they give. */
export { type DraftInput, draft, type EditInput, edit, revise } from './drafting.ts';
export { projections } from './projections.ts';
export {
  type ApprovedDocument,
  publish,
  publishApprovedDocument,
  type RepealInput,
  repeal,
  withdraw,
} from './publishing.ts';
export { approveRelease, approveSecrecy, returnItem, type StepInput, submit } from './review.ts';
export type { StoredItem } from './store.ts';
export type { ItemKind, TextInput, TextMetadata } from './text.ts';
