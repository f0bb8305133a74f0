/** What the inline styles of Word, WPS and web pages say, as far as it carries meaning. */
import type { Element } from './tree.ts';

/** The declarations of a `style` attribute, in lower case. */
export function styleOf({ attributes }: Element): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const part of (attributes.style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      style.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

/** What the writer did not see, or what is no part of the text: hidden text, tracked deletions, comments. */
export function isLeftOut(node: Element, style: ReadonlyMap<string, string>): boolean {
  if (node.name === 'del') return true;
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('visibility') === 'hidden') return true;
  if (/^(?:comment|comment-list|header|footer)$/.test(style.get('mso-element') ?? '')) return true;
  return /\bMsoComment/.test(node.attributes.class ?? '');
}

/** The number of a list paragraph of Word, which Word writes beside the text and marks to be ignored. */
export function isListMarker(style: ReadonlyMap<string, string>): boolean {
  return style.get('mso-list') === 'ignore';
}

/** Level of a list paragraph of Word (`l0 level2 lfo1`), from 1; null for any other. */
export function listLevel(style: ReadonlyMap<string, string>): number | null {
  const level = /\blevel(\d)/.exec(style.get('mso-list') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

export type Align = 'center' | 'right';

/** From here on an indent is not the beginning of a paragraph but the place of a signature: ten characters. */
const SIGNATURE_INDENT_PT = 120;

/** Where a paragraph stands, if not at its left margin. */
export function alignOf(node: Element, style: ReadonlyMap<string, string>): Align | null {
  const written = style.get('text-align') ?? node.attributes.align?.toLowerCase() ?? '';
  const kept = keptAlign(node.attributes.class);
  if (kept !== null) return kept;
  if (/center/.test(written)) return 'center';
  if (written === 'right' || written === 'end') return 'right';
  const indent = points(style.get('text-indent')) + points(leftMargin(style));
  return indent >= SIGNATURE_INDENT_PT ? 'right' : null;
}

/** Our own mark, on what is copied within the editor. */
function keptAlign(name: string | undefined): Align | null {
  return name === 'center' || name === 'right' ? name : null;
}

function leftMargin(style: ReadonlyMap<string, string>): string | undefined {
  return style.get('margin-left') ?? style.get('margin')?.split(/\s+/).at(3);
}

const POINTS_OF: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12 };

function points(length: string | undefined): number {
  const found = /^(-?[\d.]+)(pt|px|cm|mm|in|em)$/.exec(length ?? '');
  return found === null ? 0 : Number(found[1]) * (POINTS_OF[found[2] ?? ''] ?? 0);
}

/** The marks that a span sets by its style. */
export function marksOf(style: ReadonlyMap<string, string>): string[] {
  const marks: string[] = [];
  if (/^(?:bold|bolder|[6-9]00)$/.test(style.get('font-weight') ?? '')) marks.push('strong');
  if (style.get('font-style') === 'italic') marks.push('em');
  if (/underline/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''))
    marks.push('u');
  if (style.get('vertical-align') === 'super') marks.push('sup');
  if (style.get('vertical-align') === 'sub') marks.push('sub');
  return marks;
}
