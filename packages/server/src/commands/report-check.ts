/** `gongkai report check`: reports in JSON in, findings out. */
import { blockingFindings, checkReport, type Finding, parseReport, type Report } from '@gongkai/law/report';
import { UsageError } from '../usage-error.ts';
import { readJson } from './input.ts';

/** One report found in a file, or why none could be read. */
type Entry =
  | (Report & { file: string; status: 'read'; findings: Finding[] })
  | { file: string; status: 'refused'; notes: string[] };

/** Checks every file; exit 0 all balanced, 1 at least one error, 2 something could not be read. */
export async function checkFiles(
  files: readonly string[],
  options: { json: boolean; mayMakeRules: boolean },
): Promise<void> {
  const entries: Entry[] = [];
  for (const file of files) entries.push(...(await entriesOf(file, options.mayMakeRules)));
  if (options.json) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  else for (const entry of entries) printEntry(entry);
  process.exitCode = exitCodeOf(entries);
}

async function entriesOf(file: string, mayMakeRules: boolean): Promise<Entry[]> {
  try {
    const value = await readJson(file);
    const candidates: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (candidates.length === 0) return [{ file, status: 'refused', notes: ['holds no report'] }];
    return candidates.map((candidate) => entryOf(file, candidate, mayMakeRules));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ file, status: 'refused', notes: [error.message] }];
  }
}

function entryOf(file: string, candidate: unknown, mayMakeRules: boolean): Entry {
  const parsed = parseReport(candidate);
  if (!parsed.ok) {
    const notes = parsed.problems.map(
      (problem) => `${problem.path}: ${problem.code}, expected ${problem.expected}`,
    );
    return { file, status: 'refused', notes };
  }
  return { ...parsed.report, file, status: 'read', findings: checkReport(parsed.report, { mayMakeRules }) };
}

function printEntry(entry: Entry): void {
  if (entry.status === 'refused') {
    for (const line of entry.notes) process.stdout.write(`${entry.file}：无法读取。${line}\n`);
    return;
  }
  const errors = entry.findings.filter((finding) => finding.level === 'error').length;
  const warnings = entry.findings.length - errors;
  const verdict = errors === 0 ? '数据平衡' : `${errors} 处错误`;
  const doubts = warnings === 0 ? '' : `，${warnings} 处提示`;
  process.stdout.write(`${entry.file}：${entry.title}，${verdict}${doubts}\n`);
  for (const finding of entry.findings) {
    const level = finding.level === 'error' ? '错误' : '提示';
    process.stdout.write(
      `  ${level} ${finding.code ?? finding.check}　${finding.message}（${finding.article}）\n`,
    );
  }
}

function exitCodeOf(entries: readonly Entry[]): number {
  if (entries.some((entry) => entry.status === 'refused')) return 2;
  const broken = entries.some(
    (entry) => entry.status === 'read' && blockingFindings(entry, entry.findings).length > 0,
  );
  return broken ? 1 : 0;
}
