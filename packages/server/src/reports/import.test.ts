import { readCell } from '@gongkai/law/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { compileEntry } from './entry.ts';
import { DECIDED, jsonOf2023, pageOf2024, UNCERTAIN } from './import.testing.ts';
import { type ImportInput, importReport, readForImport, sweepUnconfirmed } from './import.ts';
import { projections } from './projections.ts';
import { publishReport } from './publish.ts';
import { latestEdition, loadReport, publishedReport } from './queries.ts';
import { reportRecord } from './record-view.ts';
import { compileReport, correctReport, reviewReport, typeFigure } from './reports.ts';

const CARRIED_OUT = 'requests_received_and_handled.carried_out.natural_person';

let site: TestSite;
let page: ImportInput;
let imported: string;
const head = () => site.as('disclosure_unit_head');
const read = (bytes: Uint8Array, fileName: string) =>
  readForImport(head(), { organId: site.organ.id, fileName, bytes });
const recordOf = (id: string) => reportRecord(head(), site.person('disclosure_unit_head'), id);
const c6 = async (id: string) => (await recordOf(id)).findings.filter(({ code }) => code === 'C6');

beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => site.close());

describe('reading a file of a past year', () => {
  it('gives the figures, what is not certain, and keeps the file as it came', async () => {
    const reading = await read(pageOf2024(), '年报.html');
    const [entry] = reading.entries;
    expect(entry).toMatchObject({ status: 'incomplete', year: 2024, file: '年报.html' });
    expect(entry?.uncertain.map(({ cell }) => cell)).toEqual(UNCERTAIN);
    expect(reading.known).toEqual([]);
    expect(new Uint8Array(await site.services.files.held(reading.source.hash))).toEqual(pageOf2024());
    await expect(site.services.files.get(reading.source.hash)).rejects.toMatchObject({ code: 'ENOENT' });
    const { fileName, hash } = reading.source;
    page = { organId: site.organ.id, year: 2024, entry: 0, source: { fileName, hash }, decided: DECIDED };
  });

  it('says why a file holds nothing, and takes no file without bytes', async () => {
    const { entries } = await read(new TextEncoder().encode('今天天气晴朗，适合外出。'), '随笔.txt');
    expect(entries).toMatchObject([{ status: 'refused', refusal: 'not_a_report' }]);
    await expect(read(new Uint8Array(), '空.txt')).rejects.toMatchObject({ code: 'file_missing' });
  });
});

describe('confirming a reading', () => {
  it('is for the head of the disclosure unit of the very organ', async () => {
    for (const role of ALL_ROLES.filter((one) => one !== 'disclosure_unit_head')) {
      const denied = { code: 'not_granted' };
      await expect(importReport(site.as(role), page)).rejects.toMatchObject(denied);
      const file = { organId: site.organ.id, fileName: 'a.html', bytes: pageOf2024() };
      await expect(readForImport(site.as(role), file)).rejects.toMatchObject(denied);
    }
    await expect(importReport(head(), { ...page, organId: site.otherOrgan.id })).rejects.toMatchObject({
      code: 'not_granted',
    });
  });

  it('needs a decision on every uncertain cell, and names those that lack one', async () => {
    const refusal = await importReport(head(), { ...page, decided: {} }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'cells_unconfirmed',
      reasons: UNCERTAIN.map((field) => ({ code: 'cells_unconfirmed', field })),
    });
  });

  it.each([
    ['year_differs', { year: 2022 }],
    ['year_not_past', { year: 2026 }],
    ['entry_unknown', { entry: 1 }],
    ['source_unknown', { source: { fileName: 'a', hash: '0'.repeat(64) } }],
    ['cell_unknown', { decided: { ...DECIDED, 'proactive_art20_1.rules.issued': 1 } }],
  ] as const)('refuses with %s', async (code, change) => {
    await expect(importReport(head(), { ...page, ...change })).rejects.toMatchObject({ code });
    expect(await latestEdition(head(), site.organ.id, 2024)).toBeUndefined();
  });

  it('takes the reading over with the person’s figures, and keeps what was read', async () => {
    imported = await importReport(head(), { ...page, decided: { ...DECIDED, [CARRIED_OUT]: 1 } });
    const stored = await loadReport(head(), imported);
    expect(stored).toMatchObject({
      state: 'imported',
      edition: 1,
      year: 2024,
      source: {
        fileName: '年报.html',
        confirmed: UNCERTAIN,
        corrected: [{ cell: CARRIED_OUT, read: 0, stated: 1 }],
      },
    });
    expect(UNCERTAIN.map((cell) => readCell(stored.report, cell))).toEqual([10, 1, 0]);
    expect(readCell(stored.report, CARRIED_OUT)).toBe(1);
  });
});

describe('a file whose reading nobody confirms', () => {
  it('is gone after a week, and that of an imported report stays', async () => {
    const bytes = new TextEncoder().encode('某某县2021年政府信息公开工作年度报告');
    const { source } = await read(bytes, '2021.txt');
    const later = (days: number) => ({ ...head(), now: new Date(Date.now() + days * 86_400_000) });
    await sweepUnconfirmed(later(6));
    expect(new Uint8Array(await site.services.files.held(source.hash))).toEqual(bytes);
    await sweepUnconfirmed(later(8));
    await expect(site.services.files.held(source.hash)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(new Uint8Array(await site.services.files.get(page.source.hash))).toEqual(pageOf2024());
  });
});

describe('an imported report', () => {
  it('is not public, and nothing can be done to it but import it again', async () => {
    const record = await recordOf(imported);
    expect(record).toMatchObject({ allowed: [], publicAddress: null, publishedOn: null });
    expect(await publishedReport(head(), site.organ.id, 2024)).toBeUndefined();
    const step = { reportId: imported, version: 1 };
    const wrongState = { code: 'wrong_state' };
    const figure = {
      ...step,
      cell: 'proactive_art20_5.administrative_licenses.decisions',
      value: 1,
      source: '甲',
    };
    await expect(reviewReport(head(), { ...step, action: 'confirm' })).rejects.toMatchObject(wrongState);
    await expect(publishReport(site.as('information_officer'), step)).rejects.toMatchObject(wrongState);
    await expect(correctReport(head(), { ...step, reason: '更正' })).rejects.toMatchObject(wrongState);
    await expect(typeFigure(head(), figure)).rejects.toMatchObject(wrongState);
    await expect(compileReport(head(), { organId: site.organ.id, year: 2024 })).rejects.toMatchObject({
      code: 'report_imported',
    });
  });

  it('条例 art. 50: is held against the imported year before it (C6)', async () => {
    expect(await c6(imported)).toEqual([]);
    const reading = await read(jsonOf2023(), '2023.json');
    expect(reading.known).toMatchObject([{ year: 2024, state: 'imported', report: { year: 2024 } }]);
    await importReport(head(), { ...page, year: 2023, source: reading.source, decided: {} });
    expect(await c6(imported)).toMatchObject([
      { row: 'carried_in', column: 'natural_person', expected: 2, actual: 0 },
      { row: 'carried_in', column: 'applicant_total', expected: 2, actual: 0 },
    ]);
  });

  it('条例 art. 50: is what the report compiled for the next year is held against (C6)', async () => {
    const compiled = await compileReport(head(), { organId: site.organ.id, year: 2025 });
    expect(await c6(compiled)).toMatchObject([{ column: 'natural_person', expected: 1, actual: 0 }]);
    const again = { ...page, year: 2025, source: page.source };
    await expect(importReport(head(), again)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'report_compiled_here',
    });
  });

  it('of two that come at once takes one, and tells the other', async () => {
    const reading = await read(jsonOf2023(), '2023.json');
    const input = { ...page, year: 2023, source: reading.source, decided: {} };
    const results = await Promise.allSettled([importReport(head(), input), importReport(head(), input)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', code: 'version_conflict' },
    });
    expect(await latestEdition(head(), site.organ.id, 2023)).toMatchObject({ edition: 2, state: 'imported' });
  });

  it('imported again is a new edition that supersedes it', async () => {
    const second = await importReport(head(), page);
    expect((await loadReport(head(), imported)).state).toBe('superseded');
    expect(await loadReport(head(), second)).toMatchObject({
      state: 'imported',
      edition: 2,
      report: { supersedes: imported },
    });
    const next = await latestEdition(head(), site.organ.id, 2025);
    expect(await c6(next?.id ?? '')).toEqual([]);
  });

  it('leaves a year that is compiled without writing as the registers give it', async () => {
    const entry = await compileEntry(head(), site.organ.id, 2024);
    expect(readCell(entry, 'requests_received_and_handled.new_requests.natural_person')).toBe(0);
  });

  it('has the row that its journal gives', async () => {
    for (const projection of projections) expect(await projection.mismatches(head())).toEqual([]);
  });
});
