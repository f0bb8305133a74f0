// The demonstration site that all journeys share: loaded once, since that takes longer than any of them.
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
    };
  }
}

/** Starts the demonstration before the first journey; what it returns stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = temporaryFolder('gongkai-journeys-');
  const program = await startProgram(dataDir, await freePort());
  project.provide('demonstration', { origin: program.origin, dataDir });
  return async () => {
    await program.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
