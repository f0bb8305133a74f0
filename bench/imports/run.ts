/**
 * How fast a file of an older system comes into quarantine, held against COPY of the same rows: the whole way from the stored
 * file, through the process that reads it, into `import_rows`. The bound is a ratio of 0.3; `--rows` makes the file longer.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { temporaryFolder } from '../../e2e/temporary-folder.ts';
import { columnByCode } from '../../packages/server/src/catalogue/index.ts';
import { actorByLogin, createStaff } from '../../packages/server/src/identity/index.ts';
import { importsSettled, previewRecords, startImport } from '../../packages/server/src/imports/index.ts';
import { createSite } from '../../packages/server/src/organs/index.ts';
import { createContext, type Services } from '../../packages/server/src/platform/context.ts';
import { type OpenDatabase, openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { startEmbedded } from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { folderFileStore } from '../../packages/server/src/platform/files/file-store.ts';
import { createCipher } from '../../packages/server/src/platform/secrets/cipher.ts';
import { establishOrgan } from '../../packages/server/src/setup/index.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const LEAST_RATIO = 0.3;
const PARAGRAPHS = 12;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Measures and prints; good when the ratio holds. */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { rows: { type: 'string', default: '100000' } } });
  const rows = Number(values.rows);
  const folder = temporaryFolder('gongkai-bench-');
  const server = await startEmbedded({ dataDir: folder, log: () => undefined });
  const database = openDatabase(server.url);
  try {
    await migrate(database.pool);
    const file = oldSite(rows);
    print(`${rows} rows, ${(file.length / 1e6).toFixed(0)} MB of CSV`);
    const { importId, loading, all } = await imported(database, folder, file);
    const copying = await copied(database, importId);
    const ratio = copying / loading;
    print(`into quarantine ${Math.round(rows / loading)} rows/s, COPY ${Math.round(rows / copying)} rows/s`);
    print(
      `ratio ${ratio.toFixed(2)} (bound ${LEAST_RATIO}); loaded and checked ${Math.round(rows / all)} rows/s`,
    );
    return ratio >= LEAST_RATIO;
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function oldSite(rows: number): Uint8Array {
  const body = '<p>为进一步做好辖区便民服务工作，现将有关事项通知如下，请各社区认真组织实施。</p>'.repeat(
    PARAGRAPHS,
  );
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `关于第${row}号事项的通知,${body},2018-${String((row % 12) + 1).padStart(2, '0')}-15,https://old.example.cn/${row}`,
  );
  return new TextEncoder().encode(['标题,正文,发布日期,链接', ...lines].join('\n'));
}

/** Seconds until the last row stood in quarantine, and until the last was checked. */
async function imported(database: OpenDatabase, folder: string, file: Uint8Array) {
  const services: Services = {
    database: database.db,
    files: folderFileStore(join(folder, 'files')),
    publicFiles: folderFileStore(join(folder, 'public-files')),
    scanner: null,
    cipher: createCipher(randomBytes(32)),
    journalCommitted: async () => undefined,
  };
  const site = await createSite(database.db, { code: '340000', name: 'bench' }, NOW);
  const system = createContext(services, site, { type: 'system', name: 'bench' }, NOW);
  const organId = await establishOrgan(system, {
    slug: 'bench',
    code: '11340603003000001A',
    name: '某区某街道办事处',
    shortName: '某街道办事处',
    kind: 'subdistrict_office',
    reconsiderationOrgan: '某区人民政府',
    contact: {
      unit: '办公室',
      address: '一路1号',
      telephone: '0561-0000000',
      postcode: '235000',
      hours: '工作日',
    },
  });
  await createStaff(system, {
    login: 'officer',
    name: '信息员',
    title: '政务信息员',
    organId,
    password: randomBytes(12).toString('base64'),
    roles: [{ role: 'information_officer', organId }],
  });
  const actor = await actorByLogin(system, 'officer');
  if (actor === undefined) throw new Error('the officer has no account');
  const context = createContext(services, site, actor, NOW);
  const column = await columnByCode(context, organId, 'statutory_content');
  const { source, mapping } = await previewRecords(context, { organId, fileName: '旧网站.csv', bytes: file });
  const start = performance.now();
  const importId = await startImport(context, {
    organId,
    source,
    mapping,
    settings: { columnId: column?.id ?? '', kind: 'information', topicClass: '02' },
  });
  const loading = await loadedAfter(database, start);
  await importsSettled();
  return { importId, loading, all: (performance.now() - start) / 1000 };
}

async function loadedAfter(database: OpenDatabase, start: number): Promise<number> {
  for (;;) {
    const { rows } = await database.pool.query<{ state: string }>('select state from imports');
    if (rows[0]?.state !== 'loading') return (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Seconds in which COPY brings the same rows into a table of the same shape and with the same indexes. */
async function copied(database: OpenDatabase, importId: string): Promise<number> {
  const client = await database.pool.connect();
  try {
    const lines: Buffer[] = [];
    const columns = 'site_id, import_id, row_number, source_address, record';
    const rows = `select ${columns}, 'loaded' from import_rows where import_id = '${importId}'`;
    for await (const line of client.query(copyTo(`copy (${rows}) to stdout`))) lines.push(line as Buffer);
    await client.query('create table copied_rows (like import_rows including all)');
    const start = performance.now();
    await pipeline(
      Readable.from(lines),
      client.query(copyFrom(`copy copied_rows (${columns}, state) from stdin`)),
    );
    return (performance.now() - start) / 1000;
  } finally {
    client.release();
  }
}
