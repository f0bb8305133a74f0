import { classFault, offeredClasses, printedClass, schemeOf } from '@gongkai/law/disclosure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../platform/context.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { changedClasses, classSchemes } from './class-queries.ts';
import { addClass, addScheme, closeClass, hideClass, renameClass, renameScheme } from './classes.ts';
import { labelsOf, setLabels, siteLabels } from './metadata-labels.ts';
import { projections } from './projections.ts';

let site: TestSite;
let context: Context;
const TODAY = '2026-03-03';
const LATER = '2026-04-01';

beforeAll(async () => {
  site = await testSite();
  context = site.as('administrator');
});

afterAll(async () => {
  for (const projection of projections) expect(await projection.mismatches(context)).toEqual([]);
  await site.close();
});

const scheme = async (code: string) => schemeOf(await classSchemes(context), code);
const welfare = { scheme: 'topic', code: '17', version: 0 };

describe('the classes of a site', () => {
  test('are shaped by administrators and information officers of a whole organ, and nobody else', async () => {
    for (const role of ALL_ROLES) {
      const code = role.replaceAll('_', '-').slice(0, 20);
      const attempt = addScheme(site.as(role), { code, label: role.slice(0, 12) });
      if (role === 'administrator' || role === 'information_officer') await attempt;
      else await expect(attempt, role).rejects.toMatchObject({ code: 'not_granted' });
    }
    await expect(hideClass(site.as('drafter'), { ...welfare, hidden: true })).rejects.toMatchObject({
      code: 'not_granted',
    });
    await expect(
      addScheme(site.acting({ type: 'public' }), { code: 'any', label: '任何' }),
    ).rejects.toThrow();
  });

  test('a new name holds from its day, and each change is an act of its own in the journal', async () => {
    await renameClass(context, { ...welfare, label: '民政、乡村振兴、救灾', from: LATER });
    const topic = await scheme('topic');
    expect(printedClass(topic, '17.1', '2026-03-31')).toBe('民政、扶贫、救灾/减灾救灾');
    expect(printedClass(topic, '17.1', LATER)).toBe('民政、乡村振兴、救灾/减灾救灾');
    await closeClass(context, { ...welfare, version: 1, validTo: '2027-01-01' });
    await closeClass(context, { ...welfare, version: 2, validTo: null });
    await hideClass(context, { ...welfare, version: 3, hidden: true });
    const [row] = (await changedClasses(context)).filter(({ code }) => code === '17');
    const events = await eventsOf(context, row?.id ?? '');
    expect(events.map(({ event }) => event)).toEqual([
      'class.renamed',
      'class.closed',
      'class.reopened',
      'class.hidden',
    ]);
    // They concern the whole site, and stand in the journal of the organ for which they were done.
    for (const { actorId, organId } of events) {
      expect({ actorId, organId }).toEqual({
        actorId: site.person('administrator').id,
        organId: site.organ.id,
      });
    }
  });

  test('a name or an end from before today, or before the last name, is refused', async () => {
    const at = { scheme: 'topic', code: '18', version: 0 };
    await expect(renameClass(context, { ...at, label: '民族', from: '2026-03-02' })).rejects.toMatchObject({
      code: 'starts_in_past',
    });
    await expect(closeClass(context, { ...at, validTo: '2026-03-02' })).rejects.toMatchObject({
      code: 'starts_in_past',
    });
    await expect(
      renameClass(context, { ...welfare, version: 4, label: '民政', from: TODAY }),
    ).rejects.toMatchObject({ code: 'before_last_name' });
    await expect(renameClass(context, { ...at, label: '对外事务', from: TODAY })).rejects.toMatchObject({
      code: 'name_taken',
    });
  });

  test('two who change one class at once: the second is told', async () => {
    const at = { scheme: 'topic', code: '21', version: 0 };
    const both = await Promise.allSettled([
      hideClass(context, { ...at, hidden: true }),
      hideClass(site.as('information_officer'), { ...at, hidden: true }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(hideClass(context, { ...at, hidden: false })).rejects.toMatchObject({
      code: 'version_conflict',
    });
  });
});

describe('schemes of a site’s own', () => {
  test('hold classes in two levels, which open and close by day', async () => {
    await addScheme(context, { code: 'key-areas', label: '重点领域' });
    const of = { scheme: 'key-areas', parent: null, validFrom: null };
    await addClass(context, { ...of, code: 'people', label: '民生保障' });
    await addClass(context, { ...of, code: 'school', label: '义务教育', parent: 'people', validFrom: LATER });
    const own = await scheme('key-areas');
    expect(own).toMatchObject({ own: true, label: '重点领域' });
    expect(classFault(own, 'school', TODAY)).toBe('class_not_yet');
    expect(own && offeredClasses(own, LATER)).toEqual([
      { code: 'people', label: '民生保障', children: [{ code: 'school', label: '义务教育', children: [] }] },
    ]);
    await renameScheme(context, { scheme: 'key-areas', version: 1, label: '重点民生领域' });
    expect((await scheme('key-areas'))?.label).toBe('重点民生领域');
  });

  test.each([
    [
      'a parent that is not there, as is the class itself',
      { code: 'self', parent: 'self' },
      'parent_class_unknown',
    ],
    ['a parent of another scheme', { code: 'x', parent: '02' }, 'parent_class_unknown'],
    ['a third level', { code: 'x', parent: 'school' }, 'class_too_deep'],
    ['a code that is taken', { code: 'people' }, 'code_taken'],
    ['a name that a sister bears', { code: 'x', label: '民生保障' }, 'name_taken'],
    ['a scheme that is not there', { code: 'x', scheme: 'nowhere' }, 'scheme_unknown'],
  ])('%s is refused', async (_what, part, code) => {
    const input = { scheme: 'key-areas', label: '其他', parent: null, validFrom: null, ...part };
    await expect(addClass(context, input)).rejects.toMatchObject({ code });
  });

  test('take neither the code nor the name of another scheme', async () => {
    await expect(addScheme(context, { code: 'topic', label: '甲' })).rejects.toMatchObject({
      code: 'code_taken',
    });
    await expect(addScheme(context, { code: 'other', label: '主题分类' })).rejects.toMatchObject({
      code: 'name_taken',
    });
    await expect(renameScheme(context, { scheme: 'topic', version: 0, label: '甲' })).rejects.toMatchObject({
      code: 'scheme_unknown',
    });
  });
});

describe('labels of the metadata', () => {
  test('are the site’s: a family and own words, set by administrators', async () => {
    expect(await siteLabels(context)).toEqual({ family: 'local', own: {}, version: 0 });
    const chosen = {
      family: 'state_council',
      own: { keywords: '主题词', title: '标题' },
      version: 0,
    } as const;
    await expect(setLabels(site.as('information_officer'), chosen)).rejects.toMatchObject({
      code: 'not_granted',
    });
    // 标题 is the word of the family anyway.
    expect(await setLabels(context, chosen)).toEqual({
      family: 'state_council',
      own: { keywords: '主题词' },
      version: 1,
    });
    expect(await labelsOf(context)).toMatchObject({ publisher: '发文机关', keywords: '主题词' });
    await expect(setLabels(context, chosen)).rejects.toMatchObject({ code: 'version_conflict' });
  });

  test('never call two facts by one word', async () => {
    const doubled = { family: 'local', own: { formed_on: '发布日期' }, version: 1 } as const;
    await expect(setLabels(context, doubled)).rejects.toMatchObject({
      code: 'label_twice',
      reasons: [{ field: 'own.formed_on' }],
    });
  });
});
