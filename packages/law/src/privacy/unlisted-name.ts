/**
 * Names whose family name stands in no list: Mongol, Tibetan and Dai names, and rare ones. Such a name is told by what
 * stands around it alone, so both sides have to say that it is one, and it must not be a word of forms and lists.
 */
import type { Span } from './finding.ts';
import { NEVER_IN_GIVEN_NAMES } from './surnames.ts';

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const SHORTEST = 2;
const LONGEST = 6;
/** Without a label before it, a word of two signs is more often a word than a name. */
const SHORTEST_WITHOUT_LABEL = 3;
const REACH = 10;

/** What stands behind a person and hardly anything else. */
const PERSON_FOLLOWS =
  /^[,(、 \t"]{0,3}(?:男|女|[\u4e00-\u9fff]{1,3}族|身份证|公民身份|居民身份|出生|家住|现住|夫妇|住[^房建院宅]|\d{17}[\dX])/;

/** Words of forms and lists that stand where a name may stand. */
const FORM_WORD =
  /[人员者族籍岁男女村镇乡区市县省路街委社]|群众|性别|文化|初中|高中|小学|大专|本科|学历|职业|职务|职工|单位|情况|信息|公告|公示|名单|部门|小组|代表|大会|签名|签字|签章|盖章|日期|时间|编号|序号|备注|身份|证件|证号|手机|电话|地址|住址|联系|以下|如下|同上|不详|未知|无业|务农|待业|退休|在职|离异|已婚|未婚|丧偶|健康|残疾|低保|特困|公司|企业|机构|中心|政府|办公|银行|支行|分行|农商|信用|邮政|脱贫|贫困|党|团|干部|学生|家长|教师|工人|农民|老人|儿童|先生|同志|女士|配偶|姓名|名称|应当|可以|提交|提供|合计|小计|总计|金额|账号|账户|卡号|开户|年龄|生日|类型|类别|出生|报名|[表册簿函]|原因|下落|不明|到场|到庭|座机|宅电|结果|意见|理由|要求/;

/** How sure the side before a name is, and whether the text goes on as behind a name; given by the search for names. */
export interface Around {
  /** 3 where a label says that a person follows, 2 at an edge. */
  left: number;
  endsAt(end: number): boolean;
}

/** A name of two to six signs that begins here; null for none. */
export function unlistedName(normal: string, at: number, around: Around): Span | null {
  if (around.left < 2 || !HAN.test(normal[at] ?? '')) return null;
  for (let end = at + 1; end <= at + LONGEST; end += 1) {
    const sign = normal[end - 1] ?? '';
    if (!HAN.test(sign) || NEVER_IN_GIVEN_NAMES.has(sign)) return null;
    if (end - at < SHORTEST || !around.endsAt(end)) continue;
    const isPerson = around.left === 3 || isFollowedByPerson(normal, at, end);
    return isPerson && !FORM_WORD.test(normal.slice(at, end)) ? { start: at, end } : null;
  }
  return null;
}

function isFollowedByPerson(normal: string, at: number, end: number): boolean {
  return end - at >= SHORTEST_WITHOUT_LABEL && PERSON_FOLLOWS.test(normal.slice(end, end + REACH + 8));
}
