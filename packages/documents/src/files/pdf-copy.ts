// A PDF without the names that programs write into it. The values are overwritten with blanks where they stand, so that
// no offset moves and nothing of the document can break. What is signed or locked is left as it is, and so is what
// stands inside compressed objects: the reader of hidden content tells of it.

/** Entries of the information dictionary that name people, places and programs (ISO 32000-2 clause 14.3.3). */
const KEYS =
  'Author|Creator|Producer|Title|Subject|Keywords|Company|Manager|SourceModified|Comments|Category';
/** Elements of XMP (ISO 16684-1) that do. */
const ELEMENTS =
  'dc:(?:creator|contributor|title|description|subject)|pdf:(?:Author|Producer|Keywords)|xmp:(?:CreatorTool|Author|Label|Nickname)|xmpMM:\\w+|photoshop:\\w+|pdfx:\\w+|xmpRights:\\w+|Iptc4xmpCore:\\w+';

/** The PDF with blank properties; the same bytes where there is nothing to blank or nothing may be touched. */
export function cleanPdf(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R|\/ByteRange\s*\[/.test(text)) return bytes;
  const copy = bytes.slice();
  for (const [start, end] of [...informationValues(text), ...packetValues(text)]) copy.fill(0x20, start, end);
  return copy;
}

type Range = readonly [start: number, end: number];

/** Where the values of the information dictionaries stand, between their brackets. */
function informationValues(text: string): Range[] {
  const references = new Set(
    [...text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].map(([, n, g]) => `${n} ${g}`),
  );
  return [...references].flatMap((reference) => {
    const [number = '', generation = ''] = reference.split(' ');
    const begin = new RegExp(`(?<![0-9])${number}\\s+${generation}\\s+obj\\b`, 'g');
    return [...text.matchAll(begin)].flatMap(({ 0: head, index }) => {
      const start = index + head.length;
      const end = text.indexOf('endobj', start);
      return end < 0 ? [] : valuesIn(text, start, end);
    });
  });
}

function valuesIn(text: string, start: number, end: number): Range[] {
  const key = new RegExp(`/(?:${KEYS})\\s*(?=[(<])`, 'g');
  key.lastIndex = start;
  const found: Range[] = [];
  for (let match = key.exec(text); match !== null && match.index < end; match = key.exec(text)) {
    const at = match.index + match[0].length;
    if (text.startsWith('<<', at)) continue;
    const close = text[at] === '<' ? text.indexOf('>', at) : endOfString(text, at);
    if (close > at && close <= end) found.push([at + 1, close]);
  }
  return found;
}

/** The bracket that closes the one at a place; brackets inside may stand in pairs, or after a backslash. */
function endOfString(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Where the values of uncompressed XMP stand: text between tags, and attributes. */
function packetValues(text: string): Range[] {
  return [...text.matchAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g)].flatMap(({ 0: packet, index }) => {
    const elements = [...packet.matchAll(new RegExp(`<(${ELEMENTS})\\b[^>]*>([\\s\\S]*?)</\\1>`, 'g'))];
    const inElements = elements.flatMap((element) => {
      const content = element[2] ?? '';
      const start = index + element.index + element[0].lastIndexOf(content, element[0].lastIndexOf('</'));
      return [...content.matchAll(/[^<>]+(?=<|$)/g)]
        .filter((piece) => !content.slice(0, piece.index).endsWith('<'))
        .filter((piece) => isText(content, piece.index))
        .map((piece): Range => [start + piece.index, start + piece.index + piece[0].length]);
    });
    const attributes = [...packet.matchAll(new RegExp(`\\s(?:${ELEMENTS})="([^"]*)"`, 'g'))];
    const inAttributes = attributes.map((match): Range => {
      const end = index + match.index + match[0].length - 1;
      return [end - (match[1]?.length ?? 0), end];
    });
    return [...inElements, ...inAttributes];
  });
}

/** Whether a place stands between tags, not in one. */
function isText(content: string, at: number): boolean {
  return content.lastIndexOf('<', at - 1) <= content.lastIndexOf('>', at - 1);
}
