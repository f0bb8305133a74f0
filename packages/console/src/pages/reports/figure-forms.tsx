/** Typing a figure that no register counts, and changing a counted one by hand: never without where it comes from. */
import { type CellAddress, formatById, readCell } from '@gongkai/law/report';
import { Button, Input, InputNumber } from 'antd';
import { type FormEvent, useState } from 'react';
import { overrideFigure, type ReportRecord, typeFigure } from '../../api/reports.ts';
import { Field } from '../../components/field.tsx';
import type { Change } from './change.ts';

interface FigureFormProps {
  record: ReportRecord;
  cell: CellAddress;
  busy: boolean;
  onChange: Change;
}

/** A figure of section two that is kept elsewhere: its value and its source. */
export function TypedFigureForm({ record, cell, busy, onChange }: FigureFormProps) {
  const before = record.typed.find((candidate) => candidate.cell === cell);
  const [value, setValue] = useState<number | null>(readCell(record.report, cell) ?? null);
  const [source, setSource] = useState(before?.source ?? '');
  const ready = value !== null && source.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === null || !ready) return;
    const input = { version: record.version, cell, value, source: source.trim() };
    onChange(() => typeFigure(record.id, input), '填报数据已保存。');
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label="数值" need hint={kindHint(record, cell)}>
        {(control) => (
          <InputNumber {...control} value={value} onChange={setValue} style={{ width: '12rem' }} />
        )}
      </Field>
      <Field label="来源" need hint="写明数据出处，如某某台账、某某科室提供。">
        {(control) => (
          <Input
            {...control}
            value={source}
            maxLength={500}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          保存
        </Button>
      </div>
    </form>
  );
}

/** A counted figure changed by hand; taking the change back restores the count. */
export function OverrideForm({ record, cell, busy, onChange }: FigureFormProps) {
  const override = record.report.overrides?.find((candidate) => candidate.cell === cell);
  const [open, setOpen] = useState(false);
  const [stated, setStated] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const ready = stated !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stated === null || !ready) return;
    const input = { version: record.version, cell, stated, reason: reason.trim() };
    onChange(() => overrideFigure(record.id, input), '数据已人工更改，理由已记录。');
  };
  if (override !== undefined) {
    const input = { version: record.version, cell, stated: null };
    return (
      <p className="buttons">
        <Button
          loading={busy}
          onClick={() => onChange(() => overrideFigure(record.id, input), '已恢复为台账统计数。')}
        >
          恢复为台账统计数
        </Button>
      </p>
    );
  }
  if (!open) {
    return (
      <p className="buttons">
        <Button size="small" onClick={() => setOpen(true)}>
          人工更改
        </Button>
        <span className="soft small">数据有误的，应当先更正台账；确需更改的，写明理由，随年报留存。</span>
      </p>
    );
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field label="更改为" need>
        {(control) => (
          <InputNumber
            {...control}
            value={stated}
            min={0}
            onChange={setStated}
            style={{ width: '12rem' }}
            autoFocus
          />
        )}
      </Field>
      <Field label="理由" need>
        {(control) => (
          <Input.TextArea
            {...control}
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          更改
        </Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
    </form>
  );
}

function kindHint(record: ReportRecord, cell: CellAddress): string {
  const [table, , column] = cell.split('.');
  const value = formatById(record.format)
    .tables.find(({ id }) => id === table)
    ?.columns.find(({ id }) => id === column)?.value;
  if (value === 'amount') return '单位按表头，保留两位小数；没有发生的填 0。';
  return value === 'change' ? '减少的填负数；没有变化的填 0。' : '没有发生的填 0。';
}
