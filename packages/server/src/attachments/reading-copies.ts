/** What a file says and hides, read out of its public copy by a process of its own. */
import type { FileFormat, HiddenFinding } from '@gongkai/documents/files';
import type { Context } from '../platform/context.ts';
import type { ChildFailure } from '../reading/index.ts';
import { askReading } from './file-desk.ts';

/** What was read; `failure` says why there is nothing. */
export interface CopyReading {
  text: string;
  findings: readonly HiddenFinding[];
  failure: string | null;
}

/** Reads a public copy; a code when the process gave no answer, which may have been a bad moment. */
export async function readCopy(
  context: Context,
  copy: { hash: string; format: FileFormat },
): Promise<CopyReading | ChildFailure> {
  const path = context.services.publicFiles.pathOf(copy.hash);
  const answer = await askReading({ task: 'read', path, format: copy.format });
  if (typeof answer === 'string') return answer;
  if (answer.result === 'read') return { text: answer.text, findings: answer.findings, failure: null };
  return unread(answer.result === 'unreadable' ? answer.failure : answer.result);
}

/** The reading of a file that nobody can read. */
export const unread = (failure: string): CopyReading => ({ text: '', findings: [], failure });

/** What the event of a reading says. */
export function readData({ failure }: CopyReading): Record<string, string> {
  return failure === null ? { result: 'read' } : { result: 'unreadable', failure };
}
