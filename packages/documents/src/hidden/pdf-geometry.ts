// Matrices, boxes and paths of a PDF page, in points.

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const area = ({ left, bottom, right, top }: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom);

export const overlap = (one: Box, other: Box): number =>
  area({
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  });

export function matrixOf(value: unknown): Matrix {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from<unknown>(value).map(Number);
  return [a, b, c, d, e, f];
}

export function times([A, B, C, D, E, F]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** Whether upright rectangles stay so. */
export const isUpright = ([a, b, c, d]: Matrix): boolean =>
  (Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6) || (Math.abs(a) < 1e-6 && Math.abs(d) < 1e-6);

export function boxOf([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** Numbers that follow each kind of step in a path: move, line, cubic curve, quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0] as const;

/** The points of each part of a path that has no curve. */
function polygons(steps: Float32Array): (readonly [number, number])[][] {
  const parts: (readonly [number, number])[][] = [];
  let part: (readonly [number, number])[] | null = null;
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at] ?? 0;
    const point = [steps[at + 1] ?? 0, steps[at + 2] ?? 0] as const;
    if (kind === 0) {
      part = [point];
      parts.push(part);
    } else if (kind === 1) part?.push(point);
    else if (kind !== 4 && part !== null) part.length = 0;
    at += 1 + (STEP_LENGTHS[kind] ?? steps.length);
  }
  return parts;
}

/** Upright rectangles of a path: their corners have two places on each axis. */
export function rectangles(steps: Float32Array): Box[] {
  return polygons(steps).flatMap((points) => {
    const xs = [...new Set(points.map(([x]) => x))];
    const ys = [...new Set(points.map(([, y]) => y))];
    if (points.length < 4 || points.length > 5 || xs.length !== 2 || ys.length !== 2) return [];
    return [{ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }];
  });
}

/** Upright straight lines, as wide as they are drawn: a thick one blackens text as well as an area does. */
export function straightLines(steps: Float32Array, width: number): Box[] {
  return polygons(steps).flatMap((points) => {
    const [from, to] = points;
    if (from === undefined || to === undefined || points.length !== 2) return [];
    const [half, [x1, y1], [x2, y2]] = [width / 2, from, to];
    if (x1 !== x2 && y1 !== y2) return [];
    const aside = { x: x1 === x2 ? half : 0, y: x1 === x2 ? 0 : half };
    return [
      {
        left: Math.min(x1, x2) - aside.x,
        right: Math.max(x1, x2) + aside.x,
        bottom: Math.min(y1, y2) - aside.y,
        top: Math.max(y1, y2) + aside.y,
      },
    ];
  });
}
