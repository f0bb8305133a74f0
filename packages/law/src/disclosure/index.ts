/** Proactive disclosure: fixed columns, classes, metadata, index numbers, review steps and time limit. */
export {
  ACCOUNTABILITY_FINDING_LABELS,
  ACCOUNTABILITY_MEASURE_LABELS,
  ACCOUNTABILITY_STATE_LABELS,
  type AccountabilityFinding,
  type AccountabilityMeasure,
  type AccountabilityState,
  type Involved,
  type InvolvedAct,
  involvedIn,
} from './accountability.ts';
export {
  DISCLOSURE_ATTRIBUTE_LABELS,
  type DisclosureAttribute,
  EXEMPTIONS,
  type Exemption,
  type ExemptionCode,
  VALIDITY_LABELS,
  type Validity,
} from './attributes.ts';
export { GENRE_CLASSES, type GenreSet, TOPIC_CLASSES, type TopicClass, topicLabel } from './classes.ts';
export { DEFAULT_CLOSED_REVIEW_MONTHS, MAX_CLOSED_REVIEW_MONTHS, nextClosedReview } from './closed-review.ts';
export {
  COLUMN_SETS,
  type ColumnSet,
  type ColumnSetEntry,
  type ColumnSetId,
  columnSet,
} from './column-sets.ts';
export {
  ART20_HEADS,
  type Art20Code,
  type Art20Head,
  FIXED_COLUMNS,
  type FixedColumn,
  type FixedColumnId,
} from './columns.ts';
export { GUARD_RULES, type GuardAct, guardActRefusal } from './guard-acts.ts';
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
export {
  AGREEMENT_ANSWER_LABELS,
  EDITION_STATE_LABELS,
  ITEM_ACTION_LABELS,
  ITEM_REFUSAL_LABELS,
  ITEM_STATE_LABELS,
  ORGAN_KIND_LABELS,
  REFERRAL_RESULT_LABELS,
  REVIEW_SCHEME_LABELS,
  STEP_NOTE_LABELS,
  WORK_KIND_LABELS,
} from './labels.ts';
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
  DEFAULT_RECHECK_DAYS,
  DEFAULT_RECTIFICATION_DAYS,
  LIVE_DIFFERENCE_LABELS,
  type LiveDifference,
  RECHECK_STATE_LABELS,
  RECTIFICATION_STATE_LABELS,
  RECTIFICATION_STEPS,
  type RecheckState,
  type RectificationAction,
  type RectificationState,
  recheckDue,
  recheckRefusal,
  rectificationRefusal,
} from './recheck.ts';
export {
  type Agreement,
  type AgreementAnswer,
  allowedItemActions,
  type Emergency,
  holdsRoleFor,
  type ItemActor,
  type ItemApproval,
  type ItemFact,
  type ItemRefusal,
  type ItemReview,
  itemActionRefusal,
  itemReview,
  nextReview,
  type OfferedItemAction,
  type ReferralResult,
  refusalArticle,
  reviewersOf,
} from './review.ts';
export {
  DIFFERENCE_RULES,
  type DifferenceRule,
  type EditionState,
  HOLDUP_RULES,
  type Holdup,
  type HoldupRule,
  ITEM_STEPS,
  type ItemAction,
  type ItemPart,
  type ItemState,
  type ItemStep,
  type LiveState,
  type ReviewScheme,
  STATES_IN_WORK,
  type StepCondition,
  type StepField,
  type StepNote,
} from './review-table.ts';
export { COLUMN_ROLES, DELEGABLE_ROLES, STAFF_ROLE_LABELS, type StaffRole } from './roles.ts';
export { FRESHNESS_DEFAULTS, type UpdateDuty, type UpdateDutyState, updateDuty } from './update-duty.ts';
