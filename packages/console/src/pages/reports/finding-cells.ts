/** Which cells a finding speaks of, and where they are on the page. */
import { type CellAddress, cellAddress, type Finding, type FormatId, formatById } from '@gongkai/law/report';

/** The DOM id of a cell. */
export function cellId(address: CellAddress): string {
  return `cell-${address}`;
}

/** Every cell of the equation that a finding speaks of; the judged one where there is no equation. */
export function cellsOfFinding(record: { format: FormatId }, finding: Finding): CellAddress[] {
  const table = formatById(record.format).tables.find(({ id }) => id === finding.table);
  const constraint = table?.constraints.find(({ id }) => id === finding.check);
  if (constraint === undefined) return [cellAddress(finding.table, finding.row, finding.column)];
  return [...constraint.left, ...constraint.right].map((id) =>
    constraint.axis === 'columns'
      ? cellAddress(finding.table, finding.row, id)
      : cellAddress(finding.table, id, finding.column),
  );
}
