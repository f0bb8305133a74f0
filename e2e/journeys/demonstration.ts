// The demonstration site that all journeys share: loaded once, since that takes longer than any of them.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, startProgram } from '../program.ts';

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

/** A new folder that the database's own account may pass through, should root run the tests. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}
