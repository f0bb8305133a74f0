/**
 * What an official document says of itself in its layout (GB/T 9704-2012): the mark of the organ, the document number and the
 * title at its head, the day of signing and the note on its disclosure at its foot. Nothing is guessed from running text, and
 * what is not understood stays in the body: above all a mark of secrecy, which the guard has to see.
 */
import { type Block, blocksOf } from './blocks.ts';
import { elementsOf, textOf, writeTree } from './tree.ts';

/** What the note under a document says of its disclosure (附注): 此件公开发布, 此件依申请公开, 此件不公开. */
export type DisclosureNote = 'proactive' | 'on_request' | 'closed';

/** A body and what was read beside it; null for what the document does not say. */
export interface OfficialParts {
  /** The body without the head. */
  readonly html: string;
  /** On one line, without the organ's mark and the document number. */
  readonly title: string | null;
  /** In its set form: 西街办〔2026〕12号, or 第3号 of an announcement. */
  readonly documentNumber: string | null;
  /** The day of signing, `YYYY-MM-DD`. */
  readonly formedOn: string | null;
  readonly disclosure: DisclosureNote | null;
}

/** Blocks in which a head is looked for: mark, number and four lines of a title, with a mark of urgency and a remark. */
const HEAD_BLOCKS = 8;
const TITLE_LINES = 4;
const LONGEST_TITLE = 200;
const MARK_CELLS = 4;
const MARK_LENGTH = 40;
/** A note on disclosure is not longer. */
const NOTE_LENGTH = 40;

/** Reads the head and foot of a cleaned body. @throws TooDeep */
export function officialParts(html: string): OfficialParts {
  const blocks = blocksOf(html);
  const head = headOf(blocks);
  const body = head.taken.size === 0 ? html : rest(blocks, head.taken);
  return {
    html: body,
    title: head.title,
    documentNumber: head.number,
    formedOn: head.formedOn ?? signedOn(blocks),
    disclosure: disclosureOf(blocks),
  };
}

function rest(blocks: readonly Block[], taken: ReadonlySet<number>): string {
  return writeTree(blocks.filter((_, index) => !taken.has(index)).map(({ node }) => node));
}

interface Head {
  readonly title: string | null;
  readonly number: string | null;
  readonly formedOn: string | null;
  /** Blocks that belong to the head and not to the body. */
  readonly taken: ReadonlySet<number>;
}

type HeadLine =
  | { readonly what: 'mark'; readonly index: number }
  | { readonly what: 'title'; readonly index: number; readonly text: string }
  | { readonly what: 'number'; readonly index: number; readonly number: string }
  | { readonly what: 'date'; readonly index: number; readonly day: string };

const NO_HEAD: Head = { title: null, number: null, formedOn: null, taken: new Set() };

function headOf(blocks: readonly Block[]): Head {
  const lines = headLines(blocks);
  const numberAt = lines.findIndex(({ what }) => what === 'number');
  const titles = lines.filter((line) => line.what === 'title');
  const number = lines[numberAt];
  const below = titles.filter(({ index }) => number !== undefined && index > number.index);
  // Above a number in its usual place stands the organ's mark; below the title stands a number of its own.
  const own = below.length > 0 ? below : withoutMark(titles);
  const title = own.map(({ text }) => text).join('');
  if (title === '' || title.length > LONGEST_TITLE || own.length > TITLE_LINES) return NO_HEAD;
  const date = lines.find((line) => line.what === 'date');
  // Without a number it may be a table like any other.
  const head = lines.filter(({ what }) => what !== 'mark' || number !== undefined);
  return {
    title,
    number: number?.what === 'number' ? number.number : null,
    formedOn: date?.day ?? null,
    taken: new Set(head.map(({ index }) => index)),
  };
}

function withoutMark<Line extends { text: string }>(titles: readonly Line[]): readonly Line[] {
  const [first, ...others] = titles;
  return first !== undefined && others.length > 0 && /文件$/.test(first.text) ? others : titles;
}

/** The lines of the head in their order; empty where the document begins with text. */
function headLines(blocks: readonly Block[]): HeadLine[] {
  const lines: HeadLine[] = [];
  let isHeaded = false;
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const text = lineOf(block.text);
    if (text === '' || MARKING.test(text)) continue;
    const mark = lines.length === 0 ? layoutMark(block, index) : [];
    if (mark.length > 0) {
      lines.push(...mark);
      continue;
    }
    const number = documentNumberOf(text);
    if (number !== null) {
      if (lines.some(({ what }) => what === 'number')) break;
      lines.push({ what: 'number', index, number });
      continue;
    }
    const isBegun = lines.some(({ what }) => what === 'title');
    const day = isBegun ? dayOf(text) : null;
    if (day !== null) {
      lines.push({ what: 'date', index, day });
      continue;
    }
    if (isBegun && REMARK.test(text)) continue;
    const isHeading = !isBegun && isTitleHeading(block, text);
    if (isHeaded || !(isHeading || isCentred(block) || (!isBegun && isTitleLine(text)))) break;
    isHeaded = isHeading || !isCentred(block);
    lines.push({ what: 'title', index, text });
  }
  return lines;
}

/** A small table before everything that only lays out the organ's mark, and the number where it holds that; empty for others. */
function layoutMark({ node }: Block, index: number): HeadLine[] {
  if (node.name !== 'table') return [];
  const cells = ['td', 'th'].flatMap((name) => elementsOf([node], name));
  const texts = cells.map(({ children }) => lineOf(textOf(children))).filter((text) => text !== '');
  const isPlain = texts.length <= MARK_CELLS && texts.every((text) => text.length <= MARK_LENGTH);
  if (texts.length === 0 || !isPlain || texts.some((text) => MARKING.test(text))) return [];
  const numbers = texts.flatMap((text) => documentNumberOf(text) ?? []);
  const [number] = numbers;
  return [
    { what: 'mark', index },
    ...(number === undefined ? [] : [{ what: 'number' as const, index, number }]),
  ];
}

/** Secrecy, urgency and copy number: they stay where they are. */
const MARKING = /^(?:绝密|机密|秘密|内部|特急|加急|特提|平急|\d{6}$)/;
/** `（2026年3月2日西街道办事处印发）` under a title; `（试行）` is part of it. */
const REMARK = /^[（(].*\d{4}\s*年.*[)）]$/;

const isCentred = ({ node }: Block): boolean => node.attributes.class === 'center';

/** A heading before everything, but none of those that count the parts of a text. */
function isTitleHeading({ node }: Block, text: string): boolean {
  return /^h[2-4]$/.test(node.name) && !/^[一二三四五六七八九十]+、|^第.+[章条]/.test(text);
}

/** A line that names a document and says nothing else, wherever it was put. */
const TITLE_LINE =
  /^[^。；：:！？!?]{4,100}(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|公示|办法|规定|细则|方案|预案|规则)(?:[（(][^（）()]{1,12}[)）])?$/;

const isTitleLine = (text: string): boolean => TITLE_LINE.test(text);

/** A line without the spaces that stretch it. */
function lineOf(text: string): string {
  return text
    .trim()
    .replace(/(?<=\p{Script=Han})\s{2,}(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');
}

/**
 * The document number that a line consists of, in its set form; null for any other line. A signer named beside it
 * (签发人) is no part of it.
 */
function documentNumberOf(line: string): string | null {
  const plain = line
    .normalize('NFKC')
    .replace(/\s*签发人\s*:.*$/, '')
    .replace(/\s+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  const usual = /^(\p{Script=Han}{1,20})[〔[(【](\d{4})[〕\])】]第?(\d{1,5})号$/u.exec(plain);
  if (usual !== null) return `${usual[1]}〔${usual[2]}〕${Number(usual[3])}号`;
  return /^(?:\d{4}年)?第\d{1,4}号$/.test(plain) ? plain : null;
}

/** The day under the signature: alone on its line, first of all at the right. */
function signedOn(blocks: readonly Block[]): string | null {
  const days = blocks.flatMap((block) => {
    const day = dayOf(lineOf(block.text));
    return day === null ? [] : [{ day, isRight: block.node.attributes.class === 'right' }];
  });
  return (days.find(({ isRight }) => isRight) ?? days.at(-1))?.day ?? null;
}

const DAY =
  /^[（(]?(\d{4}|[〇○零一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日[)）]?$/;

function dayOf(line: string): string | null {
  const found = DAY.exec(line.normalize('NFKC').replace(/\s+/g, ''));
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const parts = [yearOf(year), countOf(month), countOf(day)] as const;
  const at = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  const isReal = at.getUTCMonth() === parts[1] - 1 && at.getUTCDate() === parts[2];
  return isReal ? at.toISOString().slice(0, 10) : null;
}

const SIGNS = '〇一二三四五六七八九';

function digitsOf(text: string): string {
  return text
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (sign) => String(SIGNS.indexOf(sign)));
}

const yearOf = (text: string): number => Number(digitsOf(text));

/** `十一` and `二十` count; `11` is read as it stands. */
function countOf(text: string): number {
  const [tens, ones] = text.split('十');
  if (ones === undefined) return Number(digitsOf(text));
  return (tens === '' ? 1 : Number(digitsOf(tens ?? ''))) * 10 + (ones === '' ? 0 : Number(digitsOf(ones)));
}

/** The note on disclosure, a short line of its own. */
function disclosureOf(blocks: readonly Block[]): DisclosureNote | null {
  for (const { text } of blocks.toReversed()) {
    const line = lineOf(text).replace(/\s+/g, '');
    if (line.length > NOTE_LENGTH || !NOTE.test(line)) continue;
    if (/不予公开|不公开/.test(line)) return 'closed';
    if (/依申请公开/.test(line)) return 'on_request';
    if (/主动公开|公开发布/.test(line)) return 'proactive';
  }
  return null;
}

const NOTE = /^[（(]?(?:此件|本件|公开属性|公开方式|公开类别|信息公开选项)/;

/**
 * The genre that a title ends with (GB/T 9704-2012, 7.3.1: organ, matter and kind of document), out of the labels given, which may
 * carry a second word in brackets (命令（令）); null for a title without one. What stands in brackets at the end is not asked.
 */
export function genreOfTitle(title: string, genres: readonly string[]): string | null {
  const plain = title.trim().replace(/[（(][^（）()]*[)）]$/, '');
  const named = genres.flatMap((genre) => {
    const words = genre.split(/[（）()]/).filter((word) => word !== '');
    return words.filter((word) => plain.endsWith(word)).map((word) => ({ genre, length: word.length }));
  });
  return named.sort((a, b) => b.length - a.length)[0]?.genre ?? null;
}
