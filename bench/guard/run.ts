// What the guard before publication finds in passages that were written without a look at its rules, how fast it reads,
// and that its time grows with the text and no faster: `npm run bench -- guard`.
import { NO_DICTIONARIES, scanText } from '@gongkai/law/privacy';
import { KINDS, type KindTally, type Measured, measure, precision, recall } from './measure.ts';
import { laterPassages, type Passage, passages } from './passages/index.ts';
import { isGoodEnough } from './targets.ts';

/** Texts that would hurt a rule that looks too far. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1',
  'digits apart': '1 ',
  'street numbers': '路1号',
  villages: '村三组',
  'one name over and over': '张',
  'open brackets': '(',
  'mobile numbers': '13800138000 ',
  prohibitions: '不得外传',
};
const SHORT = 100_000;
const LONGER = 4;
/** Four times the text may take this many times as long; what grows with the square takes sixteen. */
const MOST_RATIO = 8;

/** Prints a table for the first two parts and one for the third; gives whether every figure of all is good enough. */
export async function run(): Promise<boolean> {
  const parts = { 'parts one and two': passages(), 'part three': laterPassages() };
  for (const [name, part] of Object.entries(parts)) printTable(name, part, measure(part));
  const set = Object.values(parts).flat();
  const { kinds, blocking } = measure(set);
  const text = set.map((passage) => passage.text).join('\n');
  console.log(`\n${Math.round(charactersASecond(text)).toLocaleString('en')} characters a second`);
  const ratios = Object.entries(HOSTILE).map(([name, unit]) => ({ name, ratio: growth(unit) }));
  for (const { name, ratio } of ratios)
    console.log(`${LONGER} × “${name}” takes ${ratio.toFixed(1)} × as long`);
  return isGoodEnough({ kinds, blocking }) && ratios.every(({ ratio }) => ratio <= MOST_RATIO);
}

function printTable(name: string, part: readonly Passage[], { kinds, blocking }: Measured): void {
  const clean = part.filter((passage) => passage.marks.length === 0).length;
  console.log(`${name}: ${part.length} passages, ${clean} of them without a mark\n`);
  console.log(['kind', 'marks', 'recall', 'findings', 'precision'].map(cell).join(''));
  for (const kind of KINDS) print(kinds.find((tally) => tally.kind === kind));
  print({ kind: 'blocking', ...blocking });
  console.log();
}

const cell = (text: string): string => text.padEnd(18);

function print(tally: (Omit<KindTally, 'kind'> & { kind: string }) | undefined): void {
  if (tally === undefined) return;
  const { kind, marks, findings } = tally;
  const figures = [
    kind,
    String(marks),
    recall(tally).toFixed(4),
    String(findings),
    precision(tally).toFixed(4),
  ];
  console.log(figures.map(cell).join(''));
}

function charactersASecond(text: string): number {
  scanText(text, NO_DICTIONARIES);
  const rounds = 5;
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) scanText(text, NO_DICTIONARIES);
  return (text.length * rounds * 1000) / (performance.now() - start);
}

/** How much longer a text takes that is longer, the best of three. */
function growth(unit: string): number {
  const times = [SHORT, SHORT * LONGER].map((size) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    return Math.min(...[1, 2, 3].map(() => timeOf(text)));
  });
  const [short = 1, long = 1] = times;
  return long / Math.max(short, 1);
}

function timeOf(text: string): number {
  const start = performance.now();
  scanText(text, NO_DICTIONARIES);
  return performance.now() - start;
}
