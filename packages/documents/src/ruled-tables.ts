// Tables of a page from its lines: where lines cross they part cells, and words stand in the cells around them.
import type { PositionedWord } from '@gongkai/law/report/reading';
import type { DraftCell } from './drafts.ts';
import type { Rule, Rules } from './pdf-drawing.ts';

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** The rows; those of several tables one below another where they share a border. */
  readonly parts: readonly (readonly (readonly DraftCell[])[])[];
  /** The words that stand in it. */
  readonly words: ReadonlySet<PositionedWord>;
}

/** Lines nearer to each other than this are one, in points. */
const NEAR = 2.5;
const MOST_CELLS = 5_000;
/** Rows of one table have this many borders of their own at most, between their labels. */
const MOST_LABEL_BORDERS = 2;
/** A row is no lower than this, in points. */
const LEAST_ROW = 6;

/** The tables of a page from top to bottom. What the lines do not part into cells without a doubt is no table. */
export function ruledTables(rules: Rules, words: readonly PositionedWord[]): RuledTable[] {
  return connected(rules)
    .flatMap((part) => tableOf(part, words) ?? [])
    .sort((one, other) => one.top - other.top);
}

/** Lines that touch each other, directly or by way of others. */
function connected({ horizontal, vertical }: Rules): Rules[] {
  const rows = joined(horizontal);
  const columns = joined(vertical);
  const parents = Array.from({ length: rows.length + columns.length }, (_, index) => index);
  rows.forEach((row, index) => {
    columns.forEach((column, other) => {
      if (touches(row, column)) union(parents, index, rows.length + other);
    });
  });
  const groups = Map.groupBy(parents.keys(), (index) => find(parents, index));
  return [...groups.values()].map((members) => ({
    horizontal: members.flatMap((index) => rows[index] ?? []),
    vertical: members.flatMap((index) => columns[index - rows.length] ?? []),
  }));
}

const touches = (row: Rule, column: Rule): boolean =>
  row.from - NEAR <= column.at &&
  column.at <= row.to + NEAR &&
  column.from - NEAR <= row.at &&
  row.at <= column.to + NEAR;

/** Pieces of one line as one: borders are drawn cell by cell. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((one, other) => one.at - other.at);
  const places = clustered(sorted.map(({ at }) => at));
  const lines = Map.groupBy(sorted, ({ at }) => nearest(places, at));
  return [...lines].flatMap(([place, pieces]) => {
    const whole: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of pieces.toSorted((one, other) => one.from - other.from)) {
      const last = whole.at(-1);
      if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else whole.push({ at: places[place] ?? 0, from, to });
    }
    return whole;
  });
}

/**
 * With a border where the lines between columns end without one: a browser draws none above a row that begins a page.
 */
function closed({ horizontal, vertical }: Rules): Rules {
  const ys = horizontal.map(({ at }) => at);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const over = vertical.filter(({ from }) => from < top - LEAST_ROW);
  const under = vertical.filter(({ to }) => to > bottom + LEAST_ROW);
  const borders = [
    { lines: over, at: Math.min(...over.map(({ from }) => from)) },
    { lines: under, at: Math.max(...under.map(({ to }) => to)) },
  ].flatMap(({ lines, at }): Rule[] => {
    const xs = lines.map((line) => line.at);
    return xs.length < 2 ? [] : [{ at, from: Math.min(...xs), to: Math.max(...xs) }];
  });
  return { horizontal: [...horizontal, ...borders], vertical };
}

function tableOf(lines: Rules, words: readonly PositionedWord[]): RuledTable | null {
  const { horizontal, vertical } = closed(lines);
  const xs = clustered(vertical.map(({ at }) => at));
  const ys = clustered(horizontal.map(({ at }) => at));
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || height < 1 || width * height > MOST_CELLS) return null;
  const boxes = boxesOf(xs, ys, { horizontal, vertical });
  if (boxes === null) return null;
  const inside = new Map<number, PositionedWord[]>();
  for (const word of words) {
    const column = intervalOf(xs, word.x + word.width / 2);
    const row = intervalOf(ys, word.y - word.height / 3);
    if (column < 0 || row < 0) continue;
    const box = boxes.ids[row * width + column] ?? 0;
    // A run that lies over a line belongs to two cells, and nobody knows where it is to be cut.
    const { right, left } = boxes.byId.get(box) ?? { left: 0, right: width };
    if (word.x < (xs[left] ?? 0) - word.height || word.x + word.width > (xs[right] ?? 0) + word.height)
      return null;
    const others = inside.get(box);
    if (others === undefined) inside.set(box, [word]);
    else others.push(word);
  }
  return {
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    words: new Set([...inside.values()].flat()),
    parts: partsOf([...boxes.byId]).map((part) => rowsOf(part, inside)),
  };
}

type Boxes = readonly (readonly [id: number, box: Box])[];

/** Tables that share a border are drawn as one: they part where the columns above and below are not the same ones. */
function partsOf(boxes: Boxes): Boxes[] {
  const edges = (part: Boxes) => new Set(part.flatMap(([, { left, right }]) => [left, right]));
  let best = { own: 0, above: boxes, below: boxes };
  for (const border of new Set(boxes.map(([, { top }]) => top))) {
    const above = boxes.filter(([, { bottom }]) => bottom <= border);
    const below = boxes.filter(([, { top }]) => top >= border);
    if (above.length + below.length < boxes.length) continue;
    const [over, under] = [edges(above), edges(below)];
    const own = Math.min(countOutside(over, under), countOutside(under, over));
    if (own > MOST_LABEL_BORDERS && own >= best.own) best = { own, above, below };
  }
  return best.own === 0 ? [boxes] : [...partsOf(best.above), ...partsOf(best.below)];
}

const countOutside = (some: ReadonlySet<number>, others: ReadonlySet<number>): number =>
  [...some].filter((one) => !others.has(one)).length;

/** The rows of a part, its columns and rows counted by its own borders. */
function rowsOf(boxes: Boxes, inside: ReadonlyMap<number, readonly PositionedWord[]>): DraftCell[][] {
  const columns = borders(boxes.flatMap(([, { left, right }]) => [left, right]));
  const rows = borders(boxes.flatMap(([, { top, bottom }]) => [top, bottom]));
  const between = (all: readonly number[], from: number, to: number) => all.indexOf(to) - all.indexOf(from);
  return rows.slice(0, -1).map((row) =>
    boxes
      .filter(([, { top }]) => top === row)
      .sort(([, one], [, other]) => one.left - other.left)
      .map(([id, { left, right, top, bottom }]) => ({
        text: cellText(inside.get(id) ?? []),
        colSpan: between(columns, left, right),
        rowSpan: between(rows, top, bottom),
      })),
  );
}

const borders = (places: readonly number[]): number[] =>
  [...new Set(places)].sort((one, other) => one - other);

/** Borders by number: of columns `left` to `right`, of rows `top` to `bottom`. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The cells that the lines leave: fields of the grid with no line between them. `null` where one is no rectangle. */
function boxesOf(
  xs: readonly number[],
  ys: readonly number[],
  { horizontal, vertical }: Rules,
): { ids: number[]; byId: Map<number, Box> } | null {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const parents = Array.from({ length: width * height }, (_, index) => index);
  const across = Map.groupBy(vertical, ({ at }) => nearest(xs, at));
  const down = Map.groupBy(horizontal, ({ at }) => nearest(ys, at));
  for (let row = 0; row < height; row += 1) {
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < width; column += 1) {
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const field = row * width + column;
      if (column + 1 < width && !covers(across.get(column + 1), y)) union(parents, field, field + 1);
      if (row + 1 < height && !covers(down.get(row + 1), x)) union(parents, field, field + width);
    }
  }
  const ids = Array.from(parents.keys(), (field) => find(parents, field));
  const byId = new Map<number, Box>();
  const sizes = new Map<number, number>();
  for (const [field, id] of ids.entries()) {
    const [row, column] = [Math.floor(field / width), field % width];
    const box = byId.get(id) ?? { left: column, right: column + 1, top: row, bottom: row + 1 };
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column + 1);
    box.bottom = Math.max(box.bottom, row + 1);
    byId.set(id, box);
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const areRectangles = [...byId].every(
    ([id, box]) => sizes.get(id) === (box.right - box.left) * (box.bottom - box.top),
  );
  return areRectangles ? { ids, byId } : null;
}

const covers = (rules: readonly Rule[] | undefined, place: number): boolean =>
  rules?.some(({ from, to }) => from <= place && place <= to) === true;

/** Words of a cell as lines from top to bottom, with a space where there is a gap. */
function cellText(words: readonly PositionedWord[]): string {
  const lines: PositionedWord[][] = [];
  for (const word of words.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && word.y - line[0].y < line[0].height * 0.5) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => lineText(line.toSorted((one, other) => one.x - other.x))).join('\n');
}

function lineText(words: readonly PositionedWord[]): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1];
    const gap = before === undefined ? 0 : word.x - before.x - before.width;
    return text + (gap > word.height * 0.25 ? ' ' : '') + word.text;
  }, '');
}

/** One place for all that are near to each other, in order. */
function clustered(places: readonly number[]): number[] {
  const clusters: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places.toSorted((one, other) => one - other)) {
    if (place - last > NEAR) clusters.push(place);
    last = place;
  }
  return clusters;
}

/** Number of the cluster that a place belongs to: the last that begins at or before it. */
function nearest(clusters: readonly number[], place: number): number {
  return clusters.findLastIndex((cluster) => cluster <= place + Number.EPSILON * Math.abs(place));
}

function intervalOf(borders: readonly number[], place: number): number {
  const index = borders.findLastIndex((border) => border <= place);
  return index === borders.length - 1 ? -1 : index;
}

function find(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let at = index; at !== root; ) {
    const next = parents[at] ?? root;
    parents[at] = root;
    at = next;
  }
  return root;
}

function union(parents: number[], one: number, other: number): void {
  parents[find(parents, other)] = find(parents, one);
}
