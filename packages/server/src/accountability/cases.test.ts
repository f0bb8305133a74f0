import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import { approveRelease, approveSecrecy, draft, publish, submit } from '../items/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { concludeCase, openCase } from './cases.ts';
import { projections } from './index.ts';
import { caseRecord, countUpheld, listCases } from './queries.ts';

let site: TestSite;
let itemId = '';

beforeAll(async () => {
  site = await testSite();
  const context = site.as('administrator');
  const root = await columnByCode(context, site.organ.id, 'statutory_content');
  const columnId = await createColumn(context, {
    organId: site.organ.id,
    parentId: root?.id ?? '',
    code: 'tongzhi',
    name: '通知公告',
  });
  const item = await draft(site.as('drafter'), {
    organId: site.organ.id,
    columnId,
    kind: 'information',
    title: '救助公示',
    body: '<p>公示正文。</p>',
    metadata: { formedOn: '2026-03-02', topicClass: '02' },
  });
  itemId = item.id;
  await submit(site.as('drafter'), { itemId, version: 1 });
  await approveRelease(site.as('release_reviewer'), { itemId, version: 2 });
  await approveSecrecy(site.as('secrecy_reviewer'), { itemId, version: 3 });
  await publish(site.as('information_officer'), { itemId, version: 4 });
});

afterAll(async () => {
  for (const projection of projections) {
    expect(await projection.mismatches(site.as('administrator'))).toEqual([]);
  }
  await site.close();
});

const supervisor = () => ({ ...site.as('supervisor'), actor: site.person('supervisor') });
const idOf = (role: Parameters<TestSite['person']>[0]) => site.person(role).id;

describe('条例 art. 46: a case of accountability', () => {
  test('leads from a fault to everyone who acted, and counts for the report once a fault is found', async () => {
    const caseId = await openCase(supervisor(), { itemId, fault: '公示中未隐去身份证号码' });
    const record = await caseRecord(supervisor(), caseId, [site.organ.id]);
    expect(record.involved.map(({ id, acts }) => [id, acts.map(({ event }) => event)])).toEqual([
      [idOf('drafter'), ['item.created', 'item.submitted']],
      [idOf('release_reviewer'), ['item.release_approved']],
      [idOf('secrecy_reviewer'), ['item.secrecy_approved']],
      [idOf('information_officer'), ['item.published']],
    ]);
    expect(await countUpheld(supervisor(), site.organ.id, 2026)).toBe(0);
    await concludeCase(supervisor(), {
      caseId,
      version: 1,
      finding: 'at_fault',
      measures: ['criticism_and_education'],
      responsible: [idOf('drafter'), idOf('release_reviewer')],
      conclusion: '拟稿和审查时均未发现',
    });
    expect(await countUpheld(supervisor(), site.organ.id, 2026)).toBe(1);
    expect(await countUpheld(supervisor(), site.organ.id, 2025)).toBe(0);
    expect((await listCases(supervisor(), [site.organ.id], { limit: 10 })).rows).toMatchObject([
      {
        id: caseId,
        state: 'concluded',
        responsible: [{ id: idOf('drafter') }, { id: idOf('release_reviewer') }],
      },
    ]);
  });

  test('that finds no fault names nobody and counts for nothing', async () => {
    const caseId = await openCase(supervisor(), { itemId, fault: '被投诉内容不准确' });
    const conclusion = {
      caseId,
      version: 1,
      finding: 'not_at_fault' as const,
      measures: [],
      responsible: [],
      conclusion: '内容准确',
    };
    await expect(
      concludeCase(supervisor(), { ...conclusion, responsible: [idOf('drafter')] }),
    ).rejects.toMatchObject({ code: 'measure_without_fault' });
    await concludeCase(supervisor(), conclusion);
    expect(await countUpheld(supervisor(), site.organ.id, 2026)).toBe(1);
    await expect(concludeCase(supervisor(), { ...conclusion, version: 2 })).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });

  test('is not judged by who acted, names only who acted, and is not for others to open', async () => {
    const caseId = await openCase(supervisor(), { itemId, fault: '标题有错别字' });
    const conclusion = {
      caseId,
      version: 1,
      finding: 'at_fault' as const,
      measures: [],
      responsible: [idOf('drafter')],
      conclusion: '属实',
    };
    const officerAsHead = {
      ...site.person('information_officer'),
      grants: [{ role: 'disclosure_unit_head', organId: site.organ.id }],
    };
    await expect(concludeCase(site.acting(officerAsHead), conclusion)).rejects.toMatchObject({
      code: 'acted_in_fault',
    });
    await expect(
      concludeCase(supervisor(), { ...conclusion, responsible: [idOf('rechecker')] }),
    ).rejects.toMatchObject({ code: 'not_involved' });
    await expect(concludeCase(supervisor(), { ...conclusion, responsible: [] })).rejects.toMatchObject({
      code: 'responsible_missing',
    });
    await expect(openCase(site.as('drafter'), { itemId, fault: '别人的错' })).rejects.toMatchObject({
      code: 'not_granted',
    });
  });
});
