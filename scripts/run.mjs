// The one way in: `npm start`, `npm test`, `npm run bench` and `./gongkai` all come here. It makes the clone ready
// (libraries, then what is built for browsers), moves to Node 24 and runs what was asked for, in this same process where it can.
// It has to run on the oldest Node that a host may bring, so: plain JavaScript, nothing imported but Node's own modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`gongkai needs Node 20.19 or newer to set itself up; this is ${process.version}.\n`);
  process.exit(1);
}

const args = process.argv.slice(2);

try {
  const { ensureDependencies } = await import('./setup.mjs');
  await ensureDependencies(root);
  // Earlier ones of the 24 line still warn about what we use of them.
  if (major > 24 || (major === 24 && minor >= 12)) await runHere(args);
  else await runUnder(bundledNode());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** The Node 24 that the libraries brought along. */
function bundledNode() {
  const path = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(path)) return path;
  throw new Error(
    `gongkai runs on Node 24, and there is no ready copy of it for ${process.platform} ${process.arch}: install Node 24.12 or newer yourself.`,
  );
}

/**
 * Starts this very file again under another Node and waits for it. The child has a process group of its own, so that
 * Ctrl-C in a terminal reaches it once, through us, and not a second time from the terminal.
 */
function runUnder(node) {
  stopWithForeground();
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], {
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, GONGKAI_FOREGROUND: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => process.kill(-child.pid, signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
      resolve();
    });
  });
}

async function runHere([command, ...rest]) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(join(root, 'node_modules', '.cache', 'compile'));
  if (command === 'serve' || command === 'test') {
    const { ensureBuilds } = await import('./setup.mjs');
    await ensureBuilds(root);
  }
  if (command === 'test') return enter(join(root, 'scripts', 'test.ts'), rest);
  if (command === 'bench') return enter(join(root, 'bench', 'run.ts'), rest);
  stopWithForeground();
  return enter(join(root, 'packages', 'server', 'src', 'cli.ts'), process.argv.slice(2));
}

/** Runs a program file in this process as if Node had been started with it. */
async function enter(file, rest) {
  process.argv = [process.execPath, file, ...rest];
  await import(pathToFileURL(file).href);
}

/**
 * Started by npm or by an older Node, this process is the inner half of a command in the foreground. Should the outer
 * half be killed outright, nobody could stop the inner one by Ctrl-C any more: end it in good order.
 */
function stopWithForeground() {
  if (!process.env.npm_lifecycle_event && !process.env.GONGKAI_FOREGROUND) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
