/** Layouts of pasted and extracted text that keep the cells apart. Each gives the whole file as a string. */
import { figureTexts, gridOf, oneLine } from './grid.ts';
import type { Random } from './random.ts';
import type { PrintedTable, Sheet } from './sheet.ts';

type TableLines = (table: PrintedTable, random: Random) => string[];

/** Title, texts and tables in order, with each table in the lines that `lines` gives. */
export function textOf(sheet: Sheet, random: Random, lines: TableLines): string {
  const body = sheet.sections.flatMap(({ heading, paragraphs, tables }) => [
    ...(heading === null ? [] : [heading]),
    ...paragraphs,
    ...tables.flatMap((table) => [...lines(table, random), '']),
  ]);
  return [sheet.title, sheet.preface, ...body].join('\n');
}

/** One cell per tab-indented line; merged cells as empty lines; zeros padded; an empty line after each row. */
export function cellPerLine(sheet: Sheet, random: Random): string {
  return textOf(sheet, random, (table) =>
    withPageBreaks(
      gridOf(table).flatMap((row) => [
        ...row.flatMap(({ cell, origin, fromAbove }, at) => {
          if (origin) return [`\t${padded(cell.text, random)}`];
          return fromAbove && row[at - 1]?.cell !== cell ? ['\t'] : [];
        }),
        '',
      ]),
      sheet.title,
      random,
    ),
  );
}

function padded(text: string, random: Random): string {
  return text === '0' ? random.pick(['0', ' 0', '0 ', '　   0', '　 0', '  0']) : text;
}

/** Cells between upright bars; merged cells left out or empty. */
export function pipes(sheet: Sheet, random: Random): string {
  const keepsMerged = random.chance(0.5);
  return textOf(sheet, random, (table) =>
    withPageBreaks(
      gridOf(table).map((row) => {
        const cells = row.filter(({ origin, fromAbove }) => origin || (keepsMerged && fromAbove));
        return `${cells.map(({ cell, origin }) => (origin ? oneLine(cell.text, ' ') : '')).join(' | ')} |`;
      }),
      sheet.title,
      random,
    ),
  );
}

/** Cells between tabs, every place of the grid kept, as a spreadsheet copies them. */
export function tabs(sheet: Sheet, random: Random): string {
  return textOf(sheet, random, (table) =>
    gridOf(table).map((row) => row.map(({ cell, origin }) => (origin ? oneLine(cell.text) : '')).join('\t')),
  );
}

/** Markdown tables; a merged cell empty or written again. */
export function markdown(sheet: Sheet, random: Random): string {
  const repeats = random.chance(0.3);
  const text = textOf(sheet, random, (table) => {
    const rows = gridOf(table).map(
      (row) =>
        `| ${row.map(({ cell, origin }) => (origin || repeats ? oneLine(cell.text, '<br>') : '')).join(' | ')} |`,
    );
    const rule = `|${' --- |'.repeat(table.columnCount)}`;
    return ['', rows[0] ?? '', rule, ...rows.slice(1)];
  });
  const headings = new Set(sheet.sections.map(({ heading }) => heading));
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? `# ${line}\n` : headings.has(line) ? `\n## ${line}\n` : line))
    .join('\n');
}

/** All labels of a table first, one a line, then its figures: a row on a line, or one figure on a line. */
export function labelsFirst(sheet: Sheet, random: Random): string {
  const onePerLine = random.chance(0.5);
  return textOf(sheet, random, (table) => {
    const labels = [...table.head, ...table.body].flat().filter(({ kind }) => kind !== 'value');
    const figures = figureTexts(table);
    const lines = [
      ...labels.filter(({ text }) => text !== '').flatMap(({ text }) => text.split('\n')),
      ...(onePerLine ? figures.flat() : figures.map((row) => row.join(' '))),
    ];
    return withPageBreaks(lines, sheet.title, random);
  });
}

/** All labels of a table first, then its figures one a line, column by column. */
export function byColumns(sheet: Sheet, random: Random): string {
  return textOf(sheet, random, (table) => {
    const labels = [...table.head, ...table.body].flat().filter(({ kind }) => kind !== 'value');
    const figures = figureTexts(table);
    const columns = (figures[0] ?? []).map((_, x) => figures.map((row) => row[x] ?? ''));
    const lines = [
      ...labels.filter(({ text }) => text !== '').flatMap(({ text }) => text.split('\n')),
      ...columns.flat(),
    ];
    return withPageBreaks(lines, sheet.title, random);
  });
}

/** Headings of the sections and under them nothing but rows of figures. */
export function bareGrid(sheet: Sheet, random: Random): string {
  const joint = random.pick(['\t', '  ', ' | ']);
  return textOf(sheet, random, (table) => figureTexts(table).map((row) => row.join(joint)));
}

/** Page numbers and running heads between the lines of a table, at one or two places. */
export function withPageBreaks(lines: readonly string[], runningHead: string, random: Random): string[] {
  if (lines.length < 6 || random.chance(0.4)) return [...lines];
  const places = new Set(Array.from({ length: random.int(1, 2) }, () => random.int(2, lines.length - 1)));
  let page = random.int(2, 8);
  const style = random.int(0, 4);
  const indent = ' '.repeat(random.pick([0, 0, 12, 40]));
  return lines.flatMap((line, at) => {
    if (!places.has(at)) return [line];
    page += 1;
    const number = indent + pageNumber(page - 1, style);
    return random.chance(0.3) ? ['', number, runningHead, '', line] : ['', number, '', line];
  });
}

function pageNumber(page: number, style: number): string {
  return (
    [`- ${page} -`, `— ${page} —`, `第 ${page} 页 共 12 页`, `${page} / 12`, `-${page}-`][style] ?? `${page}`
  );
}
