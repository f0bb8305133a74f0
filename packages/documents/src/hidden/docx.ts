// What a DOCX holds that its reader does not see: hidden and white type, tracked changes, comments, properties
// (ISO/IEC 29500-1 clause 17).
import { type MarkupHandler, walkMarkup } from '../markup.ts';
import { isShaded, isWhite, type StyleLook, stylesOf } from './docx-styles.ts';
import type { Findings } from './findings.ts';
import { packageFindings } from './office-package.ts';
import { attributeOf, isOn, local, openPackage, partText } from './xml-parts.ts';

const STORIES = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const COMMENTS = 'word/comments.xml';
const WANTED =
  /^(?:word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments|styles)|docProps\/\w+)\.xml$/;

type Attributes = ReadonlyMap<string, string>;

/** @throws DocumentError `malformed`, `zip_bomb` */
export function hiddenInDocx(bytes: Uint8Array, findings: Findings): void {
  const { parts, names } = openPackage(bytes, WANTED);
  const styles = stylesOf(partText(parts, 'word/styles.xml'));
  for (const name of Object.keys(parts)) {
    const story = STORIES.exec(name)?.[1];
    if (story === undefined) continue;
    const part = /^document\d*$/.test(story) ? undefined : story;
    walkMarkup(partText(parts, name), { xml: true }, new StoryReader(styles, part, findings));
  }
  comments(partText(parts, COMMENTS), findings);
  packageFindings(parts, names, findings);
}

interface Run {
  hidden: boolean | null;
  white: boolean | null;
  shaded: boolean;
  tiny: boolean;
  style: StyleLook;
}

interface Paragraph {
  style: StyleLook;
  shaded: boolean;
  hidden: string;
  white: string;
}

/** Half points: type of less than one point is no type. */
const TINY = 2;
/** Text that was put in or taken out; moving is both. */
const CHANGES = /^(?:ins|del|moveFrom|moveTo)$/;

class StoryReader implements MarkupHandler {
  readonly #styles: (id: string | undefined) => StyleLook;
  readonly #part: string | undefined;
  readonly #findings: Findings;
  #number = 0;
  /** Paragraphs that are open: those of text boxes stand inside others. */
  readonly #paragraphs: Paragraph[] = [];
  #run: Run | null = null;
  /** Whether each open cell, and each open table's style, brings a ground of its own. */
  readonly #cells: boolean[] = [];
  readonly #tables: boolean[] = [];
  #change: { name: string; depth: number; text: string } | null = null;
  /** Old properties that a tracked change keeps, and the second form of a drawing. */
  #leftOut: { name: string; depth: number } | null = null;
  #inProperties = 0;
  #inText = false;
  #formatChanged = false;

  constructor(styles: (id: string | undefined) => StyleLook, part: string | undefined, findings: Findings) {
    this.#styles = styles;
    this.#part = part;
    this.#findings = findings;
  }

  open(qualified: string, attributes: Attributes, selfClosing: boolean): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name && !selfClosing) this.#leftOut.depth += 1;
      return;
    }
    if (/Change$/.test(name) || name === 'Fallback') {
      if (name !== 'Fallback') this.#formatChange();
      if (!selfClosing) this.#leftOut = { name, depth: 1 };
      return;
    }
    if (CHANGES.test(name)) this.#openChange(name, selfClosing);
    this.#element(name, attributes);
    if (selfClosing) this.close(qualified);
  }

  close(qualified: string): void {
    const name = local(qualified);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut.name) this.#leftOut.depth -= 1;
      if (this.#leftOut.depth === 0) this.#leftOut = null;
      return;
    }
    if (name === 't' || name === 'delText') this.#inText = false;
    else if (name === 'r') this.#run = null;
    else if (/^(?:rPr|pPr|trPr)$/.test(name)) this.#inProperties -= 1;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#cells.pop();
    else if (name === 'tbl') this.#tables.pop();
    else if (name === this.#change?.name) this.#closeChange();
  }

  text(text: string): void {
    if (!this.#inText || this.#leftOut !== null) return;
    if (this.#change !== null) {
      this.#change.text += text;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (this.#isHidden(paragraph)) paragraph.hidden += text;
    else if (this.#isWhite(paragraph)) paragraph.white += text;
  }

  #element(name: string, attributes: Attributes): void {
    switch (name) {
      case 'p':
        this.#number += 1;
        this.#paragraphs.push({ style: this.#styles(undefined), shaded: false, hidden: '', white: '' });
        break;
      case 'r':
        this.#run = { hidden: null, white: null, shaded: false, tiny: false, style: this.#styles(undefined) };
        break;
      case 't':
      case 'delText':
        this.#inText = true;
        break;
      case 'rPr':
      case 'pPr':
      case 'trPr':
        this.#inProperties += 1;
        break;
      case 'tc':
        this.#cells.push(false);
        break;
      case 'tbl':
        this.#tables.push(false);
        break;
      default:
        this.#look(name, attributes);
    }
  }

  #look(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attributeOf(attributes, 'val');
    if (name === 'tblStyle') this.#tables[this.#tables.length - 1] = this.#styles(value).shaded;
    else if (name === 'pStyle' && paragraph !== undefined) paragraph.style = this.#styles(value);
    else if (name === 'shd') this.#shade(isShaded(attributes));
    else if (this.#run === null) return;
    else if (name === 'vanish') this.#run.hidden = isOn(attributes);
    else if (name === 'color') this.#run.white = isWhite(attributes);
    else if (name === 'highlight') this.#run.shaded ||= value !== 'none' && value !== 'white';
    else if (name === 'sz') this.#run.tiny = Number(value) <= TINY;
    else if (name === 'rStyle') this.#run.style = this.#styles(value);
  }

  /** Of the run, the paragraph or the cell that is open; a cell says it before its first paragraph. */
  #shade(shaded: boolean): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#run !== null) this.#run.shaded ||= shaded;
    else if (this.#inProperties > 0 && paragraph !== undefined) paragraph.shaded ||= shaded;
    else if (this.#cells.length > 0) this.#cells[this.#cells.length - 1] = shaded;
  }

  #isHidden({ style }: Paragraph): boolean {
    const run = this.#run;
    if (run === null) return false;
    return run.tiny || (run.hidden ?? run.style.hidden ?? style.hidden ?? false);
  }

  #isWhite({ style, shaded }: Paragraph): boolean {
    const run = this.#run;
    if (run === null || !(run.white ?? run.style.white ?? style.white ?? false)) return false;
    const onGround =
      run.shaded ||
      run.style.shaded ||
      shaded ||
      style.shaded ||
      this.#cells.includes(true) ||
      this.#tables.includes(true);
    return !onGround;
  }

  /** Inside of properties it says that the paragraph, or the row, itself was put in or taken out. */
  #openChange(name: string, selfClosing: boolean): void {
    if (this.#inProperties > 0) this.#formatChange();
    else if (selfClosing) return;
    else if (this.#change === null) this.#change = { name, depth: 1, text: '' };
    else if (this.#change.name === name) this.#change.depth += 1;
  }

  #closeChange(): void {
    if (this.#change === null || this.#inProperties > 0) return;
    this.#change.depth -= 1;
    if (this.#change.depth > 0) return;
    this.#findings.add('tracked_change', this.#place(), this.#change.text);
    this.#change = null;
  }

  /** Changed looks are told once for each part. */
  #formatChange(): void {
    if (this.#formatChanged) return;
    this.#formatChanged = true;
    this.#findings.add('tracked_change', this.#place());
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.hidden.trim() !== '') this.#findings.add('hidden_text', this.#place(), paragraph.hidden);
    if (paragraph.white.trim() !== '') this.#findings.add('white_text', this.#place(), paragraph.white);
  }

  #place() {
    const place = this.#number === 0 ? {} : { paragraph: this.#number };
    return this.#part === undefined ? place : { ...place, part: this.#part };
  }
}

function comments(xml: string, findings: Findings): void {
  let author = '';
  let text: string | null = null;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        if (local(qualified) !== 'comment') return;
        author = attributeOf(attributes, 'author') ?? '';
        text = '';
      },
      close(qualified) {
        if (local(qualified) !== 'comment' || text === null) return;
        findings.add('comment', {}, author === '' ? text : `${author}：${text}`);
        text = null;
      },
      text(piece) {
        if (text !== null) text += piece;
      },
    },
  );
}
