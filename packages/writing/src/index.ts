/** The text of an official document as HTML: cleaned on its way in, compared, merged. Pure. */
export { type Block, blocksOf } from './blocks.ts';
export { type Comparison, compareBodies } from './compare.ts';
export { type Choice, mergeBodies, mergedBody, mergedValue, type Region, type RegionKind } from './merge.ts';
export { chineseNumber, markerOf, romanOf } from './numbering.ts';
export { type DisclosureNote, genreOfTitle, type OfficialParts, officialParts } from './official-head.ts';
export { cleanPasted, type Pasted, type PasteOptions } from './paste.ts';
export {
  entriesOf,
  isWaiting,
  type LostPictures,
  type LostReason,
  lostTogether,
  MOST_PICTURES,
  PictureDesk,
  type PictureType,
  pictureType,
  type WaitingPicture,
  waitingAddress,
  withoutWaiting,
  withStored,
} from './pictures.ts';
export { clipboardPictures } from './rtf-pictures.ts';
export { type Element, element, isElement, type Node, readTree, TooDeep, textOf, writeTree } from './tree.ts';
export { type Change, changedText, type TextPiece } from './words.ts';
