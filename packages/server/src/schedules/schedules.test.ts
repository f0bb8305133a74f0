import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import {
  approveRelease,
  approveSecrecy,
  draft,
  projections as itemProjections,
  returnItem,
  submit,
} from '../items/index.ts';
import { createContext } from '../platform/context.ts';
import { type TestSite, testSite } from '../testing.ts';
import { projections, sweepSchedules, workSource } from './index.ts';
import { cancelSchedule, recordReview, setSchedule } from './schedules.ts';
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
  for (const projection of [...projections, ...itemProjections]) {
    expect(await projection.mismatches(site.as('administrator'))).toEqual([]);
  }
  await site.close();
});

async function readyItem(title: string) {
  const item = await draft(site.as('drafter'), {
    organId: site.organ.id,
    columnId,
    kind: 'information',
    title,
    body: '<p>公示期七天。</p>',
    metadata: { formedOn: '2026-03-02', topicClass: '02' },
  });
  await submit(site.as('drafter'), { itemId: item.id, version: 1 });
  await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 2 });
  return await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: 3 });
}

const officer = (now?: Date) => site.as('information_officer', now);
/** Wednesday, half past eight in Shanghai. */
const EIGHT_THIRTY = new Date('2026-03-04T00:30:00Z');
const sweepAt = (now: Date) =>
  sweepSchedules(createContext(site.services, site.site, { type: 'system', name: 'schedule' }, now));

async function stateOf(itemId: string) {
  return await site.services.database
    .selectFrom('items')
    .select(['state', 'live', 'published_on'])
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
}

const waiting = async (now?: Date) => (await workSource.rows(officer(now), { after: null, limit: 20 })).rows;

describe('a release that was set', () => {
  test('happens at its instant and not before, once, in the name of who set it', async () => {
    const item = await readyItem('定时发布的通知');
    await setSchedule(officer(), { itemId: item.id, act: 'publish', dueAt: EIGHT_THIRTY });
    expect(await sweepAt(new Date('2026-03-04T00:29:59Z'))).toEqual({ done: 0, failed: 0 });
    expect((await stateOf(item.id)).state).toBe('ready');
    const [one, other] = await Promise.all([sweepAt(EIGHT_THIRTY), sweepAt(EIGHT_THIRTY)]);
    expect((one?.done ?? 0) + (other?.done ?? 0)).toBeGreaterThanOrEqual(1);
    expect(await stateOf(item.id)).toMatchObject({ state: 'published', published_on: '2026-03-04' });
    const releases = await site.services.database
      .selectFrom('journal')
      .select('actor_id')
      .where('subject_id', '=', item.id)
      .where('event', '=', 'item.published')
      .execute();
    expect(releases).toEqual([{ actor_id: site.person('information_officer').id }]);
  });

  test('that became impossible raises an alarm instead, until somebody cancels it', async () => {
    const item = await readyItem('发布前又被退回');
    await setSchedule(officer(), { itemId: item.id, act: 'publish', dueAt: EIGHT_THIRTY });
    await returnItem(officer(), { itemId: item.id, version: 4, note: '暂缓发布' });
    expect(await sweepAt(EIGHT_THIRTY)).toEqual({ done: 0, failed: 1 });
    expect(await sweepAt(EIGHT_THIRTY)).toEqual({ done: 0, failed: 0 });
    expect(await waiting(EIGHT_THIRTY)).toMatchObject([
      { kind: 'items', id: item.id, act: 'failed_publish', detail: { fault: 'wrong_state' } },
    ]);
    const row = await site.services.database
      .selectFrom('schedules')
      .select('schedule_id')
      .where('item_id', '=', item.id)
      .executeTakeFirstOrThrow();
    await cancelSchedule(officer(EIGHT_THIRTY), row.schedule_id);
    expect(await waiting(EIGHT_THIRTY)).toEqual([]);
  });

  test('is refused in the past, twice, for what is not ready, and for who may not release', async () => {
    const item = await readyItem('不能这样定时');
    const plan = { itemId: item.id, act: 'publish' as const, dueAt: EIGHT_THIRTY };
    await expect(
      setSchedule(officer(), { ...plan, dueAt: new Date('2026-03-03T01:59:00Z') }),
    ).rejects.toMatchObject({
      code: 'due_in_past',
    });
    await expect(setSchedule(site.as('drafter'), plan)).rejects.toMatchObject({ code: 'not_granted' });
    const set = await setSchedule(officer(), plan);
    await expect(setSchedule(officer(), plan)).rejects.toMatchObject({ code: 'already_scheduled' });
    await expect(
      setSchedule(officer(), { ...plan, act: 'withdraw', note: '公示期满' }),
    ).rejects.toMatchObject({
      kind: 'conflict',
    });
    await cancelSchedule(officer(), set);
  });

  test('does not happen when who set it has left', async () => {
    const item = await readyItem('设定人已停用');
    await setSchedule(officer(), { itemId: item.id, act: 'publish', dueAt: EIGHT_THIRTY });
    const { id } = site.person('information_officer');
    const setActive = (active: boolean) =>
      site.services.database.updateTable('staff').set({ active }).where('staff_id', '=', id).execute();
    await setActive(false);
    expect(await sweepAt(EIGHT_THIRTY)).toMatchObject({ failed: 1 });
    await setActive(true);
    expect((await stateOf(item.id)).state).toBe('ready');
  });
});

describe('after the release', () => {
  test('a withdrawal at the end of the notice period carries its public reason', async () => {
    const item = await readyItem('公示七天');
    await setSchedule(officer(), { itemId: item.id, act: 'publish', dueAt: EIGHT_THIRTY });
    await sweepAt(EIGHT_THIRTY);
    const now = new Date('2026-03-04T01:00:00Z');
    const end = new Date('2026-03-13T00:30:00Z');
    await expect(
      setSchedule(officer(now), { itemId: item.id, act: 'withdraw', dueAt: end }),
    ).rejects.toMatchObject({
      code: 'note_required',
    });
    await setSchedule(officer(now), { itemId: item.id, act: 'withdraw', dueAt: end, note: '公示期满' });
    await sweepAt(end);
    expect(await stateOf(item.id)).toMatchObject({ live: 'withdrawn' });
  });

  test('a review stands in the work list a week ahead, until somebody has looked', async () => {
    const item = await readyItem('每年核对的指南');
    await setSchedule(officer(), { itemId: item.id, act: 'publish', dueAt: EIGHT_THIRTY });
    await sweepAt(EIGHT_THIRTY);
    const now = new Date('2026-03-04T01:00:00Z');
    const due = new Date('2026-09-01T00:00:00Z');
    await setSchedule(site.as('drafter', now), { itemId: item.id, act: 'review', dueAt: due });
    const mine = async (at: Date) => (await waiting(at)).filter((row) => row.id === item.id);
    expect(await mine(new Date('2026-08-24T00:00:00Z'))).toEqual([]);
    const near = new Date('2026-08-28T00:00:00Z');
    expect(await mine(near)).toMatchObject([{ act: 'review_content', due: { on: '2026-09-01' } }]);
    const row = await site.services.database
      .selectFrom('schedules')
      .select('schedule_id')
      .where('item_id', '=', item.id)
      .where('act', '=', 'review')
      .executeTakeFirstOrThrow();
    await recordReview(officer(near), row.schedule_id, '内容仍然有效');
    expect(await mine(near)).toEqual([]);
  });
});
