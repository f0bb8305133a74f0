/** The body of an item of the demonstration as blocks. The content uses a handful of tags, none inside its own kind. */

export type Block =
  | { kind: 'heading' | 'paragraph' | 'point'; text: string }
  | { kind: 'table'; rows: string[][] };

const PIECES = /<(h2|p|li|table)(?: class="\w+")?>([\s\S]*?)<\/\1>/g;
const KINDS = { h2: 'heading', p: 'paragraph', li: 'point' } as const;

/** Blocks in their order. */
export function blocksOf(bodyHtml: string): Block[] {
  return [...bodyHtml.matchAll(PIECES)].map(([, tag = '', inner = '']): Block => {
    if (tag === 'table') return { kind: 'table', rows: rowsOf(inner) };
    return { kind: KINDS[tag as keyof typeof KINDS], text: textOf(inner) };
  });
}

function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);
