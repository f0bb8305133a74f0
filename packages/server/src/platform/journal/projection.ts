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
