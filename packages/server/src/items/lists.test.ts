import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import type { StaffActor } from '../platform/access.ts';
import { newId } from '../platform/identifiers.ts';
import type { WorkRow } from '../platform/work.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { offeredActions } from './access.ts';
import { itemIn, normative, notice } from './items.testing.ts';
import { listNormativeDocuments, normativeDocumentFigures } from './normative.ts';
import { countItems, publicPage } from './public-queries.ts';
import { publish, repeal, withdraw } from './publishing.ts';
import { approveRelease, returnItem } from './review.ts';
import { type ItemFilter, listItems } from './staff-list.ts';
import { loadItem } from './store.ts';
import { workSource } from './work.ts';

let site: TestSite;
const minute = (index: number) => new Date(Date.parse('2026-03-03T02:00:00Z') + index * 60_000);

beforeAll(async () => {
  site = await testSite();
});

afterAll(() => site.close());

async function column(code: string, parentId?: string): Promise<string> {
  const context = site.as('administrator');
  const parent = parentId ?? (await columnByCode(context, site.organ.id, 'statutory_content'))?.id ?? '';
  return await createColumn(context, { organId: site.organ.id, parentId: parent, code, name: `栏目${code}` });
}

async function all(filter: Partial<ItemFilter>, role: Parameters<TestSite['as']>[0] = 'drafter') {
  const titles: string[] = [];
  let after: string | undefined;
  do {
    const page = await listItems(site.as(role), { ...filter, after, limit: 3 });
    titles.push(...page.rows.map((row) => row.title));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return titles;
}

describe('the list of items for staff', () => {
  const titles = Array.from({ length: 8 }, (_, index) => `救助公示第${index}批`);
  let columnId = '';

  beforeAll(async () => {
    const above = await column('jiuzhu');
    columnId = await column('jiuzhu-linshi', above);
    for (const [index, title] of titles.entries()) {
      const input = await notice(site, { title, columnId: index < 6 ? columnId : above });
      await itemIn(site, index % 2 === 0 ? 'draft' : 'ready', input, minute(index));
    }
  });

  test('latest change first, a page at a time, each row once', async () => {
    expect(await all({ q: '救助公示' })).toEqual([...titles].reverse());
  });

  test('by state, column with all below it, part of a title', async () => {
    expect(await all({ q: '救助公示', state: 'ready' })).toEqual([7, 5, 3, 1].map((index) => titles[index]));
    const parent = await columnByCode(site.as('drafter'), site.organ.id, 'jiuzhu');
    expect(await all({ column: columnId })).toHaveLength(6);
    expect(await all({ column: parent?.id })).toEqual([...titles].reverse());
    expect(await all({ q: '第3批' })).toEqual([titles[3]]);
    await itemIn(site, 'draft', await normative(site, {}, { title: '救助公示办法' }), minute(0));
    expect(await all({ kind: 'normative_document' })).toEqual(['救助公示办法']);
    expect(await all({ kind: 'normative_document', q: '救助公示', column: columnId })).toEqual([]);
    expect(await all({ kind: 'information', q: '救助公示', state: 'draft' })).toHaveLength(4);
    expect(await all({ q: "100%_'" })).toEqual([]);
  });

  test('only what the person takes part in: others get an empty list, also for a forged organ or column', async () => {
    expect(await all({}, 'request_handler')).toEqual([]);
    expect(await all({ organ: site.otherOrgan.id })).toEqual([]);
    const theirs = await columnByCode(site.as('drafter'), site.otherOrgan.id, 'statutory_content');
    expect(await all({ column: theirs?.id })).toEqual([]);
  });

  test('the same words find the same, in whatever number of organs one looks', async () => {
    const elsewhere = Array.from({ length: 20 }, () => ({ role: 'drafter', organId: newId() }));
    const person = site.person('drafter');
    const context = site.acting({ ...person, grants: [...person.grants, ...elsewhere] });
    for (const q of ['救助公示', '第3批', '公示 第3', '第', '没有的词']) {
      const found = await listItems(context, { q, limit: 20 });
      const own = await listItems(site.as('drafter'), { q, limit: 20 });
      expect(
        found.rows.map((row) => row.id),
        q,
      ).toEqual(own.rows.map((row) => row.id));
    }
    const published = await itemIn(site, 'published', await notice(site, { title: '按索引号查找' }));
    const number = published.face?.indexNumber ?? '';
    for (const q of [number, number.slice(-12), number.slice(0, 24)]) {
      const found = await listItems(context, { q, limit: 20 });
      expect(
        found.rows.map((row) => row.indexNumber),
        q,
      ).toContain(number);
    }
  });

  test('each row names column, drafter and office', async () => {
    const page = await listItems(site.as('drafter'), { q: '第0批', limit: 20 });
    expect(page.rows).toMatchObject([
      { columnName: '栏目jiuzhu-linshi', drafter: { name: '拟稿人某' }, office: { name: '综合办公室' } },
    ]);
  });

  test('a broken cursor is refused', async () => {
    await expect(listItems(site.as('drafter'), { after: 'x', limit: 3 })).rejects.toMatchObject({
      code: 'bad_cursor',
    });
  });
});

describe('the work list', () => {
  async function work(context: ReturnType<TestSite['as']>): Promise<WorkRow[]> {
    const rows: WorkRow[] = [];
    let after: string | null = null;
    do {
      const page: { rows: WorkRow[]; next: string | null } = await workSource.rows(context, {
        after,
        limit: 2,
      });
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect((await workSource.count(context)).waiting).toBe(rows.length);
    return rows;
  }

  test('holds for each role what its next step is, by due date', async () => {
    const other = await testSite();
    try {
      const early = await notice(other, { metadata: { formedOn: '2026-01-05', topicClass: '02' } });
      const late = await notice(other);
      const mine = await itemIn(other, 'draft', late);
      const review = await itemIn(other, 'release_review', late);
      const urgent = await itemIn(other, 'release_review', early);
      const secrecy = await itemIn(other, 'secrecy_review', late);
      const ready = await itemIn(other, 'ready', late);
      await itemIn(other, 'published', late);
      const now = (role: Parameters<TestSite['as']>[0]) => work(other.as(role));
      expect((await now('drafter')).map((row) => [row.id, row.act])).toEqual([[mine.id, 'submit']]);
      for (const role of ['release_reviewer', 'section_head'] as const) {
        expect((await now(role)).map((row) => row.id)).toEqual([urgent.id, review.id]);
      }
      expect(await now('secrecy_reviewer')).toMatchObject([
        { id: secrecy.id, act: 'approve_secrecy', from: { name: '信息发布审查人某' } },
      ]);
      expect(await now('information_officer')).toMatchObject([
        { id: ready.id, act: 'publish', due: { on: '2026-03-30', workingDays: 19, overdue: false } },
      ]);
      const [first] = await now('release_reviewer');
      expect(first?.due).toMatchObject({ on: '2026-02-02', overdue: true });
      for (const role of ALL_ROLES.filter(
        (candidate) => candidate === 'supervisor' || candidate === 'administrator',
      )) {
        expect(await now(role)).toEqual([]);
      }
    } finally {
      await other.close();
    }
  });

  test('holds exactly what the law’s table lets the person do next', async () => {
    const rows = await site.as('drafter').db.selectFrom('items').select('item_id').execute();
    const next = ['submit', 'approve_release', 'approve_secrecy', 'publish'];
    for (const role of ALL_ROLES) {
      for (const held of [[role], ALL_ROLES]) {
        const grants = held.map((one) => ({ role: one, organId: site.organ.id }));
        const actor = { ...site.person(role), grants };
        const context = site.acting(actor);
        const expected: string[] = [];
        for (const { item_id: id } of rows) {
          const item = await loadItem(context, id);
          const may = offeredActions(context, item).some(
            (offer) => next.includes(offer.action) && offer.why_not === undefined,
          );
          const mine = item.review.state !== 'draft' || item.review.drafters.includes(actor.id);
          if (may && mine) expected.push(id);
        }
        expect((await work(context)).map((row) => row.id).sort(), held.join()).toEqual(expected.sort());
      }
    }
  });

  test('leaves out what the rules of difference keep from the person', async () => {
    const other = await testSite();
    try {
      const grants = ALL_ROLES.map((role) => ({ role, organId: other.organ.id }));
      const everything = (role: Parameters<TestSite['as']>[0], change: Partial<StaffActor> = {}) =>
        other.acting({ ...other.person(role), grants, ...change });
      const item = await itemIn(other, 'release_review', await notice(other));
      expect(await work(everything('drafter'))).toEqual([]);
      expect(await work(everything('release_reviewer'))).toHaveLength(1);
      await approveRelease(other.as('release_reviewer'), { itemId: item.id, version: 2 });
      expect(await work(everything('release_reviewer'))).toEqual([]);
      await returnItem(other.as('secrecy_reviewer'), { itemId: item.id, version: 3, note: '请复核' });
      expect(await work(everything('drafter'))).toMatchObject([
        { act: 'submit', from: { name: '保密审查人某' } },
      ]);
      expect(await work(everything('secrecy_reviewer'))).toEqual([]);
      await itemIn(other, 'release_review', await notice(other));
      const head = other.person('section_head');
      const elsewhere = { ...head, officeId: '019a0000-0000-7000-8000-00000000000f' };
      expect(await work(other.acting(elsewhere))).toEqual([]);
      expect(await work(other.acting(head))).toHaveLength(1);
    } finally {
      await other.close();
    }
  });
});

describe('public lists', () => {
  test('page through a column and all below it, newest first, both ways, without withdrawn items', async () => {
    const above = await column('yingji');
    const below = await column('yingji-yuan', above);
    const indexes = [0, 1, 2, 3, 4, 5, 6];
    const published = [];
    for (const index of indexes) {
      const input = await notice(site, { title: `预案${index}`, columnId: index % 2 === 0 ? above : below });
      published.push(await itemIn(site, 'published', input, minute(100 + index)));
    }
    const gone = published[3]?.id ?? '';
    await withdraw(site.as('information_officer'), { itemId: gone, version: 5, note: '重复' });
    const scope = { kind: 'columns' as const, columnIds: [above, below] };
    const context = site.acting({ type: 'public' });
    const first = await publicPage(context, scope, { limit: 4 });
    const second = await publicPage(context, scope, { limit: 4, before: first.older ?? '' });
    const back = await publicPage(context, scope, { limit: 4, after: second.newer ?? '' });
    expect([...first.rows, ...second.rows].map((row) => row.title)).toEqual(
      [6, 5, 4, 2, 1, 0].map((index) => `预案${index}`),
    );
    expect([first.newer, second.older]).toEqual([null, null]);
    expect(back.rows).toEqual(first.rows);
    const leaf = await publicPage(context, { kind: 'columns', columnIds: [below] }, { limit: 20 });
    expect(leaf.rows.map((row) => row.title)).toEqual(['预案5', '预案1']);
  });

  test('the year of a release is the year in Shanghai', async () => {
    const lastMinutes = new Date('2025-12-31T15:59:00Z');
    const firstMinutes = new Date('2025-12-31T16:00:00Z');
    const input = await notice(site, { metadata: { formedOn: '2025-12-01', topicClass: '02' } });
    const context = site.as('drafter');
    const before = await countItems(context, { organId: site.organ.id, year: 2026 });
    await itemIn(site, 'published', input, lastMinutes);
    await itemIn(site, 'published', input, firstMinutes);
    expect(await countItems(context, { organId: site.organ.id, year: 2025 })).toEqual({
      published: 1,
      inTime: 0,
    });
    const after = await countItems(context, { organId: site.organ.id, year: 2026 });
    expect(after.published - before.published).toBe(1);
  });
});

describe('normative documents in the annual report', () => {
  const scope = (year: number, format: 'format_a_2019' | 'format_b_2021') => ({
    organId: site.organ.id,
    year,
    format,
  });

  async function titlesBehind(year: number, format: 'format_a_2019' | 'format_b_2021', wanted: string) {
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await listNormativeDocuments(site.as('drafter'), {
        ...scope(year, format),
        column: wanted,
        after,
        limit: 2,
      });
      titles.push(...page.rows.map((row) => row.title));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return titles.sort();
  }

  beforeAll(async () => {
    const at = (date: string) => new Date(`${date}T02:00:00Z`);
    const make = async (title: string, formedOn: string, publishedOn: string, expiresOn?: string) =>
      await itemIn(
        site,
        'published',
        await normative(site, { formedOn, effectiveOn: formedOn, expiresOn }, { title }),
        at(publishedOn),
      );
    await make('旧办法', '2024-05-06', '2024-05-07');
    await make('跨年办法', '2024-12-31', '2025-01-02');
    await make('一年办法', '2025-02-05', '2025-02-06', '2025-12-31');
    await make('半年办法', '2025-02-05', '2025-02-06', '2025-12-30');
    const repealed = await make('废止办法', '2025-03-03', '2025-03-04');
    await repeal(site.as('information_officer', at('2025-10-10')), {
      itemId: repealed.id,
      version: 5,
      note: '已被取代',
      repealedOn: '2025-10-09',
    });
    const later = await make('后来废止的办法', '2025-03-05', '2025-03-06');
    await repeal(site.as('information_officer', at('2026-01-05')), {
      itemId: later.id,
      version: 5,
      note: '已被取代',
    });
    const taken = await make('撤回办法', '2025-03-05', '2025-03-06');
    await withdraw(site.as('information_officer'), { itemId: taken.id, version: 5, note: '误发' });
    await itemIn(site, 'ready', await normative(site, { formedOn: '2025-03-05' }, { title: '未发办法' }));
  });

  test.each([
    [2025, 'format_b_2021', { issued: 4, repealed: 1, in_force: 4 }],
    [2024, 'format_b_2021', { issued: 2, repealed: 0, in_force: 2 }],
    [2025, 'format_a_2019', { newly_made: 4, newly_disclosed: 5, disclosed_total: 6 }],
    [2024, 'format_a_2019', { newly_made: 2, newly_disclosed: 1, disclosed_total: 1 }],
  ] as const)('%i in %s', async (year, format, figures) => {
    expect(await normativeDocumentFigures(site.as('drafter'), scope(year, format))).toEqual(figures);
    for (const [wanted, count] of Object.entries(figures)) {
      expect(await titlesBehind(year, format, wanted), wanted).toHaveLength(count);
    }
  });

  test('what is in force at the end of the year: what runs out that day still is', async () => {
    expect(await titlesBehind(2025, 'format_b_2021', 'in_force')).toEqual(
      ['一年办法', '后来废止的办法', '旧办法', '跨年办法'].sort(),
    );
  });

  test('a column that the format does not have is no figure', async () => {
    const wanted = { ...scope(2025, 'format_a_2019'), column: 'in_force', limit: 2 };
    await expect(listNormativeDocuments(site.as('drafter'), wanted)).rejects.toMatchObject({
      code: 'cell_not_counted',
    });
  });
});

test('publishing from the list one sees: an item published by another leaves the officer’s list', async () => {
  const item = await itemIn(site, 'ready', await notice(site, { title: '单独一条' }), minute(500));
  await publish(site.as('information_officer'), { itemId: item.id, version: 4 });
  expect(await all({ q: '单独一条', state: 'ready' })).toEqual([]);
  expect(await all({ q: '单独一条', state: 'published' })).toEqual(['单独一条']);
});
