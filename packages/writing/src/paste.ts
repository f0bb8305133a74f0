/**
 * What Word, WPS and web pages put on the clipboard, brought to what an official document needs: paragraphs, headings,
 * lists, tables with their merged cells, bold, links, and alignment where it carries meaning. All else is rubbish here.
 */
import { Line, type Wrap } from './inline.ts';
import { listsOf, type Point } from './lists.ts';
import { markerOf } from './numbering.ts';
import {
  alignedClasses,
  isBlock,
  isContainer,
  listAttributes,
  plainParagraphs,
  withNumber,
  withoutBold,
  wrapsOf,
} from './paste-rules.ts';
import { tableOf } from './paste-table.ts';
import {
  bytesInAddress,
  isWaiting,
  type LostPictures,
  offeredAlt,
  PictureDesk,
  type WaitingPicture,
} from './pictures.ts';
import {
  type Element,
  element,
  elementsOf,
  isElement,
  type Node,
  readTree,
  TooDeep,
  textOf,
  writeTree,
} from './tree.ts';
import { type Align, alignOf, isLeftOut, isListMarker, listLevel, styleOf } from './word-style.ts';

/** Pasted HTML after cleaning. */
export interface Pasted {
  html: string;
  /** Pictures whose bytes came along: they stand in the HTML under waiting addresses until they are stored. */
  pictures: readonly WaitingPicture[];
  /** Pictures that could not come along. */
  lost: LostPictures;
  /** Whether it nested without end, so that its text alone was kept. */
  isTextOnly: boolean;
}

/** What is known beside the HTML. */
export interface PasteOptions {
  /** Number of the first waiting address. */
  readonly firstPicture?: number;
  /** Bytes of pictures by the addresses that the HTML names them by. */
  readonly known?: ReadonlyMap<string, Uint8Array>;
  /** Within a text whose pictures wait already. */
  readonly keepsWaiting?: boolean;
}

/** Cleans pasted HTML; what nests without end keeps its text only. */
export function cleanPasted(html: string, options: PasteOptions = {}): Pasted {
  const desk = new PictureDesk(options.firstPicture ?? 0);
  try {
    const tree = readTree(html);
    const flow = new Flow({
      classes: alignedClasses(html),
      hasTopHeading: elementsOf(tree, 'h1').length > 0,
      pictureOf: (address) => pictureOf(address, desk, options),
    });
    flow.walk(tree, []);
    return { html: writeTree(flow.finish()), pictures: desk.waiting, lost: desk.lost, isTextOnly: false };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { html: writeTree(plainParagraphs(html)), pictures: [], lost: {}, isTextOnly: true };
  }
}

/** The address under which a picture is kept in the text; null where it cannot come along, which the desk counts. */
function pictureOf(
  address: string,
  desk: PictureDesk,
  { known, keepsWaiting = false }: PasteOptions,
): string | null {
  if (OWN_PICTURE.test(address) && (keepsWaiting || !isWaiting(address))) return address;
  const bytes = known?.get(address) ?? bytesInAddress(address);
  if (bytes !== null) return desk.take(bytes);
  if (/^https?:|^\/\//i.test(address)) return desk.lose('linked');
  return desk.lose(/^data:/i.test(address) ? 'format' : 'elsewhere');
}

/** The address of a picture that is on this platform already. */
const OWN_PICTURE = /^\/files\//;
/** Beyond so many signs a line is no signature. */
const SIGNATURE_LENGTH = 40;
/** Full-width spaces before a signature that was moved to the right by hand. */
const SIGNATURE_SPACES = 12;

interface Document {
  /** Alignment by the names of classes, from the style sheet that came along. */
  readonly classes: ReadonlyMap<string, Align>;
  /** Whether the document has headings of the first level: ours begin with the second, so all move down. */
  readonly hasTopHeading: boolean;
  readonly pictureOf: (address: string) => string | null;
}

interface Paragraph {
  readonly name: string;
  readonly align: Align | null;
  readonly level: number | null;
  marker: string;
  leading: string;
}

const PLAIN: Omit<Paragraph, 'marker' | 'leading'> = { name: 'p', align: null, level: null };

/** Blocks in their order; points of Word's lists wait until the list is complete. */
export class Flow {
  readonly #document: Document;
  /** Within a cell or a point neither headings nor alignment are kept. */
  readonly #isInner: boolean;
  readonly #line = new Line();
  readonly #blocks: Node[] = [];
  #points: Point[] = [];
  #paragraph: Paragraph = { ...PLAIN, marker: '', leading: '' };

  constructor(document: Document, isInner = false) {
    this.#document = document;
    this.#isInner = isInner;
  }

  walk(nodes: readonly Node[], wraps: readonly Wrap[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.#element(node, wraps);
      else {
        if (this.#paragraph.leading.trim() === '') this.#paragraph.leading += node;
        this.#line.text(node, wraps);
      }
    }
  }

  finish(): Node[] {
    this.#end();
    this.#endList();
    return this.#blocks;
  }

  /** The blocks inside a cell or a point; one paragraph alone needs no paragraph of its own. */
  inner(nodes: readonly Node[]): Node[] {
    const flow = new Flow(this.#document, true);
    flow.walk(nodes, []);
    const blocks = flow.finish();
    const [first, ...rest] = blocks;
    const isLine = first !== undefined && isElement(first) && first.name === 'p';
    return isLine && rest.every((block) => isElement(block) && /^[uo]l$/.test(block.name))
      ? [...first.children, ...rest]
      : blocks;
  }

  #element(node: Element, wraps: readonly Wrap[]): void {
    const style = styleOf(node);
    if (isLeftOut(node, style)) return;
    if (isListMarker(style)) {
      this.#paragraph.marker += textOf(node.children);
      return;
    }
    if (node.name === 'br') this.#line.lineBreak();
    else if (node.name === 'img') this.#picture(node);
    else if (node.name === 'hr') this.#rule();
    else if (node.name === 'ul' || node.name === 'ol') this.#list(node);
    else if (node.name === 'table') this.#table(node);
    else if (isBlock(node)) this.#paragraphOf(node, style, wraps);
    else this.walk(node.children, [...wraps, ...wrapsOf(node, style)]);
  }

  #rule(): void {
    this.#end();
    this.#block(element('hr', []));
  }

  #paragraphOf(node: Element, style: ReadonlyMap<string, string>, wraps: readonly Wrap[]): void {
    this.#end();
    const before = this.#paragraph;
    this.#paragraph = {
      name: this.#isInner ? 'p' : this.#nameOf(node, before.name),
      align: alignOf(node, style) ?? this.#classAlign(node) ?? (isContainer(node) ? before.align : null),
      level: listLevel(style),
      marker: '',
      leading: '',
    };
    if (node.name === 'center') this.#paragraph = { ...this.#paragraph, align: 'center' };
    this.walk(node.children, wraps);
    this.#end();
    this.#paragraph = { ...before, marker: '', leading: '' };
  }

  #nameOf(node: Element, outer: string): string {
    if (node.name === 'blockquote') return 'blockquote';
    const level = Number(/^h([1-6])$/.exec(node.name)?.[1] ?? 0);
    if (level === 0) return outer === 'blockquote' ? outer : 'p';
    return `h${Math.min(4, Math.max(2, level + (this.#document.hasTopHeading ? 1 : 0)))}`;
  }

  #classAlign({ attributes }: Element): Align | null {
    for (const name of (attributes.class ?? '').split(/\s+/)) {
      const align = this.#document.classes.get(name);
      if (align !== undefined) return align;
    }
    return null;
  }

  /** Ends the paragraph that is being collected. */
  #end(): void {
    const { marker, level } = this.#paragraph;
    const parts = this.#line.take();
    parts.forEach((part, index) => {
      const isFirst = index === 0;
      const known = isFirst && level !== null ? markerOf(marker) : null;
      if (known !== null && level !== null && this.#paragraph.name === 'p')
        this.#points.push({ level, marker: known, content: part });
      else this.#textBlock(isFirst && marker.trim() !== '' ? withNumber(marker, part) : part);
    });
    this.#paragraph.marker = '';
    this.#paragraph.leading = '';
  }

  #textBlock(content: readonly Node[]): void {
    const { name, align } = this.#paragraph;
    const placed = this.#isInner ? null : (align ?? this.#movedByHand(content));
    const attributes: Record<string, string> = placed === null ? {} : { class: placed };
    if (name === 'blockquote') this.#block(element('blockquote', [element('p', content)]));
    else this.#block(element(name, name === 'p' ? content : withoutBold(content), attributes));
  }

  /** A signature that stands right by spaces. */
  #movedByHand(content: readonly Node[]): Align | null {
    const [spaces = ''] =
      /^[ \u00a0\u3000\u2002\u2003]*/.exec(this.#paragraph.leading.replace(/[\r\n\t]+/g, '')) ?? [];
    const width = [...spaces].reduce((sum, space) => sum + (/[\u3000\u2003]/.test(space) ? 1 : 0.5), 0);
    return width >= SIGNATURE_SPACES && textOf(content).length <= SIGNATURE_LENGTH ? 'right' : null;
  }

  #block(block: Node): void {
    this.#endList();
    this.#blocks.push(block);
  }

  #endList(): void {
    const points = this.#points;
    this.#points = [];
    this.#blocks.push(...listsOf(points));
  }

  #picture({ attributes }: Element): void {
    const src = this.#document.pictureOf((attributes.src ?? '').trim());
    if (src === null) return;
    const alt = isWaiting(src) ? offeredAlt(attributes.alt) : attributes.alt;
    this.#end();
    this.#block(element('img', [], alt === undefined ? { src } : { src, alt }));
  }

  #list(node: Element): void {
    this.#end();
    const items: Node[] = [];
    for (const child of node.children) {
      if (!isElement(child)) {
        if (child.trim() !== '') items.push(element('li', [child.trim()]));
        continue;
      }
      const content = this.inner(child.name === 'li' ? child.children : [child]);
      if (content.length > 0) items.push(element('li', content));
    }
    if (items.length > 0) this.#block(element(node.name, items, listAttributes(node)));
  }

  #table(node: Element): void {
    this.#end();
    const table = tableOf(node, (cell) => this.inner(cell));
    if (table.kind === 'layout') for (const cell of table.cells) this.#layoutCell(cell);
    else if (table.element !== null) this.#block(table.element);
  }

  #layoutCell(nodes: readonly Node[]): void {
    this.walk(nodes, []);
    this.#end();
  }
}
