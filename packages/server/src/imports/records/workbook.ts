/** Records of a workbook: the first shown sheet with rows, whose first row names the values. */
import { DocumentError, sheetRows } from '@gongkai/documents';
import { namesOf } from './delimited.ts';
import { RecordsError, type SourceRecord } from './record.ts';

/** @throws RecordsError `records_malformed`, `records_too_many` */
export function* workbookRecords(bytes: Uint8Array): Generator<SourceRecord> {
  const [heads, ...rows] = rowsOf(bytes);
  if (heads === undefined) return;
  const names = namesOf(heads);
  for (const row of rows) {
    if (row.every((value) => value.trim() === '')) continue;
    yield { address: null, values: Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])) };
  }
}

function rowsOf(bytes: Uint8Array): string[][] {
  try {
    return sheetRows(bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const code = error.code === 'too_many_cells' ? 'records_too_many' : 'records_malformed';
    throw new RecordsError(code, { cause: error });
  }
}
