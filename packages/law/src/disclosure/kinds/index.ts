/** Kinds of item (信息类型), declared as data. 条例 art. 20; 国办公开办函〔2019〕61号. */
export { columnsOf, kindFaults } from './check.ts';
export {
  type ClockLine,
  type FieldChoice,
  type FieldFault,
  type FieldRow,
  type FieldValue,
  type ItemRelation,
  KIND_GROUP_LABELS,
  type KindDeclaration,
  type KindFacts,
  type KindField,
  type KindFields,
  type KindGroup,
  type LayoutBlock,
  type LocalMoment,
  type MetadataClass,
  PEOPLE_COLUMNS,
  type ScalarField,
} from './declaration.ts';
export { ITEM_KIND_IDS, ITEM_KINDS, type ItemKind, isItemKind } from './kinds.ts';
export { addHours, isLocalMoment } from './moments.ts';
export {
  OUTLET_CHANNEL_IDS,
  OUTLET_CHANNELS,
  type OutletChannel,
  type OutletKind,
} from './outlets.ts';
export {
  decimalPlaces,
  facetOf,
  kindText,
  printedMoment,
  printedMoney,
  printedNumber,
  printedValue,
} from './printing.ts';
export { BACK_RELATION_LABELS, type ItemTie, tiesOf } from './relations.ts';
export { isEmpty as isEmptyValue, itemsOf, numberOf, rowsOf, textOf } from './values.ts';
