// What the elements of HTML are to a reader: which end a paragraph, which are not shown, which pictures only adorn.

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td tfoot th ' +
    'thead title tr ul'
  ).split(' '),
);
const NEVER_SHOWN = new Set(
  'audio canvas datalist iframe math noframes noscript object script select style svg template textarea video'.split(
    ' ',
  ),
);
const VOID_ELEMENTS = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** A picture smaller than this in either direction, in CSS pixels, holds no table. */
const SMALLEST_PICTURE = 120;
const ORNAMENT_NAME =
  /logo|icon|qr|ewm|erweima|weixin|wechat|weibo|share|btn|button|banner|emblem|arrow|dot|\.svg|\.gif/i;

/** Whether an element stands on lines of its own, or ends a line. */
export const isBlockElement = (name: string): boolean => BLOCK_ELEMENTS.has(name);

/** Whether nothing of an element is shown. Style sheets are not asked, only its own attributes. */
export function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (NEVER_SHOWN.has(name)) return true;
  if (VOID_ELEMENTS.has(name)) return false;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style === undefined) return false;
  return /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i.test(style);
}

/** Whether a picture is known to be an icon or the like. */
export function isOrnament(attributes: ReadonlyMap<string, string>): boolean {
  const sizes = [attributes.get('width'), attributes.get('height')].map((size) =>
    Number.parseInt(size ?? '', 10),
  );
  if (sizes.some((size) => size < SMALLEST_PICTURE)) return true;
  return ORNAMENT_NAME.test((attributes.get('src') ?? '').slice(0, 500));
}
