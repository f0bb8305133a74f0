// The straight lines and the pictures of a PDF page, from the operations that draw it. Lines are strokes, and the thin
// areas that programs fill for borders.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line along x or y, in points on the page as it is seen, y downwards. */
export interface Rule {
  /** Where it stands on the other axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** A picture large enough to hold a table, by its upper and lower edge. */
export interface Picture {
  readonly top: number;
  readonly bottom: number;
}

export interface Drawing extends Rules {
  readonly pictures: readonly Picture[];
}

export const NOTHING_DRAWN: Drawing = { horizontal: [], vertical: [], pictures: [] };

interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Found {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** A filled area thinner than this is a line, in points. */
const THIN = 2.5;
/** A line shorter than this is part of a drawing. */
const SHORT = 3;
/** In points; a seal, a logo or a line of ornaments is less. */
const SMALLEST_PICTURE = { width: 200, height: 60 };
const PICTURES: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];
const MOST_RULES = 20_000;
/** Numbers that follow each kind of step in a path: move, line, cubic curve, quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0] as const;
const STROKES: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
];
const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
];

/** @param page matrix from the space of the file to the page as it is seen */
export function drawingOf({ fnArray, argsArray }: Operations, page: Matrix): Drawing {
  const rules: Found = { horizontal: [], vertical: [] };
  const pictures: Picture[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? page;
    else if (operation === OPS.transform) matrix = times(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, Array.isArray(args) ? args[0] : null);
    } else if (operation === OPS.constructPath && Array.isArray(args)) addPath(rules, args, matrix);
    else if (PICTURES.includes(operation)) pictures.push(...largePicture(matrix));
    if (rules.horizontal.length + rules.vertical.length > MOST_RULES) return { ...NOTHING_DRAWN, pictures };
  }
  return { ...rules, pictures };
}

/** A picture is drawn over the square of one by one. */
function largePicture([a, b, c, d, , f]: Matrix): Picture[] {
  const width = Math.abs(a) + Math.abs(c);
  const height = Math.abs(b) + Math.abs(d);
  if (width < SMALLEST_PICTURE.width || height < SMALLEST_PICTURE.height) return [];
  const top = f + Math.min(0, b, d, b + d);
  return [{ top, bottom: top + height }];
}

function times(matrix: Matrix, other: unknown): Matrix {
  if (!Array.isArray(other) && !(other instanceof Float32Array)) return matrix;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from<unknown>(other).map(Number);
  const [A, B, C, D, E, F] = matrix;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** @param args the painting operation, then the steps of the path */
function addPath(rules: Found, args: readonly unknown[], matrix: Matrix): void {
  const [operation, paths] = args;
  if (typeof operation !== 'number' || !Array.isArray(paths)) return;
  const [steps] = paths;
  if (!(steps instanceof Float32Array)) return;
  for (const points of outlines(steps, matrix)) {
    if (STROKES.includes(operation)) addEdges(rules, points);
    if (FILLS.includes(operation)) addThinArea(rules, points);
  }
}

/** The corners of each part of a path; a part with a curve in it is left out. */
function outlines(steps: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at] ?? 0;
    const [x = 0, y = 0] = steps.subarray(at + 1, at + 3);
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (kind === 0) {
      part = [point];
      parts.push(part);
    } else if (kind === 1) part.push(point);
    else if (kind === 4 && part[0] !== undefined) part.push(part[0]);
    else part.length = 0;
    at += 1 + (STEP_LENGTHS[kind] ?? steps.length);
  }
  return parts;
}

function addEdges(rules: Found, points: readonly Point[]): void {
  points.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    addRule(rules, Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY));
  });
}

function addThinArea(rules: Found, points: readonly Point[]): void {
  if (points.length < 3) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  addRule(rules, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

function addRule(rules: Found, left: number, top: number, right: number, bottom: number): void {
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) < SHORT || Math.min(width, height) > THIN) return;
  if (width > height) rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}
