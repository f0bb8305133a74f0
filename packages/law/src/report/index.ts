/** The annual report: formats as data, the report's shape, checks, compilation and official layout. */

export { APPLICANT_CATEGORIES, type ApplicantCategory } from '../request/vocabulary.ts';
export { type CheckOptions, checkReport } from './check.ts';
export { checkAgainstRegister } from './check-register.ts';
export { checkAgainstPreviousYear, type PreviousYearOptions } from './check-years.ts';
export {
  applyOverrides,
  buildReport,
  type CaseCount,
  type CountedRequest,
  compileCaseTable,
  compileProactiveTable,
  compileRequestTable,
  countRequests,
  type ReportSource,
  type RequestCount,
} from './compile.ts';
export { blockingFindings, type Finding } from './finding.ts';
export type {
  CheckCode,
  ColumnGroup,
  Constraint,
  FindingLevel,
  FormatId,
  ReportColumn,
  ReportFormat,
  ReportRow,
  ReportSection,
  ReportTable,
  RowKind,
  SectionNumber,
  TableId,
  ValueType,
} from './format.ts';
export { FIRST_REPORT_YEAR, formatById, formatOfYear, REPORT_FORMATS, tableOf } from './formats.ts';
export {
  type LayoutCell,
  type LayoutCellKind,
  type LayoutRow,
  type TableLayout,
  tableLayout,
} from './layout.ts';
export { likelyCause } from './likely-cause.ts';
export { cellName, columnName, rowName, tableName } from './messages.ts';
export { checkNarrative } from './narrative.ts';
export { NARRATIVE_FIGURES, type NarrativeFigure, narrativeFigure } from './narrative-figures.ts';
export { type ParsedReport, parseReport, type ReportProblem, type ReportProblemCode } from './parse.ts';
export {
  type AspectId,
  type CellAddress,
  type CellOverride,
  type CellValue,
  cellAddress,
  cellsOf,
  emptyReport,
  figureRows,
  fileNameOf,
  formatAmount,
  printCell,
  REPORT_SCHEMA,
  type Report,
  type ReportSections,
  type ReportTables,
  readCell,
  SECTION_ONE_ASPECTS,
  tableAsFiled,
  titleOf,
  valueAt,
  withCell,
} from './report.ts';
export { CASE_GROUPS, CASE_RESULTS, type CaseGroup, type CaseResult } from './table-cases.ts';
export {
  allowedReportActions,
  needsSoundReport,
  type OfferedReportAction,
  REPORT_ACTION_LABELS,
  REPORT_REFUSAL_LABELS,
  REPORT_STATE_LABELS,
  REPORT_STEPS,
  type ReportAction,
  type ReportActor,
  type ReportApprovals,
  type ReportRefusal,
  type ReportStanding,
  type ReportState,
  type ReportStep,
  reportActionRefusal,
  reportDueOn,
} from './workflow.ts';
