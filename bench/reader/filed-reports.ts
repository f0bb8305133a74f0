/** A folder of filed reports whose true cells are known: each with a `NAME.cells.json` beside it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDocument } from '@gongkai/documents';
import { z } from 'zod';
import type { Filed } from '../../e2e/reader/mutated.ts';

const CELLS = '.cells.json';

const Cells = z.object({
  organ: z.string(),
  year: z.int(),
  format: z.enum(['format_a_2019', 'format_b_2021']),
  tables: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number().nullable()))),
  violations: z.array(z.object({ code: z.string(), table: z.string(), row: z.string(), column: z.string() })),
  /** `table.row` of what the file alone cannot settle. */
  undecidable: z.array(z.string()).default([]),
});

/** Every file of the folder that has its cells beside it, opened. Throws where one cannot be opened or its cells are no such file. */
export async function filedReports(folder: string): Promise<Filed[]> {
  const names = await readdir(folder);
  const reports: Filed[] = [];
  for (const truth of names.filter((name) => name.endsWith(CELLS)).sort()) {
    const base = `${truth.slice(0, -CELLS.length)}.`;
    const cells = Cells.parse(JSON.parse(await readFile(join(folder, truth), 'utf8')));
    for (const name of names.filter((one) => one.startsWith(base) && one !== truth).sort())
      reports.push(await filedReport(join(folder, name), name, cells));
  }
  return reports;
}

async function filedReport(path: string, name: string, cells: z.infer<typeof Cells>): Promise<Filed> {
  const opened = await openDocument(await readFile(path));
  if (opened.kind === 'json') throw new Error(`${name} is data, not a filed report`);
  const { organ, year, format, tables } = cells;
  const violations = cells.violations
    .map(({ code, table, row, column }) => `${code} ${table}.${row}.${column}`)
    .sort();
  const addresses = Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => ({ row: `${table}.${row}`, cell: `${table}.${row}.${column}` })),
    ),
  );
  const decided = addresses.filter(({ row }) => !cells.undecidable.includes(row)).map(({ cell }) => cell);
  return {
    name,
    document: opened.document,
    truths: [{ organ, year, format, tables, violations, complete: true }],
    decided: new Set(decided),
  };
}
