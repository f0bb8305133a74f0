// The demonstration site that all journeys share: loaded once, since that takes longer than any of them.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { freePort, startProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The running demonstration. */
    demonstration: {
      /** `http://localhost:PORT` */
      origin: string;
      /** Its data folder, for commands beside it. */
      dataDir: string;
      /** A copy of that folder as it was after the loading, not in use: for the one program that is to be killed. */
      fresh: string;
    };
  }
}

/** Starts the demonstration before the first journey; what it returns stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [dataDir, fresh] = [temporaryFolder('gongkai-journeys-'), temporaryFolder('gongkai-fresh-')];
  const port = await freePort();
  const loading = await startProgram(dataDir, port);
  await loading.stop();
  // By the system's own command, which leaves each file to the account that owns it.
  execFileSync('cp', ['-a', `${dataDir}/.`, fresh]);
  const program = await startProgram(dataDir, port);
  project.provide('demonstration', { origin: program.origin, dataDir, fresh });
  return async () => {
    await program.stop();
    for (const folder of [dataDir, fresh]) rmSync(folder, { recursive: true, force: true });
  };
}
