// What must be true after any kill: everything acknowledged is there and nothing was done twice, what the program does by itself
// comes to its end, index numbers run without gap or double, and the journal is whole and gives every row again when it is folded.
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { type OpenDatabase, openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { runningUrl } from '../../packages/server/src/platform/database/embedded/index.ts';
import { type Acknowledged, itemIsPublic, requestIsKnown } from './acts.ts';
import { faultsInFiles } from './files-verdict.ts';

/** Where to look. */
export interface Scene {
  dataDir: string;
  origin: string;
  /** The organ whose form was used. */
  slug: string;
  acknowledged: Acknowledged;
}

const STEPS = ['draft', 'release_review', 'secrecy_review', 'ready', 'published'];
const REACHED = { created: 0, submitted: 1, released: 2, cleared: 3, published: 4 };
const gongkai = join(import.meta.dirname, '..', '..', 'gongkai');
const run = promisify(execFile);

/** Every fault found, one line each, while the program is serving. */
export async function faultsIn(scene: Scene): Promise<string[]> {
  return [
    ...(await faultsInRows(scene)),
    ...(await faultsInPublic(scene)),
    ...(await faultsInJournal(scene.dataDir)),
  ];
}

interface ItemRow {
  item_id: string;
  state: string;
  index_number: string | null;
}

async function faultsInRows({ dataDir, acknowledged }: Scene): Promise<string[]> {
  const url = runningUrl(dataDir);
  if (url === null) return ['the platform does not run on its data folder'];
  const database = openDatabase(url);
  const { pool } = database;
  try {
    const unsettled = await settle(pool);
    const items = await pool.query<ItemRow>('SELECT item_id, state, index_number FROM items');
    const requests = await pool.query<{ number: string }>('SELECT number FROM requests');
    const counters = await pool.query<{ total: number }>(
      'SELECT sum(last_serial)::int AS total FROM index_number_counters',
    );
    return [
      ...unsettled,
      ...(await faultsInSchedules(pool, acknowledged)),
      ...(await faultsInImports(pool, acknowledged)),
      ...(await faultsInFiles(database, dataDir, acknowledged.uploads)),
      ...lostItems(acknowledged, items.rows),
      ...lostRequests(acknowledged, new Set(requests.rows.map((row) => row.number))),
      ...brokenSeries(
        items.rows.flatMap((row) => row.index_number ?? []),
        counters.rows[0]?.total ?? 0,
      ),
    ];
  } finally {
    await database.close();
  }
}

/** The schedule's beat is ten seconds; what a kill interrupted goes on with the next one. */
const SETTLE_LIMIT_MS = 120_000;

/** Waits until the program has nothing left to do by itself: no import at work, no release that is due. */
async function settle(pool: OpenDatabase['pool']): Promise<string[]> {
  const deadline = performance.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      `SELECT (SELECT count(*) FROM imports WHERE state IN ('loading', 'collecting', 'checking', 'releasing'))
            + (SELECT count(*) FROM schedules WHERE state = 'open' AND due_at < now()) AS left`,
    );
    const left = Number(rows[0]?.left ?? 0);
    if (left === 0) return [];
    if (performance.now() > deadline) return [`${left} imports and due releases do not come to their end`];
    await pause(250);
  }
}

/** Each release that was set has happened, once. */
async function faultsInSchedules(pool: OpenDatabase['pool'], { scheduled }: Acknowledged): Promise<string[]> {
  const { rows } = await pool.query<{ item_id: string; state: string | null; releases: number }>(
    `SELECT item_id, (SELECT state FROM items WHERE items.item_id = wanted.item_id) AS state,
            (SELECT count(*) FROM journal WHERE subject_id = wanted.item_id AND event = 'item.published')::int AS releases
       FROM unnest($1::uuid[]) AS wanted(item_id)`,
    [[...scheduled]],
  );
  return rows
    .filter(({ state, releases }) => state !== 'published' || releases !== 1)
    .map(
      ({ item_id, state, releases }) => `scheduled item ${item_id} is ${state} after ${releases} releases`,
    );
}

interface ImportRow {
  import_id: string;
  state: string;
  loaded: number;
  taken: number;
  sources: number;
  issued: number;
  files: number;
  attached: number;
}

/** Each import has all its rows, and each of its rows has become one item once its release was acknowledged. */
async function faultsInImports(pool: OpenDatabase['pool'], { imports }: Acknowledged): Promise<string[]> {
  const { rows } = await pool.query<ImportRow>(
    `SELECT import_id, state, taken_rows AS taken, taken_files AS files,
            (SELECT count(*) FROM item_sources s JOIN attachments a USING (site_id, item_id)
              WHERE s.import_id = i.import_id)::int AS attached,
            (SELECT count(*) FROM import_rows r WHERE r.import_id = i.import_id)::int AS loaded,
            (SELECT count(*) FROM item_sources s WHERE s.import_id = i.import_id)::int AS sources,
            (SELECT count(*) FROM journal WHERE event = 'item.issued'
               AND data->'approvals'->'reference'->>'id' = i.import_id::text)::int AS issued
       FROM imports i WHERE import_id = any($1::uuid[])`,
    [[...imports.keys()]],
  );
  const byId = new Map(rows.map((row) => [row.import_id, row]));
  return [...imports].flatMap(([id, { rows: wanted, files: wantedFiles, released }]) => {
    const found = byId.get(id);
    if (found === undefined) return [`import ${id} is gone`];
    const { state, loaded, taken, sources, issued, files, attached } = found;
    const isWhole = loaded === wanted && taken === sources && sources === issued && files === wantedFiles;
    const isDone = !released || (state === 'done' && taken === wanted && attached === wantedFiles);
    if (isWhole && isDone) return [];
    return [`import ${id}: ${JSON.stringify(found)} of ${wanted} rows and ${wantedFiles} files`];
  });
}

function lostItems({ drafts, published }: Acknowledged, rows: ItemRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.item_id, row]));
  const lost = [...drafts].flatMap(([id, step]) => {
    const state = byId.get(id)?.state;
    return state && STEPS.indexOf(state) >= REACHED[step]
      ? []
      : [`item ${id} was ${step} and is now ${state ?? 'gone'}`];
  });
  const renumbered = [...published].flatMap(([id, number]) => {
    const now = byId.get(id)?.index_number;
    return now === number ? [] : [`item ${id} was published as ${number} and has now ${now ?? 'no number'}`];
  });
  return [...lost, ...renumbered];
}

const lostRequests = ({ requests }: Acknowledged, known: Set<string>): string[] =>
  [...requests.keys()].filter((number) => !known.has(number)).map((number) => `request ${number} is gone`);

/** Index numbers end in a serial that runs from 1 per organ and month; `counted` is how many the counters have given out. */
function brokenSeries(numbers: string[], counted: number): string[] {
  const series = Map.groupBy(numbers, (number) => number.slice(0, number.lastIndexOf('-')));
  const broken = [...series].flatMap(([name, members]) => {
    const serials = members.map((number) => Number(number.slice(name.length + 1))).sort((a, b) => a - b);
    const at = serials.findIndex((serial, index) => serial !== index + 1);
    return at < 0 ? [] : [`index numbers ${name}: ${serials[at]} stands where ${at + 1} should`];
  });
  return counted === numbers.length
    ? broken
    : [...broken, `${counted} index numbers were taken and ${numbers.length} are in use`];
}

async function faultsInPublic({ origin, slug, acknowledged }: Scene): Promise<string[]> {
  const faults: string[] = [];
  for (const number of acknowledged.published.values()) {
    if (!(await itemIsPublic(origin, number).catch(() => false))) faults.push(`item ${number} is not public`);
  }
  for (const [number, code] of acknowledged.requests) {
    if (!(await requestIsKnown(origin, slug, number, code).catch(() => false))) {
      faults.push(`request ${number} is not found by its query code`);
    }
  }
  return faults;
}

/** Verifies the whole chain, from the second time on also against the head that was exported the time before. */
async function faultsInJournal(dataDir: string): Promise<string[]> {
  const env = { ...process.env, GONGKAI_DATA: dataDir, DATABASE_URL: '' };
  const head = join(dataDir, 'durability-head.json');
  try {
    const against = existsSync(head) ? ['--head', head] : [];
    await run(gongkai, ['journal', 'verify', '--projections', ...against], { env });
    const exported = await run(gongkai, ['journal', 'head'], { env });
    writeFileSync(head, exported.stdout);
    return [];
  } catch (error) {
    return [`journal verify: ${error instanceof Error ? outputOf(error) : error}`];
  }
}

/** What a command that failed has printed. */
function outputOf(error: Error): string {
  const said = 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}`.trim() : '';
  return said || error.message;
}
