/** Words of items that belong to the console alone: kinds, what each step will do and has done. */
import {
  ITEM_ACTION_LABELS,
  ITEM_REFUSAL_LABELS,
  ITEM_STEPS,
  type ItemState,
  STAFF_ROLE_LABELS,
} from '@gongkai/law/disclosure';
import { ITEM_KIND_IDS, ITEM_KINDS } from '@gongkai/law/kinds';
import type { ItemAct, ItemKind } from '../api/items.ts';

export const ITEM_KIND_LABELS = {
  ...Object.fromEntries(ITEM_KIND_IDS.map((id) => [id, ITEM_KINDS[id].label])),
  annual_report: '年度报告',
} as Readonly<Record<ItemKind, string>>;

/** What a step will do, said before it is taken. */
export const STEP_WILL: Readonly<Record<ItemAct, string>> = {
  create: '建立草稿，尚不公开。',
  edit: '修改后退回发布审查环节，已作出的审查结论失效。',
  submit: '提交后进入发布审查，由科室负责人或者信息发布审查人办理；审查期间修改正文的，须重新审查。',
  approve_release: '记录您的发布审查结论，随后进入保密审查。发布审查人与拟稿人不得为同一人。',
  approve_secrecy: '记录您的保密审查结论，随后由政务信息员发布。没有保密审查结论的信息不得发布。',
  return: '退回拟稿人修改，已作出的审查结论失效，退回意见随件保留。',
  publish: '立即在公开平台上公布，编制索引号，发布日期由系统记为今天，不能补记或者更改。',
  withdraw:
    '公开页的正文将撤下，标题、索引号和撤回理由仍向公众保留。撤回不能取消，只能更正再版后重新审查发布。',
  revise: '新建一版草稿，公开页在新版发布之前保持不变；更正说明将向公众公布。',
  repeal: '公开页保留全文，标注废止日期和理由；计入年报“本年废止件数”。',
};

/** What has happened, said after a step. */
export const STEP_DONE: Readonly<Record<ItemAct, string>> = {
  create: '草稿已建立。',
  edit: '修改已保存。',
  submit: '已提交，等待发布审查。',
  approve_release: '已同意发布，等待保密审查。',
  approve_secrecy: '保密审查已通过，等待政务信息员发布。',
  return: '已退回拟稿人修改。',
  publish: '已发布。',
  withdraw: '已撤回，公开页已显示撤回说明。',
  revise: '新版草稿已建立，可以开始修改。',
  repeal: '已标注废止。',
};

export const ITEM_ACT_LABELS: Readonly<Record<ItemAct, string>> = {
  ...ITEM_ACTION_LABELS,
  repeal: '标注废止',
};

const REFUSALS: Readonly<Record<string, string>> = {
  ...ITEM_REFUSAL_LABELS,
  not_normative: '只有规范性文件可以标注废止',
  already_repealed: '该文件已经标注废止',
  corrected_as_report: '年度报告在“年报”中更正',
};

/** Why a step may not be taken from a state, in words; where it is another's turn, whose. */
export function itemRefusalWords(code: string, action: ItemAct, state: ItemState): string {
  const roles =
    action === 'repeal'
      ? (['information_officer'] as const)
      : ITEM_STEPS.find((step) => step.action === action && step.from.includes(state))?.roles;
  if (code === 'role_missing' && roles !== undefined) {
    return `由${roles.map((role) => STAFF_ROLE_LABELS[role]).join('、')}办理。`;
  }
  return `${REFUSALS[code] ?? `不能办理（${code}）`}。`;
}
