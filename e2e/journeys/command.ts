// The command line as an operator uses it, beside a running program.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a command left behind. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

const run = join(import.meta.dirname, '..', '..', 'scripts', 'run.mjs');

/** Runs `gongkai` with these arguments; `env` names the data folder or database. Never throws on an exit code. */
export function gongkai(args: readonly string[], env: Record<string, string> = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [run, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
