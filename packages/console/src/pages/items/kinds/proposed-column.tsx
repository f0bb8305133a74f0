/** The column that a new item of a kind most likely belongs to: the first of the organ under the kind's own head. */
import { ITEM_KINDS, type ItemKind } from '@gongkai/law/kinds';
import type { ReactNode } from 'react';
import { useColumns } from '../../../components/column-select.tsx';
import { RecordBones } from '../../../components/record-bones.tsx';

export interface ProposedColumnProps {
  organId: string;
  kind: ItemKind;
  /** Gets the id of the column; null where the organ has none that fits. */
  children: (columnId: string | null) => ReactNode;
}

/** Waits for the columns of the organ, so that the form begins with the proposal. */
export function ProposedColumn({ organId, kind, children }: ProposedColumnProps) {
  const { columns, loading } = useColumns(organId);
  if (loading) return <RecordBones />;
  const wanted = ITEM_KINDS[kind].column;
  const fitting = columns.filter(({ fixedColumn, art20 }) => fixedColumn === wanted || art20 === wanted);
  const leaves = fitting.filter(({ id }) => !columns.some(({ parentId }) => parentId === id));
  // The last head of article 20 holds whatever has no other: nothing can be guessed from it.
  const proposal = wanted === null || wanted === 'art20_15' ? undefined : (leaves[0] ?? fitting[0]);
  return children(proposal?.id ?? null);
}
