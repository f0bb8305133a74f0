/** The digest in words: counts of each list and nothing of what stands in them, since mail goes through strange hands. */
import type { LocalDate } from '@gongkai/law/calendar';
import { WORK_KIND_LABELS } from '@gongkai/law/disclosure';
import type { Mail } from '../platform/mail/mailer.ts';
import { WORK_COUNT_CAP, type WorkCount } from '../platform/work.ts';

/** What a digest tells. */
export interface DigestContent {
  person: { name: string; address: string };
  siteName: string;
  /** Address of the console, where the site has a host of its own. */
  consoleHref: string | null;
  on: LocalDate;
  /** Waiting and overdue of each list, in the lists' order. */
  counts: ReadonlyMap<string, WorkCount>;
}

/** The mail of a digest. */
export function digestMail(content: DigestContent): Mail {
  const { person, siteName, counts } = content;
  const all = total(counts);
  const overdue = all.overdue > 0 ? `，其中 ${many(all.overdue)} 件已逾期` : '';
  const lists = [...counts].filter(([, count]) => count.waiting > 0).map(listLine);
  return {
    to: person,
    subject: `待办提醒（${monthDay(content.on)}）：${many(all.waiting)} 件待办${overdue}`,
    text: [
      `${person.name}：`,
      '',
      `截至${monthDay(content.on)}上午，您在${siteName}有 ${many(all.waiting)} 件事项等待办理${overdue}。`,
      '',
      ...lists,
      '',
      content.consoleHref === null
        ? '请登录公开工作台，在“待办”中办理。'
        : `请登录公开工作台，在“待办”中办理：${content.consoleHref}`,
      '',
      '本邮件由系统自动发送，每个工作日至多一次，没有待办事项时不发送。不需要提醒的，请在“设置—邮件提醒”中关闭。',
      '',
    ].join('\n'),
  };
}

/** What waits in all lists together. */
export function total(counts: ReadonlyMap<string, WorkCount>): WorkCount {
  let [waiting, overdue] = [0, 0];
  for (const count of counts.values()) {
    waiting += count.waiting;
    overdue += count.overdue;
  }
  return { waiting, overdue };
}

function listLine([kind, { waiting, overdue }]: [string, WorkCount]): string {
  const label = WORK_KIND_LABELS[kind] ?? '其他事项';
  return `　　${label}：${many(waiting)} 件${overdue > 0 ? `，逾期 ${many(overdue)} 件` : ''}`;
}

function many(count: number): string {
  return count >= WORK_COUNT_CAP ? `${WORK_COUNT_CAP}+` : String(count);
}

function monthDay(on: LocalDate): string {
  const [, month = '', day = ''] = on.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
