/** `gongkai request clock`: case events in, the fold's result out. */
import { foldRequest, parseClockInput } from '@gongkai/law/request';
import { UsageError } from '../usage-error.ts';
import { readJson } from './input.ts';

/**
 * Folds the events of a file and prints the result as JSON; exit 1 when the law refuses an event.
 * @throws UsageError naming the place when the input has another shape
 */
export async function clock(file: string): Promise<void> {
  const parsed = parseClockInput(await readJson(file));
  if (!parsed.ok) {
    const places = parsed.faults.map((fault) => `${fault.path}: ${fault.code}`);
    throw new UsageError(`${file}: ${places.join('; ')}`);
  }
  const { events, as_of: asOf, format, settings } = parsed.value;
  const result = foldRequest(events, { asOf, format, settings });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  if (result.refused !== undefined) process.exitCode = 1;
}
