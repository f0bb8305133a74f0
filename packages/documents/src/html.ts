// HTML as it is shown: paragraphs, tables with their spans, pictures. Hidden parts are left out; a table that holds
// another is layout and dissolves. Walks without a tree, so that nesting of any depth is read in time.
import type { SourceDocument } from '@gongkai/law/report/reading';
import { type Draft, placed } from './drafts.ts';
import { isBlockElement, isHidden, isOrnament } from './html-elements.ts';
import { HtmlTables } from './html-tables.ts';
import { type MarkupHandler, walkMarkup } from './markup.ts';

/**
 * Reads HTML, whole pages and fragments.
 *
 * @param lineBreaks whether a line break of the source is one on the page, as in Markdown that has tables in HTML
 */
export function readHtml(source: string, { lineBreaks = false } = {}): SourceDocument {
  const reader = new HtmlReader(lineBreaks);
  walkMarkup(source, { xml: false }, reader);
  return reader.finish();
}

class HtmlReader implements MarkupHandler {
  readonly #lineBreaks: boolean;
  readonly #tables = new HtmlTables();
  /** Pieces of the paragraph that is being collected. */
  #pieces: string[] = [];
  #preformatted = 0;
  /** The hidden element that we are in, and how many of its name are open. */
  #hidden: { name: string; open: number } | null = null;
  /** Pages put together from pages have several titles; the first is theirs. */
  readonly #titles: string[] = [];
  #inTitle = false;

  constructor(lineBreaks: boolean) {
    this.#lineBreaks = lineBreaks;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#staysHidden(name)) return;
    if (isHidden(name, attributes)) {
      this.#hidden = { name, open: 1 };
      return;
    }
    if (name === 'title') {
      this.#titles.push('');
      this.#inTitle = true;
    }
    if (isBlockElement(name)) this.#endParagraph();
    if (name === 'pre') this.#preformatted += 1;
    else if (name === 'img') this.#image(attributes);
    else this.#tables.open(name, attributes);
  }

  close(name: string): void {
    if (this.#hidden !== null) {
      if (this.#hidden.name === name) this.#hidden.open -= 1;
      if (this.#hidden.open === 0) this.#hidden = null;
      return;
    }
    if (name === 'title') this.#inTitle = false;
    if (isBlockElement(name)) this.#endParagraph();
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    this.#tables.close(name);
  }

  text(text: string): void {
    if (this.#hidden !== null) return;
    if (this.#inTitle) this.#titles.push((this.#titles.pop() ?? '') + text);
    else if (this.#preformatted > 0 || this.#lineBreaks) this.#lines(text);
    else this.#pieces.push(text);
  }

  finish(): SourceDocument {
    this.#endParagraph();
    const title = asShown(this.#titles[0] ?? '');
    return { blocks: placed(this.#tables.finish()), ...(title ? { title } : {}) };
  }

  /** A paragraph needs no end tag: the next block ends it, hidden or not. */
  #staysHidden(name: string): boolean {
    if (this.#hidden === null) return false;
    if (this.#hidden.name === 'p' && isBlockElement(name)) {
      this.#hidden = null;
      return false;
    }
    if (this.#hidden.name === name) this.#hidden.open += 1;
    return true;
  }

  #image(attributes: ReadonlyMap<string, string>): void {
    if (isOrnament(attributes)) return;
    this.#endParagraph();
    this.#tables.add({ kind: 'image' });
  }

  #lines(text: string): void {
    const lines = text.split(/\r?\n/);
    lines.forEach((line, index) => {
      this.#pieces.push(line);
      if (index < lines.length - 1) this.#endParagraph();
    });
  }

  #endParagraph(): void {
    if (this.#pieces.length === 0) return;
    const joined = this.#pieces.join('');
    this.#pieces = [];
    const text = this.#preformatted > 0 ? joined : asShown(joined);
    if (text !== '') this.#tables.add({ kind: 'text', text } satisfies Draft);
  }
}

/** White space as a browser shows it. Spaces that do not break and those as wide as a character stay. */
const asShown = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
