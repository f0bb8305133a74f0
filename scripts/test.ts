// `npm test`: everything that must hold before a change is good. Types, lint and import rules run side by side, then all
// tests. The last line counts them, each of the checks as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './fetch-chromium.ts';
import { npm } from './setup.mjs';

interface Count {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '..');
const tool = (...path: string[]): string => join(root, 'node_modules', ...path);
const CHECKS: [title: string, ...command: string[]][] = [
  ['types', tool('typescript', 'bin', 'tsc'), '-p', '.'],
  ['types of the console', tool('typescript', 'bin', 'tsc'), '-p', 'packages/console'],
  ['types of the tools', tool('typescript', 'bin', 'tsc'), '-p', 'packages/tools'],
  ['format and lint', tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  ['imports', join(root, 'scripts', 'check-imports.ts')],
];

ensureChromium(npm());
const checks = await Promise.all(CHECKS.map(check));
const tests = await runTests(process.argv.slice(2));
const counts = [...checks, tests];
const total = {
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
};
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function check([title, file = '', ...args]: [string, ...string[]]): Promise<Count> {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => output.push(bytes));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) {
    process.stdout.write(`✓ ${title}\n`);
    return { passed: 1, failed: 0 };
  }
  process.stdout.write(`✗ ${title}\n${Buffer.concat(output).toString()}\n`);
  return { passed: 0, failed: 1 };
}

/** Runs Vitest over everything, or over what the arguments name. A file that cannot be loaded counts as a failed test. */
async function runTests(filters: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-results-'));
  const results = join(folder, 'results.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...filters];
  const child = spawn(process.execPath, [tool('vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const { passed, failed } = readResults(results);
  rmSync(folder, { recursive: true, force: true });
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readResults(file: string): Count {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = results;
    return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
