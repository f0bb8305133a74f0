import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import {
  approveRelease,
  approveSecrecy,
  draft,
  edit,
  publish,
  revise,
  submit,
  withdraw,
} from '../items/index.ts';
import { catchUp } from '../platform/journal/followers.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import {
  answerRectification,
  confirmRectification,
  openRectification,
  projections as rectificationProjections,
  workSource as rectificationWork,
  rejectRectification,
} from '../rectifications/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { followers, projections, recordRecheck, workSource } from './index.ts';
import './schema.ts';

let site: TestSite;
let columnId = '';

beforeAll(async () => {
  site = await testSite();
  const context = site.as('administrator');
  const root = await columnByCode(context, site.organ.id, 'statutory_content');
  columnId = await createColumn(context, {
    organId: site.organ.id,
    parentId: root?.id ?? '',
    code: 'tongzhi',
    name: '通知公告',
  });
});

afterAll(async () => {
  for (const projection of [...projections, ...rectificationProjections]) {
    expect(await projection.mismatches(site.as('administrator'))).toEqual([]);
  }
  await site.close();
});

const TEXT = {
  body: '<p>各社区：</p><p>请于三日内报送。</p>',
  metadata: { formedOn: '2026-03-02', topicClass: '02' },
};

async function released(title: string) {
  const drafted = await draft(site.as('drafter'), {
    organId: site.organ.id,
    columnId,
    kind: 'information',
    title,
    ...TEXT,
  });
  return await releasedAs(drafted.id, drafted.version);
}

async function releasedAs(itemId: string, version: number) {
  await submit(site.as('drafter'), { itemId, version });
  await approveRelease(site.as('release_reviewer'), { itemId, version: version + 1 });
  await approveSecrecy(site.as('secrecy_reviewer'), { itemId, version: version + 2 });
  const item = await publish(site.as('information_officer'), { itemId, version: version + 3 });
  await followed();
  return item;
}

async function followed(): Promise<void> {
  await sealPending(site.services.database, site.site.id);
  for (const follower of followers) await catchUp(site.services.database, site.site.id, follower);
}

async function recheckOf(itemId: string, edition = 1) {
  return await site.services.database
    .selectFrom('rechecks')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow();
}

const rechecker = () => site.as('rechecker');
const waiting = async (source: typeof workSource, role: Parameters<TestSite['as']>[0]) =>
  (await source.rows(site.as(role), { after: null, limit: 50 })).rows;

describe('a recheck', () => {
  test('is opened by the release, due in three working days, and waits for a rechecker alone', async () => {
    const item = await released('关于报送材料的通知');
    const recheck = await recheckOf(item.id);
    // Tuesday the 3rd: Friday the 6th is the third working day.
    expect(recheck).toMatchObject({ state: 'open', due_on: '2026-03-06', published_on: '2026-03-03' });
    expect(await waiting(workSource, 'rechecker')).toMatchObject([
      { id: recheck.recheck_id, title: '关于报送材料的通知', act: 'recheck', due: { workingDays: 3 } },
    ]);
    expect(await waiting(workSource, 'information_officer')).toEqual([]);
    expect(await recordRecheck(rechecker(), { recheckId: recheck.recheck_id, result: 'passed' })).toBeNull();
    expect(await recheckOf(item.id)).toMatchObject({ state: 'passed', differences: [] });
    expect(await waiting(workSource, 'rechecker')).toEqual([]);
  });

  test('is not for who released the edition, nor for who holds no grant', async () => {
    const item = await released('谁发布谁不复核');
    const { recheck_id: recheckId } = await recheckOf(item.id);
    const self = {
      ...site.person('information_officer'),
      grants: [{ role: 'rechecker', organId: site.organ.id }],
    };
    await expect(recordRecheck(site.acting(self), { recheckId, result: 'passed' })).rejects.toMatchObject({
      code: 'is_publisher',
    });
    await expect(recordRecheck(site.as('drafter'), { recheckId, result: 'passed' })).rejects.toMatchObject({
      code: 'not_granted',
    });
  });

  test('finds a text that was changed behind the journal, and cannot then be passed', async () => {
    const item = await released('被改动的信息');
    const { recheck_id: recheckId } = await recheckOf(item.id);
    await site.services.database
      .updateTable('item_texts')
      .set({ body: '<p>另一段文字</p>' })
      .where('item_id', '=', item.id)
      .execute();
    await expect(recordRecheck(rechecker(), { recheckId, result: 'passed' })).rejects.toMatchObject({
      code: 'differs_from_approved',
    });
    await recordRecheck(rechecker(), { recheckId, result: 'faulty', fault: '正文与送审稿不一致' });
    expect(await recheckOf(item.id)).toMatchObject({ state: 'faulty', differences: ['text_changed'] });
    await site.services.database
      .updateTable('item_texts')
      .set({ body: TEXT.body })
      .where('item_id', '=', item.id)
      .execute();
  });

  test('of an edition that was replaced or taken back before anybody looked is overtaken', async () => {
    const item = await released('第一版');
    const revised = await revise(site.as('drafter'), {
      itemId: item.id,
      version: item.version,
      note: '补充联系方式',
    });
    const edited = await edit(site.as('drafter'), {
      itemId: item.id,
      version: revised.version,
      title: '第二版',
      ...TEXT,
    });
    const second = await releasedAs(item.id, edited.version);
    expect(await recheckOf(item.id)).toMatchObject({ state: 'overtaken' });
    expect(await recheckOf(item.id, 2)).toMatchObject({ state: 'open' });
    await withdraw(site.as('information_officer'), {
      itemId: item.id,
      version: second.version,
      note: '内容有误',
    });
    await followed();
    expect(await recheckOf(item.id, 2)).toMatchObject({ state: 'overtaken' });
  });
});

describe('a fault', () => {
  test('waits for an answer, then for somebody else to confirm it; what is not right goes back', async () => {
    const item = await released('有错别字的通知');
    const { recheck_id: recheckId } = await recheckOf(item.id);
    await expect(recordRecheck(rechecker(), { recheckId, result: 'faulty' })).rejects.toMatchObject({
      code: 'note_required',
    });
    const id = await recordRecheck(rechecker(), {
      recheckId,
      result: 'faulty',
      fault: '第二段有错别字',
      dueOn: '2026-03-05',
    });
    const rectificationId = id ?? '';
    const mine = async (role: Parameters<TestSite['as']>[0]) =>
      (await waiting(rectificationWork, role)).filter((row) => row.id === rectificationId);
    expect(await mine('drafter')).toMatchObject([{ act: 'answer', due: { on: '2026-03-05' } }]);
    expect(await mine('rechecker')).toEqual([]);
    await answerRectification(site.as('drafter'), { rectificationId, version: 1, note: '已改正并重新发布' });
    expect(await mine('drafter')).toEqual([]);
    expect(await mine('rechecker')).toMatchObject([{ act: 'confirm' }]);
    await rejectRectification(rechecker(), { rectificationId, version: 2, note: '标题仍有错别字' });
    await answerRectification(site.as('drafter'), { rectificationId, version: 3, note: '标题已改正' });
    await confirmRectification(rechecker(), { rectificationId, version: 4 });
    expect(await mine('rechecker')).toEqual([]);
    await expect(
      answerRectification(site.as('drafter'), { rectificationId, version: 5, note: '再答' }),
    ).rejects.toMatchObject({ code: 'wrong_state' });
  });

  test('can be found by who supervises, and is not for drafters to find', async () => {
    const item = await released('监督检查发现的问题');
    const fault = { itemId: item.id, recheckId: null, fault: '链接失效' };
    await expect(openRectification(site.as('drafter'), fault)).rejects.toMatchObject({ code: 'not_granted' });
    await expect(
      openRectification(site.as('supervisor'), { ...fault, dueOn: '2026-03-01' }),
    ).rejects.toMatchObject({ code: 'due_in_past' });
    await expect(openRectification(site.as('supervisor'), fault)).resolves.toBeDefined();
  });
});
