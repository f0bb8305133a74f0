/** A table as a workbook of one sheet, figures as figures. */
import { utils, write } from '@e965/xlsx';

/** The bytes of the workbook. */
export function tableXlsx(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  const cells = rows.map((row) => row.map((text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)));
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), sheetName);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
