/** The words for the codes of a check, for people who file reports. */
import { READING_NOTE_WORDS, READING_REFUSAL_WORDS } from '@gongkai/law/report/reading';
import type { FileNote, FileRefusal } from './entry.ts';

/** Why a file was refused, and what to do about it where something can be done. */
export const REFUSAL_WORDS: Readonly<Record<FileRefusal, string>> = READING_REFUSAL_WORDS;

export const NOTE_WORDS: Readonly<Record<FileNote, string>> = READING_NOTE_WORDS;

export const STATUS_WORDS = { incomplete: '不完整', read: '已读取', refused: '无法读取' } as const;
