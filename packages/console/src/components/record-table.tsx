/** A list of records: a title with one grey line, facts, one button. `j` and `k` walk its titles (`data-walk`). */
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { Selection } from './use-selection.ts';

export interface RecordColumn<Row> {
  key: string;
  head: string;
  cell(row: Row): ReactNode;
  /** `main`: the title, a whole line on a phone. `tight`: as narrow as its text. */
  className?: string;
}

export interface RecordTableProps<Row> {
  label: string;
  columns: readonly RecordColumn<Row>[];
  /** undefined while loading: then the shape of what comes is shown. */
  rows: readonly Row[] | undefined;
  rowKey(row: Row): string;
  empty: ReactNode;
  /** Where rows can be chosen: which are, and what each is called. */
  selection?: Selection<Row>;
  rowLabel?(row: Row): string;
}

const BONES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The list as a table; on a phone each row is a block under its title. */
export function RecordTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  selection,
  rowLabel,
}: RecordTableProps<Row>) {
  if (rows !== undefined && rows.length === 0) return empty;
  return (
    <table className="rows" aria-label={label} aria-busy={rows === undefined}>
      <thead>
        <tr>
          {selection !== undefined && (
            <th scope="col" className="pick">
              <PickAll rows={rows ?? []} selection={selection} />
            </th>
          )}
          {columns.map(({ key, head, className }) => (
            <th key={key} scope="col" className={className}>
              {head === '' ? <span className="unseen">操作</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows === undefined
          ? BONES.map((bone) => (
              <tr key={bone}>
                {selection !== undefined && <td className="pick" />}
                {columns.map(({ key, className }) => (
                  <td key={key} className={className}>
                    <span className="bone" style={{ width: className?.includes('main') ? '70%' : '5em' }} />
                  </td>
                ))}
              </tr>
            ))
          : rows.map((row) => (
              <tr key={rowKey(row)} className={selection?.has(row) === true ? 'picked' : undefined}>
                {selection !== undefined && (
                  <td className="pick">
                    {selection.can(row) && (
                      <Checkbox
                        aria-label={`选择 ${rowLabel?.(row) ?? ''}`}
                        checked={selection.has(row)}
                        onChange={() => selection.toggle(row)}
                      />
                    )}
                  </td>
                )}
                {columns.map(({ key, className, cell }) => (
                  <td key={key} className={className}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

/** Chooses everything that the list shows. */
function PickAll<Row>({ rows, selection }: { rows: readonly Row[]; selection: Selection<Row> }) {
  const eligible = rows.filter(selection.can).length;
  const chosen = selection.chosen.length;
  return (
    <Checkbox
      aria-label="全选"
      disabled={eligible === 0}
      checked={eligible > 0 && chosen === eligible}
      indeterminate={chosen > 0 && chosen < eligible}
      onChange={selection.toggleAll}
    />
  );
}

/** The button under a keyset-paged list. */
export function More(props: { has: boolean; loading: boolean; onMore: () => void }) {
  if (!props.has) return null;
  return (
    <div className="more">
      <Button onClick={props.onMore} loading={props.loading}>
        加载更多
      </Button>
    </div>
  );
}

/** An empty state: what belongs here and how to make the first one. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
