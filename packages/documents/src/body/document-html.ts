// A neutral document as HTML on its way to the cleaning: lines and tables of PDF, text and sheets.
import type { Block, SourceDocument } from '@gongkai/law/report/reading';
import { linesOf, measureOf, type PageParagraph, paragraphsOf } from './page-lines.ts';
import { escaped, type WordHtml } from './word-html.ts';

/** Paragraphs and tables of a document in their order; pictures of a page may be parts of it, so they are counted only. */
export function documentHtml({ blocks }: SourceDocument): WordHtml {
  const measure = measureOf(blocks.flatMap((block) => (block.kind === 'page' ? linesOf(block) : [])));
  const parts: string[] = [];
  let paragraphs: PageParagraph[] = [];
  const settle = () => {
    parts.push(...paragraphs.map(paragraphHtml));
    paragraphs = [];
  };
  for (const block of blocks) {
    if (block.kind === 'page') {
      paragraphsOf(linesOf(block), measure, paragraphs);
      continue;
    }
    settle();
    if (block.kind === 'text') parts.push(paragraphHtml({ text: block.text, align: null }));
    if (block.kind === 'table') parts.push(tableHtml(block));
  }
  settle();
  const pictures = blocks.filter(({ kind }) => kind === 'image').length;
  return {
    html: parts.join(''),
    pictures: new Map(),
    lost: pictures === 0 ? {} : { pdf: pictures },
    leftOut: [],
  };
}

function paragraphHtml({ text, align }: PageParagraph): string {
  return `<p${align === null ? '' : ` style="text-align:${align}"`}>${escaped(text)}</p>`;
}

function tableHtml({ rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = rows.map((row) =>
    row.map(({ text, colSpan, rowSpan }) => {
      const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
      return `<td${spans}>${text
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('')}</td>`;
    }),
  );
  return `<table><tbody>${cells.map((row) => `<tr>${row.join('')}</tr>`).join('')}</tbody></table>`;
}
