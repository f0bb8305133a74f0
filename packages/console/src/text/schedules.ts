/** Schedules in words. */
import type { ScheduledAct } from '../api/schedules.ts';

export const SCHEDULED_ACT_WORDS: Readonly<
  Record<ScheduledAct, { name: string; offer: string; will: string; note: string | null }>
> = {
  publish: {
    name: '定时发布',
    offer: '定时发布',
    will: '到时由系统以您的名义发布；届时不能发布的，列入待办提醒。',
    note: null,
  },
  withdraw: {
    name: '到期撤回',
    offer: '设定到期撤回',
    will: '到时公开页的正文撤下，保留标题、索引号和撤回理由。',
    note: '撤回理由（向公众公布）',
  },
  review: {
    name: '内容核对',
    offer: '设定核对日期',
    will: '到期前七天列入待办，由拟稿人或者政务信息员核对内容是否仍然有效。',
    note: '核对要点',
  },
};

/** An instant as people in Shanghai read it: `2026-03-04 08:30`. */
export function shanghaiMoment(instant: string): string {
  const shifted = new Date(new Date(instant).getTime() + 8 * 60 * 60 * 1000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
