// Starting PostgreSQL's programs as children.
import type { SpawnOptions } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * How each of PostgreSQL's programs is started: under the account given, in a folder that every account can enter, with
 * an environment that carries no setting of the caller's, and out of reach of the terminal's Ctrl-C, so that the program
 * can finish its work with the database before it stops it.
 */
export function childOptions(account: Account | null): SpawnOptions & { detached: true } {
  return {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}
