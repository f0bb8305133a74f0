// Pictures of Word (ISO/IEC 29500-1 clauses 20.2 and 20.4; VML of older files): where they lie, and what stands for them.
import type { LostReason } from '@gongkai/writing';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** A picture of the document: the name of its part with its bytes, or why it cannot come along. */
export type DocxPicture =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly lost: LostReason };

/** The pictures by the ids of their relations. */
export function picturesOf(
  relations: XmlElement,
  parts: Readonly<Record<string, Uint8Array>>,
): Map<string, DocxPicture> {
  return new Map(
    childrenOf(relations, 'Relationship')
      .filter(({ attributes }) => /\/image$/.test(attributes.get('Type') ?? ''))
      .map(({ attributes }) => [
        attributes.get('Id') ?? '',
        pictureOf(attributes.get('Target') ?? '', attributes.get('TargetMode') === 'External', parts),
      ]),
  );
}

function pictureOf(
  target: string,
  isOutside: boolean,
  parts: Readonly<Record<string, Uint8Array>>,
): DocxPicture {
  if (isOutside) return { lost: 'linked' };
  const name = target.startsWith('/') ? target.slice(1) : `word/${target}`;
  const bytes = parts[name];
  if (bytes !== undefined) return { name, bytes };
  return { lost: /\.(?:png|jpe?g|gif|webp)$/i.test(name) ? 'missing' : 'format' };
}

/** What an element draws: the id of a relation, or why nothing of it can come along; null for one that draws nothing. */
export function drawnBy(
  element: XmlElement,
): { readonly relation: string } | { readonly lost: LostReason } | null {
  if (element.name === 'blipFill') return filledBy(element);
  if (element.name === 'imagedata') {
    const isCropped = [...element.attributes].some(([name, value]) => /^crop/.test(name) && isMore(value));
    return isCropped ? { lost: 'cropped' } : { relation: idIn(element, ['id', 'relid', 'embed']) };
  }
  // Charts and SmartArt.
  return element.name === 'chart' || element.name === 'relIds' ? { lost: 'drawing' } : null;
}

function filledBy(fill: XmlElement): { relation: string } | { lost: LostReason } | null {
  const blip = childOf(fill, 'blip');
  if (blip === undefined) return null;
  const kept = childOf(fill, 'srcRect');
  const isCropped = ['l', 't', 'r', 'b'].some((side) => isMore(kept?.attributes.get(side)));
  return isCropped ? { lost: 'cropped' } : { relation: idIn(blip, ['embed', 'link']) };
}

const isMore = (cut: string | undefined): boolean => Number.parseFloat(cut ?? '0') > 0;

function idIn({ attributes }: XmlElement, names: readonly string[]): string {
  return names.map((name) => attributes.get(name) ?? '').find((id) => id !== '') ?? '';
}

/** The alternative text that an element gives to what is drawn in it; undefined where it says nothing of it. */
export function altOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'inline':
    case 'anchor':
      return childOf(element, 'docPr')?.attributes.get('descr');
    case 'pic':
      return childOf(childOf(element, 'nvPicPr'), 'cNvPr')?.attributes.get('descr');
    case 'shape':
    case 'rect':
      return element.attributes.get('alt');
    default:
      return undefined;
  }
}
