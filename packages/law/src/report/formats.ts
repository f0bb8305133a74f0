/** The statutory report formats and how one is chosen: by report year, never by the day of filing. */
import type { FormatId, ReportFormat, ReportTable, TableId } from './format.ts';
import { FORMAT_A_2019 } from './format-a-2019.ts';
import { FORMAT_B_2021 } from './format-b-2021.ts';

/** Every format, oldest first. */
export const REPORT_FORMATS: readonly ReportFormat[] = [FORMAT_A_2019, FORMAT_B_2021];

/** First year for which a report in this form exists. 条例 (2019) art. 50. */
export const FIRST_REPORT_YEAR = FORMAT_A_2019.years.from;

const BY_ID: ReadonlyMap<string, ReportFormat> = new Map(REPORT_FORMATS.map((format) => [format.id, format]));

const TABLES: ReadonlyMap<FormatId, ReadonlyMap<string, ReportTable>> = new Map(
  REPORT_FORMATS.map((format) => [format.id, new Map(format.tables.map((table) => [table.id, table]))]),
);

/** The format of this id, or null. Takes any text. */
export function formatById(id: FormatId): ReportFormat;
export function formatById(id: string): ReportFormat | null;
export function formatById(id: string): ReportFormat | null {
  return BY_ID.get(id) ?? null;
}

/**
 * The format for a report year. 2019 and 2020: 国办公开办函〔2019〕60号; from 2021: 国办公开办函〔2021〕30号.
 * Throws RangeError for a year before 2019, when the present Regulation was not in force.
 */
export function formatOfYear(year: number): ReportFormat {
  const found = REPORT_FORMATS.find(
    ({ years }) => year >= years.from && (years.to === null || year <= years.to),
  );
  if (found === undefined) throw new RangeError(`no report format for the year ${year}`);
  return found;
}

/** The table of this id in the format, or null where the format has none (format B has no art. 20(9)). */
export function tableOf(format: ReportFormat, id: TableId | string): ReportTable | null {
  return TABLES.get(format.id)?.get(id) ?? null;
}
