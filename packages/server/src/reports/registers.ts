/** What the registers give for an organ and year, and the lists of records behind each figure. */
import { formatById, formatOfYear, type ReportFormat, type ReportTable, tableOf } from '@gongkai/law/report';
import { countUpheld, listUpheld } from '../accountability/index.ts';
import { listNormativeDocuments, normativeDocumentFigures } from '../items/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { listReportRemedies, remedyReportCounts } from '../remedies/index.ts';
import { listReportRequests, requestReportCounts } from '../requests/index.ts';
import { ACCOUNTABILITY_CELL, isCountedCell, type RegisterFigures } from './fold.ts';

/** Which organ and year, in which format. */
export interface ReportScope {
  organId: string;
  year: number;
  format: ReportFormat['id'];
}

/** The format of a report year (never of the filing date). */
export function scopeOf(organId: string, year: number): ReportScope {
  return { organId, year, format: formatOfYear(year).id };
}

/** Counts everything that a register holds, in four queries. */
export async function countRegisters(context: Context, scope: ReportScope): Promise<RegisterFigures> {
  const requests = await requestReportCounts(context, scope);
  const cases = await remedyReportCounts(context, scope);
  const normative = await normativeDocumentFigures(context, scope);
  const accountability = await countUpheld(context, scope.organId, scope.year);
  return { requests, cases, normative, accountability };
}

/** The records behind a counted cell, a page at a time. */
export interface CellRecords {
  kind: 'requests' | 'remedies' | 'items' | 'accountability';
  rows: readonly object[];
  next: string | null;
}

/**
 * Lists the records behind a cell, or behind a figure of the narrative.
 * @throws Refusal `cell_not_counted` when no register gives the cell
 */
export async function recordsBehind(
  context: Context,
  scope: ReportScope,
  cell: string,
  page: { after?: string; limit: number },
): Promise<CellRecords> {
  if (cell === ACCOUNTABILITY_CELL) {
    return { kind: 'accountability', ...(await listUpheld(context, { ...scope, ...page })) };
  }
  const { table, row, column } = partsOf(scope, cell);
  if (table.section === 3) {
    return { kind: 'requests', ...(await listReportRequests(context, { ...scope, row, column, ...page })) };
  }
  if (table.section === 4) {
    return { kind: 'remedies', ...(await listReportRemedies(context, { ...scope, column, ...page })) };
  }
  return { kind: 'items', ...(await listNormativeDocuments(context, { ...scope, column, ...page })) };
}

function partsOf(scope: ReportScope, cell: string): { table: ReportTable; row: string; column: string } {
  const [tableId, row = '', column = ''] = cell.split('.');
  const format = formatById(scope.format);
  const table = format.tables.find((candidate) => candidate.id === tableId);
  const known = table?.rows.some((candidate) => candidate.id === row && candidate.kind !== 'group_header');
  const hasColumn = table?.columns.some((candidate) => candidate.id === column);
  if (table === undefined || known !== true || hasColumn !== true || !isCountedCell(scope.format, cell)) {
    throw notFound('cell_not_counted');
  }
  return { table: tableOf(format, table.id) ?? table, row, column };
}
