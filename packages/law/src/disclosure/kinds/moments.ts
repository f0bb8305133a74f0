/** Arithmetic on local times in Shanghai, which has kept one offset since 1991. */
import { addDays, isLocalDate } from '../../calendar/index.ts';
import type { LocalMoment } from './declaration.ts';

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether a text is a local time to the minute, `2026-11-24T09:30`. */
export function isLocalMoment(text: string): boolean {
  const match = SHAPE.exec(text);
  return match !== null && isLocalDate(match[1]);
}

/** The moment `hours` later. Throws RangeError for what is no moment. */
export function addHours(moment: LocalMoment, hours: number): LocalMoment {
  const match = SHAPE.exec(moment);
  const [, day = '', hour = '', minute = ''] = match ?? [];
  if (match === null || !isLocalDate(day)) throw new RangeError(`not a moment: ${moment}`);
  const total = Number(hour) + hours;
  const later = addDays(day, Math.floor(total / 24));
  return `${later}T${String(((total % 24) + 24) % 24).padStart(2, '0')}:${minute}`;
}
