/** One spelling for characters that mean the same, so that labels and figures can be compared. */

/** Traditional characters that occur in labels and headings of the report, each with its simplified form. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [
    '數数結结轉转開开處处項项內内務务關关權权護护屬属國国機机總总計计維维覆复複复復复議议訴诉訟讼審审經经後后無无現现業业',
    '構构會会組组織织規规範范廢废許许罰罚強强費费額额單单萬万條条採采購购減减區区這这類类過过執执檔档詢询補补請请確确',
    '認认獲获舉举報报訪访繳缴納纳據据為为係系於于與与題题進进體体況况動动對对監监設设繼继續续辦办個个稱称製制發发穩稳',
    '產产號号頁页應应實实際际並并從从專专門门級级網网臺台負负責责領领導导漢汉廠厂東东縣县鄉乡鎮镇廳厅資资訊讯億亿',
    '負负還还將将達达員员學学時时間间書书電电話话傳传郵邮編编長长隊队質质優优點点種种兩两幾几來来們们說说讀读',
  ].flatMap((pairs) => {
    const characters = [...pairs];
    return Array.from({ length: characters.length >> 1 }, (_, pair): [string, string] => [
      characters[2 * pair] ?? '',
      characters[2 * pair + 1] ?? '',
    ]);
  }),
);

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['〔', '('],
  ['〕', ')'],
  ['【', '('],
  ['】', ')'],
  ['﹣', '-'],
  ['−', '-'],
  ['–', '-'],
  ['﹢', '+'],
  ['。', '。'],
  ['∕', '/'],
  ['╱', '/'],
  ['＿', '_'],
]);

/**
 * The text with full-width forms as ASCII, other spaces as a space, traditional as simplified characters. Every
 * UTF-16 unit stays one unit, so that an offset means the same in both.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return isSpaceCode(code) ? ' ' : unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (isSpaceCode(code)) return ' ';
  return PUNCTUATION.get(unit) ?? TRADITIONAL.get(unit) ?? unit;
}

/** White space of every kind, and characters that show nothing. */
function isSpaceCode(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000) return true;
  if (code < 0x1680) return code === 0xad;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Whether a folded unit is an ASCII digit. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

/** Whether a folded unit is a Chinese character. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
}

/** A folded text with nothing left but Chinese characters, letters and digits: what labels are compared by. */
export function squeeze(folded: string): string {
  let kept = '';
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charAt(index);
    if (isHan(unit) || isDigit(unit) || isLetter(unit)) kept += unit;
  }
  return kept;
}

function isLetter(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}
