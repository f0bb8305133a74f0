/** Classes in words: the state of one in a list, and those of a text by their names. */
import type { LocalDate } from '@gongkai/law/calendar';
import {
  type ClassScheme,
  classLabelOn,
  type DisclosureClass,
  printedClass,
  schemeOf,
} from '@gongkai/law/disclosure';
import { fullDate } from './dates.ts';

/** The state of a class in a few words, and whether it is out of use. */
export interface ClassState {
  word: string;
  /** What changes on a day to come, or when it ended. */
  more: string | null;
  closed: boolean;
}

/** The state of a class on a day. */
export function classState(row: DisclosureClass, today: LocalDate): ClassState {
  const { validFrom, validTo, hidden } = row;
  if (validTo !== null && validTo <= today) {
    return { word: '已停用', more: `自${fullDate(validTo)}起`, closed: true };
  }
  const more = comingOf(row, today);
  if (validFrom !== null && validFrom > today) return { word: '未启用', more, closed: false };
  return { word: hidden ? '已隐藏' : '在用', more, closed: false };
}

function comingOf({ validFrom, validTo, labels }: DisclosureClass, today: LocalDate): string | null {
  const next = labels.find(({ from }) => from !== null && from > today);
  const lines = [
    validFrom !== null && validFrom > today ? `自${fullDate(validFrom)}起启用` : null,
    next?.from ? `自${fullDate(next.from)}起改称“${next.label}”` : null,
    validTo === null ? null : `自${fullDate(validTo)}起停用`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('，');
}

/** The names that a class bore before the one of today, newest first. */
export function formerNames(row: DisclosureClass, today: LocalDate): string[] {
  const now = classLabelOn(row, today);
  return row.labels
    .filter(({ from, label }) => (from === null || from <= today) && label !== now)
    .map(({ label }) => label)
    .reverse();
}

const SCHEME_OF_FIELD: Readonly<Record<string, string>> = {
  topicClass: 'topic',
  genreClass: 'genre',
  audienceClass: 'audience',
};

/** The classes that a field of the metadata holds, by their names on a day; null for a field without classes. */
export function classWords(
  schemes: readonly ClassScheme[],
  field: string,
  value: unknown,
  day: LocalDate,
): string | null {
  const named = (code: string, one: unknown) =>
    typeof one === 'string' ? (printedClass(schemeOf(schemes, code), one, day) ?? one) : '';
  const scheme = SCHEME_OF_FIELD[field];
  if (scheme !== undefined) return named(scheme, value);
  if (field !== 'ownClasses') return null;
  return Object.entries(value ?? {})
    .filter(([, codes]) => Array.isArray(codes) && codes.length > 0)
    .map(([code, codes]: [string, unknown[]]) => {
      const label = schemeOf(schemes, code)?.label ?? code;
      return `${label}：${codes.map((one) => named(code, one)).join('、')}`;
    })
    .join('；');
}
