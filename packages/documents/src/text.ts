// Plain text and Markdown: a block a line. Columns between bars or tabs are the reading's to find.
import type { SourceDocument } from '@gongkai/law/report/reading';
import { placed } from './drafts.ts';

/** Reads plain text or Markdown. Lines stay as they are, blank ones too, with their bars, tabs and spaces. */
export function readText(text: string): SourceDocument {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029\f]/);
  return { blocks: placed(lines.map((line) => ({ kind: 'text', text: withoutMarks(line) }))) };
}

/** Without what Markdown writes for headings, bold type and characters that it cannot write. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^ {0,3}#{1,6} +/, '')
    .replaceAll('**', '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/<br ?\/?>/gi, ' ');
