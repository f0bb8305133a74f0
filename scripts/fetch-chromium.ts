// Fetches a Chromium for the end-to-end tests onto a machine that has none. It comes as an npm package, so it needs no
// rights over the machine, and it brings along the few libraries that a bare system lacks.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FETCHED_CHROMIUM, findChromium } from '../e2e/chromium.ts';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const UNPACK = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())";

/**
 * Sees to it that there is a Chromium. Throws, saying what to do, when none is to be had.
 *
 * `npm` is the command line that runs npm.
 */
export function ensureChromium(npm: string[]): void {
  if (findChromium()) return;
  process.stderr.write('No Chromium on this machine; fetching one for the tests …\n');
  try {
    fetchChromium(npm);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The end-to-end tests need a Chromium and none could be fetched. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n${reason}`,
    );
  }
}

function fetchChromium([command = 'npm', ...args]: string[]): void {
  const folder = dirname(FETCHED_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const options = { cwd: folder, stdio: 'pipe', encoding: 'utf8' } as const;
  execFileSync(command, [...args, 'install', '--no-audit', '--no-fund', '--no-workspaces', PACKAGE], options);
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in a cloud.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs24.x' };
  const program = execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    ...options,
    env,
  });
  writeFileSync(FETCHED_CHROMIUM, launcher(folder, program.trim()), { mode: 0o755 });
}

const launcher = (folder: string, program: string): string => `#!/bin/sh
export LD_LIBRARY_PATH='${folder}/al2023/lib'
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-${folder}/fonts}"
exec '${program}' "$@"
`;
