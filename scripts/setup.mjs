// Makes a clone ready to run: the libraries of the lock file, and what is built for browsers. Both are skipped in
// milliseconds when nothing has changed. Everything said goes to stderr: stdout belongs to the command.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const modules = (root) => join(root, 'node_modules');
const stampFile = (root) => join(modules(root), '.gongkai-lock');

/** Installs what package-lock.json names, unless that has been done since the lock last changed. */
export async function ensureDependencies(root) {
  if (dependenciesFresh(root)) return;
  await alone(root, async () => {
    if (dependenciesFresh(root)) return;
    // A clean install deletes node_modules first; where a server may be running from it, only the difference is put in.
    const way = existsSync(modules(root)) ? ['install', '--no-save'] : ['ci'];
    const [command, ...prefix] = npm();
    await withProgress(
      'Installing the libraries',
      command,
      [...prefix, ...way, '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      root,
    );
    stamp(root);
  });
}

/** Builds what runs in browsers, the staff console and the public tools, unless the builds there are of the sources as they are. */
export async function ensureBuilds(root) {
  await ensureBuild(
    root,
    'console',
    'Building the staff console',
    ['index.html', 'public'],
    ['law', 'writing'],
  );
  await ensureBuild(root, 'tools', 'Building the public tools', [], ['law', 'documents']);
}

/** Builds one package by Vite; `more` are sources of its own beside the usual, `packages` those whose code it bundles. */
async function ensureBuild(root, name, title, more, packages) {
  const home = join(root, 'packages', name);
  const builtFrom = join(home, 'dist', '.built-from');
  const sources = sourcesHash(root, [
    ...['package.json', 'vite.config.ts', 'src', ...more].map((path) => join(home, path)),
    ...packages.map((one) => join(root, 'packages', one, 'src')),
    stampFile(root),
  ]);
  if (readIfThere(builtFrom) === sources) return;
  await alone(root, async () => {
    if (readIfThere(builtFrom) === sources) return;
    const vite = join(modules(root), 'vite', 'bin', 'vite.js');
    await withProgress(title, process.execPath, [vite, 'build'], home);
    writeFileSync(builtFrom, sources);
  });
}

function dependenciesFresh(root) {
  if (readIfThere(stampFile(root)) === lockHash(root)) return true;
  // An install by hand leaves no stamp of ours, but npm's own record, written last and newer than the lock.
  const record = join(modules(root), '.package-lock.json');
  if (!existsSync(record)) return false;
  const byHand = statSync(record).mtimeMs + 10_000 > statSync(join(root, 'package-lock.json')).mtimeMs;
  if (byHand) stamp(root);
  return byHand;
}

/** Saves the next start a look at the dates; where the folder belongs to somebody else, that look is all there is. */
function stamp(root) {
  try {
    writeFileSync(stampFile(root), lockHash(root));
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function sourcesHash(root, paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
      return;
    }
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** The npm that called us, else the host's: the bundled Node comes without one. */
export function npm() {
  if (process.env.npm_execpath?.endsWith('.js')) return [process.execPath, process.env.npm_execpath];
  return ['npm'];
}

/** Runs a command, says every few seconds that it still runs, and shows its output only if it fails. */
function withProgress(title, command, args, cwd) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const say = (text) => process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
  say(`${title} … `);
  const timer = setInterval(() => say(`${title} … ${seconds()} s `), process.stderr.isTTY ? 1000 : 5000);
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const output = [];
  child.stdout.on('data', (bytes) => output.push(bytes));
  child.stderr.on('data', (bytes) => output.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(timer);
      reject(new Error(`${title} failed: ${command} could not be started (${error.code ?? error.message}).`));
    });
    child.once('close', (code) => {
      clearInterval(timer);
      say(
        `${title}: ${code === 0 ? `done in ${seconds()} s` : 'failed'}${process.stderr.isTTY ? '   \n' : ''}`,
      );
      if (code === 0) resolve();
      else reject(new Error(`${Buffer.concat(output).toString().trimEnd()}\n${title} failed.`));
    });
  });
}

/**
 * Holds off a second set-up of the same clone for as long as the work lasts. The lock is a listening socket, which the
 * operating system takes back when its holder dies, however it dies.
 */
async function alone(root, work) {
  const release = await takeOrWait(lockAddress(root));
  try {
    await work();
  } finally {
    release();
  }
}

function lockAddress(root) {
  const name = `gongkai-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

async function takeOrWait(address) {
  for (let told = false; ; told = true) {
    const release = await take(address);
    if (release) return release;
    if (!told) process.stderr.write('Another set-up of this folder is under way; waiting for it.\n');
    if (!(await waitUntilReleased(address)) && address.startsWith('/')) unlinkSync(address);
  }
}

/** Takes the lock and gives the function that releases it, or null when somebody else has it. */
function take(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => waiting.delete(socket));
    });
    const release = () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    };
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(release));
  });
}

/** Whether somebody held the lock; comes back when they have let go. */
function waitUntilReleased(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    let held = false;
    socket.once('connect', () => {
      held = true;
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(held));
    socket.resume();
  });
}
