/** Behind a figure: what it is, how it was reached, the records it counts; and how it may be changed, with a reason. */
import { type CellAddress, cellAddress, formatAmount, formatById, readCell } from '@gongkai/law/report';
import { Drawer } from 'antd';
import type { ReportRecord } from '../../api/reports.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { fullDate } from '../../text/dates.ts';
import { nameOfCell } from '../../text/history.ts';
import { CellRecordList } from './cell-records.tsx';
import type { Change } from './change.ts';
import { OverrideForm, TypedFigureForm } from './figure-forms.tsx';

export interface CellDrawerProps {
  record: ReportRecord;
  cell: CellAddress | null;
  busy: boolean;
  error: unknown;
  onChange: Change;
  onClose: () => void;
}

/** The drawer of one cell; closed while `cell` is null. */
export function CellDrawer({ record, cell, busy, error, onChange, onClose }: CellDrawerProps) {
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={520}
      title={cell === null ? '' : nameOfCell(cell, record.format)}
      destroyOnHidden
    >
      {cell !== null && (
        <>
          <ProblemNotice error={error} />
          <Figures record={record} cell={cell} />
          <ChangeFigure record={record} cell={cell} busy={busy} onChange={onChange} />
          {Object.hasOwn(record.counted, cell) && <CellRecordList reportId={record.id} cell={cell} />}
        </>
      )}
    </Drawer>
  );
}

/** The figure, the count behind it, who changed it and why, and what the checks say of it. */
function Figures({ record, cell }: { record: ReportRecord; cell: CellAddress }) {
  const value = readCell(record.report, cell);
  const counted = record.counted[cell];
  const override = record.report.overrides?.find((candidate) => candidate.cell === cell);
  const typed = record.typed.find((candidate) => candidate.cell === cell);
  const findings = record.findings.filter(
    ({ table, row, column }) => cellAddress(table, row, column) === cell,
  );
  return (
    <div className="figure">
      <b>
        {value === null || value === undefined
          ? '空白'
          : isAmount(record, cell)
            ? formatAmount(value)
            : value}
      </b>
      {counted !== undefined && override === undefined && <p>由台账统计，下列记录逐件计入。</p>}
      {override !== undefined && (
        <p>
          台账统计为 {counted ?? override.counted}，人工更改为 {override.stated}。理由：{override.reason}（
          {fullDate(override.on)}）
        </p>
      )}
      {typed !== undefined && (
        <p>
          填报数据。来源：{typed.source}（{fullDate(typed.on)}）
        </p>
      )}
      {findings.map((finding) => (
        <p key={finding.check} className={finding.level === 'error' ? 'seal' : ''}>
          {finding.message}
        </p>
      ))}
    </div>
  );
}

function isAmount(record: ReportRecord, cell: CellAddress): boolean {
  const [table, , column] = cell.split('.');
  return (
    formatById(record.format)
      .tables.find(({ id }) => id === table)
      ?.columns.some(({ id, value }) => id === column && value === 'amount') ?? false
  );
}

function ChangeFigure(props: { record: ReportRecord; cell: CellAddress; busy: boolean; onChange: Change }) {
  const edit = props.record.allowed.find((offered) => offered.action === 'edit');
  if (edit === undefined || edit.why_not !== undefined) return null;
  return Object.hasOwn(props.record.counted, props.cell) ? (
    <OverrideForm {...props} />
  ) : (
    <TypedFigureForm {...props} />
  );
}
