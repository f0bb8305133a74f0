import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// What has been compiled for one process serves the next: the workers, and the programs that tests start.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compile');

const OFFLINE = ['e2e/reader/*.test.ts', 'e2e/*.test.ts'];

// Rules and pages first; then the server on a real PostgreSQL, and beside it what runs whole programs and browsers without
// the platform; last and one file after another what people do on the running platform, which all of them share. Files share their process, and with it the libraries they
// load: each has a database or a browser of its own, and nothing of ours keeps a state that another could see.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{law,documents,pages,console,tools,writing}/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          testTimeout: 30_000,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['packages/server/src/platform/database/testing-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'offline',
          include: OFFLINE,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...OFFLINE],
          globalSetup: ['e2e/journeys/demonstration.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
