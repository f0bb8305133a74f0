/** A list of a kind as a table that one writes in; where it is too wide for its place each row stands on its own, label above control. */
import type { FieldRow, ScalarField } from '@gongkai/law/kinds';
import { Button } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { withCell } from './form-fields.ts';
import { ScalarInput } from './scalar-input.tsx';

export interface RowsInputProps {
  label: string;
  columns: readonly ScalarField[];
  most: number;
  rows: readonly FieldRow[];
  /** What is wrong with a cell, in words; null when nothing is. */
  faultOf: (row: number, column: string) => string | null;
  onChange: (rows: FieldRow[]) => void;
}

/** What a column needs to be written in, in rem; others need as much as a word or two. */
const WIDTHS: Partial<Record<ScalarField['type'], number>> = { text: 14, number: 5, money: 9.5, date: 9.5 };
const USUAL_WIDTH = 8;
/** What the form has beside the metadata of the item. */
const ROOM = 36;
const NARROW = '(max-width: 68rem)';

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(NARROW).matches,
  );
}

/** Rows with their controls, and the buttons that add, move and remove them. */
export function RowsInput({ label, columns, most, rows, faultOf, onChange }: RowsInputProps) {
  const [ids, setIds] = useState<readonly number[]>([]);
  const keys = keysFor(ids, rows.length);
  const isNarrow = useNarrow();
  const width = columns.reduce((sum, { type }) => sum + (WIDTHS[type] ?? USUAL_WIDTH), 0);
  return (
    <div className={isNarrow || width > ROOM ? 'rowsinput stacked' : 'rowsinput'}>
      {rows.length > 0 && (
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className="place">
                <span className="unseen">序号</span>
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={column.type}>
                  {column.label}
                  {column.required === true && <span className="need">必填</span>}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={keys[index]}>
                <th scope="row" className="place">
                  {index + 1}
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    column={column}
                    name={`${label}第${index + 1}行${column.label}`}
                    value={row[column.id]}
                    fault={faultOf(index, column.id)}
                    onChange={(value) => onChange(withCell(rows, index, column.id, value))}
                  />
                ))}
                <td className="acts">
                  <Button
                    type="text"
                    size="small"
                    disabled={index === 0}
                    aria-label={`第${index + 1}行上移`}
                    onClick={() => {
                      setIds(raised(keys, index));
                      onChange(raised(rows, index));
                    }}
                  >
                    上移
                  </Button>
                  <Button
                    type="text"
                    size="small"
                    danger
                    aria-label={`删除第${index + 1}行`}
                    onClick={() => {
                      setIds(keys.filter((_, at) => at !== index));
                      onChange(rows.filter((_, at) => at !== index));
                    }}
                  >
                    删除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button disabled={rows.length >= most} onClick={() => onChange([...rows, {}])}>
        {rows.length === 0 ? `添加${label}` : '再加一行'}
      </Button>
    </div>
  );
}

function Cell(props: {
  column: ScalarField;
  name: string;
  value: string | number | undefined;
  fault: string | null;
  onChange: (value: string | number | undefined) => void;
}) {
  const { column, fault } = props;
  return (
    <td
      className={column.type}
      data-label={column.required === true ? `${column.label}（必填）` : column.label}
    >
      <ScalarInput
        field={column}
        value={props.value}
        aria-label={props.name}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={undefined}
        onChange={props.onChange}
      />
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </td>
  );
}

/** A key for every row that stays with it while rows move and go. */
function keysFor(ids: readonly number[], count: number): number[] {
  const next = Math.max(-1, ...ids) + 1;
  return Array.from({ length: count }, (_, at) => ids[at] ?? next + at);
}

/** The list with one entry a place higher. */
function raised<Entry>(list: readonly Entry[], index: number): Entry[] {
  const before = list.slice(0, Math.max(0, index - 1));
  return [
    ...before,
    ...list.slice(index, index + 1),
    ...list.slice(before.length, index),
    ...list.slice(index + 1),
  ];
}
