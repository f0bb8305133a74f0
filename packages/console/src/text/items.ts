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
  edit: '修改后退回第一个审查环节，已作出的审查结论失效。',
  submit: '提交后按本机关的审查方式进入审查；审查期间修改正文的，须从第一个环节重新审查。',
  ask_agreement:
    '记录征求意见函，随后等待有关机关答复；答复登记之前不得同意发布（《政府信息公开条例》第十一条）。',
  record_agreement:
    '记录有关机关的答复。对方不同意或者提出修改文本的，应当修改正文或者再次协商一致后，才可同意发布。',
  approve_release: '记录您的发布审查结论，随后进入保密审查。发布审查人与拟稿人不得为同一人。',
  approve_first: '记录一审结论和校对情况，随后进入二审。各级审查人与拟稿人互不相同。',
  approve_second: '记录二审结论和校对情况，随后进入保密审查。',
  refer_secrecy:
    '记录报请函，随后等待主管部门或者保密行政管理部门确定；结果登记之前不得通过保密审查（《政府信息公开条例》第十七条第三款）。',
  record_referral: '记录确定结果。确定不予公开的，本稿不得作为主动公开信息通过保密审查。',
  approve_secrecy: '记录您的保密审查结论，随后进入下一环节。没有保密审查结论的信息不得发布。',
  approve_final: '记录终审结论和校对情况。主动公开的，随后由政务信息员发布；不主动公开的，随后审查留存。',
  return: '退回拟稿人修改，已作出的审查结论失效，退回意见随件保留。',
  skip_release:
    '跳过尚未完成的发布审查；保密审查不得跳过。该信息标注“紧急发布”，直至另一名信息发布审查人补审通过。',
  publish: '立即在公开平台上公布，编制索引号，发布日期由系统记为今天，不能补记或者更改。',
  clear_emergency: '记录补审结论，取消“紧急发布”标注。补审人不得为拟稿人或者作出决定的负责人。',
  withdraw:
    '公开页正文保留，页首标注撤回日期和理由，不再列入目录和搜索。撤回不能取消，只能更正再版后重新审查发布。',
  unpublish:
    '公开页不再显示标题和正文，只告知已停止公开及其理由；指定了替代信息的，地址转到替代信息。不再列入目录和搜索。',
  revise: '新建一版草稿，公开页在新版发布之前保持不变；更正说明将向公众公布。',
  repeal: '公开页保留全文，标注废止日期和理由；计入年报“本年废止件数”。',
  confirm_kept: '记录评估审查结论，继续不予主动公开，到期再次评估（《政府信息公开条例》第十八条）。',
  open: '属性改为主动公开，退回拟稿环节，重新经过全部审查后发布（《政府信息公开条例》第十八条）。',
};

/** What has happened, said after a step. */
export const STEP_DONE: Readonly<Record<ItemAct, string>> = {
  create: '草稿已建立。',
  edit: '修改已保存。',
  submit: '已提交，等待审查。',
  ask_agreement: '征求意见函已登记，等待有关机关答复。',
  record_agreement: '有关机关答复已登记。',
  approve_release: '已同意发布，等待保密审查。',
  approve_first: '一审已通过，等待二审。',
  approve_second: '二审已通过，等待保密审查。',
  refer_secrecy: '报请函已登记，等待确定结果。',
  record_referral: '确定结果已登记。',
  approve_secrecy: '保密审查已通过。',
  approve_final: '终审已通过。',
  return: '已退回拟稿人修改。',
  skip_release: '已决定紧急发布，发布后须由另一名审查人补审。',
  publish: '已发布。',
  clear_emergency: '补审已通过，“紧急发布”标注已取消。',
  withdraw: '已撤回，公开页已显示撤回说明。',
  unpublish: '已停止公开。',
  revise: '新版草稿已建立，可以开始修改。',
  repeal: '已标注废止。',
  confirm_kept: '已确认继续不予主动公开。',
  open: '已转为主动公开，可以开始修改。',
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
