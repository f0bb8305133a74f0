// Styles of a DOCX as far as they carry meaning: the rank of headings, alignment, numbers.
import type { NumberPlace } from './docx-numbering.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

/** What a paragraph is by its style and its own properties. */
export interface ParagraphLook {
  /** Rank of a heading from 1; null for text. */
  readonly rank: number | null;
  readonly align: string | null;
  readonly number: NumberPlace | null;
  /** First line and left indent together, in points. */
  readonly indent: number;
}

/** Styles based on one another without end are the work of no program. */
const DEEPEST = 20;
const PLAIN: ParagraphLook = { rank: null, align: null, number: null, indent: 0 };
const TWIPS_PER_POINT = 20;

/** Gives the look of a paragraph by its properties (`pPr`). */
export function paragraphLooks(part: XmlElement): (properties: XmlElement | undefined) => ParagraphLook {
  const styles = new Map(
    childrenOf(part, 'style').map((style) => [style.attributes.get('styleId') ?? '', style]),
  );
  const ofStyle = (id: string | undefined, depth = 0): ParagraphLook => {
    const style = id === undefined ? undefined : styles.get(id);
    if (style === undefined || depth > DEEPEST) return PLAIN;
    const base = ofStyle(valOf(style, 'basedOn'), depth + 1);
    const named = /^(?:heading|标题) ?([1-9])$/i.exec(valOf(style, 'name') ?? '')?.[1];
    const own = over(base, childOf(style, 'pPr'));
    return named === undefined ? own : { ...own, rank: Number(named) };
  };
  return (properties) => over(ofStyle(valOf(properties, 'pStyle')), properties);
}

function over(base: ParagraphLook, properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return base;
  const outline = valOf(properties, 'outlineLvl');
  const numbered = childOf(properties, 'numPr');
  return {
    rank: outline === undefined ? base.rank : rankOf(Number(outline)),
    align: valOf(properties, 'jc') ?? base.align,
    number: numbered === undefined ? base.number : placeOf(numbered, base.number),
    indent: indentOf(childOf(properties, 'ind')) ?? base.indent,
  };
}

/** Level 9 is that of text. */
const rankOf = (outline: number): number | null => (outline >= 0 && outline < 9 ? outline + 1 : null);

/** A list with the id 0 takes the number away. */
function placeOf(numbered: XmlElement, base: NumberPlace | null): NumberPlace | null {
  const list = valOf(numbered, 'numId') ?? base?.list ?? '0';
  return list === '0' ? null : { list, level: Number(valOf(numbered, 'ilvl') ?? base?.level ?? 0) };
}

function indentOf(indent: XmlElement | undefined): number | null {
  if (indent === undefined) return null;
  const twips = ['left', 'start', 'firstLine'].reduce(
    (sum, side) => sum + (Number(indent.attributes.get(side)) || 0),
    0,
  );
  return twips / TWIPS_PER_POINT;
}
