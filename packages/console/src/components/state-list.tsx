/** A list of records that is narrowed by state: the filter, the table, what is said of an empty one, and more of it. */
import type { ReactNode } from 'react';
import type { Paged } from '../api/request.ts';
import { ProblemNotice } from './notice.tsx';
import { Empty, More, type RecordColumn, RecordTable } from './record-table.tsx';
import { StateFilter } from './state-filter.tsx';
import type { PagedList } from './use-paged.ts';

export interface StateListProps<Row extends { id: string }> {
  label: string;
  /** Every state with its words, and the one that is chosen. */
  states: Readonly<Record<string, string>>;
  state: string | null;
  onState: (state: string | null) => void;
  list: PagedList<Row, Paged<Row>>;
  columns: readonly RecordColumn<Row>[];
  /** What an empty list is called, and how its first entry comes about. */
  empty: { title: string; text: string };
  /** Beside the filter by state. */
  filters?: ReactNode;
}

/** The list; while it could not be read, only the reason. */
export function StateList<Row extends { id: string }>(props: StateListProps<Row>) {
  const { label, list, empty } = props;
  return (
    <>
      <div className="filters">
        <StateFilter labels={props.states} value={props.state} onChange={props.onState} />
        {props.filters}
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label={label}
          columns={props.columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title={empty.title}>
              <p>{empty.text}</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
    </>
  );
}
