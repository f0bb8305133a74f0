/** Bytes of texts in the encodings that offices use, and texts that went through a wrong decoding. */

const UTF8 = new TextEncoder();

export const utf8 = (text: string): Uint8Array => UTF8.encode(text);

/** Two-byte codes of GBK by character, read off the platform's own decoder. */
const GBK = new Map<string, readonly [number, number]>();
const decodeGbk = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decodeGbk.decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\ufffd' && !GBK.has(character))
      GBK.set(character, [lead, trail]);
  }

/** Bytes in GB18030. Throws RangeError for a character outside ASCII and its two-byte part, save U+00A0. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.replaceAll('\u00a0', ' ')) {
    const code = character.charCodeAt(0);
    const pair = GBK.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new RangeError(`no two-byte code for ${character}`);
  }
  return Uint8Array.from(bytes);
}

/** Bytes in UTF-16 with a byte-order mark. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  const little = order === 'little';
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), little);
  return bytes;
}

/** UTF-8 bytes that somebody read as GBK and saved again as UTF-8; odd bytes are lost to U+FFFD. */
export function utf8ReadAsGbk(text: string): Uint8Array {
  return utf8(decodeGbk.decode(utf8(text)));
}

/** UTF-8 bytes that somebody read as Latin-1 and saved again as UTF-8; nothing is lost. */
export function utf8ReadAsLatin1(text: string): Uint8Array {
  return utf8(Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** GBK bytes that somebody read as Latin-1 and saved again as UTF-8; nothing is lost. */
export function gbkReadAsLatin1(text: string): Uint8Array {
  return utf8(Array.from(gb18030(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** The text in traditional characters, as Taiwan or Hong Kong writes the words of a report. */
export function traditional(text: string, place: 'tw' | 'hk'): string {
  const worded = text
    .replaceAll('制作', '製作')
    .replaceAll('重复', '重複')
    .replaceAll('反复', '反覆')
    .replaceAll('平台', place === 'tw' ? '平臺' : '平台');
  return [...worded].map((character) => TRADITIONAL.get(character) ?? character).join('');
}

/** Simplified and traditional in turn: the characters of labels, headings and our own sentences. */
const PAIRS =
  '万萬业業东東丰豐临臨为為举舉习習于於云雲会會体體关關内內写寫决決况況减減划劃办辦务務动動区區华華单單卫衛县縣发發后後员員国國场場坚堅处處复復够夠实實审審对對将將属屬岭嶺开開强強归歸当當总總执執护護报報据據数數无無时時废廢机機权權条條构構栏欄栖棲档檔没沒湾灣现現电電监監确確稳穩类類纠糾纳納组組细細织織经經结結统統继繼续續维維编編缴繳网網罚罰联聯范範获獲补補规規计計订訂认認训訓议議许許讼訟设設访訪诉訴话話询詢请請读讀调調责責购購费費资資转轉较較输輸过過运運还還这這进進邮郵采採长長门門问問页頁项項题題额額户戶';
const TRADITIONAL = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
