// Parts of characters that stand for the characters themselves. PDF made by some programs gives ⾏ (a radical) for 行,
// and whoever copies from it passes it on.

/** Forms of the block of supplementary radicals that Unicode gives no equivalent for, each with its character. */
const SUPPLEMENT = new Map(
  [
    '⺟母',
    '⺠民',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻣骨',
    '⻤鬼',
    '⻥鱼',
    '⻦鸟',
    '⻨麦',
    '⻩黄',
    '⻬齐',
    '⻮齿',
    '⻰龙',
    '⻳龟',
  ].map(([radical = '', character = '']) => [radical, character]),
);

/** The text with characters for radicals and for the duplicates of characters. Its length stays. */
export const withCharacters = (text: string): string =>
  text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (form) => SUPPLEMENT.get(form) ?? form.normalize('NFKC').slice(0, 1),
  );
