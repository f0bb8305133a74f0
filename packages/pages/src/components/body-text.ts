import { type Html, html, type SanitizedHtml, trusted } from '../markup.ts';
import { scrollFrame } from './scroll-frame.ts';

/** A cleaned text as it is read; each of its tables, with what stands inside, in a frame of its own. */
export function bodyText({ sanitizedHtml }: SanitizedHtml): Html {
  let tables = 0;
  const parts = outermostTables(sanitizedHtml).map((part) => {
    const markup = trusted({ sanitizedHtml: part });
    if (!part.startsWith('<table')) return markup;
    tables += 1;
    return scrollFrame(`表格${tables}`, markup);
  });
  return html`<div class="text">${parts}</div>`;
}

/** Cuts cleaned HTML before and after each table that stands in no other. */
function outermostTables(sanitizedHtml: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of sanitizedHtml.matchAll(/<table\b|<\/table>/g)) {
    const opens = tag === '<table';
    if (!opens) depth -= 1;
    if (depth === 0) {
      const to = opens ? index : index + tag.length;
      parts.push(sanitizedHtml.slice(from, to));
      from = to;
    }
    if (opens) depth += 1;
  }
  parts.push(sanitizedHtml.slice(from));
  return parts.filter((part) => part !== '');
}
