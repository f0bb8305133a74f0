// PostgreSQL refuses to run as root. Started by root, the server gets an account of its own: a system account `gongkai`,
// made where the system can make one, else `nobody`.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedError } from './error.ts';

/** The account that the server runs under when it is not our own. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const DEDICATED = 'gongkai';
const CREATORS: [command: string, ...args: string[]][] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    DEDICATED,
  ],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', DEDICATED],
];

/**
 * The account for a server on `postgresFolder`, or `null` when it is to run under our own.
 *
 * A folder that exists already belongs to somebody, and only its owner can serve it: so data made by an ordinary user
 * can still be served when root starts the program. Throws `account_missing` where root finds nobody to hand over to.
 */
export function serverAccount(postgresFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(postgresFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  return find(DEDICATED) ?? create() ?? find('nobody') ?? missing();
}

/** Whether an account may pass through a folder, and all those above it. */
export function canEnter(account: Account | null, folder: string): boolean {
  const options = account ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: '/' };
  return spawnSync('test', ['-x', folder], options).status === 0;
}

function create(): Account | null {
  for (const [command, ...args] of CREATORS) {
    if (spawnSync(command, args).status === 0) return find(DEDICATED);
  }
  return null;
}

function find(name: string): Account | null {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid && gid ? { name, uid, gid } : null;
}

function idOf(what: '-u' | '-g', name: string): number | null {
  const result = spawnSync('id', [what, name], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : null;
}

function nameOf(uid: number): string {
  const result = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : String(uid);
}

function missing(): never {
  throw new EmbeddedError(
    'account_missing',
    'PostgreSQL does not run as root, and no account "gongkai" or "nobody" is there to run it: create one, or start as an ordinary user.',
  );
}
