/**
 * The text of cleaned HTML, with the way back: every place of the text knows where it stands in the markup, and where
 * among the signs that a browser shows. Reads well-formed HTML of the allow-list; needs no DOM, so it runs anywhere.
 */
import type { Span } from './finding.ts';

/** A text taken out of HTML. Blocks end lines and table cells end with a tab; these signs stand nowhere in the HTML. */
export interface HtmlText {
  readonly text: string;
  /** Stretches of a span that stand together in the HTML, in order: where a mask has to be laid. */
  piecesOf(span: Span): readonly { readonly html: Span; readonly text: Span }[];
  /** A span counted in the signs of the document's text nodes alone, as a browser's walk over them counts. */
  shownSpan(span: Span): Span;
  readonly links: readonly HtmlTag[];
  readonly pictures: readonly HtmlTag[];
}

/** A tag of interest: where it stands in the text, its attributes, and what it encloses. */
export interface HtmlTag {
  readonly at: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** End in the text of what a link encloses. */
  end: number;
}

/** A stretch of text taken over sign by sign (`unit` 1), or one sign from an entity. */
interface Stretch {
  readonly text: number;
  readonly html: number;
  readonly length: number;
  /** Units of HTML that the whole stretch takes when it is one entity. */
  readonly entity: number;
  /** Signs of text nodes before it. */
  readonly shown: number;
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z][A-Za-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g;
const LINE_TAGS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote tr table caption thead tbody tfoot br hr figure figcaption section pre'.split(
    ' ',
  ),
);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** Takes the text out of HTML. */
export function htmlText(html: string): HtmlText {
  const build = new TextBuilder(html);
  let last = 0;
  for (const match of html.matchAll(TOKEN)) {
    build.copy(last, match.index);
    last = match.index + match[0].length;
    if (match[0].startsWith('&')) build.entity(match.index, match[0], entitySign(match));
    else if (match[1] !== undefined) build.tag(match[0], match[1].toLowerCase(), match[2] ?? '');
  }
  build.copy(last, html.length);
  return build.done();
}

function entitySign(match: RegExpMatchArray): string | null {
  const [, , , decimal, hex, name] = match;
  if (name !== undefined) return ENTITIES[name] ?? null;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

class TextBuilder {
  readonly #html: string;
  readonly #parts: string[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #links: HtmlTag[] = [];
  readonly #pictures: HtmlTag[] = [];
  readonly #openLinks: HtmlTag[] = [];
  #length = 0;
  #shown = 0;
  #lastSign = '';
  #inCell = false;

  constructor(html: string) {
    this.#html = html;
  }

  copy(from: number, to: number): void {
    if (to <= from) return;
    const length = to - from;
    this.#stretches.push({ text: this.#length, html: from, length, entity: 0, shown: this.#shown });
    this.#push(this.#html.slice(from, to));
    this.#shown += length;
  }

  entity(at: number, whole: string, sign: string | null): void {
    if (sign === null) {
      this.copy(at, at + whole.length);
      return;
    }
    const { length } = sign;
    this.#stretches.push({ text: this.#length, html: at, length, entity: whole.length, shown: this.#shown });
    this.#push(sign);
    this.#shown += length;
  }

  tag(whole: string, name: string, attributes: string): void {
    const closing = whole.startsWith('</');
    if (name === 'td' || name === 'th') this.#cell(closing);
    else if (LINE_TAGS.has(name)) this.#line(name);
    else if (name === 'a') this.#link(closing, attributes);
    else if (name === 'img' && !closing) this.#pictures.push(this.#tagAt(attributes));
  }

  #link(closing: boolean, attributes: string): void {
    if (!closing) {
      const link = this.#tagAt(attributes);
      this.#links.push(link);
      this.#openLinks.push(link);
      return;
    }
    const link = this.#openLinks.pop();
    if (link !== undefined) link.end = this.#length;
  }

  #tagAt(attributes: string): HtmlTag {
    return { at: this.#length, end: this.#length, attributes: attributesOf(attributes) };
  }

  /** Cells of a row stay on one line; a tab closes each, also an empty one, so that columns can be counted. */
  #cell(closing: boolean): void {
    this.#inCell = !closing;
    if (closing) this.#push('\t');
  }

  /** A block ends the line; within a cell it only parts words. */
  #line(name: string): void {
    if (name === 'tr' || name === 'table') this.#inCell = false;
    const sign = this.#inCell ? ' ' : '\n';
    if (this.#lastSign !== '' && this.#lastSign !== '\n' && this.#lastSign !== sign) this.#push(sign);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#lastSign = text.at(-1) ?? this.#lastSign;
  }

  done(): HtmlText {
    const stretches = this.#stretches;
    return {
      text: this.#parts.join(''),
      links: this.#links,
      pictures: this.#pictures,
      piecesOf: (span) => piecesOf(stretches, span),
      shownSpan: (span) => shownSpan(stretches, span),
    };
  }
}

function piecesOf(stretches: readonly Stretch[], span: Span) {
  const pieces: { html: Span; text: Span }[] = [];
  for (let at = firstAt(stretches, span.start); at < stretches.length; at += 1) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.text >= span.end) break;
    const start = Math.max(span.start, stretch.text);
    const end = Math.min(span.end, stretch.text + stretch.length);
    if (end <= start) continue;
    const from = stretch.html + (stretch.entity > 0 ? 0 : start - stretch.text);
    const length = stretch.entity > 0 ? stretch.entity : end - start;
    pieces.push({ html: { start: from, end: from + length }, text: { start, end } });
  }
  return pieces;
}

function shownSpan(stretches: readonly Stretch[], span: Span): Span {
  const from = firstAt(stretches, span.start);
  const first = stretches[from];
  if (first === undefined) return { start: 0, end: 0 };
  const start = first.shown + Math.max(0, span.start - first.text);
  const last = stretches[firstAt(stretches, span.end - 1)];
  if (last === undefined || last.text >= span.end) return { start, end: start };
  return { start, end: last.shown + Math.min(last.length, span.end - last.text) };
}

/** Index of the first stretch that ends after a place, by halving. */
function firstAt(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && stretch.text + stretch.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ATTRIBUTE = /([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    found.set(name.toLowerCase(), unescaped(double ?? single ?? bare ?? ''));
  }
  return found;
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '');
