/**
 * The process that reads a file of records: the file's bytes come on standard input, the records go out one line of JSON
 * each. It holds a stranger's file, so it runs apart from the program, without its secrets and within bounds.
 */
import { once } from 'node:events';
import { type RecordKind, RecordsError, readRecords } from './records/index.ts';

async function bytesOfInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

async function run(kind: RecordKind): Promise<void> {
  const bytes = await bytesOfInput();
  for await (const record of readRecords(bytes, kind)) {
    if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
  }
}

try {
  await run(process.argv[2] as RecordKind);
} catch (error) {
  const code = error instanceof RecordsError ? error.code : 'records_malformed';
  process.stdout.write(`${JSON.stringify({ fault: code })}\n`);
}
