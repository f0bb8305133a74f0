import { cellsOf, checkReport, formatById, type ReportSections, readCell } from '@gongkai/law/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concludeCase, openCase } from '../accountability/index.ts';
import type { Context } from '../platform/context.ts';
import { record as recordEvent, submit } from '../requests/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { compileEntry } from './entry.ts';
import { isCountedCell } from './fold.ts';
import { projections } from './projections.ts';
import { publishReport, withdrawReport } from './publish.ts';
import { loadReport, publicEditions, publishedReport, publishedYears, type StoredReport } from './queries.ts';
import { reportRecord } from './record-view.ts';
import { recordsBehind } from './registers.ts';
import {
  changeFigure,
  compileReport,
  correctReport,
  restoreFigure,
  reviewReport,
  typeFigure,
  writeSections,
} from './reports.ts';

const YEAR = 2025;
const january = new Date('2026-01-12T02:00:00Z');
const GRANTED = 'requests_received_and_handled.granted.natural_person';
const sections: ReportSections = {
  '1': {
    proactive_disclosure: '主动公开信息若干条。',
    disclosure_on_request: '依法办理申请。',
    information_management: '加强管理。',
    platform: '完善平台。',
    supervision: '强化监督。',
  },
  '5': '存在的问题及改进。',
  '6': '无其他需要报告的事项。',
};

let site: TestSite;
let reportId: string;
const day = (on: string) => new Date(`${on}T02:00:00Z`);
const head = () => site.as('disclosure_unit_head', january);
const officer = () => site.as('information_officer', january);
const version = async () => (await loadReport(head(), reportId)).version;

beforeAll(async () => {
  site = await testSite();
  await request('a', '2024-12-20');
  await answered('b', '2024-12-20', '2025-01-10');
  await answered('c', '2025-03-03', '2025-03-10');
  await answered('d', '2025-12-22', '2026-01-08');
});
afterAll(async () => site.close());

/** A request handed in at the counter on a day. */
async function request(token: string, on: string): Promise<{ id: string; version: number }> {
  return await submit(site.as('request_handler', day(on)), {
    organId: site.organ.id,
    channel: 'in_person',
    token,
    form: {
      applicant_kind: 'natural_person',
      name: '张三',
      identity_document_type: 'resident_identity_card',
      identity_document_number: '999999196804120119',
      telephone: '15400000000',
      address: '甲区一路1号',
      wanted_description: `第${token}项信息`,
      wanted_form: 'paper',
      wanted_way: 'pick_up',
    },
  });
}

/** A request that was granted and served on a day. */
async function answered(token: string, on: string, served: string): Promise<void> {
  const { id, version: first } = await request(token, on);
  const handler = site.as('request_handler', day(served));
  const step = async (context: Context, seen: number, event: Parameters<typeof recordEvent>[1]['event']) =>
    await recordEvent(context, { requestId: id, version: seen, event });
  let seen = await step(site.as('request_handler', day(on)), first, { event: 'accept' });
  seen = await step(handler, seen, { event: 'propose_outcome', outcome: 'granted' });
  seen = await step(site.as('secrecy_reviewer', day(served)), seen, {
    event: 'secrecy_reviewed',
    result: 'passed',
  });
  seen = await step(site.as('disclosure_unit_head', day(served)), seen, { event: 'approve' });
  await step(handler, seen, { event: 'serve', way: 'direct' });
}

async function finish(report: StoredReport): Promise<void> {
  const typed = cellsOf(formatById(report.format)).filter((cell) => !isCountedCell(report.format, cell));
  for (const cell of typed) {
    await typeFigure(head(), {
      reportId: report.id,
      version: await version(),
      cell,
      value: 0,
      source: '科室台账',
    });
  }
  await writeSections(head(), { reportId: report.id, version: await version(), sections });
}

describe('compiling', () => {
  it('counts what was received, carried over and concluded in the year, and balances', async () => {
    reportId = await compileReport(head(), { organId: site.organ.id, year: YEAR });
    const { report, format } = await loadReport(head(), reportId);
    const row = (id: string) => readCell(report, `requests_received_and_handled.${id}.natural_person`);
    expect(format).toBe('format_b_2021');
    expect([row('new_requests'), row('carried_in'), row('granted'), row('carried_out')]).toEqual([
      2, 2, 2, 2,
    ]);
    expect(checkReport(report).filter((finding) => finding.level === 'error')).toEqual([]);
  });

  it('条例 art. 50: every counted figure opens onto exactly the records it counts', async () => {
    const stored = await loadReport(head(), reportId);
    for (const [cell, counted] of Object.entries(stored.counted)) {
      let listed = 0;
      let after: string | undefined;
      do {
        const page = await recordsBehind(head(), stored, cell, { after, limit: 1 });
        listed += page.rows.length;
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(listed, cell).toBe(counted);
    }
  });

  it('opens no list for a cell that is typed, and none that is not there', async () => {
    const stored = await loadReport(head(), reportId);
    for (const cell of ['proactive_art20_5.administrative_licenses.decisions', 'a.b.c', '__proto__.x.y']) {
      await expect(recordsBehind(head(), stored, cell, { limit: 1 })).rejects.toMatchObject({
        code: 'cell_not_counted',
      });
    }
  });

  it('is for those who keep the register of the organ', async () => {
    for (const role of ['drafter', 'secrecy_reviewer', 'administrator'] as const) {
      await expect(
        compileReport(site.as(role, january), { organId: site.organ.id, year: YEAR }),
      ).rejects.toMatchObject({ code: 'not_granted' });
    }
    await expect(compileReport(head(), { organId: site.otherOrgan.id, year: YEAR })).rejects.toMatchObject({
      code: 'not_granted',
    });
  });
});

describe('completing', () => {
  it('types what no register counts, with its source and person, and refuses to type what one does', async () => {
    await expect(
      typeFigure(head(), { reportId, version: await version(), cell: GRANTED, value: 9, source: '手工' }),
    ).rejects.toMatchObject({ code: 'cell_counted' });
    await expect(
      reviewReport(head(), { reportId, version: await version(), action: 'confirm' }),
    ).rejects.toMatchObject({
      code: 'figures_missing',
    });
    await finish(await loadReport(head(), reportId));
    const { typed } = await loadReport(head(), reportId);
    expect(typed[0]).toMatchObject({ source: '科室台账', by: site.person('disclosure_unit_head').name });
  });

  it('changes a figure by hand only with a reason, and only to a whole number from 0', async () => {
    const change = { reportId, version: await version(), cell: GRANTED };
    await expect(changeFigure(head(), { ...change, stated: 3, reason: ' ' })).rejects.toMatchObject({
      code: 'reason_required',
    });
    await expect(changeFigure(head(), { ...change, stated: 2.5, reason: '甲' })).rejects.toMatchObject({
      code: 'whole_number_required',
    });
    await expect(changeFigure(head(), { ...change, stated: -1, reason: '甲' })).rejects.toMatchObject({
      code: 'not_negative',
    });
  });

  it('an unbalanced report cannot be confirmed: the refusal names the equations and cells', async () => {
    await changeFigure(head(), {
      reportId,
      version: await version(),
      cell: GRANTED,
      stated: 3,
      reason: '漏登一件',
    });
    const confirming = reviewReport(head(), { reportId, version: await version(), action: 'confirm' });
    const refusal = await confirming.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'report_unbalanced' });
    expect(refusal).toHaveProperty(
      'reasons',
      expect.arrayContaining([
        expect.objectContaining({
          code: 'C1',
          field: 'requests_received_and_handled.granted.applicant_total',
        }),
        expect.objectContaining({
          code: 'C2',
          field: 'requests_received_and_handled.results_total.natural_person',
        }),
      ]),
    );
    await restoreFigure(head(), { reportId, version: await version(), cell: GRANTED });
  });

  it('a figure that the register has outgrown is found before confirmation (C10)', async () => {
    await answered('late', '2025-06-02', '2025-06-09');
    const { findings, allowed } = await reportRecord(head(), site.person('disclosure_unit_head'), reportId);
    expect(findings.filter((finding) => finding.code === 'C10').length).toBeGreaterThan(0);
    expect(allowed).toContainEqual({ action: 'confirm', why_not: 'report_unbalanced' });
    await compileReport(head(), { organId: site.organ.id, year: YEAR });
    const again = await reportRecord(head(), site.person('disclosure_unit_head'), reportId);
    expect(again.findings.filter((finding) => finding.level === 'error')).toEqual([]);
  });
});

describe('the way to publication', () => {
  it('goes by three persons, one act at a time', async () => {
    const seen = await version();
    await reviewReport(head(), { reportId, version: seen, action: 'confirm' });
    await expect(reviewReport(head(), { reportId, version: seen, action: 'confirm' })).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const leader = site.as('responsible_leader', january);
    await expect(
      reviewReport(leader, { reportId, version: seen + 1, action: 'approve' }),
    ).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const secrecy = site.as('secrecy_reviewer', january);
    await expect(
      reviewReport(secrecy, { reportId, version: seen, action: 'secrecy_review' }),
    ).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await reviewReport(secrecy, { reportId, version: seen + 1, action: 'secrecy_review' });
    await reviewReport(leader, { reportId, version: seen + 2, action: 'approve' });
    await expect(writeSections(head(), { reportId, version: seen + 3, sections })).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });

  it('publishes once, as an item of the column with documents kept as they were', async () => {
    const seen = await version();
    await publishReport(officer(), { reportId, version: seen });
    await expect(publishReport(officer(), { reportId, version: seen })).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const published = await publishedReport(head(), site.organ.id, YEAR);
    const items = await site.database.pool.query(
      `select index_number from published_items where kind = 'annual_report'`,
    );
    expect(items.rows).toEqual([{ index_number: '11340603003000001A/202601-00001' }]);
    const documents = published?.documents;
    if (documents === null || documents === undefined) throw new Error('no documents');
    const json = await site.services.files.get(documents.json.hash);
    expect(JSON.parse(json.toString())).toEqual(published?.report);
    const pdf = await site.services.files.get(documents.pdf.hash);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a published report is corrected by a new edition beside it', async () => {
    await expect(compileReport(head(), { organId: site.organ.id, year: YEAR })).rejects.toMatchObject({
      code: 'report_published',
    });
    const correctedId = await correctReport(head(), {
      reportId,
      version: await version(),
      reason: '更正申请数量',
    });
    const corrected = await loadReport(head(), correctedId);
    expect(corrected).toMatchObject({
      state: 'draft',
      edition: 2,
      report: { supersedes: reportId, sections },
    });
    expect((await publishedReport(head(), site.organ.id, YEAR))?.id).toBe(reportId);
    const old = reportId;
    reportId = correctedId;
    await reviewReport(head(), { reportId, version: await version(), action: 'confirm' });
    await reviewReport(site.as('secrecy_reviewer', january), {
      reportId,
      version: await version(),
      action: 'secrecy_review',
    });
    await reviewReport(site.as('responsible_leader', january), {
      reportId,
      version: await version(),
      action: 'approve',
    });
    await publishReport(officer(), { reportId, version: await version() });
    expect((await publishedReport(head(), site.organ.id, YEAR))?.id).toBe(correctedId);
    expect((await loadReport(head(), old)).state).toBe('superseded');
  });

  it('条例 art. 49: a withdrawn report leaves lists and downloads, keeps its page under a notice, and is corrected', async () => {
    await expect(
      withdrawReport(officer(), { reportId, version: await version(), reason: ' ' }),
    ).rejects.toMatchObject({ code: 'opinion_required' });
    await expect(
      withdrawReport(head(), { reportId, version: await version(), reason: '表格有误' }),
    ).rejects.toMatchObject({ code: 'not_granted' });
    await withdrawReport(officer(), { reportId, version: await version(), reason: '表格有误' });
    expect(await publishedReport(head(), site.organ.id, YEAR)).toBeUndefined();
    expect(await publishedYears(head(), site.organ.id)).toEqual([]);
    const [old, shown] = await publicEditions(head(), site.organ.id, YEAR);
    expect([old?.withdrawal, shown?.withdrawal]).toEqual([null, { on: '2026-01-12', reason: '表格有误' }]);
    const items = await site.database.pool.query(
      `select live from published_items where kind = 'annual_report' order by index_number`,
    );
    expect(items.rows).toEqual([{ live: 'superseded' }, { live: 'withdrawn' }]);
    await expect(compileReport(head(), { organId: site.organ.id, year: YEAR })).rejects.toMatchObject({
      code: 'report_published',
    });
    const correctedId = await correctReport(head(), {
      reportId,
      version: await version(),
      reason: '更正表格',
    });
    expect(await loadReport(head(), correctedId)).toMatchObject({ state: 'draft', edition: 3 });
  });

  it('条例 art. 46: the compilation counts the cases that found a fault, and the figure opens onto them', async () => {
    const itemId = (await loadReport(head(), reportId)).itemId ?? '';
    const supervisor = site.as('supervisor', january);
    const caseId = await openCase(supervisor, { itemId, fault: '年报数据有误' });
    await concludeCase(supervisor, {
      caseId,
      version: 1,
      finding: 'at_fault',
      measures: ['criticism_and_education'],
      responsible: [site.person('information_officer').id],
      conclusion: '发布前没有核对',
    });
    const next = await compileReport(head(), { organId: site.organ.id, year: YEAR + 1 });
    const { narrative } = await reportRecord(head(), site.person('disclosure_unit_head'), next);
    expect(narrative).toEqual([{ cell: expect.any(String), counted: 1, now: 1 }]);
    const scope = { organId: site.organ.id, year: YEAR + 1, format: 'format_b_2021' } as const;
    const behind = await recordsBehind(head(), scope, narrative[0]?.cell ?? '', { limit: 10 });
    expect(behind).toMatchObject({
      kind: 'accountability',
      rows: [{ id: caseId, measures: ['criticism_and_education'] }],
      next: null,
    });
  });

  it('the next year carries in what this one carried out (C6)', async () => {
    const entry = await compileEntry(head(), site.organ.id, YEAR + 1);
    expect(entry.findings.filter((finding) => finding.code === 'C6')).toEqual([]);
    expect(readCell(entry, 'requests_received_and_handled.carried_in.natural_person')).toBe(2);
  });

  it('every row is what its journal gives', async () => {
    for (const projection of projections) expect(await projection.mismatches(head())).toEqual([]);
  });
});
