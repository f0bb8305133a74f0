/**
 * Pictures of a document on the clipboard. Word and WPS name the pictures of what is copied by files of their own disk,
 * which no page may read, and give their bytes in the RTF that lies beside (RTF 1.9.1, "Pictures").
 */

/** The pictures of an RTF in their order: bytes of PNG and JPEG, null for other formats. */
export function rtfPictures(rtf: string): (Uint8Array | null)[] {
  const pictures: (Uint8Array | null)[] = [];
  for (let at = rtf.indexOf('{\\pict'); at >= 0; at = rtf.indexOf('{\\pict', at + 6)) {
    // The second form of the same picture, for readers that know no PNG.
    if (/\\nonshppict\s*$/.test(rtf.slice(Math.max(0, at - 16), at))) continue;
    pictures.push(pictureAt(rtf, at + 6));
  }
  return pictures;
}

/**
 * Pictures by the addresses that the HTML of the clipboard names them by. Empty where RTF and HTML do not count alike,
 * since nobody could say which is which.
 */
export function clipboardPictures(html: string, rtf: string): Map<string, Uint8Array> {
  if (rtf === '') return new Map();
  const addresses = [...html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']?(file:[^"'>]*)/gi)].map(
    ([, address = '']) => address.replaceAll('&amp;', '&').trim(),
  );
  if (addresses.length === 0) return new Map();
  const pictures = rtfPictures(rtf);
  if (pictures.length !== addresses.length) return new Map();
  return new Map(
    addresses.flatMap((address, index) => {
      const bytes = pictures[index];
      return bytes === null || bytes === undefined ? [] : [[address, bytes] as const];
    }),
  );
}

const CONTROL = /\\([a-z]+)(-?\d+)? ?|\\[^a-z]/y;

/** What stands after `\pict`: control words and groups that describe it, then its bytes as digits. */
function pictureAt(rtf: string, from: number): Uint8Array | null {
  let isShown = false;
  let at = from;
  while (at < rtf.length) {
    const sign = rtf[at] ?? '';
    if (sign === '{') at = endOfGroup(rtf, at);
    else if (sign === '\\') {
      CONTROL.lastIndex = at;
      const [word = sign, name] = CONTROL.exec(rtf) ?? [];
      if (name === 'bin') return null;
      if (name === 'pngblip' || name === 'jpegblip') isShown = true;
      at += word.length;
    } else if (/\s/.test(sign)) at += 1;
    else break;
  }
  if (!isShown) return null;
  const end = rtf.indexOf('}', at);
  return end < 0 ? null : bytesOf(rtf.slice(at, end).replace(/\s+/g, ''));
}

function endOfGroup(rtf: string, from: number): number {
  let depth = 0;
  for (let at = from; at < rtf.length; at += 1) {
    if (rtf[at] === '\\') at += 1;
    else if (rtf[at] === '{') depth += 1;
    else if (rtf[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return rtf.length;
}

function bytesOf(digits: string): Uint8Array | null {
  if (digits.length === 0 || digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) return null;
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
