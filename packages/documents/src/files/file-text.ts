// The text of a file as its reader sees it, for the search and for the guard: paragraphs as lines, cells between tabs.
// What is hidden or struck out is not in it; the reader of hidden content brings that.
import type { Block } from '@gongkai/law/report/reading';
import { decodeText } from '../encoding.ts';
import { textsOf } from '../hidden/pptx.ts';
import { local, openPackage, partText, type XmlParts } from '../hidden/xml-parts.ts';
import { type MarkupHandler, walkMarkup } from '../markup.ts';
import { readWorkbook, readXlsx } from '../xlsx.ts';
import type { FileFormat } from './format.ts';

/** Characters of a text that are kept: two thousand pages of it. */
export const MAX_FILE_TEXT = 2_000_000;

export interface FileTextOptions {
  /** As of `openDocument`. */
  readonly characterMaps?: string;
}

/**
 * The text of a file; null for kinds whose text nobody here can read. Pictures, films and archives have none.
 *
 * @throws whatever the file makes a library throw; the caller takes it for unreadable
 */
export async function fileText(
  bytes: Uint8Array,
  format: FileFormat,
  options: FileTextOptions = {},
): Promise<string | null> {
  const text = await textIn(bytes, format, options);
  return text === null ? null : text.replaceAll('\0', '').slice(0, MAX_FILE_TEXT);
}

async function textIn(
  bytes: Uint8Array,
  format: FileFormat,
  options: FileTextOptions,
): Promise<string | null> {
  switch (format) {
    case 'txt':
    case 'csv':
      return decodeText(bytes).text;
    case 'docx':
      return docxText(bytes);
    case 'xlsx':
      return blocksText(readXlsx(bytes).blocks);
    case 'xls':
      return blocksText(readWorkbook(bytes).blocks);
    case 'pptx':
      return slidesText(bytes);
    case 'ofd':
      return ofdText(bytes);
    case 'pdf': {
      const { pdfText } = await import('./pdf-text.ts');
      return await pdfText(bytes, options.characterMaps);
    }
    case 'doc':
      return null;
    default:
      return '';
  }
}

function blocksText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'table') return block.rows.map((row) => row.map(({ text }) => text).join('\t'));
      return [];
    })
    .join('\n');
}

const DOCX_STORIES = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** The body first, then heads, feet and notes. */
function docxText(bytes: Uint8Array): string {
  const { parts } = openPackage(bytes, DOCX_STORIES);
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other));
  return names
    .map((name) => {
      const story = new Story();
      walkMarkup(partText(parts, name), { xml: true }, story);
      return story.written;
    })
    .join('\n');
}

const rank = (name: string): number => (/document\d*\.xml$/.test(name) ? 0 : 1);

/** Deleted, moved away, old looks, fields, and the second form of a drawing. */
const LEFT_OUT = /^(?:del|moveFrom|delText|delInstrText|instrText|Fallback|\w+Change)$/;

class Story implements MarkupHandler {
  written = '';
  #leftOut: { name: string; depth: number } | null = null;
  #inText = false;
  #inRun = false;
  #hidden = false;

  open(qualified: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name && !selfClosing) this.#leftOut.depth += 1;
      return;
    }
    if (LEFT_OUT.test(name)) {
      if (!selfClosing) this.#leftOut = { name, depth: 1 };
      return;
    }
    if (name === 'r') {
      this.#inRun = true;
      this.#hidden = false;
    } else if (name === 't' && !selfClosing) this.#inText = true;
    else if (name === 'vanish' && this.#inRun) {
      const value = [...attributes].find(([qualifiedName]) => local(qualifiedName) === 'val')?.[1];
      this.#hidden = !['0', 'false', 'off'].includes(value ?? 'true');
    } else if (name === 'tab' && this.#inRun) this.written += '\t';
    else if ((name === 'br' || name === 'cr') && this.#inRun) this.written += '\n';
  }

  close(qualified: string): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name) this.#leftOut.depth -= 1;
      if (this.#leftOut.depth === 0) this.#leftOut = null;
      return;
    }
    if (name === 't') this.#inText = false;
    else if (name === 'r') this.#inRun = false;
    else if (name === 'p' || name === 'tr') this.written += '\n';
  }

  text(text: string): void {
    if (this.#inText && this.#leftOut === null && !this.#hidden) this.written += text;
  }
}

function slidesText(bytes: Uint8Array): string {
  const { parts } = openPackage(bytes, /^ppt\/slides\/slide\d+\.xml$/);
  return inOrder(parts)
    .map((name) => textsOf(partText(parts, name), /^t$/))
    .join('\n');
}

/** OFD (GB/T 33190) sets each run of characters in an element of its own, page by page. */
function ofdText(bytes: Uint8Array): string {
  const { parts } = openPackage(bytes, /(?:^|\/)Pages\/[^/]+\/Content\.xml$/i);
  return inOrder(parts)
    .map((name) => textsOf(partText(parts, name), /^TextCode$/))
    .join('\n');
}

/** Parts by the numbers in their names. */
const inOrder = (parts: XmlParts): string[] =>
  Object.keys(parts).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
