import { ITEM_STEPS, STATES_IN_WORK, type StaffRole } from '@gongkai/law/disclosure';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import { actorById, delegate, grantsOfStaff, projections as identityProjections } from '../identity/index.ts';
import type { StaffActor } from '../platform/access.ts';
import type { Context, Grant } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import type { WorkRow } from '../platform/work.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { offeredActions } from './access.ts';
import { edit } from './drafting.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { move } from './moving.ts';
import { projections } from './projections.ts';
import { publish } from './publishing.ts';
import { itemRecord } from './record-view.ts';
import { approveRelease, approveSecrecy, clearEmergency, skipRelease, submit } from './review.ts';
import { listItems } from './staff-list.ts';
import { loadItem, type StoredItem } from './store.ts';
import { workSource } from './work.ts';

let site: TestSite;
/** Two columns beside each other, the first with one below it. */
let columns: { above: string; below: string; beside: string };
let items: StoredItem[] = [];

beforeAll(async () => {
  site = await testSite();
  const administrator = site.as('administrator');
  const root = await columnByCode(administrator, site.organ.id, 'statutory_content');
  const column = (code: string, parentId = root?.id ?? '') =>
    createColumn(administrator, { organId: site.organ.id, parentId, code, name: `栏目${code}` });
  const above = await column('jiuzhu');
  columns = { above, below: await column('jiuzhu-linshi', above), beside: await column('yingji') };
  for (const columnId of [columns.above, columns.below, columns.beside]) {
    for (const state of ['draft', 'release_review', 'secrecy_review', 'ready', 'published'] as const) {
      const office = state === 'release_review' && columnId === columns.beside ? null : site.officeId;
      items.push(await itemIn(site, state, await notice(site, { columnId, officeId: office })));
    }
  }
  const urgent = await itemIn(site, 'release_review', await notice(site, { columnId: columns.above }));
  const leader = site.as('responsible_leader');
  await skipRelease(leader, { itemId: urgent.id, version: 2, note: '汛情紧急' });
  items.push(await approveSecrecy(site.as('secrecy_reviewer'), { itemId: urgent.id, version: 3 }));
  const out = await itemIn(site, 'release_review', await notice(site, { columnId: columns.below }));
  await skipRelease(leader, { itemId: out.id, version: 2, note: '汛情紧急' });
  await approveSecrecy(site.as('secrecy_reviewer'), { itemId: out.id, version: 3 });
  items.push(await publish(site.as('information_officer'), { itemId: out.id, version: 4 }));
  items = await Promise.all(items.map((item) => loadItem(administrator, item.id)));
});

afterAll(async () => {
  expect(await mismatchesOf(site, [...projections, ...identityProjections])).toEqual([]);
  await site.close();
});

async function work(context: Context): Promise<WorkRow[]> {
  const rows: WorkRow[] = [];
  let after: string | null = null;
  do {
    const page: { rows: WorkRow[]; next: string | null } = await workSource.rows(context, {
      after,
      limit: 4,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  expect((await workSource.count(context)).waiting).toBe(rows.length);
  return rows;
}

/** Steps that bring an item in work on, or that nobody may leave undone. */
const DUTIES = new Set([
  ...ITEM_STEPS.filter(
    (step) =>
      step.to !== null &&
      step.needs === undefined &&
      !step.from.includes(step.to) &&
      step.from.some((state) => STATES_IN_WORK.includes(state)),
  ).map(({ action }) => action),
  'clear_emergency',
]);

/** What the law's table and the grants let the person do now, of what waits. */
function expected(context: Context, actor: StaffActor): string[] {
  const absent = actor.grants.flatMap(({ role, behalfOf }) =>
    behalfOf !== undefined && (role === 'drafter' || role === 'section_head') ? [behalfOf.id] : [],
  );
  return items.flatMap((item) =>
    offeredActions(context, item)
      .filter(({ action, why_not }) => DUTIES.has(action) && why_not === undefined)
      .filter(
        ({ action }) =>
          action !== 'submit' || item.review.drafters.some((id) => id === actor.id || absent.includes(id)),
      )
      .map(({ action }) => `${item.id} ${action}`),
  );
}

describe('the work list under grants', () => {
  test('holds every act that the person can take on what waits, and nothing else, whatever the grants', async () => {
    const anyGrant = fc.record({
      role: fc.constantFrom(...ALL_ROLES),
      column: fc.constantFrom(undefined, 'above', 'below', 'beside'),
      delegated: fc.constantFrom(undefined, ...ALL_ROLES),
      elsewhere: fc.boolean(),
    });
    // So many organs that the query goes another way.
    const far = Array.from({ length: 60 }, () => newId()).flatMap((organId) =>
      ALL_ROLES.map((role): Grant => ({ role, organId })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALL_ROLES),
        fc.boolean(),
        fc.array(anyGrant, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (who, inOffice, drawn, manyOrgans) => {
          const own = drawn.map(({ role, column, delegated, elsewhere }): Grant => {
            const reached = {
              above: [columns.above, columns.below],
              below: [columns.below],
              beside: [columns.beside],
            };
            const absent = delegated === undefined ? undefined : site.person(delegated);
            return {
              role,
              organId: elsewhere ? site.otherOrgan.id : site.organ.id,
              ...(column === undefined || elsewhere
                ? {}
                : { column: { id: columns[column], below: reached[column] } }),
              ...(absent === undefined
                ? {}
                : { behalfOf: { id: absent.id, name: absent.name, officeId: site.officeId } }),
            };
          });
          const grants = manyOrgans ? [...own, ...far] : own;
          const officeId = inOffice ? site.officeId : '019a0000-0000-7000-8000-00000000000f';
          const actor: StaffActor = { ...site.person(who), officeId, grants };
          const context = site.acting(actor);
          const rows = (await work(context)).map((row) => `${row.id} ${row.act}`);
          expect(rows.sort()).toEqual(expected(context, actor).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an emergency publication waits for a second person until it is cleared', async () => {
    const urgent = items.at(-1)?.id ?? '';
    const reviewer = site.as('release_reviewer');
    expect((await work(reviewer)).filter((row) => row.id === urgent)).toMatchObject([
      { act: 'clear_emergency' },
    ]);
    const leading = { ...site.person('responsible_leader'), grants: site.person('release_reviewer').grants };
    expect((await work(site.acting(leading))).map((row) => row.id)).not.toContain(urgent);
    await clearEmergency(reviewer, { itemId: urgent, version: 5 });
    expect((await work(reviewer)).map((row) => row.id)).not.toContain(urgent);
    items = await Promise.all(items.map((item) => loadItem(reviewer, item.id)));
  });
});

describe('a grant over some columns', () => {
  const limited = (role: StaffRole, column: 'above' | 'beside'): Context => {
    const below = column === 'above' ? [columns.above, columns.below] : [columns.beside];
    const grant = { role, organId: site.organ.id, column: { id: columns[column], below } };
    return site.acting({ ...site.person(role), grants: [grant] });
  };

  test('lists what stands in them and below, with every filter, and nothing else', async () => {
    const context = limited('release_reviewer', 'above');
    const ids = async (filter: Partial<Parameters<typeof listItems>[1]>) =>
      (await listItems(context, { limit: 100, ...filter })).rows.map((row) => row.columnId);
    expect(new Set(await ids({}))).toEqual(new Set([columns.above, columns.below]));
    expect(new Set(await ids({ q: '消防' }))).toEqual(new Set([columns.above, columns.below]));
    expect(new Set(await ids({ column: columns.below }))).toEqual(new Set([columns.below]));
    expect(await ids({ column: columns.beside })).toEqual([]);
    expect(await ids({ organ: site.otherOrgan.id })).toEqual([]);
    expect(await ids({ state: 'draft' })).toHaveLength(2);
  });

  test('opens no item of another column, and no act on it', async () => {
    const context = limited('release_reviewer', 'above');
    const beside = items.find(
      (item) => item.content.column_id === columns.beside && item.review.state === 'release_review',
    );
    await expect(itemRecord(context, beside?.id ?? '')).rejects.toMatchObject({ code: 'item_unknown' });
    const step = { itemId: beside?.id ?? '', version: 2 };
    await expect(approveRelease(context, step)).rejects.toMatchObject({ code: 'item_unknown' });
  });

  test('does not let a writer carry an item out of it', async () => {
    const drafter = limited('drafter', 'above');
    const item = await itemIn(site, 'draft', await notice(site, { columnId: columns.above }));
    const text = await notice(site);
    const elsewhere = { ...text, itemId: item.id, version: 1, columnId: columns.beside };
    await expect(edit(drafter, elsewhere)).rejects.toMatchObject({ code: 'item_unknown' });
    const moving = { itemId: item.id, version: 1 };
    await expect(move(drafter, { ...moving, columnId: columns.beside })).rejects.toMatchObject({
      code: 'not_granted',
    });
    const moved = await move(drafter, { ...moving, columnId: columns.below });
    expect(moved.content.column_id).toBe(columns.below);
    items.push(moved);
  });
});

describe('moving an item', () => {
  test('keeps its approvals and its address, and moves what is online', async () => {
    const ready = await itemIn(site, 'ready', await notice(site, { columnId: columns.above }));
    const officer = site.as('information_officer');
    const moved = await move(officer, { itemId: ready.id, version: 4, columnId: columns.beside });
    expect(moved.review).toEqual(ready.review);
    const published = await publish(officer, { itemId: ready.id, version: 5 });
    const again = await move(officer, { itemId: ready.id, version: 6, columnId: columns.below });
    expect(again.face).toMatchObject({ columnId: columns.below, indexNumber: published.face?.indexNumber });
    await expect(
      move(officer, { itemId: ready.id, version: 7, columnId: columns.below }),
    ).rejects.toMatchObject({
      code: 'already_there',
    });
    items.push(again);
  });

  test('is for those who place items, and to columns that take them', async () => {
    const item = await itemIn(site, 'release_review', await notice(site, { columnId: columns.above }));
    const input = { itemId: item.id, version: 2, columnId: columns.beside };
    for (const role of ALL_ROLES.filter((one) => one !== 'information_officer')) {
      const code = role === 'request_handler' ? 'item_unknown' : 'not_granted';
      await expect(move(site.as(role), input), role).rejects.toMatchObject({ code });
    }
    const closed = await columnByCode(site.as('drafter'), site.organ.id, 'annual_report_column');
    const officer = site.as('information_officer');
    await expect(move(officer, { ...input, columnId: closed?.id ?? '' })).rejects.toMatchObject({
      code: 'column_closed',
    });
    const theirs = await columnByCode(officer, site.otherOrgan.id, 'statutory_content');
    await expect(move(officer, { ...input, columnId: theirs?.id ?? '' })).rejects.toMatchObject({
      code: 'column_unknown',
    });
    await expect(move(officer, { ...input, version: 1 })).rejects.toMatchObject({ code: 'version_conflict' });
    items.push(await loadItem(officer, item.id));
  });
});

describe('a delegate', () => {
  const span = { startsOn: '2026-03-03', endsOn: '2026-03-10' };
  const delegated = async (from: StaffRole, to: StaffRole): Promise<Context> => {
    const grants = await grantsOfStaff(site.as('administrator'), site.person(from).id);
    await delegate(site.as(from), {
      grantIds: grants.map(({ id }) => id),
      delegateId: site.person(to).id,
      ...span,
    });
    const actor = await actorById(site.as(from), site.person(to).id);
    if (actor === undefined) throw new Error('nobody');
    return site.acting(actor);
  };

  test('acts as himself on the absent person’s behalf, and the journal says both', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    const context = await delegated('release_reviewer', 'rechecker');
    await approveRelease(context, { itemId: item.id, version: 2 });
    const last = (await eventsOf(context, item.id)).at(-1);
    expect(last).toMatchObject({
      event: 'item.release_approved',
      actorId: site.person('rechecker').id,
      onBehalfOf: site.person('release_reviewer').id,
    });
    const record = await itemRecord(context, item.id);
    expect(record.history.at(-1)?.actor).toMatchObject({ name: '复核人某', behalfOf: '信息发布审查人某' });
    items.push(await loadItem(context, item.id));
  });

  test('is bound by the rules of difference: what he wrote he does not review, whoever left him the role', async () => {
    const context = await delegated('secrecy_reviewer', 'drafter');
    const item = await itemIn(site, 'secrecy_review', await notice(site));
    await expect(approveSecrecy(context, { itemId: item.id, version: 3 })).rejects.toMatchObject({
      code: 'is_drafter',
    });
    expect((await work(context)).map((row) => row.id)).not.toContain(item.id);
    items.push(item);
  });

  test('uses his own role where he holds it too, and then nobody is stood in for', async () => {
    const context = await delegated('drafter', 'section_head');
    const item = await itemIn(site, 'draft', await notice(site));
    expect((await work(context)).map((row) => row.id)).toContain(item.id);
    await submit(context, { itemId: item.id, version: 1 });
    expect((await eventsOf(context, item.id)).at(-1)?.onBehalfOf).toBeNull();
    items.push(await loadItem(context, item.id));
  });
});
