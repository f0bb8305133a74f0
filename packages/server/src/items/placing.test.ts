import type { StaffRole } from '@gongkai/law/disclosure';
import { KIND_SAMPLES } from '@gongkai/law/kinds/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeColumn, columnByCode, columnById, columnsOf, createColumn } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { actOnEach } from './batch.ts';
import { facetsOfColumns, kindsOfColumns } from './column-values.ts';
import { edit, revise } from './drafting.ts';
import { itemIn, mismatchesOf, normative, notice } from './items.testing.ts';
import { move } from './moving.ts';
import { PLACEMENTS_MOST, place, unplace } from './placing.ts';
import { projections } from './projections.ts';
import { columnFigures, countByOrgan, countItems, publicPage } from './public-queries.ts';
import { publish, publishApprovedDocument } from './publishing.ts';
import { itemRecord } from './record-view.ts';
import { approveRelease, approveSecrecy, submit } from './review.ts';
import { listItems } from './staff-list.ts';
import { loadItem, type StoredItem } from './store.ts';

let site: TestSite;
/** Two columns beside each other, the first with two below it; and one of the other organ. */
let columns: { above: string; below: string; under: string; beside: string; theirs: string };

beforeAll(async () => {
  site = await testSite();
  const system = site.acting({ type: 'system', name: 'test' });
  const column = async (organId: string, code: string, parentId?: string) => {
    const parent = parentId ?? (await columnByCode(system, organId, 'statutory_content'))?.id ?? '';
    return await createColumn(system, { organId, parentId: parent, code, name: `栏目${code}` });
  };
  const above = await column(site.organ.id, 'zhongdian');
  columns = {
    above,
    below: await column(site.organ.id, 'zhongdian-yanglao', above),
    under: await column(site.organ.id, 'zhongdian-jiuzhu', above),
    beside: await column(site.organ.id, 'zhengce'),
    theirs: await column(site.otherOrgan.id, 'jieshou'),
  };
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

/** A person of the organ whose grants are these. */
function limited(role: StaffRole, columnId: string, below = [columnId]): Context {
  const column = { id: columnId, below };
  return site.acting({ ...site.person(role), grants: [{ role, organId: site.organ.id, column }] });
}

/** Who places items in both organs. */
function officerOfBoth(): Context {
  const person = site.person('information_officer');
  const theirs = { role: 'information_officer', organId: site.otherOrgan.id };
  return site.acting({ ...person, grants: [...person.grants, theirs] });
}

const minute = (index: number) => new Date(Date.parse('2026-03-03T03:00:00Z') + index * 60_000);
const published = async (change: Parameters<typeof notice>[1], index = 0) =>
  await itemIn(site, 'published', await notice(site, change), minute(index));

async function placed(item: StoredItem, ...columnIds: string[]): Promise<StoredItem> {
  let now = item;
  for (const columnId of columnIds) {
    now = await place(officerOfBoth(), { itemId: item.id, version: now.version, columnId });
  }
  return now;
}

const occurrences = (html: string, text: string) => html.split(text).length - 1;

async function figuresOf(organId: string) {
  return await columnFigures(site.as('drafter'), await columnsOf(site.as('drafter'), [organId]));
}

describe('an item in further columns', () => {
  test('stays one item: no approval falls, and address, index number and breadcrumbs stay', async () => {
    const ready = await itemIn(site, 'ready', await notice(site, { columnId: columns.beside }));
    const listed = await placed(ready, columns.below);
    expect(listed.review).toEqual(ready.review);
    const online = await publish(officerOfBoth(), { itemId: ready.id, version: listed.version });
    const again = await placed(online, columns.theirs);
    expect(again.face).toEqual(online.face);
    const record = await itemRecord(officerOfBoth(), again.id);
    expect(record.column.id).toBe(columns.beside);
    expect(record.placements).toMatchObject([
      { column: { id: columns.below, path: [expect.anything(), '栏目zhongdian', '栏目zhongdian-yanglao'] } },
      { column: { id: columns.theirs }, organ: { shortName: '乙街道办事处' }, mayUnplace: true },
    ]);
    expect(record.history.map(({ event, column }) => [event, column]).slice(-3)).toEqual([
      ['item.placed', '栏目zhongdian-yanglao'],
      ['item.published', null],
      ['item.placed', '栏目jieshou'],
    ]);
  });

  test('is listed once in each column and above it, by pages in both directions and by kind, and counts once', async () => {
    const system = site.acting({ type: 'system', name: 'test' });
    const root = (await columnByCode(system, site.organ.id, 'statutory_content'))?.id ?? '';
    const column = (code: string, parentId: string) =>
      createColumn(system, { organId: site.organ.id, parentId, code, name: code });
    const above = await column('shu', root);
    const tree = [above, await column('shu-1', above), await column('shu-2', above)];
    const homes = [...tree, await column('pang', root)];
    const rootBefore = (await figuresOf(site.organ.id)).get(root)?.items ?? 0;
    const organs = [site.organ.id, site.otherOrgan.id];
    const totals = await countByOrgan(system, organs);
    const year = await countItems(system, { year: 2026 });

    const made: { title: string; kind: string; listed: string[] }[] = [];
    for (let index = 0; index < 8; index += 1) {
      const home = homes[index % 4] ?? '';
      const further = homes.filter((id, at) => id !== home && ((index * 5 + at * 3) % 7) % 2 === 0);
      const change = { columnId: home, title: `列表${index}` };
      const input = index % 3 === 0 ? await normative(site, {}, change) : await notice(site, change);
      await placed(await itemIn(site, 'published', input, minute(10 + index)), ...further);
      made.unshift({ title: change.title, kind: input.kind, listed: [home, ...further] });
    }

    for (const columnIds of [tree, ...homes.map((id) => [id])]) {
      const listed = made.filter((one) => columnIds.some((id) => one.listed.includes(id)));
      expect((await kindsOfColumns(system, columnIds)).sort()).toEqual(
        [...new Set(listed.map(({ kind }) => kind))].sort(),
      );
      for (const kind of [undefined, 'normative_document'] as const) {
        const scope = { kind: 'columns', columnIds } as const;
        const pages = [await publicPage(system, scope, { limit: 2, kind })];
        for (let last = pages[0]; last?.older; last = pages.at(-1)) {
          pages.push(await publicPage(system, scope, { limit: 2, kind, before: last.older }));
        }
        expect(pages.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(
          listed.filter((one) => kind === undefined || one.kind === kind).map(({ title }) => title),
        );
        for (const [index, page] of pages.slice(1).entries()) {
          const back = await publicPage(system, scope, { limit: 2, kind, after: page.newer ?? '' });
          expect(back.rows).toEqual(pages[index]?.rows);
        }
      }
    }

    const figures = await figuresOf(site.organ.id);
    for (const [id, below] of [
      [above, tree],
      ...homes.slice(1).map((own) => [own, [own]] as const),
    ] as const) {
      const expected = made.filter(({ listed }) => below.some((one) => listed.includes(one)));
      expect(figures.get(id)?.items).toBe(expected.length);
    }
    expect(figures.get(root)?.items).toBe(rootBefore + 8);
    const after = await countByOrgan(system, organs);
    expect(organs.map((id) => (after.get(id) ?? 0) - (totals.get(id) ?? 0))).toEqual([8, 0]);
    expect((await countItems(system, { year: 2026 })).published).toBe(year.published + 8);
  });

  test('brings the values that divide its kind to where it is listed, those published last first', async () => {
    const { fields, body } = KIND_SAMPLES.motion_reply;
    const columnId = columns.beside;
    for (const [index, session] of ['区十八届人大五次会议', '区十届政协五次会议', null].entries()) {
      const told = session === null ? fields : { ...fields, session };
      const replied = { ...told, assigned_on: '2026-01-05', replied_on: '2026-03-02' };
      const input = { columnId, kind: 'motion_reply', body, fields: replied } as const;
      const item = await itemIn(site, 'published', await notice(site, input), minute(30 + index));
      if (session !== null) await placed(item, columns.under);
    }
    const system = site.acting({ type: 'system', name: 'test' });
    expect(await facetsOfColumns(system, [columns.under, columns.below], 'motion_reply')).toEqual([
      '区十届政协五次会议',
      '区十八届人大五次会议',
    ]);
    expect(await facetsOfColumns(system, [columns.under], 'information')).toEqual([]);
  });

  test('keeps a column up to date as an item of its own would', async () => {
    const column = await columnById(site.as('administrator'), columns.theirs);
    const system = site.acting({ type: 'system', name: 'test' });
    await changeColumn(system, {
      columnId: columns.theirs,
      version: column?.version ?? 0,
      freshnessDays: 30,
    });
    const fresh = await published({ columnId: columns.above }, 40);
    const before = (await figuresOf(site.otherOrgan.id)).get(columns.theirs);
    const listed = await placed(fresh, columns.theirs);
    expect((await figuresOf(site.otherOrgan.id)).get(columns.theirs)).toEqual({
      items: (before?.items ?? 0) + 1,
      newestOn: '2026-03-03',
    });
    await unplace(officerOfBoth(), { itemId: fresh.id, version: listed.version, columnId: columns.theirs });
    expect((await figuresOf(site.otherOrgan.id)).get(columns.theirs)).toEqual(before);
  });
});

describe('placing', () => {
  test('is for those whose grants reach home and the further column', async () => {
    const item = await itemIn(site, 'release_review', await notice(site, { columnId: columns.beside }));
    const input = { itemId: item.id, version: item.version, columnId: columns.below };
    for (const role of ALL_ROLES.filter((one) => one !== 'information_officer')) {
      const code = role === 'request_handler' ? 'item_unknown' : 'not_granted';
      await expect(place(site.as(role), input), role).rejects.toMatchObject({ code });
      await expect(unplace(site.as(role), input), role).rejects.toMatchObject({ code });
    }
    const officer = 'information_officer';
    await expect(place(limited(officer, columns.beside), input)).rejects.toMatchObject({
      code: 'not_granted',
    });
    await expect(place(limited(officer, columns.below), input)).rejects.toMatchObject({
      code: 'item_unknown',
    });
    const theirs = { ...input, columnId: columns.theirs };
    await expect(place(site.as(officer), theirs)).rejects.toMatchObject({ code: 'not_granted' });
    const draft = await itemIn(site, 'draft', await notice(site, { columnId: columns.beside }));
    const writerOfBoth = site.acting({
      ...site.person('drafter'),
      grants: [site.organ.id, site.otherOrgan.id].map((organId) => ({ role: 'drafter', organId })),
    });
    const own = await place(writerOfBoth, { itemId: draft.id, version: 1, columnId: columns.below });
    expect(own.placements).toHaveLength(1);
    // What another organ lists is not for its writers to say.
    await expect(
      place(writerOfBoth, { itemId: draft.id, version: 2, columnId: columns.theirs }),
    ).rejects.toMatchObject({ code: 'not_granted' });
  });

  test('gives nobody the item who holds a grant over the further column only', async () => {
    const item = await placed(
      await itemIn(
        site,
        'release_review',
        await notice(site, { columnId: columns.beside, title: '只在一处' }),
      ),
      columns.below,
    );
    for (const role of ['drafter', 'release_reviewer', 'information_officer'] as const) {
      const person = limited(role, columns.above, [columns.above, columns.below, columns.under]);
      await expect(itemRecord(person, item.id), role).rejects.toMatchObject({ code: 'item_unknown' });
      const found = await listItems(person, { column: columns.above, limit: 100 });
      expect(found.rows.map(({ id }) => id)).not.toContain(item.id);
    }
    const step = { itemId: item.id, version: item.version };
    const reviewer = limited('release_reviewer', columns.below);
    await expect(approveRelease(reviewer, step)).rejects.toMatchObject({ code: 'item_unknown' });
    const writer = limited('drafter', columns.below);
    const text = await notice(site, { columnId: columns.below });
    await expect(edit(writer, { ...text, ...step })).rejects.toMatchObject({ code: 'item_unknown' });
    for (const role of ALL_ROLES) {
      const columnId = columns.below;
      const attempt = unplace(limited(role, columnId), { ...step, columnId });
      await expect(attempt, role).rejects.toMatchObject({ code: 'item_unknown' });
    }
  });

  test('is refused where there is no such column, where it takes no items, and twice', async () => {
    const officer = officerOfBoth();
    const item = await itemIn(site, 'ready', await notice(site, { columnId: columns.beside }));
    const at = (columnId: string) => ({ itemId: item.id, version: item.version, columnId });
    const closed = await columnByCode(officer, site.organ.id, 'request_entry');
    await expect(place(officer, at(newId()))).rejects.toMatchObject({ code: 'column_unknown' });
    await expect(place(officer, at(closed?.id ?? ''))).rejects.toMatchObject({ code: 'column_closed' });
    await expect(place(officer, at(columns.beside))).rejects.toMatchObject({ code: 'already_there' });
    await expect(unplace(officer, at(columns.beside))).rejects.toMatchObject({ code: 'home_column' });
    await expect(unplace(officer, at(columns.below))).rejects.toMatchObject({ code: 'not_placed' });
    let { version } = await place(officer, at(columns.below));
    await expect(place(officer, at(columns.under))).rejects.toMatchObject({ code: 'version_conflict' });
    await expect(place(officer, { ...at(columns.below), version })).rejects.toMatchObject({
      code: 'already_there',
    });
    const system = site.acting({ type: 'system', name: 'test' });
    for (let number = 1; number <= PLACEMENTS_MOST; number += 1) {
      const code = `duo-${number}`;
      const columnId = await createColumn(system, {
        organId: site.organ.id,
        parentId: columns.above,
        code,
        name: code,
      });
      const attempt = place(officer, { itemId: item.id, version, columnId });
      if (number < PLACEMENTS_MOST) ({ version } = await attempt);
      else await expect(attempt).rejects.toMatchObject({ code: 'too_many_placements' });
    }
  });

  test('of a report is refused: it stands where reports stand', async () => {
    const officer = officerOfBoth();
    const { itemId } = await publishApprovedDocument(officer, {
      organId: site.organ.id,
      kind: 'annual_report',
      fixedColumn: 'annual_report_column',
      title: '2025年政府信息公开工作年度报告',
      body: '<p>本年度工作如下。</p>',
      formedOn: '2026-01-20',
      approvals: {
        approvedBy: site.person('responsible_leader').id,
        secrecyReviewedBy: site.person('secrecy_reviewer').id,
        reference: { type: 'report', id: newId() },
      },
    });
    expect((await itemRecord(officer, itemId)).mayPlace).toBe(false);
    await expect(place(officer, { itemId, version: 1, columnId: columns.below })).rejects.toMatchObject({
      code: 'corrected_as_report',
    });
  });

  test('a batch places each that may be placed', async () => {
    const one = await published({ columnId: columns.beside }, 70);
    const two = await placed(await published({ columnId: columns.beside }, 71), columns.under);
    const rows = [one, two].map(({ id, version }) => ({ id, version }));
    const act = { action: 'place', columnId: columns.under } as const;
    expect(await actOnEach(site.as('information_officer'), rows, act)).toMatchObject([
      { done: true },
      { done: false, code: 'already_there' },
    ]);
  });

  test('the list of a column shows staff what is placed there, once, under what else they ask', async () => {
    const item = await placed(
      await published({ columnId: columns.below, title: '两处都有的公示' }, 80),
      columns.under,
    );
    const officer = site.as('information_officer');
    for (const filter of [
      { column: columns.under },
      { column: columns.above },
      { column: columns.under, state: 'published' },
      { column: columns.under, q: '两处都有' },
      { column: columns.above, q: '两处都有' },
    ] as const) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await listItems(officer, { ...filter, limit: 3, after });
        found.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(occurrences(found.join(), item.id), JSON.stringify(filter)).toBe(1);
      expect(new Set(found).size).toBe(found.length);
    }
    const theirs = await placed(item, columns.theirs);
    const ofOrgan = { organ: site.otherOrgan.id, column: columns.theirs, limit: 20 };
    for (const [context, found] of [
      [officerOfBoth(), true],
      [officer, true],
      [limited('information_officer', columns.beside), false],
    ] as const) {
      const { rows } = await listItems(context, ofOrgan);
      expect(rows.some(({ id }) => id === theirs.id)).toBe(found);
    }
    const none = await listItems(officer, { column: columns.under, q: '没有的词', limit: 20 });
    expect(none.rows).toEqual([]);
  });
});

describe('the home of a placed item', () => {
  test('moved to where it is placed takes the place of the placement', async () => {
    const item = await placed(
      await published({ columnId: columns.beside }, 90),
      columns.below,
      columns.under,
    );
    const moved = await move(site.as('information_officer'), {
      itemId: item.id,
      version: item.version,
      columnId: columns.below,
    });
    expect(moved.placements.map(({ columnId }) => columnId)).toEqual([columns.under]);
    const rows = await site.database.db
      .selectFrom('item_placements')
      .select(['column_id', 'public_column_id'])
      .where('item_id', '=', item.id)
      .execute();
    expect(rows).toEqual([{ column_id: columns.under, public_column_id: columns.below }]);
  });

  test('of an edition in work changes nothing for the public before that edition is released', async () => {
    const item = await placed(
      await published({ columnId: columns.beside, title: '换栏目的办法' }, 91),
      columns.below,
    );
    const drafter = site.as('drafter');
    const revised = await revise(drafter, { itemId: item.id, version: item.version, note: '调整栏目' });
    const text = await notice(site, { title: '换栏目的办法（修订）', columnId: columns.below });
    const edited = await edit(drafter, { ...text, itemId: item.id, version: revised.version });
    const below = { kind: 'columns', columnIds: [columns.below] } as const;
    const titles = async () =>
      (await publicPage(site.as('drafter'), below, { limit: 100 })).rows
        .map(({ title }) => title)
        .filter((title) => title.startsWith('换栏目的办法'));
    expect(await titles()).toEqual(['换栏目的办法']);
    await submit(drafter, { itemId: item.id, version: edited.version });
    await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: edited.version + 1 });
    await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: edited.version + 2 });
    await publish(site.as('information_officer'), { itemId: item.id, version: edited.version + 3 });
    expect(await titles()).toEqual(['换栏目的办法（修订）']);
    expect((await loadItem(drafter, item.id)).placements).toEqual([]);
  });
});

test('rows that are not what the journal says are found', async () => {
  const item = await placed(await published({ columnId: columns.beside }, 95), columns.below);
  const key = { site_id: site.site.id, item_id: item.id };
  const db = site.database.db;
  const wrong = async () => (await mismatchesOf(site, projections)).map((found) => Object.values(found));
  await db.updateTable('item_placements').set({ live: 'withdrawn' }).where('item_id', '=', item.id).execute();
  expect(await wrong()).toEqual([[item.id, `placement.${columns.below}.live`]]);
  await db.deleteFrom('item_placements').where('item_id', '=', item.id).execute();
  expect(await wrong()).toEqual([[item.id, `placement.${columns.below}.*`]]);
  const row = { organ_id: site.organ.id, item_organ_id: site.organ.id, item_column_id: columns.beside };
  const states = { state: 'published', live: 'published', kind: 'information', facet: null };
  const instants = { updated_at: item.updatedAt, published_at: item.face?.publishedAt ?? null };
  for (const column_id of [columns.below, columns.under]) {
    const values = { ...key, ...row, ...states, ...instants, column_id, public_column_id: columns.beside };
    await db.insertInto('item_placements').values(values).execute();
  }
  expect(await wrong()).toEqual([[item.id, `placement.${columns.under}.*`]]);
  await db
    .deleteFrom('item_placements')
    .where('column_id', '=', columns.under)
    .where('item_id', '=', item.id)
    .execute();
  expect(await wrong()).toEqual([]);
});
