/**
 * How fast the lists of the console are at 1,000,000 items of 200 organs, with grants as conditions of the query: the
 * work list (count and pages) and the list of items with every filter, for persons with one organ, 20 and all, over whole
 * organs and over some columns; and the lists of the public, with 120,000 items placed in further columns. The bound is
 * 50 ms for 95 of 100 calls of each; `--items` makes it smaller, `--data` names a folder that keeps the filled database
 * for the next run, and `--only` measures the lists whose names hold its text, such as `public` or `a column`.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../e2e/temporary-folder.ts';
import { grantsInForce } from '../../packages/server/src/identity/in-force.ts';
import { type ItemFilter, listItems } from '../../packages/server/src/items/staff-list.ts';
import { workSource } from '../../packages/server/src/items/work.ts';
import { createSite, sites } from '../../packages/server/src/organs/index.ts';
import { type Context, createContext, type Services } from '../../packages/server/src/platform/context.ts';
import { openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { startEmbedded } from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { folderFileStore } from '../../packages/server/src/platform/files/file-store.ts';
import { createCipher } from '../../packages/server/src/platform/secrets/cipher.ts';
import { fill, WORDS } from './fill.ts';
import { type Measured, people } from './people.ts';
import { explained, recording } from './plans.ts';
import { type Measure, publicCalls } from './public-calls.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const CALLS = 40;
const MOST_MS = 50;
const LATER = '2026-12-01.00000005-0000-7000-8000-000000000000.step';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Fills a scratch database and measures every list; gives whether all bounds hold. */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      items: { type: 'string', default: '1000000' },
      organs: { type: 'string', default: '200' },
      data: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const folder = values.data ?? temporaryFolder('gongkai-bench-');
  const server = await startEmbedded({ dataDir: folder, log: () => undefined });
  const database = openDatabase(server.url);
  try {
    await migrate(database.pool);
    const services: Services = {
      database: recording(database.pool),
      files: folderFileStore(join(folder, 'files')),
      publicFiles: folderFileStore(join(folder, 'public-files')),
      scanner: null,
      cipher: createCipher(randomBytes(32)),
      journalCommitted: async () => undefined,
    };
    const [kept] = await sites(database.db);
    const site = kept ?? (await createSite(database.db, { code: '340000', name: 'bench' }, NOW));
    if (kept === undefined) {
      print(`filling ${values.items} items of ${values.organs} organs …`);
      const size = { items: Number(values.items), organs: Number(values.organs) };
      await fill(database.pool, site.id, size, print);
    }
    const measured = await people(database.pool, database.db, site.id, NOW);
    await database.pool.query('analyze grants, staff');
    const calls = await publicCalls(createContext(services, site, { type: 'public' }, NOW));
    for (const person of measured) {
      const context = createContext(services, site, person.actor, NOW);
      calls.push(
        ...callsOf(context, person).map(([what, call]): Measure => [`${person.name}: ${what}`, call]),
      );
    }
    const wanted = calls.filter(([what]) => what.includes(values.only ?? ''));
    let good = true;
    for (const [what, call, most = MOST_MS] of wanted) {
      const { p95, median } = await measure(call);
      const over = p95 > most;
      const figures = `${p95.toFixed(1).padStart(7)} ms p95 ${median.toFixed(1).padStart(7)} ms median`;
      print(`${over ? 'OVER ' : '     '}${figures}  ${what}`);
      if (over) print(await explained(database.pool, call));
      good &&= !over;
    }
    print(good ? `every list within ${MOST_MS} ms` : 'some took longer than they may');
    return good;
  } finally {
    await database.close();
    await server.stop();
    if (values.data === undefined) await rm(folder, { recursive: true, force: true });
  }
}

type Call = () => Promise<unknown>;

function callsOf(context: Context, { actor, organId, columnId }: Measured): [string, Call][] {
  const list = (filter: Partial<ItemFilter>) => () => listItems(context, { limit: 20, ...filter });
  return [
    ['grants of the request', () => grantsInForce(context.db, context.site.id, [actor.id], NOW)],
    ['work list, counts', () => workSource.count(context)],
    ['work list, first page', () => workSource.rows(context, { after: null, limit: 30 })],
    ['work list, a later page', () => workSource.rows(context, { after: LATER, limit: 30 })],
    ['items, newest', list({})],
    ['items, older', list({ after: `${Date.parse('2019-05-05')}.00000005-0000-7000-8000-000000000000` })],
    ['items, in draft', list({ state: 'draft' })],
    ['items, withdrawn', list({ state: 'withdrawn' })],
    ['items, a rare kind', list({ kind: 'gazette_issue' })],
    ['items, a common kind in draft', list({ kind: 'normative_document', state: 'draft' })],
    ['items, common word of a rare kind', list({ q: WORDS.common, kind: 'gazette_issue' })],
    ['items, a column, a rare kind', list({ column: columnId, kind: 'gazette_issue' })],
    ['items, one organ', list({ organ: organId })],
    ['items, a column and below', list({ column: columnId })],
    ['items, a column, in draft', list({ column: columnId, state: 'draft' })],
    [`items, rare word ${WORDS.rare}`, list({ q: WORDS.rare })],
    [`items, middling word ${WORDS.middling}`, list({ q: WORDS.middling })],
    [`items, common word ${WORDS.common}`, list({ q: WORDS.common })],
    ['items, two words', list({ q: `${WORDS.middling} ${WORDS.common}` })],
    ['items, word of one character', list({ q: '林' })],
    ['items, word that nothing has', list({ q: '航空母舰' })],
    ['items, rare word in draft', list({ q: WORDS.rare, state: 'draft' })],
    ['items, middling word below a column', list({ q: WORDS.middling, column: columnId })],
    ['items, end of an index number', list({ q: '201807-0500017' })],
  ];
}

async function measure(call: Call): Promise<{ p95: number; median: number }> {
  for (let warm = 0; warm < 3; warm += 1) await call();
  const times: number[] = [];
  for (let round = 0; round < CALLS; round += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(CALLS * share) - 1] ?? Number.NaN;
  return { p95: at(0.95), median: at(0.5) };
}
