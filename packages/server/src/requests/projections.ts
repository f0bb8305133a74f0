/** The check that the rows of requests and letters are what the journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { letterRow } from './case-file.ts';
import { foldCase } from './fold.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'request',
    mismatches: (context: Context) =>
      foldAll(context, 'request', async (events) => {
        const ids = [...events.keys()];
        const rows = await context.db
          .selectFrom('requests')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('request_id', 'in', ids)
          .execute();
        const letters = await context.db
          .selectFrom('request_letters')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('request_id', 'in', ids)
          .execute();
        const rowsById = new Map(rows.map((row) => [row.request_id, row]));
        const lettersById = new Map(letters.map((letter) => [letter.letter_id, letter]));
        return (id, journal) => {
          const folded = foldCase(journal);
          const known = new Set(folded.letters.map((letter) => letter.id));
          return [
            ...differingColumns(folded.row, rowsById.get(id)),
            ...folded.letters.flatMap((letter) =>
              differingColumns(letterRow(letter), lettersById.get(letter.id)).map(
                (column) => `letter ${letter.code} ${column}`,
              ),
            ),
            ...letters
              .filter((letter) => letter.request_id === id && !known.has(letter.letter_id))
              .map((letter) => `letter ${letter.code} *`),
          ];
        };
      }),
  },
];
