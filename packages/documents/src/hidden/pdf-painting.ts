// Walks over what paints a PDF page and keeps, for each run of text, what lay under it and what came over it later.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { HiddenCode } from '../files/hidden-finding.ts';

import {
  area,
  type Box,
  boxOf,
  IDENTITY,
  isUpright,
  type Matrix,
  matrixOf,
  overlap,
  rectangles,
  straightLines,
  times,
} from './pdf-geometry.ts';

interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Colour = readonly [red: number, green: number, blue: number];

/** Opaque paint on the page; of a picture or a pattern the colour is not known. */
interface Paint {
  readonly at: number;
  readonly box: Box;
  readonly colour: Colour | null;
  readonly isPicture: boolean;
  /** Whether it fills its whole box, so that nothing under it is seen. */
  readonly covers: boolean;
}

interface TextRun {
  readonly at: number;
  readonly text: string;
  readonly box: Box;
  readonly invisible: boolean;
  readonly colour: Colour | null;
  readonly size: number;
}

/** The part of the graphics state that says how text and areas look. */
interface Look {
  matrix: Matrix;
  fill: Colour | null;
  alpha: number;
  /** Whether paint takes the place of what it is put on. */
  opaque: boolean;
  lineWidth: number;
  mode: number;
  font: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];
/** Colours that differ by less in each part are one to the eye. */
const ALIKE = 12;
/** Points: smaller type is not seen. */
const TINY = 1;
/** What share of a run must lie under later paint to be covered. */
const COVERED = 0.8;
/** A picture over so much of the page is the page: a scan. */
const PAGE_SHARE = 0.5;
const INVISIBLE_MODES: readonly number[] = [3, 7];
const PICTURES: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject];
const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
];
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke];
/** A page with more of these is a drawing; a search through all of them would take too long. */
const MOST_PAINTS = 20_000;

/**
 * The hidden text of a page by its kind, the runs of each kind joined.
 *
 * @param page the visible part of the page, in its own space
 * @param hasAlpha whether a picture, by its name, lets through what is under it
 */
export function hiddenRuns(
  operations: Operations,
  page: Box,
  hasAlpha: (id: string) => boolean,
): Map<HiddenCode, string> {
  const painter = new Painter(hasAlpha, page);
  for (const [at, operation] of operations.fnArray.entries())
    painter.step(at, operation, operations.argsArray[at]);
  return judged(painter.runs, painter.paints, page);
}

function judged(runs: readonly TextRun[], paints: readonly Paint[], page: Box): Map<HiddenCode, string> {
  const isScan = paints.some(
    ({ isPicture, box }) => isPicture && overlap(box, page) >= PAGE_SHARE * area(page),
  );
  const codes = runs.map((run) => codeOf(run, paints, page, isScan));
  const seen = new Set(runs.filter((_, index) => codes[index] === null).map(keyOf));
  const texts = new Map<HiddenCode, string>();
  for (const [index, run] of runs.entries()) {
    const code = codes[index] ?? null;
    // Type that is set twice in one place, once visibly, is a way to make it bold.
    if (code === null || seen.has(keyOf(run))) continue;
    texts.set(code, `${texts.get(code) ?? ''}${texts.has(code) ? ' ' : ''}${run.text}`);
  }
  return texts;
}

const keyOf = ({ text, box }: TextRun): string => `${text}@${Math.round(box.left)},${Math.round(box.bottom)}`;

function codeOf(run: TextRun, paints: readonly Paint[], page: Box, isScan: boolean): HiddenCode | null {
  if (run.invisible) return isScan ? 'recognised_text' : 'hidden_text';
  if (run.size < TINY || overlap(run.box, page) === 0) return 'hidden_text';
  const cover = paints.findLast(({ at, covers, box }) => at > run.at && covers && isCovered(run.box, box));
  if (cover !== undefined) {
    const isPage = cover.isPicture && overlap(cover.box, page) >= PAGE_SHARE * area(page);
    return isPage ? 'recognised_text' : 'covered_text';
  }
  const ground = paints.findLast(({ at, box }) => at < run.at && holdsMiddle(box, run.box));
  const under = ground === undefined ? WHITE : ground.colour;
  return run.colour !== null && under !== null && areAlike(run.colour, under) ? 'white_text' : null;
}

const isCovered = (run: Box, paint: Box): boolean =>
  overlap(run, paint) >= COVERED * area(run) && area(run) > 0;

function holdsMiddle(paint: Box, run: Box): boolean {
  const [x, y] = [(run.left + run.right) / 2, (run.bottom + run.top) / 2];
  return x >= paint.left && x <= paint.right && y >= paint.bottom && y <= paint.top;
}

const areAlike = (one: Colour, other: Colour): boolean =>
  one.every((part, index) => Math.abs(part - (other[index] ?? 0)) < ALIKE);

/** Follows the operations of a page and keeps its runs of text and its areas of paint. */
class Painter {
  readonly runs: TextRun[] = [];
  readonly paints: Paint[] = [];
  readonly #hasAlpha: (id: string) => boolean;
  readonly #page: Box;
  readonly #saved: Look[] = [];
  #look: Look = {
    matrix: IDENTITY,
    fill: BLACK,
    alpha: 1,
    opaque: true,
    lineWidth: 1,
    mode: 0,
    font: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #text: Matrix = IDENTITY;
  #line: readonly [number, number] = [0, 0];
  #pen: readonly [number, number] = [0, 0];

  constructor(hasAlpha: (id: string) => boolean, page: Box) {
    this.#hasAlpha = hasAlpha;
    this.#page = page;
  }

  step(at: number, operation: number, args: unknown): void {
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operation === OPS.constructPath) this.#path(at, list);
    else if (operation === OPS.showText || operation === OPS.showSpacedText) this.#show(at, list[0]);
    else if (PICTURES.includes(operation)) this.#picture(at, list[0]);
    else if (operation === OPS.shadingFill) this.#paint(at, this.#page, null, false);
    else this.#state(operation, list) || this.#typeset(operation, list);
  }

  #state(operation: number, args: readonly unknown[]): boolean {
    const look = this.#look;
    switch (operation) {
      case OPS.save:
        this.#saved.push({ ...look });
        return true;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#look = this.#saved.pop() ?? look;
        return true;
      case OPS.transform:
        look.matrix = times(look.matrix, matrixOf(args));
        return true;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...look });
        look.matrix = times(look.matrix, matrixOf(args[0]));
        return true;
      case OPS.beginAnnotation:
        this.#saved.push({ ...look });
        look.matrix = times(matrixOf(args[2]), matrixOf(args[3]));
        return true;
      case OPS.setFillRGBColor:
        look.fill = colourOf(args[0]);
        return true;
      case OPS.setFillColorN:
        look.fill = null;
        return true;
      case OPS.setFillTransparent:
        look.fill = null;
        return true;
      case OPS.setLineWidth:
        look.lineWidth = Number(args[0]);
        return true;
      case OPS.setGState:
        this.#extended(args[0]);
        return true;
      default:
        return false;
    }
  }

  #extended(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [name, value]: readonly unknown[] = entry;
      if (name === 'ca') this.#look.alpha = Number(value);
      else if (name === 'LW') this.#look.lineWidth = Number(value);
      else if (name === 'BM')
        this.#look.opaque = value === 'source-over' || value === 'normal' || value === 'Normal';
      else if (name === 'SMask' && value !== false && value !== null) this.#look.opaque = false;
      else if (name === 'Font' && Array.isArray(value)) this.#look.font = Number(value[1]);
    }
  }

  #typeset(operation: number, args: readonly unknown[]): void {
    const look = this.#look;
    const first = Number(args[0]);
    if (operation === OPS.beginText) this.#begin(IDENTITY);
    else if (operation === OPS.setTextMatrix) this.#begin(matrixOf(args.length === 1 ? args[0] : args));
    else if (operation === OPS.setFont) look.font = Number(args[1]);
    else if (operation === OPS.setTextRenderingMode) look.mode = first;
    else if (operation === OPS.setCharSpacing) look.spacing = first;
    else if (operation === OPS.setWordSpacing) look.wordSpacing = first;
    else if (operation === OPS.setHScale) look.scale = first / 100;
    else if (operation === OPS.setTextRise) look.rise = first;
    else if (operation === OPS.setLeading) look.leading = -first;
    else if (operation === OPS.moveText) this.#move(first, Number(args[1]));
    else if (operation === OPS.setLeadingMoveText) {
      look.leading = Number(args[1]);
      this.#move(first, Number(args[1]));
    } else if (operation === OPS.nextLine) this.#move(0, look.leading);
  }

  #begin(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = [0, 0];
    this.#pen = [0, 0];
  }

  #move(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y];
    this.#pen = this.#line;
  }

  #show(at: number, glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { font, spacing, wordSpacing, scale, rise, fill, alpha, mode, matrix } = this.#look;
    let text = '';
    let width = 0;
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === 'number') width -= (glyph * font) / 1000;
      else if (isGlyph(glyph)) {
        text += glyph.unicode;
        width += (glyph.width * font) / 1000 + spacing + (glyph.isSpace ? wordSpacing : 0);
      }
    }
    const [x, y] = this.#pen;
    this.#pen = [x + width * scale, y];
    if (text.trim() === '') return;
    const whole = times(matrix, this.#text);
    const box = boxOf(whole, {
      left: x,
      right: x + width * scale,
      bottom: y + rise - 0.2 * font,
      top: y + rise + 0.8 * font,
    });
    const invisible = INVISIBLE_MODES.includes(mode) || alpha < 0.05;
    // Type that is only drawn in outline has the colour of the line, which is not followed.
    const colour = mode === 1 || mode === 5 ? null : fill;
    this.runs.push({
      at,
      text,
      box,
      invisible,
      colour,
      size: Math.abs(font) * Math.hypot(whole[2], whole[3]),
    });
  }

  #path(at: number, args: readonly unknown[]): void {
    const [operation, paths] = args;
    const { matrix, lineWidth, fill } = this.#look;
    if (typeof operation !== 'number') return;
    const steps: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!(steps instanceof Float32Array)) return;
    if (FILLS.includes(operation)) {
      for (const corners of rectangles(steps))
        this.#paint(at, boxOf(matrix, corners), fill, isUpright(matrix));
    } else if (STROKES.includes(operation)) {
      for (const line of straightLines(steps, lineWidth))
        this.#paint(at, boxOf(matrix, line), null, isUpright(matrix));
    }
  }

  #picture(at: number, id: unknown): void {
    const covers = typeof id !== 'string' || !this.#hasAlpha(id);
    this.#paint(at, boxOf(this.#look.matrix, { left: 0, bottom: 0, right: 1, top: 1 }), null, covers, true);
  }

  #paint(at: number, box: Box, colour: Colour | null, covers: boolean, isPicture = false): void {
    const { alpha, opaque } = this.#look;
    if (this.paints.length >= MOST_PAINTS) return;
    const solid = opaque && alpha > 0.95;
    this.paints.push({ at, box, colour: solid ? colour : null, isPicture, covers: covers && solid });
  }
}

function isGlyph(value: unknown): value is { unicode: string; width: number; isSpace: boolean } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

function colourOf(written: unknown): Colour | null {
  const match =
    typeof written === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written) : null;
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}
