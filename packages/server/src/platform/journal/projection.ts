import type { Context } from '../context.ts';

/** A projected value that the fold of the journal does not give. */
export interface Mismatch {
  subjectId: string;
  column: string;
}

/** Rows that are a projection of the journal: folding the journal again must give every one of them. */
export interface Projection {
  subjectType: string;
  /** Folds every subject of the type in the context's site and compares it with its rows. */
  mismatches(context: Context): Promise<Mismatch[]>;
}

/**
 * Columns in which a row differs from what the fold gives. Instants compare by time, JSON by value.
 * @param folded what the fold gives, column by column
 * @param row the row, or undefined when it is not there
 */
export function differingColumns(
  folded: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>> | undefined,
): string[] {
  if (row === undefined) return ['*'];
  return Object.keys(folded).filter((column) => comparable(folded[column]) !== comparable(row[column]));
}

function comparable(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
