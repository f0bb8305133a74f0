/** Which rows of a list are chosen. Rows that the list no longer shows are no longer chosen. */
import { useState } from 'react';

export interface Selection<Row> {
  chosen: readonly Row[];
  has(row: Row): boolean;
  toggle(row: Row): void;
  /** Chooses all that can be, or none where all are. */
  toggleAll(): void;
  /** Lets go of the rows with these ids; of all when left out. */
  clear(ids?: readonly string[]): void;
  can(row: Row): boolean;
}

/** @param rows what the list shows now */
export function useSelection<Row extends { id: string }>(
  rows: readonly Row[] | undefined,
  can: (row: Row) => boolean,
): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const eligible = (rows ?? []).filter(can);
  const chosen = eligible.filter((row) => ids.has(row.id));
  return {
    chosen,
    can,
    has: (row) => ids.has(row.id) && can(row),
    toggle(row) {
      const next = new Set(ids);
      if (!next.delete(row.id)) next.add(row.id);
      setIds(next);
    },
    toggleAll() {
      setIds(chosen.length === eligible.length ? new Set() : new Set(eligible.map((row) => row.id)));
    },
    clear(gone) {
      setIds(gone === undefined ? new Set() : new Set([...ids].filter((id) => !gone.includes(id))));
    },
  };
}
