/** The few marks that bodies of items use, with the text escaped. */

/** A piece of a body: plain text is a paragraph. */
export type Block = string | { readonly html: string };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => escapes[mark] ?? mark);
}

/** A heading inside a body (`h2`). */
export function heading(text: string): Block {
  return { html: `<h2>${escapeText(text)}</h2>` };
}

/** A list with points, or with numbers where `ordered`. */
export function list(entries: readonly string[], ordered = false): Block {
  const tag = ordered ? 'ol' : 'ul';
  return { html: `<${tag}>${entries.map((entry) => `<li>${escapeText(entry)}</li>`).join('')}</${tag}>` };
}

/** A table with one row of heads. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Block {
  const head = heads.map((text) => `<th>${escapeText(text)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeText(String(cell))}</td>`).join('')}</tr>`,
  );
  return { html: `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>` };
}

/** Whom a document is for, at the edge of the page (GB/T 9704: 主送机关顶格). */
export function salutation(text: string): Block {
  return { html: `<p class="flush">${escapeText(text)}</p>` };
}

/** Who signs and on which day, at the right. */
export function signature(organ: string, day: string): Block[] {
  return [organ, day].map((line) => ({ html: `<p class="right">${escapeText(line)}</p>` }));
}

/** Joins blocks into the HTML of a body. */
export function bodyOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (typeof block === 'string' ? `<p>${escapeText(block)}</p>` : block.html))
    .join('\n');
}
