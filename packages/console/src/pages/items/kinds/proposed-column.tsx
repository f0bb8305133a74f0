/** The column that a new item of a kind most likely belongs to. */
import { ITEM_KINDS, type ItemKind } from '@gongkai/law/kinds';
import type { ReactNode } from 'react';
import { useColumns } from '../../../components/column-select.tsx';
import { RecordBones } from '../../../components/record-bones.tsx';
import { proposedColumn } from './column-proposal.ts';

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
  return children(proposedColumn(ITEM_KINDS[kind], columns));
}
