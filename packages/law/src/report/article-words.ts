/** Articles of law as the rules name them, in the words a letter would use. */

const ACTS: Readonly<Record<string, string>> = {
  条例: '《政府信息公开条例》',
  复议法: '《行政复议法》',
  行诉法: '《行政诉讼法》',
  行政复议法: '《行政复议法》',
  行政诉讼法: '《行政诉讼法》',
  立法法: '《立法法》',
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** `条例 art. 49 para 1` → `《政府信息公开条例》第四十九条第一款`. Anything else is left as it is. */
export function articleWords(article: string): string {
  const match = /^(\S+) art\. (\d+)(?:\((\d+)\))?(?: para (\d+))?(?:\((\d+)\))?(.*)$/.exec(article);
  if (match === null) return article;
  const [, act = '', number = '', limb, paragraph, limbOfParagraph, rest = ''] = match;
  const parts = [
    ACTS[act] ?? act,
    `第${chineseNumber(Number(number))}条`,
    paragraph === undefined ? '' : `第${chineseNumber(Number(paragraph))}款`,
    limbText(limb ?? limbOfParagraph),
    rest.replace(/^, ?(\d+)$/, (_, next: string) => `、第${chineseNumber(Number(next))}条`),
  ];
  return parts.join('');
}

function limbText(limb: string | undefined): string {
  return limb === undefined ? '' : `第${chineseNumber(Number(limb))}项`;
}

/** 1 to 199 in Chinese numerals. */
function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${head}${gap}${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
