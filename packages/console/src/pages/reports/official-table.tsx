/** One table of the report with its official merged heads; every figure opens onto the records behind it. */
import {
  type CellAddress,
  cellAddress,
  type Finding,
  formatById,
  type LayoutCell,
  printCell,
  type TableId,
  tableLayout,
} from '@gongkai/law/report';
import type { ReportRecord } from '../../api/reports.ts';
import { nameOfCell } from '../../text/history.ts';
import { cellId } from './finding-cells.ts';
import type { CellMark } from './import-reading.ts';

/** What of a report its tables show. */
export type TableRecord = Pick<ReportRecord, 'counted' | 'findings' | 'format' | 'report' | 'typed'>;

/** What is said of a single cell. */
export type CellNote = 'overridden' | 'typed' | CellMark;

export interface OfficialTableProps {
  record: TableRecord;
  table: TableId;
  editable: boolean;
  lit: ReadonlySet<CellAddress>;
  /** Marks of a reading that is being confirmed. */
  reading?: ReadonlyMap<CellAddress, CellMark>;
  onCell: (cell: CellAddress) => void;
}

/** The table; figures that open are buttons, marked where a finding names them or a hand changed them. */
export function OfficialTable({ record, table, editable, lit, reading, onCell }: OfficialTableProps) {
  const layout = tableLayout(formatById(record.format), table, record.report);
  const findings = levelsOf(record.findings);
  const marks = {
    overridden: overriddenCells(record),
    typed: new Set(record.typed.map((figure) => figure.cell)),
  };
  const dense = layout.columnCount > 5;
  return (
    <section className="scroll" aria-label={nameOfTable(record, table)}>
      <table className={`official ${dense ? 'dense' : ''}`}>
        {!dense && (
          <colgroup>
            {layout.widths.map((width, index) => (
              <col key={`${table}-${String(index)}`} style={{ width: `${(width * 100).toFixed(2)}%` }} />
            ))}
          </colgroup>
        )}
        <thead>{layout.head.map((row, index) => headRow(row, `${table}-h${String(index)}`))}</thead>
        <tbody>
          {layout.body.map((row) => (
            <tr key={row.map((cell) => cell.text).join('')} className={row.some(isTotalRow) ? 'sum' : ''}>
              {row.map((cell) =>
                cell.cell === undefined ? (
                  <Head key={cell.text} cell={cell} />
                ) : (
                  <Figure
                    key={cell.cell.address}
                    record={record}
                    table={table}
                    cell={cell}
                    editable={editable}
                    level={findings.get(cell.cell.address)}
                    lit={lit.has(cell.cell.address)}
                    mark={reading?.get(cell.cell.address) ?? markOf(cell.cell.address, marks)}
                    onCell={onCell}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function headRow(row: readonly LayoutCell[], key: string) {
  return (
    <tr key={key}>
      {row.map((cell, index) => (
        <Head key={`${key}-${String(index)}`} cell={cell} />
      ))}
    </tr>
  );
}

function Head({ cell }: { cell: LayoutCell }) {
  const className = [
    cell.kind === 'corner' ? 'corner' : '',
    cell.vertical === true ? 'upright' : '',
    cell.total === true ? 'total' : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (cell.kind === 'corner') {
    return (
      <td className={className} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
        {cell.text}
      </td>
    );
  }
  return (
    <th className={className} scope={cell.scope} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
      {cell.text}
    </th>
  );
}

function isTotalRow(cell: LayoutCell): boolean {
  return cell.kind === 'rowHead' && cell.total === true;
}

interface FigureProps {
  record: TableRecord;
  table: TableId;
  cell: LayoutCell;
  editable: boolean;
  level: Finding['level'] | undefined;
  lit: boolean;
  mark: CellNote | undefined;
  onCell: (cell: CellAddress) => void;
}

function Figure({ record, table, cell, editable, level, lit, mark, onCell }: FigureProps) {
  if (cell.cell === undefined) return null;
  const { address, row, column } = cell.cell;
  const text = printCell(record.report, table, row, column);
  const counted = Object.hasOwn(record.counted, address);
  const opens = counted || editable || mark !== undefined;
  const className = [level ?? '', lit ? 'lit' : '', mark ?? '', cell.total === true ? 'total' : '']
    .filter(Boolean)
    .join(' ');
  const shown = text === '' ? (editable && !counted ? '填写' : '') : text;
  return (
    <td id={cellId(address)} className={className}>
      {opens ? (
        <button type="button" title={titleOf(record, address, level, mark)} onClick={() => onCell(address)}>
          {shown === '' ? <span className="unseen">空白</span> : shown}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}

const NOTES: Readonly<Record<CellNote, string>> = {
  overridden: '经人工更改',
  typed: '填报数据',
  uncertain: '存疑，待确认',
  confirmed: '存疑，已确认',
  corrected: '已对照原件改正',
};

function titleOf(
  record: TableRecord,
  address: CellAddress,
  level: Finding['level'] | undefined,
  mark: FigureProps['mark'],
): string {
  const said = [
    level === 'error' ? '有错误' : level === 'warning' ? '请核实' : '',
    mark === undefined ? '' : NOTES[mark],
  ].filter((part) => part !== '');
  return `${nameOfCell(address, record.format)}${said.length === 0 ? '' : `（${said.join('，')}）`}`;
}

/** The worst level of each cell that a finding names. */
function levelsOf(findings: readonly Finding[]): Map<CellAddress, Finding['level']> {
  const levels = new Map<CellAddress, Finding['level']>();
  for (const { table, row, column, level } of findings) {
    const address = cellAddress(table, row, column);
    if (level === 'error' || !levels.has(address)) levels.set(address, level);
  }
  return levels;
}

function overriddenCells(record: TableRecord): Set<CellAddress> {
  return new Set((record.report.overrides ?? []).map((override) => override.cell));
}

function markOf(
  address: CellAddress,
  marks: { overridden: ReadonlySet<CellAddress>; typed: ReadonlySet<CellAddress> },
): CellNote | undefined {
  if (marks.overridden.has(address)) return 'overridden';
  return marks.typed.has(address) ? 'typed' : undefined;
}

function nameOfTable(record: TableRecord, table: TableId): string {
  const found = formatById(record.format).tables.find((candidate) => candidate.id === table);
  return found?.caption ?? found?.title ?? '';
}
