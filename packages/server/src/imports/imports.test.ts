import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import { projections as itemProjections } from '../items/index.ts';
import { sealedAfter } from '../platform/journal/followers.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { followers } from '../search/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import {
  abandonImport,
  approveImportRelease,
  approveImportSecrecy,
  previewRecords,
  releaseImport,
  startImport,
} from './imports.ts';
import { projections } from './projections.ts';
import { importsSettled, resumeImports, workOnImport } from './runner.ts';
import './schema.ts';

let site: TestSite;
let columnId = '';
let noticesId = '';

beforeAll(async () => {
  site = await testSite();
  const context = site.as('administrator');
  const root = await columnByCode(context, site.organ.id, 'statutory_content');
  const under = { organId: site.organ.id, parentId: root?.id ?? '' };
  columnId = await createColumn(context, { ...under, code: 'jiuxinxi', name: '历史信息' });
  noticesId = await createColumn(context, { ...under, code: 'tongzhi', name: '通知公告' });
});

afterAll(async () => {
  await importsSettled();
  for (const projection of [...projections, ...itemProjections]) {
    expect(await projection.mismatches(site.as('administrator'))).toEqual([]);
  }
  await site.close();
});

const csv = (rows: readonly string[]) =>
  new TextEncoder().encode(['标题,正文,发布日期,栏目,链接,索引号', ...rows].join('\n'));

const OFFICER = 'information_officer';

async function started(rows: readonly string[]): Promise<string> {
  const context = site.as(OFFICER);
  const preview = await previewRecords(context, {
    organId: site.organ.id,
    fileName: '旧网站.csv',
    bytes: csv(rows),
  });
  const id = await startImport(context, {
    organId: site.organ.id,
    source: preview.source,
    mapping: preview.mapping,
    settings: { columnId, kind: 'information', topicClass: '02' },
  });
  await importsSettled();
  return id;
}

async function rowOf(id: string) {
  return await site.services.database
    .selectFrom('imports')
    .selectAll()
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
}

async function released(id: string): Promise<void> {
  let { version } = await rowOf(id);
  await approveImportRelease(site.as('release_reviewer'), { importId: id, version });
  version += 1;
  await approveImportSecrecy(site.as('secrecy_reviewer'), { importId: id, version });
  version += 1;
  await releaseImport(site.as(OFFICER), { importId: id, version });
  await importsSettled();
}

/** Events of items that are sealed now. */
async function sealed() {
  await sealPending(site.services.database, site.site.id);
  return await sealedAfter(site.services.database, site.site.id, 0, 10_000);
}

const published = () =>
  site.services.database
    .selectFrom('published_items')
    .select(['title', 'published_on', 'column_id', 'index_number', 'live'])
    .orderBy('published_at')
    .execute();

describe('a file of an older system', () => {
  test('is shown in part with the likely mapping before anything is imported', async () => {
    const preview = await previewRecords(site.as(OFFICER), {
      organId: site.organ.id,
      fileName: '旧网站.csv',
      bytes: csv(['关于甲的通知,正文,2019-05-06,通知公告,https://old.example.cn/1,']),
    });
    expect(preview).toMatchObject({
      source: { fileName: '旧网站.csv', kind: 'csv' },
      names: ['标题', '正文', '发布日期', '栏目', '链接', '索引号'],
      mapping: { title: '标题', body: '正文', published_on: '发布日期', column: '栏目', address: '链接' },
    });
    expect(await published()).toEqual([]);
  });

  test('stands in quarantine until two other persons have reviewed it and it is released', async () => {
    const id = await started([
      '关于甲的通知,<p>甲</p><script>alert(1)</script>,2019-05-06,通知公告,https://old.example.cn/a1,',
      '关于乙的通知,乙的正文,2020年6月7日,别的栏目,https://old.example.cn/a2,11340603003000001A/202006-00009',
      '没有日期的,正文,,通知公告,https://old.example.cn/a3,',
      ',没有标题,2020-01-01,通知公告,https://old.example.cn/a4,',
      '明年的,正文,2027-01-01,通知公告,https://old.example.cn/a5,',
    ]);
    expect(await rowOf(id)).toMatchObject({
      state: 'checked',
      loaded_rows: 5,
      checked_rows: 5,
      ready_rows: 2,
      refused_rows: 3,
    });
    expect(await published()).toEqual([]);
    const { version } = await rowOf(id);
    await expect(releaseImport(site.as(OFFICER), { importId: id, version })).rejects.toMatchObject({
      code: 'wrong_state',
    });
    await released(id);
    expect(await rowOf(id)).toMatchObject({ state: 'done', taken_rows: 2 });
    expect(await published()).toEqual([
      {
        title: '关于甲的通知',
        published_on: '2019-05-06',
        column_id: noticesId,
        index_number: expect.stringMatching(/\/201905-00001$/),
        live: 'published',
      },
      {
        title: '关于乙的通知',
        published_on: '2020-06-07',
        column_id: columnId,
        index_number: '11340603003000001A/202006-00009',
        live: 'published',
      },
    ]);
    const text = await site.services.database
      .selectFrom('item_texts')
      .select('body')
      .where('title', '=', '关于甲的通知')
      .executeTakeFirstOrThrow();
    expect(text.body).toBe('<p>甲</p>');
  });

  test('comes once, however often its file is imported', async () => {
    const before = (await published()).length;
    const id = await started([
      '关于甲的通知,正文,2019-05-06,通知公告,https://old.example.cn/a1,',
      '关于丙的通知,正文,2019-05-08,通知公告,https://old.example.cn/c1,',
      '关于丙的通知（重复）,正文,2019-05-08,通知公告,https://old.example.cn/c1,',
    ]);
    expect(await rowOf(id)).toMatchObject({ ready_rows: 1, known_rows: 1, refused_rows: 1 });
    await released(id);
    expect(await rowOf(id)).toMatchObject({ state: 'done', taken_rows: 1, known_rows: 1 });
    expect(await published()).toHaveLength(before + 1);
  });

  test('says in the trial run which rows repeat one before them, and what may not become public', async () => {
    const number = '11340603003000001A/201905-00777';
    const id = await started([
      `甲,正文,2019-05-08,,https://old.example.cn/r1,${number}`,
      '乙,正文,2019-05-08,,https://old.example.cn/r1,',
      `丙,正文,2019-05-08,,https://old.example.cn/r2,${number}`,
      '丁,申请人张三（身份证号：11010519491231002X）,2019-05-08,,https://old.example.cn/r3,',
    ]);
    const rows = await site.services.database
      .selectFrom('import_rows')
      .select(['state', 'faults'])
      .where('import_id', '=', id)
      .orderBy('row_number')
      .execute();
    expect(rows).toEqual([
      { state: 'ready', faults: null },
      { state: 'refused', faults: [{ code: 'address_twice', field: 'address', expected: '1' }] },
      { state: 'refused', faults: [{ code: 'index_number_twice', field: 'index_number', expected: '1' }] },
      { state: 'refused', faults: [{ code: 'guard_identity_number', field: 'body' }] },
    ]);
    expect(await rowOf(id)).toMatchObject({
      state: 'checked',
      loaded_rows: 4,
      checked_rows: 4,
      refused_rows: 3,
    });
  });

  test('is found by the search from the moment of its release', async () => {
    const id = await started([
      '关于腾退登记的通知,网格员上门办理,2019-05-08,通知公告,https://old.example.cn/s1,',
    ]);
    await released(id);
    const found = async (word: string) =>
      (
        await sql`select item_id from search_documents where words @@ ${word}::tsquery`.execute(
          site.services.database,
        )
      ).rows.length;
    expect(await found("'上门':C & '办理':C")).toBe(1);
    expect(await found("'腾退':A & '登记':A & 'y:2019'")).toBe(1);
    const documents = async () =>
      await site.services.database.selectFrom('search_documents').select(['item_id', 'words']).execute();
    const before = await documents();
    const events = await sealed();
    await site.services.database.transaction().execute(async (tx) => {
      for (const follower of followers) await follower.follow(tx, site.site.id, events);
    });
    expect(await documents()).toEqual(before);
  });

  test('that has become unfit by the time of its release is left out, and holds up no other', async () => {
    const number = '11340603003000001A/201906-00042';
    const rows = [`先,正文,2019-06-08,,https://old.example.cn/u1,${number}`];
    const first = await started(rows);
    const second = await started([
      `后,正文,2019-06-08,,https://old.example.cn/u2,${number}`,
      '别的,正文,2019-06-09,,https://old.example.cn/u3,',
    ]);
    await released(first);
    await released(second);
    expect(await rowOf(second)).toMatchObject({
      state: 'done',
      taken_rows: 1,
      refused_rows: 1,
      ready_rows: 1,
    });
  });

  test('with an index number that some item has is refused row by row', async () => {
    const id = await started([
      '又一件,正文,2020-06-08,,https://old.example.cn/d1,11340603003000001A/202006-00009',
    ]);
    expect(await rowOf(id)).toMatchObject({ ready_rows: 0, refused_rows: 1 });
    const [row] = await site.services.database
      .selectFrom('import_rows')
      .select('faults')
      .where('import_id', '=', id)
      .execute();
    expect(row?.faults).toEqual([{ code: 'index_number_taken', field: 'index_number' }]);
    const { version } = await rowOf(id);
    await abandonImport(site.as(OFFICER), { importId: id, version });
    expect((await rowOf(id)).state).toBe('abandoned');
  });
});

describe('who may do what', () => {
  test('only information officers start; reviewer and secrecy reviewer are their own and other persons', async () => {
    const id = await started(['关于丁的通知,正文,2019-05-06,,https://old.example.cn/e1,']);
    const step = { importId: id, version: (await rowOf(id)).version };
    for (const role of ['drafter', 'secrecy_reviewer', OFFICER, 'administrator'] as const) {
      await expect(approveImportRelease(site.as(role), step), role).rejects.toMatchObject({
        code: 'not_granted',
      });
    }
    await approveImportRelease(site.as('release_reviewer'), step);
    const both = {
      ...site.person('release_reviewer'),
      grants: [{ role: 'secrecy_reviewer', organId: site.organ.id }],
    };
    await expect(
      approveImportSecrecy(site.acting(both), { ...step, version: step.version + 1 }),
    ).rejects.toMatchObject({ code: 'is_release_reviewer', article: '《政府信息公开条例》第十七条第一款' });
    const self = {
      ...site.person(OFFICER),
      grants: [{ role: 'secrecy_reviewer', organId: site.organ.id }],
    };
    await expect(
      approveImportSecrecy(site.acting(self), { ...step, version: step.version + 1 }),
    ).rejects.toMatchObject({ code: 'is_drafter' });
  });
});

describe('after a crash', () => {
  test('the work goes on behind the last batch, and nothing comes twice', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) =>
        `第${at}号信息,正文${at},2018-01-${String((at % 28) + 1).padStart(2, '0')},,https://old.example.cn/f${at},`,
    );
    const id = await started(rows);
    await site.services.database
      .updateTable('imports')
      .set({ state: 'loading', loaded_rows: 100, checked_rows: 0, ready_rows: 0, version: 1 })
      .where('import_id', '=', id)
      .execute();
    await site.services.database.deleteFrom('journal_unsealed').where('event_id', 'is not', null).execute();
    await site.services.database
      .deleteFrom('import_rows')
      .where('import_id', '=', id)
      .where('row_number', '>', 100)
      .execute();
    await site.services.database
      .updateTable('import_rows')
      .set({ state: 'loaded', prepared: null })
      .where('import_id', '=', id)
      .execute();
    await site.services.database
      .deleteFrom('journal')
      .where('subject_id', '=', id)
      .where('version', '>', 1)
      .execute();
    await resumeImports(site.as('administrator'));
    await importsSettled();
    expect(await rowOf(id)).toMatchObject({ state: 'checked', loaded_rows: 300, ready_rows: 300 });
    await workOnImport(site.as('administrator'), id);
    expect((await rowOf(id)).state).toBe('checked');
  });
});

describe('a file that cannot be read', () => {
  test('is refused with its reason, or the import fails with it', async () => {
    const context = site.as(OFFICER);
    const bytes = new TextEncoder().encode('MZ\u0090\u0000');
    await expect(
      previewRecords(context, { organId: site.organ.id, fileName: 'a.csv', bytes }),
    ).rejects.toMatchObject({ code: 'not_records' });
    const hash = await site.services.files.put(new TextEncoder().encode('[{"标题":'));
    const id = await startImport(context, {
      organId: site.organ.id,
      source: { fileName: 'b.json', hash },
      mapping: { title: '标题', body: '正文' },
      settings: { columnId, kind: 'information', topicClass: '02' },
    });
    await importsSettled();
    expect(await rowOf(id)).toMatchObject({ state: 'failed', fault: 'records_malformed' });
  });
});
