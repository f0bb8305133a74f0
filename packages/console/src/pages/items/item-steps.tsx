/** The steps of an item with what each asks for, told before it is taken. */
import {
  AGREEMENT_ANSWER_LABELS,
  REFERRAL_RESULT_LABELS,
  STEP_NOTE_LABELS,
  type StepField,
  type StepNote,
} from '@gongkai/law/disclosure';
import { useNavigate } from 'react-router';
import type { ItemAct, ItemActInput, ItemRecord } from '../../api/items.ts';
import { ActPanel } from '../../components/act-panel.tsx';
import type { OfferedStep } from '../../components/offered-step.ts';
import type { StepInput, StepValues } from '../../components/step-input.tsx';
import { ITEM_ACT_LABELS, itemRefusalWords, STEP_WILL } from '../../text/items.ts';

export interface ItemStepsProps {
  item: ItemRecord;
  busy: boolean;
  error: unknown;
  /** The step whose form is open to begin with. */
  opened: string | null;
  onTake: (action: ItemAct, input: Omit<ItemActInput, 'version'>) => void;
  onReload: () => void;
}

/** The panel at the right of an item. */
export function ItemSteps({ item, busy, error, opened, onTake, onReload }: ItemStepsProps) {
  const navigate = useNavigate();
  const offers = [...item.allowed].sort((a, b) => rankOf(a.action, item) - rankOf(b.action, item));
  const steps = offers.map((offered): OfferedStep & { id: ItemAct } => ({
    id: offered.action,
    aside: rankOf(offered.action, item) >= ON_THE_WAY.length,
    label: ITEM_ACT_LABELS[offered.action],
    will: STEP_WILL[offered.action],
    whyNot:
      offered.why_not === undefined
        ? undefined
        : itemRefusalWords(offered.why_not, offered.action, item.state),
    note: noteOf(offered.action, offered.needs),
    inputs: inputsOf(item, offered.action, offered.asks ?? []),
    typed: TYPED[offered.action],
    onGo: offered.action === 'edit' ? () => void navigate(`/items/${item.id}/edit`) : undefined,
  }));
  return (
    <ActPanel
      key={item.version}
      steps={steps}
      busy={busy}
      error={error}
      opened={isWide() ? opened : null}
      onReload={onReload}
      onTake={(id, note, values) => {
        const step = steps.find((candidate) => candidate.id === id);
        if (step !== undefined) onTake(step.id, { note, ...sentValues(values) });
      }}
    />
  );
}

/** Beside the text a form may stand open at once; on a phone it would push the text away before it is read. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 68rem)').matches;
}

/** Steps by which an item goes on, in the order in which they are offered; those beside the way follow them. */
const ON_THE_WAY: readonly ItemAct[] = [
  'submit',
  'record_referral',
  'record_agreement',
  'approve_release',
  'approve_first',
  'approve_second',
  'approve_secrecy',
  'approve_final',
  'publish',
  'clear_emergency',
];
const BESIDE_THE_WAY: readonly ItemAct[] = [
  'return',
  'revise',
  'edit',
  'confirm_kept',
  'open',
  'repeal',
  'ask_agreement',
  'refer_secrecy',
  'skip_release',
  'withdraw',
  'unpublish',
];
const ORDER = [...ON_THE_WAY, ...BESIDE_THE_WAY];

/** The place of a step among the others; a draft is written before it goes on. */
function rankOf(action: ItemAct, { state }: ItemRecord): number {
  if (action === 'edit' && state === 'draft') return -1;
  const place = ORDER.indexOf(action);
  return place === -1 ? ORDER.length : place;
}

/** The word that is typed before what cannot be taken back. */
const TYPED: Readonly<Partial<Record<ItemAct, string>>> = {
  withdraw: '撤回',
  unpublish: '停止公开',
  skip_release: '紧急发布',
};

/** Empty values are left out; a tick is sent as true. */
function sentValues({ proofread, ...values }: StepValues): Omit<ItemActInput, 'version' | 'note'> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  return proofread === 'yes' ? { ...given, proofread: true } : given;
}

function inputsOf(item: ItemRecord, action: ItemAct, asks: readonly StepField[]): readonly StepInput[] {
  if (action === 'repeal') return [{ kind: 'day', name: 'repealedOn', label: '废止日期', need: true }];
  return asks.flatMap((field) => FIELD_INPUTS[field](item, action));
}

const DAY_OF_ANSWER: StepInput = { kind: 'day', name: 'dated', label: '答复日期', need: true };

/** What each thing that a step asks for looks like. */
const FIELD_INPUTS: Readonly<Record<StepField, (item: ItemRecord, action: ItemAct) => readonly StepInput[]>> =
  {
    proofread: () => [{ kind: 'tick', name: 'proofread', label: '本级校对已经完成', need: true }],
    letter: (_item, action) => [
      {
        kind: 'line',
        name: 'organName',
        label: action === 'refer_secrecy' ? '主管部门或者保密行政管理部门' : '有关机关',
        need: true,
      },
      { kind: 'day', name: 'dated', label: '发函日期', need: true },
      { kind: 'letter', name: 'letter', label: '函件正文', need: true, hint: '随件保存，不向公众公布。' },
    ],
    agreement_answer: (item) => [
      {
        kind: 'choice',
        name: 'organName',
        label: '答复机关',
        need: true,
        options: item.agreements
          .filter(({ answer }) => answer === null)
          .map(({ organ }) => ({ value: organ, label: organ })),
      },
      {
        kind: 'choice',
        name: 'answer',
        label: '答复意见',
        need: true,
        options: options(AGREEMENT_ANSWER_LABELS),
      },
      DAY_OF_ANSWER,
      { kind: 'letter', name: 'letter', label: '复函或者修改文本', hint: '提出修改文本的，必须填写。' },
    ],
    referral_result: () => [
      {
        kind: 'choice',
        name: 'result',
        label: '确定结果',
        need: true,
        options: options(REFERRAL_RESULT_LABELS),
      },
      DAY_OF_ANSWER,
      { kind: 'letter', name: 'letter', label: '答复正文' },
    ],
    redirect: (item) => [
      {
        kind: 'document',
        name: 'redirectTo',
        label: '替代信息',
        organId: item.organ.id,
        hint: '指定后，原地址转到该信息；不指定的，原地址只显示停止公开的理由。',
      },
    ],
  };

function options(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** Reasons that the public will read; the others stay with the file. */
const PUBLIC_REASONS: ReadonlySet<ItemAct> = new Set<ItemAct>(['withdraw', 'unpublish', 'revise', 'repeal']);

/** The note that a step demands; reviewers may add an opinion of their own. */
function noteOf(action: ItemAct, needs: StepNote | undefined): OfferedStep['note'] {
  if (needs !== undefined) {
    return {
      label: NOTE_LABELS[action] ?? STEP_NOTE_LABELS[needs],
      required: true,
      hint: needs === 'remark' ? '写明需要修改的地方。' : reasonHint(action),
    };
  }
  if (action.startsWith('approve_') || action === 'clear_emergency') {
    return { label: '审查意见', required: false };
  }
  return undefined;
}

function reasonHint(action: ItemAct): string {
  return PUBLIC_REASONS.has(action) ? '将向公众公布。' : '随件保存，不向公众公布。';
}

const NOTE_LABELS: Readonly<Partial<Record<ItemAct, string>>> = {
  repeal: '废止理由',
  withdraw: '撤回理由',
  unpublish: '停止公开的理由',
  skip_release: '紧急发布的理由',
  confirm_kept: '继续不予公开的理由',
  open: '转为主动公开的理由',
};
