/** Rows of a real table that a page break cuts in two, with their figures above it and the rest of their label below. */
import { REQUEST_LABELS } from './labels.ts';
import type { TextAtom, ValueAtom } from './tape.ts';

interface LabelledValues {
  readonly values: readonly ValueAtom[];
  readonly before: readonly TextAtom[];
}

/** The part of a label on either page, at least. */
const LEAST_PART = 2;

/**
 * Without the rows that open a table with empty cells beside the rest of the label that breaks off in the last row of
 * the table before; the rest goes to that row. Taken for rows of their own they would be sure blanks where the figures
 * are printed.
 */
export function withRestsJoined<T extends LabelledValues>(drafts: readonly T[]): T[] {
  const rows: T[] = [];
  for (const draft of drafts) {
    const above = rows.at(-1);
    const rest = above === undefined ? [] : restOfLabel(above, draft);
    if (above === undefined || rest.length === 0) rows.push(draft);
    else rows[rows.length - 1] = { ...above, before: [...above.before, ...rest] };
  }
  return rows;
}

/** The cell with the rest of the label of the row above; nothing where the row is one of its own. */
function restOfLabel(above: LabelledValues, { values, before }: LabelledValues): readonly TextAtom[] {
  const [first] = values;
  const isNext = first?.inGrid === true && first.place.table !== above.values[0]?.place.table;
  const isEmpty = values.every(({ token }) => token.form === 'blank');
  const rest = lastCell(before);
  if (!isNext || !isEmpty || rest.at(-1)?.line !== first.line) return [];
  return isBroken(textOf(lastCell(above.before)), textOf(rest)) ? rest : [];
}

/** The lines of the last cell of a table. */
function lastCell(texts: readonly TextAtom[]): readonly TextAtom[] {
  const last = texts.at(-1);
  const start = texts.findLastIndex(
    ({ line, place }) => line !== last?.line || place.column !== last.place.column,
  );
  return texts.slice(start + 1);
}

const textOf = (texts: readonly TextAtom[]): string => texts.map(({ squeezed }) => squeezed).join('');

/** Whether one label begins at the end of `start` and ends with the whole of `rest`. */
function isBroken(start: string, rest: string): boolean {
  return REQUEST_LABELS.some((label) => {
    const begun = label.length - rest.length;
    return (
      Math.min(begun, rest.length) >= LEAST_PART &&
      label.endsWith(rest) &&
      start.endsWith(label.slice(0, begun))
    );
  });
}
