/** Grants in words: what a role reaches, how long it runs, what it rests on. */
import type { LocalDate } from '@gongkai/law/calendar';
import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import type { HeldRole, StaffGrant } from '../api/grants.ts';
import { fullDate, moment } from './dates.ts';

/** `拟稿人（栏目：社会救助）`. */
export function roleText({ role, column }: Pick<StaffGrant, 'role' | 'column'>): string {
  return column === null ? STAFF_ROLE_LABELS[role] : `${STAFF_ROLE_LABELS[role]}（栏目：${column.name}）`;
}

/** `2026年3月1日起`, `2026年3月1日至2026年3月5日`, with the instant where it was ended before its time. */
export function spanText(
  span: { startsOn: LocalDate; endsOn: LocalDate | null; endedAt: string | null },
  today: LocalDate,
): string {
  if (span.endedAt !== null) return `${fullDate(span.startsOn)}起，${moment(span.endedAt, today)}终止`;
  if (span.endsOn === null) return `${fullDate(span.startsOn)}起`;
  if (span.endsOn === span.startsOn) return `${fullDate(span.startsOn)}当日`;
  return `${fullDate(span.startsOn)}至${fullDate(span.endsOn)}`;
}

/** What a role rested on: `彭凯于2019年12月2日授予`, `代理梁淑芬，…`, with the reason where one was given. */
export function sourceText({ delegation, given }: HeldRole, today: LocalDate): string {
  const by =
    given === null
      ? ''
      : `${given.by ?? '系统'}于${moment(given.at, today)}${delegation === null ? '授予' : '委托'}`;
  const why = given?.note ? `事由：${given.note}` : '';
  const whose = delegation === null ? '' : `代理${delegation.from.name}，${spanText(delegation, today)}`;
  return [whose, by, why].filter(Boolean).join('；');
}
