// The real browser that the end-to-end tests drive: the one this machine has, or the one that `npm test` has fetched.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--no-first-run',
];

/** Where `npm test` puts a Chromium on a machine that has none. */
export const FETCHED_CHROMIUM = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '.cache',
  'chromium',
  'chromium.sh',
);

/** The program file of a Chromium, or `null` when there is none. `CHROMIUM_PATH` overrides what the machine has. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...APPLICATIONS, FETCHED_CHROMIUM].find(isProgram) ?? null;
}

/** Starts a Chromium without a window. Throws, saying what to do, when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('There is no Chromium: run `npm test`, which fetches one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
