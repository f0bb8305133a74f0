/**
 * Marks of secrecy and of internal use, as they stand on a document: 《保守国家秘密法》第二十一条 and 《国家秘密定密管理规定》
 * (绝密★, 机密★10年), and the lines by which offices keep a paper among themselves. The same words in a sentence
 * (商业秘密, 保密审查) are no mark, so what counts is the clause that a word stands in.
 */
import type { FindingReason, Span } from './finding.ts';
import { spanIndex } from './span-index.ts';

/** A mark with what it rests on. */
export interface SecrecyMark extends Span {
  readonly reason: Extract<FindingReason, 'secrecy_level' | 'internal_mark'>;
}

const GAP = '[ \u200b]{0,4}';
const LEVEL = `(?:绝${GAP}密|机${GAP}密|秘${GAP}密)`;
const STAR = '[★☆✭✮⭐*※]';

/** A level with its star, with a term or without. */
const STARRED = new RegExp(
  `${LEVEL}${GAP}${STAR}${GAP}(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})${GAP}(?:年|个月|月|天)|长期|启封前|解密前)?`,
  'g',
);
/** A level as the value of a field. */
const FIELD = new RegExp(
  `(?:密${GAP}级|保密等级|秘密等级|密级及保密期限|定密)${GAP}[::]${GAP}(?:绝密|机密|秘密)`,
  'g',
);

/** What a paper calls itself before it says that it stays inside. */
const SUBJECT =
  '(?:(?:本|此|该|以上|上述)?(?:文件|文|件|资料|材料|通知|纪要|报告|方案|稿|表|册|手册|汇编|内容|信息|数据|名单|通报|简报|讲话|刊物|刊|函|清单|台账|页|书)(?:内容|信息|数据)?)?';
const LINK = '(?:系|为|属于|属|是|仅为)?';
const PLEASE = '(?:请|请各单位|请各部门|请妥善|并|务必|须|应|应当|要)?';
const TOPIC = '(?:党内|单位|机关|系统|工作|本单位|本局|本委|本街道|本镇|会议)?';
const INSIDERS =
  '(?:内部|单位|本单位|机关|本机关|系统|本系统|系统内|本局|本街道|本镇|本委|工作|领导|领导同志|党委|党组|党工委|班子|科室|部门|有关部门|有关单位|相关部门|相关单位|相关科室|与会|参会|会议|参会人员|与会人员|工作人员|内部人员|干部|上级|组织|纪委|常委|常委会|委领导|局领导|区领导|县领导|市领导|决策|审阅|审议|讨论|本级|本科室)';
const USES =
  '(?:使用|参考|参阅|传阅|掌握|学习|阅读|阅示|查阅|工作参考|研究|研究参考|讨论|决策参考|审阅|工作使用|内部使用|内部参考|用|阅|阅知)';

const INTERNAL = [
  `${TOPIC}内${GAP}部${GAP}(?:资${GAP}料|文${GAP}件|材${GAP}料|刊${GAP}物|使${GAP}用|掌${GAP}握|传${GAP}阅|参${GAP}考|发${GAP}行|交${GAP}流|事${GAP}项|信息|明电|资料性文件|工作资料|工作文件|讨论稿|征求意见稿|稿|学习资料|参阅件?|通报|电报|讲话|件)`,
  `(?:仅|只|专)(?:限)?(?:供|限|限于|用于)(?:${INSIDERS}|${INSIDERS}(?:及|和|、)${INSIDERS})(?:内部|同志|人员|之间|范围内?|成员)?${USES}(?:参考)?`,
  `(?:限|仅限)${INSIDERS}(?:内部|人员|范围内?)?${USES}`,
  `(?:注意|妥善|严格)${GAP}(?:保${GAP}存|保${GAP}管|保${GAP}密)`,
  `(?:不得|请勿|严禁|禁止|切勿|勿)(?:擅自|随意|对外)?${GAP}(?:外传|外泄|泄露|泄密|翻印|传播|扩散|转发|复印|复制|外借|公开|对外公开|对外发布|对外提供|上网|上互联网|引用|摘抄)(?:(?:、|和|或|或者|及)?(?:外传|外泄|泄露|翻印|传播|扩散|转发|复印|复制|外借|引用|转载|摘抄|上网)){0,3}`,
  '(?:阅后|会后|用后|传阅后)(?:请|即|及时|务必|须)?(?:收回|退回|交回|销毁|即焚|归还|清退|退还)',
  `(?:不予|不宜|暂不|不作)(?:对外)?(?:公开|外传|发布)(?:资料|材料|文件)?`,
  '未经(?:批准|许可|允许|同意|授权)(?:,|)?(?:不得|严禁|禁止|请勿)(?:对外)?(?:外传|翻印|复制|复印|传播|转发|扩散|公开)',
  '内部(?:资料|文件|材料|刊物),?(?:注意|妥善)(?:保存|保管|保密)',
  '(?:会议|内部)?(?:涉密|保密)(?:文件|资料|材料)',
  '工作秘密',
].join('|');

const CLAUSE = new RegExp(
  `^${SUBJECT}${LINK}${PLEASE}(${INTERNAL})(?:资料|文件|材料|之用|的资料|的文件|类资料)?$`,
);
const LEVEL_ALONE = new RegExp(`^(?:绝${GAP}密|机${GAP}密|秘${GAP}密)(?:级|件|文件)?$`);
/** Prohibitions stand in rules too; alone they are a mark only as a line or a bracket of their own. */
const WEAK =
  /^(?:不得|请勿|严禁|禁止|切勿|勿|未经|不予|不宜|暂不|不作|妥善|严格|工作秘密|会议涉密|涉密|保密)/;

const CLAUSE_SIGN = /[\n,。;:!?()[\]【】《》“”"'、|\t〔〕{}·]/;
const LONGEST_CLAUSE = 48;

/** All marks of a text in normal form. */
export function secrecyMarks(normal: string): SecrecyMark[] {
  const levels = [STARRED, FIELD].flatMap((pattern) =>
    [...normal.matchAll(pattern)].map((match): SecrecyMark => {
      const end = match.index + match[0].trimEnd().length;
      return { start: match.index, end, reason: 'secrecy_level' };
    }),
  );
  const taken = spanIndex(levels);
  const found = [...levels];
  for (const clause of clauses(normal)) {
    const mark = markOf(normal, clause);
    if (mark !== null && !taken.touches(mark)) found.push(mark);
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Clause extends Span {
  /** Stands on a line, in brackets or beside another clause of the sort: nothing else is said there. */
  readonly text: string;
}

function* clauses(normal: string): Generator<Clause> {
  let start = 0;
  for (let at = 0; at <= normal.length; at += 1) {
    if (at < normal.length && !CLAUSE_SIGN.test(normal[at] ?? '')) continue;
    if (at > start && at - start <= LONGEST_CLAUSE) {
      yield trimmedClause(normal, start, at);
      yield* spacedParts(normal, start, at);
    }
    start = at + 1;
  }
}

/** Marks that stand side by side with a space between: 内部文件　不得外传. */
function* spacedParts(normal: string, from: number, to: number): Generator<Clause> {
  const parts = [...normal.slice(from, to).matchAll(/[^ \u200b]{4,}/g)];
  if (parts.length < 2) return;
  for (const part of parts) {
    yield trimmedClause(normal, from + part.index, from + part.index + part[0].length);
  }
}

const EDGE = /^[\s\u200b*★☆※-]+|[\s\u200b*★☆※-]+$/g;

function trimmedClause(normal: string, from: number, to: number): Clause {
  const whole = normal.slice(from, to);
  const text = whole.replace(EDGE, '');
  const start = from + (text === '' ? 0 : whole.indexOf(text));
  return { start, end: start + text.length, text };
}

function markOf(normal: string, clause: Clause): SecrecyMark | null {
  const { start, end, text } = clause;
  if (LEVEL_ALONE.test(text)) {
    return isAlone(normal, clause) ? { start, end, reason: 'secrecy_level' } : null;
  }
  const match = CLAUSE.exec(text);
  if (match === null) return null;
  if (WEAK.test(match[1] ?? '') && !isAlone(normal, clause) && !besideMark(normal, clause)) return null;
  return { start, end, reason: 'internal_mark' };
}

/** Whether a clause is all that its line or its bracket says. */
function isAlone(normal: string, { start, end }: Span): boolean {
  const left = signBefore(normal, start);
  const right = signAfter(normal, end);
  const own = /^[\n([【《“|\t〔]?$/;
  return own.test(left) && /^[\n)\]】》”|\t〕。!;]?$/.test(right);
}

/** Whether the clause before or after it is a mark by itself, as in 内部资料,不得外传. */
function besideMark(normal: string, { start, end }: Span): boolean {
  const left = /([^\n,。;:!?()、]{2,40})[,、 ;]{1,2}$/.exec(
    normal.slice(Math.max(0, start - 44), start),
  )?.[1];
  const right = /^[,、 ;]{1,2}([^\n,。;:!?()、]{2,40})/.exec(normal.slice(end, end + 44))?.[1];
  return [left, right].some((text) => {
    const match = CLAUSE.exec(text?.replace(EDGE, '') ?? '');
    return match !== null && !WEAK.test(match[1] ?? '');
  });
}

function signBefore(normal: string, at: number): string {
  let place = at - 1;
  while (place >= 0 && /[ \u200b*★☆※]/.test(normal[place] ?? '') && at - place < 40) place -= 1;
  return normal[place] ?? '';
}

function signAfter(normal: string, at: number): string {
  let place = at;
  while (place < normal.length && /[ \u200b*★☆※]/.test(normal[place] ?? '') && place - at < 40) place += 1;
  return normal[place] ?? '';
}
