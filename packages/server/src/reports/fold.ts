/**
 * A report as the fold of its events. Figures come in as counted facts and leave as cells: the report's own tables
 * are computed here and nowhere else, so that a row can always be made again from the journal.
 */
import {
  buildReport,
  type CaseCount,
  type CellOverride,
  cellsOf,
  type FormatId,
  formatById,
  type Report,
  type ReportApprovals,
  type ReportSections,
  type ReportState,
  type RequestCount,
  readCell,
  valueAt,
} from '@gongkai/law/report';
import type { ImportSource, ReportDocuments, TypedFigure } from './schema.ts';

/** What was counted in the registers at one compilation. */
export interface RegisterFigures {
  requests: RequestCount[];
  cases: CaseCount[];
  /** Figures of the normative documents' row by column. */
  normative: Record<string, number>;
  /** Cases that found a fault, concluded in the year; absent from before they were counted. */
  accountability?: number;
}

/** The events of a report. Figures and narrative hold no personal data, so they stand in the journal whole. */
export type ReportEvent = { version: number; on: string; at: Date } & (
  | {
      event: 'report.compiled';
      organ: string;
      organCode: string;
      organId: string;
      year: number;
      edition: number;
      format: FormatId;
      supersedes: string | null;
      figures: RegisterFigures;
    }
  | { event: 'report.imported'; organId: string; edition: number; report: Report; source: ImportSource }
  | { event: 'report.sections_written'; sections: ReportSections }
  | { event: 'report.figure_typed'; figure: TypedFigure }
  | { event: 'report.figure_changed'; cell: string; stated: number; reason: string; by: string }
  | { event: 'report.figure_restored'; cell: string }
  | { event: 'report.confirmed' | 'report.secrecy_reviewed' | 'report.approved'; actorId: string }
  | { event: 'report.returned' }
  | { event: 'report.published'; itemId: string; documents: ReportDocuments }
  | { event: 'report.withdrawn' }
  | { event: 'report.superseded' }
);

/** The report's row as its events give it. */
export interface FoldedReport {
  organId: string;
  year: number;
  edition: number;
  format: FormatId;
  state: ReportState;
  report: Report;
  counted: Record<string, number>;
  /** Figures of the narrative as they were counted, by address. */
  narrative: Record<string, number>;
  typed: TypedFigure[];
  approvals: ReportApprovals;
  compiledAt: Date;
  publishedOn: string | null;
  itemId: string | null;
  documents: ReportDocuments | null;
  /** Null unless the report was imported. */
  source: ImportSource | null;
  version: number;
  updatedAt: Date;
}

const NOBODY: ReportApprovals = { confirmedBy: null, secrecyReviewedBy: null, approvedBy: null };
/** Where the narrative states the cases of accountability (条例 art. 46). */
export const ACCOUNTABILITY_CELL = 'narrative.supervision.accountability_upheld';
const NORMATIVE_ROW = 'normative_documents';

interface Draft {
  compiled: Extract<ReportEvent, { event: 'report.compiled' }>;
  sections: ReportSections | undefined;
  typed: Map<string, TypedFigure>;
  changed: Map<string, { stated: number; reason: string; by: string; on: string }>;
  state: ReportState;
  approvals: ReportApprovals;
  publishedOn: string | null;
  itemId: string | null;
  documents: ReportDocuments | null;
}

/** Folds a report's events, oldest first. Throws when the first is neither a compilation nor an import. */
export function foldReport(events: readonly ReportEvent[]): FoldedReport {
  const [first, ...rest] = events;
  const last = events.at(-1);
  if (last !== undefined && first?.event === 'report.imported') return foldImported(first, rest, last);
  if (first?.event !== 'report.compiled' || last === undefined) {
    throw new Error('a report begins with its compilation or import');
  }
  const draft = rest.reduce(step, startOf(first));
  const { compiled, typed } = draft;
  const plain = buildReport(sourceOf(draft));
  const overrides: CellOverride[] = [...draft.changed].map(([cell, change]) => ({
    cell,
    counted: readCell(plain, cell) ?? null,
    stated: change.stated,
    reason: change.reason,
    by: change.by,
    on: change.on,
  }));
  return {
    organId: compiled.organId,
    year: compiled.year,
    edition: compiled.edition,
    format: compiled.format,
    state: draft.state,
    report: overrides.length === 0 ? plain : buildReport({ ...sourceOf(draft), overrides }),
    counted: countedCells(compiled, plain),
    narrative: narrativeFigures(compiled.figures),
    typed: [...typed.values()],
    approvals: draft.approvals,
    compiledAt: compiled.at,
    publishedOn: draft.publishedOn,
    itemId: draft.itemId,
    documents: draft.documents,
    source: null,
    version: last.version,
    updatedAt: last.at,
  };
}

/** An imported report stands as it was confirmed; all that can happen to it is that another import supersedes it. */
function foldImported(
  first: Extract<ReportEvent, { event: 'report.imported' }>,
  rest: readonly ReportEvent[],
  last: ReportEvent,
): FoldedReport {
  const other = rest.find(({ event }) => event !== 'report.superseded');
  if (other !== undefined) throw new Error(`an imported report takes no ${other.event}`);
  return {
    organId: first.organId,
    year: first.report.year,
    edition: first.edition,
    format: first.report.format,
    state: rest.length === 0 ? 'imported' : 'superseded',
    report: first.report,
    counted: {},
    narrative: {},
    typed: [],
    approvals: NOBODY,
    compiledAt: first.at,
    publishedOn: null,
    itemId: null,
    documents: null,
    source: first.source,
    version: last.version,
    updatedAt: last.at,
  };
}

function startOf(compiled: Draft['compiled']): Draft {
  return {
    compiled,
    sections: undefined,
    typed: new Map(),
    changed: new Map(),
    state: 'draft',
    approvals: NOBODY,
    publishedOn: null,
    itemId: null,
    documents: null,
  };
}

function step(draft: Draft, event: ReportEvent): Draft {
  switch (event.event) {
    case 'report.compiled':
      return { ...draft, compiled: event };
    case 'report.sections_written':
      return { ...draft, sections: event.sections };
    case 'report.figure_typed':
      return { ...draft, typed: new Map(draft.typed).set(event.figure.cell, event.figure) };
    case 'report.figure_changed': {
      const { cell, stated, reason, by, on } = event;
      return { ...draft, changed: new Map(draft.changed).set(cell, { stated, reason, by, on }) };
    }
    case 'report.figure_restored':
      return { ...draft, changed: new Map([...draft.changed].filter(([cell]) => cell !== event.cell)) };
    case 'report.confirmed':
      return { ...draft, state: 'confirmed', approvals: { ...NOBODY, confirmedBy: event.actorId } };
    case 'report.secrecy_reviewed':
      return {
        ...draft,
        state: 'secrecy_reviewed',
        approvals: { ...draft.approvals, secrecyReviewedBy: event.actorId },
      };
    case 'report.approved':
      return { ...draft, state: 'approved', approvals: { ...draft.approvals, approvedBy: event.actorId } };
    case 'report.returned':
      return { ...draft, state: 'draft', approvals: NOBODY };
    case 'report.published':
      return {
        ...draft,
        state: 'published',
        publishedOn: event.on,
        itemId: event.itemId,
        documents: event.documents,
      };
    case 'report.withdrawn':
      return { ...draft, state: 'withdrawn' };
    case 'report.superseded':
      return { ...draft, state: 'superseded' };
    case 'report.imported':
      throw new Error('a report is imported in its first event only');
  }
}

function sourceOf(draft: Draft): Parameters<typeof buildReport>[0] {
  const { compiled } = draft;
  return {
    organ: compiled.organ,
    organCode: compiled.organCode,
    year: compiled.year,
    format: compiled.format,
    requests: compiled.figures.requests,
    cases: compiled.figures.cases,
    proactive: proactiveFigures(compiled, draft.typed),
    sections: draft.sections,
    supersedes: compiled.supersedes ?? undefined,
  };
}

type Figures = Record<string, Record<string, Record<string, number>>>;

/** Table two: the normative documents as counted, the rest as typed. */
function proactiveFigures(compiled: Draft['compiled'], typed: Draft['typed']): Figures {
  const figures: Figures = { proactive_art20_1: { [NORMATIVE_ROW]: { ...compiled.figures.normative } } };
  for (const { cell, value } of typed.values()) {
    const [table = '', row = '', column = ''] = cell.split('.');
    figures[table] = { ...figures[table], [row]: { ...figures[table]?.[row], [column]: value } };
  }
  return figures;
}

/** Figures of the narrative by address, as far as they were counted. */
export function narrativeFigures({ accountability }: RegisterFigures): Record<string, number> {
  return accountability === undefined ? {} : { [ACCOUNTABILITY_CELL]: accountability };
}

/** Every cell that was counted and not typed, before any change by hand. */
function countedCells(compiled: Draft['compiled'], plain: Report): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const address of cellsOf(formatById(compiled.format))) {
    const [table = '', row = '', column = ''] = address.split('.');
    if (!isCountedCell(compiled.format, address)) continue;
    const value = valueAt(plain.tables, table, row, column);
    if (typeof value === 'number') counted[address] = value;
  }
  return counted;
}

/** Whether a register gives the cell: tables three and four, and the normative documents (条例 art. 50). */
export function isCountedCell(format: FormatId, address: string): boolean {
  const [tableId = '', row = ''] = address.split('.');
  const table = formatById(format).tables.find((candidate) => candidate.id === tableId);
  if (table === undefined) return false;
  return table.section !== 2 || row === NORMATIVE_ROW;
}
