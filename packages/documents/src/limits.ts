// How much of anything one report may be. The largest that were ever filed stay far below each of these.

/** Bytes of a file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Bytes that one part of a zip archive may unpack to. */
export const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Bytes that all parts of a zip archive that are needed may unpack to. */
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
/** A part above 1 MiB that shrank to less than one in so many was made to burst. XML of tables reaches 1 : 60. */
export const MAX_ZIP_RATIO = 200;
/** Entries of a zip archive. */
export const MAX_ZIP_ENTRIES = 5_000;
/** Pages of a PDF. */
export const MAX_PAGES = 500;
/** Cells of all sheets of a workbook, blank ones in between counted. */
export const MAX_SHEET_CELLS = 500_000;
/** Tables within tables. Deeper ones are read as if their inner tags were not there. */
export const MAX_TABLE_DEPTH = 32;
/** Columns that one cell may span. */
export const MAX_COL_SPAN = 200;
