/** Acts over many items in words: which the chosen rows offer, what they will do, what became of each row. */
import { ITEM_ACTION_LABELS, ITEM_STEPS, type ItemAction, type StaffRole } from '@gongkai/law/disclosure';
import type { BatchResult } from '../api/batch.ts';
import { STEP_WILL } from './items.ts';
import { problemWords } from './problems.ts';

/** A row that was chosen. */
export interface ChosenItem {
  id: string;
  version: number;
  title: string;
  state: string;
  organId: string;
}

/** What is done with a column: the home of the rows, or a further one. */
export type ColumnAct = 'move' | 'place';

/** An act that the bar offers, with the rows it would be taken with. */
export interface OfferedBatch {
  action: ItemAction | ColumnAct;
  label: string;
  will: string;
  rows: readonly ChosenItem[];
  /** Whether a note must, may or cannot be written. */
  note: 'needed' | 'free' | 'none';
  proofread: boolean;
}

/** Steps that make sense over many rows: those that bring an item on, and the return with one remark. */
const ACTIONS: readonly ItemAction[] = [
  'submit',
  'approve_release',
  'approve_first',
  'approve_second',
  'approve_secrecy',
  'approve_final',
  'publish',
  'return',
];

/**
 * What the bar offers for the chosen rows: each step by the roles the person holds for the row's organ. Whether a row may
 * really take it is for the server to say, row by row.
 */
export function offeredBatches(
  chosen: readonly ChosenItem[],
  holds: (roles: readonly StaffRole[], organId: string) => boolean,
): OfferedBatch[] {
  const steps = ACTIONS.map((action): OfferedBatch => {
    const of = ITEM_STEPS.filter((step) => step.action === action);
    const rows = chosen.filter((row) =>
      of.some((step) => step.from.some((state) => state === row.state) && holds(step.roles, row.organId)),
    );
    return {
      action,
      label: ITEM_ACTION_LABELS[action],
      will: STEP_WILL[action],
      rows,
      note: of.some((step) => step.needs !== undefined) ? 'needed' : 'free',
      proofread: of.some((step) => step.asks?.includes('proofread')),
    };
  });
  const [first] = chosen;
  const movable = chosen.filter((row) => holds(moversOf(row.state), row.organId));
  const oneOrgan = movable.every((row) => row.organId === first?.organId);
  const withColumn = COLUMN_ACTS.map((act): OfferedBatch => {
    return { ...act, rows: oneOrgan ? movable : [], note: 'none', proofread: false };
  });
  return [...steps, ...withColumn].filter(({ rows }) => rows.length > 0);
}

const COLUMN_ACTS: readonly { action: ColumnAct; label: string; will: string }[] = [
  {
    action: 'move',
    label: '调整栏目',
    will: '移入所选栏目。正文和已作出的审查结论不变；已公开的，网址不变，公开目录随即调整。',
  },
  {
    action: 'place',
    label: '增列栏目',
    will: '所属栏目不变，同时列入所选栏目。不另存副本，网址、索引号和已作出的审查结论不变。',
  },
];

/** Whether an act asks for a column. */
export function isColumnAct(action: OfferedBatch['action']): action is ColumnAct {
  return COLUMN_ACTS.some((act) => act.action === action);
}

/** Who moves an item of a state: the officers who place items, and while it is written those who write. */
function moversOf(state: string): readonly StaffRole[] {
  const creation = ITEM_STEPS.find((step) => step.action === 'create');
  return creation?.to === state ? ['information_officer', ...creation.roles] : ['information_officer'];
}

/** `已办理 3 件，1 件没有办理。` */
export function batchSentence(label: string, results: readonly BatchResult[]): string {
  const failed = results.filter((result) => !result.done).length;
  const done = results.length - failed;
  if (failed === 0) return `“${label}”已办理 ${done} 件。`;
  if (done === 0) return `“${label}”没有办理成功，${failed} 件的原因如下。`;
  return `“${label}”已办理 ${done} 件，${failed} 件没有办理，原因如下。`;
}

/** Why a row was not done, in a sentence. */
export function failureWords(result: Extract<BatchResult, { done: false }>): string {
  const { code, article, reasons } = result;
  const { sentence, lines } = problemWords({ status: 409, code, article, reasons });
  return [sentence, ...lines].join('');
}
