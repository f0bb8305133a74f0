/** Proactive disclosure: fixed columns, classes, metadata, index numbers, review steps and time limit. */
export {
  DISCLOSURE_ATTRIBUTE_LABELS,
  type DisclosureAttribute,
  EXEMPTIONS,
  type Exemption,
  type ExemptionCode,
  VALIDITY_LABELS,
  type Validity,
} from './attributes.ts';
export {
  COLUMN_SETS,
  type ColumnSet,
  type ColumnSetEntry,
  type ColumnSetId,
  columnSet,
} from './column-sets.ts';
export { GENRE_CLASSES, type GenreSet, TOPIC_CLASSES, type TopicClass, topicLabel } from './classes.ts';
export {
  ART20_HEADS,
  type Art20Code,
  type Art20Head,
  FIXED_COLUMNS,
  type FixedColumn,
  type FixedColumnId,
} from './columns.ts';
export {
  DEFAULT_INDEX_NUMBER_PATTERN,
  INDEX_NUMBER_MAX_LENGTH,
  INDEX_NUMBER_PATTERNS,
  type IndexNumberParts,
  type IndexNumberPattern,
  type IndexNumberPatternId,
  indexNumber,
  indexNumberPattern,
  isOrganCode,
  parseIndexNumber,
  periodOf,
} from './index-number.ts';
export { ITEM_ACTION_LABELS, ITEM_REFUSAL_LABELS, ITEM_STATE_LABELS, STEP_NOTE_LABELS } from './labels.ts';
export {
  type ItemKind,
  type LabelFamily,
  METADATA_FIELDS,
  type MetadataField,
  type MetadataFieldId,
  type MetadataValues,
  missingMetadata,
} from './metadata.ts';
export {
  ART26_LIMIT,
  type PublicationDue,
  type PublicationLimit,
  publicationDelay,
  publicationDue,
} from './publication-limit.ts';
export {
  allowedItemActions,
  DIFFERENCE_RULES,
  type DifferenceRule,
  ITEM_STEPS,
  type ItemAction,
  type ItemActor,
  type ItemFact,
  type ItemPart,
  type ItemRefusal,
  type ItemReview,
  type ItemState,
  type ItemStep,
  itemActionRefusal,
  itemReview,
  type LiveState,
  type OfferedItemAction,
  type StepNote,
} from './review.ts';
export { COLUMN_ROLES, DELEGABLE_ROLES, STAFF_ROLE_LABELS, type StaffRole } from './roles.ts';
export { FRESHNESS_DEFAULTS, type UpdateDuty, type UpdateDutyState, updateDuty } from './update-duty.ts';
