/** What a reading gives: the report as far as it was read, what is not there, what is not certain, and where it stands. */
import type { FormatId } from '../format.ts';
import {
  type CellAddress,
  REPORT_SCHEMA,
  type Report,
  type ReportSections,
  type ReportTables,
} from '../report.ts';
import type { Place } from './document.ts';

export type ReadStatus = 'read' | 'incomplete' | 'refused';

/** Why nothing was read. */
export type RefusalCode =
  | 'empty_document'
  | 'not_a_report'
  /** The format of 条例 (2019) begins with the report of 2019. */
  | 'before_2019'
  | 'tables_missing'
  | 'tables_as_pictures';

/** Something a person should know before the figures are used. */
export type NoteCode =
  | 'organ_not_found'
  | 'year_not_found'
  | 'year_not_in_title'
  | 'section_texts_not_found'
  /** The rows of the request table were found by their order, some of their labels were not found. */
  | 'rows_by_order'
  /** Cells that are printed together were told apart by the balances. */
  | 'figures_split_by_balances'
  /** Cells that are printed together, and no reading keeps the balances. */
  | 'no_balanced_reading'
  | 'format_not_of_year';

/** A cell that more than one reading fits. Its value is null. */
export interface UncertainCell {
  readonly cell: CellAddress;
  /** Every value that a reading gives it, smallest first; empty when there are too many to list. */
  readonly candidates: readonly (number | null)[];
}

export interface CellEvidence {
  readonly place: Place;
  /** As printed, folded. */
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** How none was printed; empty for a blank. */
  readonly mark?: string;
}

export interface ReadEntry {
  readonly schema: typeof REPORT_SCHEMA;
  readonly file?: string;
  readonly status: ReadStatus;
  /** Only when refused. */
  readonly refusal?: RefusalCode;
  /** Empty when it was not found. */
  readonly organ: string;
  /** Null when it was not found. */
  readonly year: number | null;
  /** Null when refused. */
  readonly format: FormatId | null;
  readonly title: string;
  readonly sections: ReportSections;
  readonly tables: ReportTables;
  readonly units: Readonly<Record<CellAddress, string>>;
  /** What the format has and the source has not: `table`, `table.row` or a cell. */
  readonly missing: readonly string[];
  readonly uncertain: readonly UncertainCell[];
  readonly notes: readonly NoteCode[];
  readonly evidence: Readonly<Record<CellAddress, CellEvidence>>;
}

/** The report of an entry, for the checks; null when it was refused or its year is not known. */
export function reportOfEntry(entry: ReadEntry): Report | null {
  const { year, format, schema, organ, title, sections, tables, units } = entry;
  if (year === null || format === null) return null;
  return {
    schema,
    organ,
    year,
    format,
    title,
    sections,
    tables,
    ...(Object.keys(units).length === 0 ? {} : { units }),
  };
}

export const NO_SECTIONS: ReportSections = {
  '1': {
    proactive_disclosure: '',
    disclosure_on_request: '',
    information_management: '',
    platform: '',
    supervision: '',
  },
  '5': '',
  '6': '',
};

/** An entry that says why nothing was read. */
export function refusedEntry(
  refusal: RefusalCode,
  known: Partial<Pick<ReadEntry, 'file' | 'organ' | 'year' | 'title' | 'sections' | 'missing'>> = {},
): ReadEntry {
  return {
    schema: REPORT_SCHEMA,
    status: 'refused',
    refusal,
    organ: '',
    year: null,
    format: null,
    title: '',
    sections: NO_SECTIONS,
    tables: {},
    units: {},
    missing: [],
    uncertain: [],
    notes: [],
    evidence: {},
    ...known,
  };
}
