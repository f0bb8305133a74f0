// DOCX from the XML of its main part (ISO/IEC 29500-1 clause 17): paragraphs, tables with merged cells, text boxes,
// pictures. What tracked changes deleted and what is hidden is left out. Elements are known by their local names.
import type { SourceDocument } from '@gongkai/law/report/reading';
import { DocumentError } from './document-error.ts';
import { attributeValue, DocxTables } from './docx-tables.ts';
import { placed } from './drafts.ts';
import { type MarkupHandler, walkMarkup } from './markup.ts';
import { unzip } from './zip.ts';

const MAIN_PART = /^word\/document\d*\.xml$/;
/** Deleted or moved away, old properties kept by tracked changes, field codes, and the second form of a drawing. */
const LEFT_OUT = /^(?:del|moveFrom|delText|delInstrText|instrText|Fallback|\w+Change)$/;
/** 3 cm in English Metric Units: a picture smaller than that in either direction holds no table. */
const SMALLEST_PICTURE = 1_080_000;

/** Whether an archive with these parts is a document of Word. */
export const isDocx = (parts: readonly string[]): boolean => parts.some((name) => MAIN_PART.test(name));

/** @throws DocumentError `malformed`, `zip_bomb` */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const [part] = Object.values(unzip(bytes, (name) => MAIN_PART.test(name)));
  if (part === undefined) throw new DocumentError('malformed');
  const reader = new DocxReader();
  walkMarkup(new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-8').decode(part), { xml: true }, reader);
  return reader.finish();
}

type Attributes = ReadonlyMap<string, string>;

class DocxReader implements MarkupHandler {
  readonly #tables = new DocxTables();
  #hasBody = false;
  /** The element that is left out, and how many of its name are open. */
  #leftOut: { name: string; open: number } | null = null;
  /** Pieces of the line being collected; below it those of the paragraphs whose text boxes we are in. */
  #line: string[] = [];
  readonly #outerLines: string[][] = [];
  #inRun = false;
  #runIsHidden = false;
  #inText = false;
  #inRowProperties = false;
  #pictureIsSmall = false;

  open(qualified: string, attributes: Attributes, selfClosing: boolean): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name && !selfClosing) this.#leftOut.open += 1;
      return;
    }
    if (name === 'del' && this.#inRowProperties) this.#tables.deleteRow();
    if (LEFT_OUT.test(name)) {
      if (!selfClosing) this.#leftOut = { name, open: 1 };
      return;
    }
    this.#element(name, attributes);
    if (selfClosing) this.close(qualified);
  }

  close(qualified: string): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name) this.#leftOut.open -= 1;
      if (this.#leftOut.open === 0) this.#leftOut = null;
      return;
    }
    if (name === 'p') this.#endLine();
    else if (name === 't') this.#inText = false;
    else if (name === 'r') this.#inRun = false;
    else if (name === 'trPr') this.#inRowProperties = false;
    else if (name === 'txbxContent') this.#closeTextBox();
    else this.#tables.close(name);
  }

  text(text: string): void {
    if (this.#inText && this.#leftOut === null && !this.#runIsHidden) this.#line.push(text);
  }

  finish(): SourceDocument {
    if (!this.#hasBody) throw new DocumentError('malformed');
    return { blocks: placed(this.#tables.finish()) };
  }

  #element(name: string, attributes: Attributes): void {
    switch (name) {
      case 'body':
        this.#hasBody = true;
        break;
      case 'r':
        this.#inRun = true;
        this.#runIsHidden = false;
        break;
      case 't':
        this.#inText = true;
        break;
      case 'vanish':
        if (this.#inRun) this.#runIsHidden = isOn(attributes);
        break;
      case 'trPr':
        this.#inRowProperties = true;
        break;
      case 'txbxContent':
        this.#openTextBox();
        break;
      case 'extent':
        this.#pictureIsSmall = ['cx', 'cy'].some((side) => Number(attributes.get(side)) < SMALLEST_PICTURE);
        break;
      case 'blip':
      case 'imagedata':
        if (!this.#pictureIsSmall) this.#tables.add({ kind: 'image' });
        this.#pictureIsSmall = false;
        break;
      default:
        if (this.#inRun) this.#inLine(name);
        this.#tables.open(name, attributes);
    }
  }

  #inLine(name: string): void {
    if (name === 'br' || name === 'cr') this.#endLine();
    else if (name === 'tab' || name === 'ptab') this.#line.push('\t');
    else if (name === 'noBreakHyphen') this.#line.push('-');
  }

  #openTextBox(): void {
    this.#outerLines.push(this.#line);
    this.#line = [];
    this.#inRun = false;
  }

  #closeTextBox(): void {
    if (this.#line.length > 0) this.#endLine();
    this.#line = this.#outerLines.pop() ?? [];
    this.#inRun = true;
    this.#runIsHidden = false;
  }

  #endLine(): void {
    this.#tables.add({ kind: 'text', text: this.#line.join('') });
    this.#line = [];
  }
}

/** An element that switches something on does so unless its value says otherwise. */
const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off'].includes(attributeValue(attributes) ?? 'true');

const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);
