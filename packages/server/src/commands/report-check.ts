/** `gongkai report check`: reports of any file kind in, figures and findings out. */
import { exitCodeOf, type FileEntry } from '@gongkai/documents/check';
import { readAll } from '../reading/index.ts';
import { UsageError } from '../usage-error.ts';
import { csvTable, htmlTable } from './report-check/print-table.ts';
import { entryText, summaryText } from './report-check/print-text.ts';
import { Progress } from './report-check/progress.ts';
import { sourcesOf } from './report-check/sources.ts';

export type CheckFormat = 'csv' | 'html' | 'json' | 'text';

export interface CheckFilesOptions {
  readonly format: CheckFormat;
  /** Whether each cell in JSON brings its place in the source and how certain it is. */
  readonly evidence: boolean;
  /** Whether the organ may make 规章. */
  readonly mayMakeRules: boolean;
}

/**
 * Reads and checks files, folders and standard input (`-`). Exit 0 all balanced, 1 at least one error, 2 something was
 * refused or is incomplete.
 *
 * @throws UsageError when the folders hold no file that could be read
 */
export async function checkFiles(names: readonly string[], options: CheckFilesOptions): Promise<void> {
  const sources = await sourcesOf(names);
  if (sources.length === 0) throw new UsageError('no file to read');
  const progress = new Progress(sources.length, process.stderr);
  const entries: FileEntry[] = [];
  const { evidence, mayMakeRules } = options;
  await readAll(sources, { evidence, mayMakeRules }, (found) => {
    entries.push(...found);
    progress.clear();
    if (options.format === 'text') process.stdout.write(found.map(entryText).join(''));
    progress.step();
  });
  progress.clear();
  process.stdout.write(ending(options.format, entries));
  process.exitCode = exitCodeOf(entries);
}

/** What is printed when all is read; text has been printed on the way. */
function ending(format: CheckFormat, entries: readonly FileEntry[]): string {
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`;
  if (format === 'csv') return csvTable(entries);
  if (format === 'html') return htmlTable(entries);
  return entries.length > 1 ? summaryText(entries) : '';
}
