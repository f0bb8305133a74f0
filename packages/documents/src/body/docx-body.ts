// DOCX as the HTML that Word itself would put on the clipboard, so that one cleaning serves both ways in. Unlike the
// clipboard it has the numbers of lists exactly. What tracked changes deleted and what is hidden is left out and told.
import { type LostPictures, type LostReason, lostTogether } from '@gongkai/writing';
import { DocumentError } from '../document-error.ts';
import { unzip } from '../zip.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { altOf, type DocxPicture, drawnBy, picturesOf } from './docx-pictures.ts';
import { type ParagraphLook, paragraphLooks } from './docx-styles.ts';
import { tableHtml } from './docx-table.ts';
import { escaped, type LeftOut, type WordHtml } from './word-html.ts';
import { childOf, childrenOf, isElement, switchOf, valOf, type XmlElement, xmlTree } from './xml-tree.ts';

const PARTS =
  /^word\/(?:document\d*|styles|numbering|footnotes)\.xml$|^word\/_rels\/document\d*\.xml\.rels$|^word\/media\/[^/]+\.(?:png|jpe?g|gif|webp)$/i;
/** Deleted or moved away, field codes, and the second form of a drawing. */
const LEFT_OUT = /^(?:del|moveFrom|delText|delInstrText|instrText|Fallback|rPrChange|pPrChange)$/;
/** Containers of runs that mean nothing by themselves. */
const RUN_MARKS = [
  ['b', 'b'],
  ['i', 'i'],
] as const;

/** @throws DocumentError `malformed`, `zip_bomb` */
export function docxHtml(bytes: Uint8Array): WordHtml {
  const parts = unzip(bytes, (name) => PARTS.test(name));
  const find = (pattern: RegExp) => Object.entries(parts).find(([name]) => pattern.test(name))?.[1];
  const body = childOf(xmlTree(find(/document\d*\.xml$/)), 'body');
  if (body === undefined) throw new DocumentError('malformed');
  const relations = xmlTree(find(/\.rels$/));
  const writer = new DocxWriter({
    numbering: new DocxNumbering(xmlTree(find(/numbering\.xml$/))),
    lookOf: paragraphLooks(xmlTree(find(/styles\.xml$/))),
    links: linksOf(relations),
    pictures: picturesOf(relations, parts),
    footnotes: childrenOf(xmlTree(find(/footnotes\.xml$/)), 'footnote'),
  });
  return writer.document(body);
}

interface Parts {
  readonly numbering: DocxNumbering;
  readonly lookOf: (properties: XmlElement | undefined) => ParagraphLook;
  readonly links: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, DocxPicture>;
  readonly footnotes: readonly XmlElement[];
}

function linksOf(rels: XmlElement): Map<string, string> {
  const outside = childrenOf(rels, 'Relationship').filter(
    ({ attributes }) => attributes.get('TargetMode') === 'External',
  );
  return new Map(
    outside.map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']),
  );
}

class DocxWriter {
  readonly #parts: Parts;
  readonly #leftOut = new Set<LeftOut>();
  readonly #notes: string[] = [];
  readonly #pictures = new Map<string, Uint8Array>();
  #lost: LostPictures = {};
  /** Text boxes of the paragraph that is being written: they come before it. */
  #boxes: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  document(body: XmlElement): WordHtml {
    const html = this.#blocks(body);
    return {
      html: html + this.#footnotes(),
      pictures: this.#pictures,
      lost: this.#lost,
      leftOut: [...this.#leftOut],
    };
  }

  #blocks(parent: XmlElement): string {
    return childrenOf(parent)
      .map((child) => this.#block(child))
      .join('');
  }

  #block(node: XmlElement): string {
    if (node.name === 'p') return this.#paragraph(node);
    if (node.name === 'tbl')
      return tableHtml(
        node,
        (cell) => this.#blocks(cell),
        () => this.#leftOut.add('tracked_changes'),
      );
    if (node.name === 'sdt') return this.#blocks(childOf(node, 'sdtContent') ?? node);
    if (['ins', 'moveTo', 'customXml', 'smartTag', 'sdtContent'].includes(node.name))
      return this.#blocks(node);
    return '';
  }

  #paragraph(paragraph: XmlElement): string {
    const properties = childOf(paragraph, 'pPr');
    const look = this.#parts.lookOf(properties);
    const text = this.#inline(paragraph);
    const boxes = this.#boxes.join('');
    this.#boxes = [];
    // A numbered paragraph without text prints its number; nobody wants that, and Word itself counts it.
    const number = look.number === null ? null : this.#parts.numbering.next(look.number);
    if (text === '') return boxes;
    const name = look.rank === null ? 'p' : `h${Math.min(6, look.rank)}`;
    return `${boxes}<${name}${styleOf(look, number)}>${markerOf(number)}${text}</${name}>`;
  }

  #inline(parent: XmlElement): string {
    return parent.children
      .filter(isElement)
      .map((child) => this.#inlineNode(child))
      .join('');
  }

  #inlineNode(node: XmlElement): string {
    if (LEFT_OUT.test(node.name)) {
      if (node.name === 'del' || node.name === 'moveFrom') this.#leftOut.add('tracked_changes');
      return '';
    }
    if (node.name === 'r') return this.#run(node);
    if (node.name === 'hyperlink') return this.#link(node);
    if (node.name === 'commentReference' || node.name === 'commentRangeStart') this.#leftOut.add('comments');
    if (node.name === 'ins' || node.name === 'moveTo') this.#leftOut.add('tracked_changes');
    return node.name === 'pPr' || node.name === 'sdtPr' ? '' : this.#inline(node);
  }

  #link(node: XmlElement): string {
    const href = this.#parts.links.get(node.attributes.get('id') ?? '');
    const text = this.#inline(node);
    return href === undefined || text === '' ? text : `<a href="${escaped(href)}">${text}</a>`;
  }

  #run(run: XmlElement): string {
    const properties = childOf(run, 'rPr');
    if (switchOf(properties, 'vanish') === true) {
      this.#leftOut.add('hidden_text');
      return '';
    }
    const text = childrenOf(run)
      .map((child) => this.#piece(child))
      .join('');
    return text === '' ? '' : marked(text, properties);
  }

  #piece(node: XmlElement): string {
    switch (node.name) {
      case 't':
        return escaped(node.children.filter((child) => !isElement(child)).join('')).replaceAll(
          '  ',
          ' \u00a0',
        );
      case 'tab':
      case 'ptab':
        return '\u3000';
      case 'br':
      case 'cr':
        return node.attributes.get('type') === 'page' ? '' : '<br>';
      case 'noBreakHyphen':
        return '-';
      case 'footnoteReference':
        return this.#note(node.attributes.get('id') ?? '');
      case 'commentReference':
        this.#leftOut.add('comments');
        return '';
      default:
        return this.#drawn(node);
    }
  }

  /** Pictures stand where they are drawn; text boxes are kept for the place before their paragraph. */
  #drawn(node: XmlElement, alt = ''): string {
    if (LEFT_OUT.test(node.name) || node.name === 'rPr') return '';
    const drawn = drawnBy(node);
    if (drawn !== null) return this.#picture(drawn, alt);
    if (node.name === 'txbxContent') {
      const outer = this.#boxes;
      this.#boxes = [];
      const box = this.#blocks(node);
      this.#boxes = [...outer, box];
      return '';
    }
    const said = altOf(node) || alt;
    return childrenOf(node)
      .map((child) => this.#drawn(child, said))
      .join('');
  }

  #picture(drawn: { relation: string } | { lost: LostReason }, alt: string): string {
    const picture: DocxPicture =
      'lost' in drawn ? drawn : (this.#parts.pictures.get(drawn.relation) ?? { lost: 'missing' });
    if ('lost' in picture) {
      this.#lost = lostTogether(this.#lost, { [picture.lost]: 1 });
      return '';
    }
    this.#pictures.set(picture.name, picture.bytes);
    return `<img src="${escaped(picture.name)}" alt="${escaped(alt)}">`;
  }

  #note(id: string): string {
    const note = this.#parts.footnotes.find(({ attributes }) => attributes.get('id') === id);
    if (note === undefined) return '';
    this.#notes.push(
      childrenOf(note, 'p')
        .map((paragraph) => this.#inline(paragraph))
        .join('<br>'),
    );
    return `<sup>[${this.#notes.length}]</sup>`;
  }

  #footnotes(): string {
    return this.#notes.map((note, index) => `<p>[${index + 1}] ${note}</p>`).join('');
  }
}

function styleOf(look: ParagraphLook, number: string | null): string {
  const rules = [
    look.align === null ? '' : `text-align:${look.align === 'end' ? 'right' : look.align}`,
    look.indent === 0 ? '' : `text-indent:${look.indent}pt`,
    // The indent of a numbered paragraph is that of its list.
    number === null || look.number === null ? '' : `mso-list:l0 level${look.number.level + 1}`,
  ].filter((rule) => rule !== '' && (number === null || !rule.startsWith('text-indent')));
  return rules.length === 0 ? '' : ` style="${rules.join(';')}"`;
}

const markerOf = (number: string | null): string =>
  number === null || number === '' ? '' : `<span style="mso-list:Ignore">${escaped(number)}</span>`;

function marked(text: string, properties: XmlElement | undefined): string {
  const tags: string[] = RUN_MARKS.filter(([name]) => switchOf(properties, name) === true).map(
    ([, tag]) => tag,
  );
  if ((valOf(properties, 'u') ?? 'none') !== 'none') tags.push('u');
  const raised = valOf(properties, 'vertAlign');
  if (raised === 'superscript') tags.push('sup');
  if (raised === 'subscript') tags.push('sub');
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, text);
}
