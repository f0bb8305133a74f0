/** Pages of lists in the order of their ids, which grow with time: the id alone is the place in the list. */

/**
 * A page, and the id after which the next one goes on.
 * @param found in the order of the list, one row more than the page holds where there is one
 * @returns `next` is null on the last page
 */
export function pageById<Row extends { id: string }>(
  found: readonly Row[],
  limit: number,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
