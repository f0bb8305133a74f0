import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/identifiers.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { changeColumn, createColumn, loadColumnSet } from './columns.ts';
import { projections } from './projections.ts';
import { columnByCode, columnById, columnsOf } from './queries.ts';
import { pathTo, placedFigures, subtreeFigures, subtreeIds } from './tree.ts';

let site: TestSite;
let root = '';

beforeAll(async () => {
  site = await testSite();
  root = (await columnByCode(site.as('administrator'), site.organ.id, 'statutory_content'))?.id ?? '';
});

afterAll(async () => {
  for (const projection of projections) {
    expect(await projection.mismatches(site.as('administrator'))).toEqual([]);
  }
  await site.close();
});

const under = (parentId: string, code: string, name = '社会救助') => ({
  organId: site.organ.id,
  parentId,
  code,
  name,
});

describe('国办公开办函〔2019〕61号: the fixed columns', () => {
  test('are there from the first day of every organ, in order and under their uniform names', async () => {
    for (const organ of [site.organ, site.otherOrgan]) {
      const columns = await columnsOf(site.as('drafter'), [organ.id]);
      expect(columns.map(({ code, name, fixedColumn }) => ({ code, name, fixedColumn }))).toEqual(
        FIXED_COLUMNS.map(({ id, label }) => ({ code: id, name: label, fixedColumn: id })),
      );
    }
  });

  test('cannot be renamed or moved, but may have an update duty', async () => {
    const context = site.as('administrator');
    const guide = await columnByCode(context, site.organ.id, 'disclosure_guide');
    const change = { columnId: guide?.id ?? '', version: 1 };
    await expect(changeColumn(context, { ...change, name: '指南' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'name_is_fixed',
      article: '国办公开办函〔2019〕61号',
    });
    await expect(changeColumn(context, { ...change, sort: 9 })).rejects.toMatchObject({
      code: 'name_is_fixed',
    });
    await changeColumn(context, { ...change, freshnessDays: 365 });
    expect(await columnById(context, change.columnId)).toMatchObject({ freshnessDays: 365, version: 2 });
  });
});

describe('the tree under 法定主动公开内容', () => {
  test('grows by administrators and information officers, and nobody else', async () => {
    for (const role of ALL_ROLES) {
      const attempt = createColumn(site.as(role), under(root, `by-${role.replaceAll('_', '-')}`));
      if (role === 'administrator' || role === 'information_officer')
        await expect(attempt).resolves.toBeDefined();
      else await expect(attempt, role).rejects.toMatchObject({ code: 'not_granted' });
    }
    const elsewhere = { ...under(root, 'x-there'), organId: site.otherOrgan.id };
    await expect(createColumn(site.as('administrator'), elsewhere)).rejects.toMatchObject({
      code: 'not_granted',
    });
  });

  test('knows path and subtree, and adds up what stands in it', async () => {
    const context = site.as('information_officer');
    const above = await createColumn(context, under(root, 'shehui', '社会保障'));
    const below = await createColumn(context, under(above, 'shehui-jiuzhu'));
    const columns = await columnsOf(context, [site.organ.id]);
    expect(pathTo(columns, below).map((column) => column.code)).toEqual([
      'statutory_content',
      'shehui',
      'shehui-jiuzhu',
    ]);
    expect(subtreeIds(columns, above)).toEqual([above, below]);
    const figures = subtreeFigures(
      columns,
      new Map([
        [above, { items: 2, newestOn: '2026-01-05' }],
        [below, { items: 3, newestOn: '2026-02-01' }],
      ]),
      placedFigures(columns, [
        // From the tree into it: already counted there, but where it is new.
        { listedIn: [below], home: above, items: 4, newestOn: '2026-01-01' },
        // From beside it into both: once where both are looked at together.
        { listedIn: [above, below], home: root, items: 1, newestOn: '2026-03-01' },
        // Of another organ.
        { listedIn: [below], home: newId(), items: 10, newestOn: '2025-12-01' },
      ]),
    );
    expect(figures.get(below)).toEqual({ items: 3 + 4 + 1 + 10, newestOn: '2026-03-01' });
    expect(figures.get(above)).toEqual({ items: 5 + 1 + 10, newestOn: '2026-03-01' });
    expect(figures.get(root)).toEqual({ items: 5 + 10, newestOn: '2026-02-01' });
  });

  test('refuses a taken code, an unknown parent, another fixed column, and too many levels', async () => {
    const context = site.as('administrator');
    await createColumn(context, under(root, 'once'));
    await expect(createColumn(context, under(root, 'once'))).rejects.toMatchObject({ code: 'code_taken' });
    await expect(createColumn(context, under(site.organ.id, 'lost'))).rejects.toMatchObject({
      code: 'parent_unknown',
    });
    const guide = await columnByCode(context, site.organ.id, 'disclosure_guide');
    await expect(createColumn(context, under(guide?.id ?? '', 'odd'))).rejects.toMatchObject({
      code: 'parent_not_open',
    });
    let parent = root;
    for (const code of ['l1', 'l2', 'l3', 'l4']) parent = await createColumn(context, under(parent, code));
    await expect(createColumn(context, under(parent, 'l5'))).rejects.toMatchObject({ code: 'tree_too_deep' });
  });

  test('a column changes by its version, once', async () => {
    const context = site.as('administrator');
    const columnId = await createColumn(context, under(root, 'named'));
    await changeColumn(context, { columnId, version: 1, name: '临时救助', art20: 'art20_11' });
    expect(await columnById(context, columnId)).toMatchObject({ name: '临时救助', art20: 'art20_11' });
    await expect(changeColumn(context, { columnId, version: 1, name: '别的' })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await expect(
      changeColumn(site.as('drafter'), { columnId, version: 2, name: '别的' }),
    ).rejects.toMatchObject({ code: 'not_granted' });
  });
});

describe('loading a ready-made set', () => {
  const wanted = (codes: string[]) => ({
    organId: site.organ.id,
    parentId: root,
    set: 'grassroots_2019' as const,
    codes,
    freshnessDays: 183,
  });

  test('makes the chosen columns in the order of the set, with their head of art. 20 and their duty', async () => {
    const context = site.as('information_officer');
    expect(await loadColumnSet(context, wanted(['ly-yanglao', 'ly-anquan']))).toEqual({
      created: 2,
      present: 0,
    });
    const columns = (await columnsOf(context, [site.organ.id])).filter(({ code }) => code.startsWith('ly-'));
    expect(columns.map(({ name, art20, freshnessDays }) => ({ name, art20, freshnessDays }))).toEqual([
      { name: '安全生产', art20: 'art20_13', freshnessDays: 183 },
      { name: '养老服务', art20: 'art20_11', freshnessDays: 183 },
    ]);
  });

  test('leaves alone what the organ has already', async () => {
    const context = site.as('administrator');
    const before = await columnByCode(context, site.organ.id, 'ly-anquan');
    expect(await loadColumnSet(context, wanted(['ly-anquan', 'ly-jiuye']))).toEqual({
      created: 1,
      present: 1,
    });
    expect(await columnByCode(context, site.organ.id, 'ly-anquan')).toEqual(before);
  });

  test('refuses what the set does not hold, and whoever does not shape the catalogue', async () => {
    await expect(loadColumnSet(site.as('administrator'), wanted(['xinwen']))).rejects.toMatchObject({
      code: 'column_entry_unknown',
    });
    await expect(loadColumnSet(site.as('drafter'), wanted(['ly-jiuye']))).rejects.toMatchObject({
      code: 'not_granted',
    });
  });
});
