import { buildReport, cellsOf, checkReport, formatById, readCell } from '@gongkai/law/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/identifiers.ts';
import { record, projections as requestProjections, submit } from '../requests/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import { decideRemedy, fileRemedy, type NewRemedy } from './remedies.ts';
import { listReportRemedies, remedyReportCounts } from './report-figures.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  const context = site.acting({ type: 'system', name: 'test' });
  for (const projection of [...projections, ...requestProjections]) {
    expect(await projection.mismatches(context)).toEqual([]);
  }
  await site.close();
});

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const handler = (day = '2026-12-31') => site.as('request_handler', at(day));
const remedy = (filedOn: string, more: Partial<NewRemedy> = {}): NewRemedy => ({
  organId: site.organ.id,
  kind: 'reconsideration',
  authority: '甲区人民政府',
  filedOn,
  ...more,
});

async function request(day: string): Promise<{ id: string; version: number }> {
  return await submit(handler(day), {
    organId: site.organ.id,
    channel: 'in_person',
    token: newId(),
    form: {
      applicant_kind: 'natural_person',
      name: '张三',
      identity_document_type: 'passport',
      identity_document_number: 'E12345678',
      telephone: '13900000000',
      wanted_title: '某文件',
      wanted_form: 'paper',
      wanted_way: 'pick_up',
    },
  });
}

async function rowOf(requestId: string) {
  return await site.database.db
    .selectFrom('requests')
    .select(['under_remedy', 'version', 'state'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
}

describe('the register', () => {
  test('a remedy is noted on its case while it lasts, and the decision ends that', async () => {
    const { id, version } = await request('2026-03-03');
    const early = fileRemedy(handler('2026-03-03'), remedy('2026-03-03', { requestId: id }));
    await expect(early).rejects.toMatchObject({ kind: 'conflict', code: 'wrong_state' });
    expect((await rowOf(id)).version).toBe(version);
    await record(handler('2026-03-04'), { requestId: id, version, event: { event: 'withdraw' } });
    const filed = await fileRemedy(handler('2026-03-09'), remedy('2026-03-09', { requestId: id }));
    expect(await rowOf(id)).toMatchObject({ under_remedy: true, version: 3, state: 'closed' });
    const decision = {
      remedyId: filed.id,
      version: filed.version,
      decidedOn: '2026-04-20',
      result: 'upheld',
    } as const;
    await decideRemedy(handler('2026-04-20'), decision);
    expect(await rowOf(id)).toMatchObject({ under_remedy: false, version: 4 });
    await expect(decideRemedy(handler(), decision)).rejects.toMatchObject({ code: 'version_conflict' });
    await expect(decideRemedy(handler(), { ...decision, version: 2 })).rejects.toMatchObject({
      code: 'already_decided',
    });
  });

  test('days to come, decisions before filing, strangers and unknown cases are refused', async () => {
    await expect(fileRemedy(handler('2026-03-03'), remedy('2026-03-04'))).rejects.toMatchObject({
      code: 'date_in_future',
    });
    await expect(fileRemedy(site.as('drafter'), remedy('2026-03-03'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const foreign = remedy('2026-03-03', { organId: site.otherOrgan.id });
    await expect(fileRemedy(handler(), foreign)).rejects.toMatchObject({ kind: 'forbidden' });
    const unknown = remedy('2026-03-03', { requestId: newId() });
    await expect(fileRemedy(handler(), unknown)).rejects.toMatchObject({ code: 'request_unknown' });
    const filed = await fileRemedy(handler(), remedy('2027-01-10', { filedOn: '2026-05-06' }));
    const before = { remedyId: filed.id, version: 1, decidedOn: '2026-05-05', result: 'upheld' } as const;
    await expect(decideRemedy(handler(), before)).rejects.toMatchObject({ code: 'decided_before_filed' });
    await expect(decideRemedy(site.as('drafter', at('2026-12-31')), before)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await decideRemedy(handler(), { ...before, decidedOn: '2026-06-01', result: 'other_result' });
  });
});

describe('figures of the case table', () => {
  test('pending on 31 December, decided next year; every figure lists its cases', async () => {
    const late = await fileRemedy(
      handler('2024-11-20'),
      remedy('2024-11-20', { kind: 'litigation_after_reconsideration' }),
    );
    await decideRemedy(handler('2025-02-10'), {
      remedyId: late.id,
      version: 1,
      decidedOn: '2025-02-10',
      result: 'corrected',
    });
    await fileRemedy(handler('2025-07-01'), remedy('2025-07-01', { kind: 'litigation_direct' }));
    for (const [year, expected] of [
      [2023, {}],
      [2024, { litigation_after_reconsideration_pending: 1, litigation_after_reconsideration_total: 1 }],
      [
        2025,
        {
          litigation_after_reconsideration_corrected: 1,
          litigation_after_reconsideration_total: 1,
          litigation_direct_pending: 1,
          litigation_direct_total: 1,
        },
      ],
      [
        2026,
        {
          reconsideration_upheld: 1,
          reconsideration_other_result: 1,
          reconsideration_total: 2,
          litigation_direct_pending: 1,
          litigation_direct_total: 1,
        },
      ],
    ] as const) {
      const scope = { organId: site.organ.id, year };
      const cases = await remedyReportCounts(handler(), scope);
      const report = buildReport({ organ: site.organ.name, year: 2025, requests: [], cases, proactive: {} });
      expect(checkReport(report).filter(({ table }) => table === 'reconsideration_and_litigation')).toEqual(
        [],
      );
      const figures: Record<string, number> = {};
      for (const address of cellsOf(formatById('format_b_2021'))) {
        const [table, , column = ''] = address.split('.');
        if (table !== 'reconsideration_and_litigation') continue;
        const count = Number(readCell(report, address));
        if (count > 0) figures[column] = count;
        const { rows } = await listReportRemedies(handler(), { ...scope, column, limit: 100 });
        expect(rows, `${year} ${column}`).toHaveLength(count);
      }
      expect(figures).toEqual(expected);
    }
  });
});
