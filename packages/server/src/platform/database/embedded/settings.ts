// How the embedded server is set: for one office on one machine, sized by the memory there is. The figures rest on the
// measurements of decision record "PostgreSQL everywhere": no JIT (it costs more than it gives on short queries) and no
// parallel workers (they make the planner's guesses worse, and need more shared memory than containers grant).
import { totalmem } from 'node:os';

const MB = 1024 * 1024;

/** PostgreSQL settings by name. */
export type Settings = Record<string, string>;

/** The memory that this process may use, in bytes: the machine's, or less where a container limits it. */
export function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Settings for a machine with `memory` bytes, listening on a socket in the folder `runFolder` only. */
export function serverSettings(memory: number, runFolder: string): Settings {
  return {
    listen_addresses: '',
    unix_socket_directories: `"${runFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: megabytes(memory / 8, 64, 4096),
    effective_cache_size: megabytes(memory / 2, 256, 65_536),
    maintenance_work_mem: megabytes(memory / 32, 64, 1024),
    work_mem: '16MB',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Without the detail lines: they quote the values of a refused row, which may be personal data.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
  };
}

const megabytes = (bytes: number, least: number, most: number): string =>
  `${Math.round(Math.min(most, Math.max(least, bytes / MB)))}MB`;
