// Styles of a DOCX as far as they can hide text: set as hidden, in white, or on a coloured ground.
import { walkMarkup } from '../markup.ts';
import { attributeOf, isOn, local } from './xml-parts.ts';

/** Of a style; null where neither it nor one that it is based on says anything. */
export interface StyleLook {
  readonly hidden: boolean | null;
  readonly white: boolean | null;
  readonly shaded: boolean;
}

interface DraftStyle {
  basedOn: string | null;
  hidden: boolean | null;
  white: boolean | null;
  shaded: boolean;
}

const PLAIN: StyleLook = { hidden: null, white: null, shaded: false };
/** Styles based on one another without end are the work of no program. */
const DEEPEST = 20;

/** The look of each style by its id. */
export function stylesOf(xml: string): (id: string | undefined) => StyleLook {
  const styles = new Map<string, DraftStyle>();
  let style: DraftStyle | null = null;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        const name = local(qualified);
        if (name === 'style') {
          style = { basedOn: null, hidden: null, white: null, shaded: false };
          styles.set(attributeOf(attributes, 'styleId') ?? '', style);
        } else if (style === null) return;
        else if (name === 'basedOn') style.basedOn = attributeOf(attributes, 'val') ?? null;
        else if (name === 'vanish') style.hidden = isOn(attributes);
        else if (name === 'color') style.white = isWhite(attributes);
        else if (name === 'shd') style.shaded ||= isShaded(attributes);
      },
      close(qualified) {
        if (local(qualified) === 'style') style = null;
      },
      text() {},
    },
  );
  const lookOf = (id: string | undefined, depth = 0): StyleLook => {
    const own = id === undefined ? undefined : styles.get(id);
    if (own === undefined || depth > DEEPEST) return PLAIN;
    const base = own.basedOn === null ? PLAIN : lookOf(own.basedOn, depth + 1);
    return {
      hidden: own.hidden ?? base.hidden,
      white: own.white ?? base.white,
      shaded: own.shaded || base.shaded,
    };
  };
  return lookOf;
}

/** `w:color` in the white of the paper, written out or as the theme's ground. */
export function isWhite(attributes: ReadonlyMap<string, string>): boolean {
  const theme = attributeOf(attributes, 'themeColor');
  if (theme !== undefined) {
    const tinted =
      attributeOf(attributes, 'themeShade') !== undefined ||
      attributeOf(attributes, 'themeTint') !== undefined;
    return /^(?:background1|light1|bg1)$/.test(theme) && !tinted;
  }
  return isNearWhite(attributeOf(attributes, 'val') ?? 'auto');
}

/** `w:shd` with a colour behind the text. */
export function isShaded(attributes: ReadonlyMap<string, string>): boolean {
  const fill = attributeOf(attributes, 'fill') ?? 'auto';
  const theme = attributeOf(attributes, 'themeFill');
  if (theme !== undefined)
    return !/^(?:background1|light1|bg1)$/.test(theme) || fill.toUpperCase() !== 'FFFFFF';
  return fill !== 'auto' && !isNearWhite(fill);
}

/** Six hexadecimal digits so near to white that nobody tells the difference on paper. */
export function isNearWhite(colour: string): boolean {
  const match = /^#?(?:ff)?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return match?.slice(1).every((part) => Number.parseInt(part, 16) >= 0xf6) ?? false;
}
