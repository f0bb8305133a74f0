// How much a text looks like a report on disclosure: the measure by which one decoding is chosen over another.

/** Characters that the labels of the format and the sentences around them are made of, simplified and traditional. */
const FAMILIAR = new Set(
  '政府信息公开年度工作报告申请行政复议诉讼机关第条项数量总计本年新收上结转办理果予以部分不属于国家秘密法律规止危及安全稳定保护' +
    '三方合权益内事务类过程性执案卷查询无提供掌握相没有现成需要另制补正后容仍明确处信访举投重出版物当由大反其他自然人商业企科研构' +
    '社会服组织纠维持尚未审经直接起范文件许可罚强费万元单位一二四五六七八九十的和了在是为对中国市县区街道办室局委员会主动情况存问题改进' +
    '開報項數總計條訴訟關權結轉辦國祕義護類務過質執詢無應製補後問體經濟會織維規範單實際與發萬縣區',
);
/** Characters asked at most; a text is of one kind throughout. */
const SAMPLE = 20_000;

/**
 * The share of familiar ones among the characters of a text that are no ASCII: above 0.3 in reports, near 0 in text
 * that was decoded wrongly. `null` where there are none.
 */
export function familiarity(text: string): number | null {
  let foreign = 0;
  let familiar = 0;
  for (const character of text) {
    if (character <= '\u00ff' && character < '\u0080') continue;
    if (PUNCTUATION.test(character)) continue;
    foreign += 1;
    if (FAMILIAR.has(character)) familiar += 1;
    if (foreign >= SAMPLE) break;
  }
  return foreign === 0 ? null : familiar / foreign;
}

/** Signs, wide digits and spaces that say nothing of the language. */
const PUNCTUATION = /[\u00a0\u2000-\u206f\u3000-\u303f\uff00-\uff65\u00b7\u25a0-\u25ff]/;
