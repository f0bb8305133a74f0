/**
 * How fast a report comes out of the ledger and how fast reports are checked.
 * - compile: the request figures of one organ-year out of 1,000,000 request rows, beside the same figures in one
 *   hand-written SQL query, in turn on the same server; the bound is 1.5 × the query.
 * - check: 1,000 reports of our JSON, parsed and checked; the bound is 500 a second.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkReport, parseReport } from '@gongkai/law/report';
import { temporaryFolder } from '../../e2e/temporary-folder.ts';
import { createSite } from '../../packages/server/src/organs/index.ts';
import { createContext, type Services } from '../../packages/server/src/platform/context.ts';
import { openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { startEmbedded } from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { folderFileStore } from '../../packages/server/src/platform/files/file-store.ts';
import { createCipher } from '../../packages/server/src/platform/secrets/cipher.ts';
import { requestReportCounts } from '../../packages/server/src/requests/index.ts';
import { establishOrgan } from '../../packages/server/src/setup/index.ts';
import { fillRequests } from './fill-requests.ts';
import { generatedReports } from './generated-reports.ts';
import { HAND_WRITTEN, sameFigures } from './hand-written.ts';

const ROWS = 1_000_000;
const ROUNDS = 9;
const REPORTS = 1_000;
const YEAR = 2025;
const MOST_RATIO = 1.5;
const LEAST_CHECKS = 500;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs both measurements; gives whether both bounds hold. */
export async function run(): Promise<boolean> {
  const checks = measureChecks();
  const ratio = await measureCompilation();
  return checks >= LEAST_CHECKS && ratio <= MOST_RATIO;
}

function measureChecks(): number {
  const texts = generatedReports(REPORTS, 20_261_124).map((report) => JSON.stringify(report));
  checkAll(texts.slice(0, 50));
  const start = performance.now();
  const findings = checkAll(texts);
  const rate = Math.round(REPORTS / ((performance.now() - start) / 1000));
  print(
    `check: ${REPORTS} reports parsed and checked, ${findings} findings, ${rate} reports a second (at least ${LEAST_CHECKS})`,
  );
  return rate;
}

function checkAll(texts: readonly string[]): number {
  let findings = 0;
  for (const text of texts) {
    const parsed = parseReport(JSON.parse(text));
    if (!parsed.ok) throw new Error('a generated report does not parse');
    findings += checkReport(parsed.report).length;
  }
  return findings;
}

async function measureCompilation(): Promise<number> {
  const folder = temporaryFolder('gongkai-bench-');
  const server = await startEmbedded({ dataDir: folder, log: () => undefined });
  const database = openDatabase(server.url);
  try {
    await migrate(database.pool);
    const services: Services = {
      database: database.db,
      files: folderFileStore(join(folder, 'files')),
      publicFiles: folderFileStore(join(folder, 'public-files')),
      scanner: null,
      cipher: createCipher(randomBytes(32)),
      journalCommitted: async () => undefined,
    };
    const now = new Date('2026-01-10T02:00:00Z');
    const site = await createSite(database.db, { code: '340603', name: 'bench' }, now);
    const context = createContext(services, site, { type: 'system', name: 'bench' }, now);
    const organId = await establishOrgan(context, {
      slug: 'bench',
      code: '11340603003000001A',
      name: '甲区甲街道办事处',
      shortName: '甲街道办事处',
      kind: 'subdistrict_office',
      reconsiderationOrgan: '甲区人民政府',
      contact: { unit: '', address: '', telephone: '', postcode: '', hours: '' },
    });
    print(`compile: filling ${ROWS} requests of one organ, received 2024 to 2026 …`);
    await fillRequests(database.pool, context, organId, ROWS);

    const ours: number[] = [];
    const byHand: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const startOurs = performance.now();
      const counts = await requestReportCounts(context, { organId, year: YEAR, format: 'format_b_2021' });
      const startHand = performance.now();
      const rows = await database.pool.query(HAND_WRITTEN, [
        site.id,
        organId,
        `${YEAR}-01-01`,
        `${YEAR}-12-31`,
      ]);
      const end = performance.now();
      if (!sameFigures(counts, rows.rows)) throw new Error('the two ways give different figures');
      if (round === 0) continue;
      ours.push(startHand - startOurs);
      byHand.push(end - startHand);
    }
    const ratio = median(ours.map((time, index) => time / (byHand[index] ?? time)));
    print(
      `compile: ${median(ours).toFixed(0)} ms, hand-written SQL ${median(byHand).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (at most ${MOST_RATIO}), median of ${ROUNDS} rounds in turn`,
    );
    return ratio;
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
