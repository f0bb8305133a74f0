import { addDays } from '@gongkai/law/calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import type { StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ALL_ROLES, TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from '../testing.ts';
import { delegate, endDelegation } from './delegations.ts';
import { endGrant, giveGrant, type NewGrant } from './grants.ts';
import { type Holder, holdersOn } from './holders.ts';
import { projections } from './projections.ts';
import { actorById } from './queries.ts';
import { actorOfToken, signIn } from './sessions.ts';
import { changeStaff, createStaff } from './staff.ts';
import { grantsOfStaff } from './staff-grants.ts';

let site: TestSite;
let administrator: Context;
const TODAY = '2026-03-03';
const later = (days: number) => new Date(TEST_NOW.getTime() + days * 86_400_000);
const hour = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);

beforeAll(async () => {
  site = await testSite();
  administrator = site.as('administrator');
});

afterAll(async () => {
  for (const projection of projections) expect(await projection.mismatches(administrator)).toEqual([]);
  await site.close();
});

let count = 0;
async function account(roles: NewGrant[] = [], name = '张三'): Promise<string> {
  count += 1;
  const login = `person${count}`;
  const system = site.acting({ type: 'system', name: 'test' });
  return await createStaff(system, {
    login,
    name,
    title: '干事',
    organId: site.organ.id,
    officeId: site.officeId,
    password: TEST_PASSWORD,
    roles,
  });
}

const drafting = (change: Partial<NewGrant> = {}): NewGrant => ({
  role: 'drafter',
  organId: site.organ.id,
  ...change,
});

async function acting(id: string, now = TEST_NOW): Promise<StaffActor> {
  const actor = await actorById(site.acting({ type: 'system', name: 'test' }, now), id);
  if (actor === undefined) throw new Error('nobody');
  return actor;
}

const rolesOn = async (id: string, now?: Date) => (await acting(id, now)).grants.map((grant) => grant.role);
const firstGrant = async (id: string) => (await grantsOfStaff(administrator, id))[0]?.id ?? '';

async function column(code: string, parentId?: string): Promise<string> {
  const root = await columnByCode(administrator, site.organ.id, 'statutory_content');
  return await createColumn(administrator, {
    organId: site.organ.id,
    parentId: parentId ?? root?.id ?? '',
    code,
    name: `栏目${code}`,
  });
}

describe('a grant', () => {
  it('holds from its first day to the end of its last', async () => {
    const id = await account();
    const grant = drafting({ startsOn: '2026-03-05', endsOn: '2026-03-06' });
    await giveGrant(administrator, { staffId: id, version: 1, grant });
    const held = await Promise.all([0, 1, 2, 3, 4].map((days) => rolesOn(id, later(days))));
    expect(held).toEqual([[], [], ['drafter'], ['drafter'], []]);
    // The last minute of March 6 in Shanghai, and the first of March 7.
    expect(await rolesOn(id, new Date('2026-03-06T15:59:59Z'))).toEqual(['drafter']);
    expect(await rolesOn(id, new Date('2026-03-06T16:00:00Z'))).toEqual([]);
  });

  it('is ended at once, also for the session that is open', async () => {
    const id = await account([drafting()]);
    const token = await signIn(site.acting({ type: 'public' }), {
      login: `person${count}`,
      password: TEST_PASSWORD,
      address: '10.0.0.9',
    });
    const grants = async () =>
      (await actorOfToken(site.services, site.site, token, hour(0.75)))?.grants.length;
    expect(await grants()).toBe(1);
    await endGrant(site.as('administrator', hour(0.5)), { grantId: await firstGrant(id), version: 1 });
    expect(await grants()).toBe(0);
  });

  it('may be given an end that is to come, and is over only once', async () => {
    const id = await account([drafting()]);
    const grantId = await firstGrant(id);
    const version = await endGrant(administrator, { grantId, version: 1, endsOn: '2026-03-04' });
    expect(await rolesOn(id, later(1))).toEqual(['drafter']);
    expect(await rolesOn(id, later(2))).toEqual([]);
    await expect(endGrant(administrator, { grantId, version, endsOn: '2026-03-02' })).rejects.toMatchObject({
      code: 'ends_before_start',
    });
    await endGrant(administrator, { grantId, version });
    await expect(endGrant(administrator, { grantId, version: version + 1 })).rejects.toMatchObject({
      code: 'grant_over',
    });
  });

  it('over a column reaches everything below it and nothing beside it', async () => {
    const above = await column('jiuzhu');
    const below = await column('jiuzhu-linshi', above);
    await column('yingji');
    const id = await account([drafting({ columnId: above })]);
    const [grant] = (await acting(id)).grants;
    expect([...(grant?.column?.below ?? [])].sort()).toEqual([above, below].sort());
    const grown = await column('jiuzhu-yiliao', below);
    expect((await acting(id)).grants[0]?.column?.below).toContain(grown);
  });

  it('is refused where it makes no sense', async () => {
    const id = await account();
    const columnId = await column('cuowu');
    const theirs = await columnByCode(administrator, site.otherOrgan.id, 'statutory_content');
    const refused: [NewGrant, string][] = [
      [drafting({ startsOn: '2026-03-02' }), 'starts_in_past'],
      [drafting({ startsOn: '2026-03-09', endsOn: '2026-03-08' }), 'ends_before_start'],
      [drafting({ role: 'request_handler', columnId }), 'role_not_by_column'],
      [drafting({ columnId: theirs?.id ?? '' }), 'column_unknown'],
    ];
    for (const [grant, code] of refused) {
      await expect(giveGrant(administrator, { staffId: id, version: 1, grant })).rejects.toMatchObject({
        code,
      });
    }
    await giveGrant(administrator, { staffId: id, version: 1, grant: drafting() });
    await expect(
      giveGrant(administrator, { staffId: id, version: 2, grant: drafting({ startsOn: '2026-04-01' }) }),
    ).rejects.toMatchObject({ code: 'grant_held' });
    await expect(
      giveGrant(administrator, { staffId: id, version: 1, grant: drafting({ role: 'rechecker' }) }),
    ).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('is given and ended by administrators of the organ alone, and none takes his own role away', async () => {
    const id = await account([drafting()]);
    const grantId = await firstGrant(id);
    for (const role of ALL_ROLES.filter((one) => one !== 'administrator')) {
      const grant = drafting({ role: 'rechecker' });
      await expect(giveGrant(site.as(role), { staffId: id, version: 1, grant })).rejects.toMatchObject({
        code: 'not_granted',
      });
      await expect(endGrant(site.as(role), { grantId, version: 1 })).rejects.toMatchObject({
        code: 'not_granted',
      });
    }
    const elsewhere = drafting({ organId: site.otherOrgan.id });
    await expect(
      giveGrant(administrator, { staffId: id, version: 1, grant: elsewhere }),
    ).rejects.toMatchObject({ code: 'not_granted' });
    const own = await firstGrant(site.person('administrator').id);
    await expect(endGrant(administrator, { grantId: own, version: 1 })).rejects.toMatchObject({
      code: 'own_account',
    });
  });
});

describe('delegation during absence', () => {
  const week = { startsOn: TODAY, endsOn: addDays(TODAY, 6) };

  async function absentAndDelegate(roles: NewGrant[] = [drafting()]) {
    const absent = await account(roles, '李四');
    const substitute = await account([], '王五');
    const context = site.acting(await acting(absent));
    return { absent, substitute, context, grantId: await firstGrant(absent) };
  }

  it('gives the delegate the role for the span, marked as the absent person’s', async () => {
    const { absent, substitute, context, grantId } = await absentAndDelegate();
    await delegate(context, { grantIds: [grantId], delegateId: substitute, ...week, endsOn: '2026-03-04' });
    expect((await acting(substitute)).grants).toMatchObject([
      { role: 'drafter', behalfOf: { id: absent, name: '李四', officeId: site.officeId } },
    ]);
    expect(await rolesOn(substitute, later(1))).toEqual(['drafter']);
    expect(await rolesOn(substitute, later(2))).toEqual([]);
    // Who leaves a role does not lose it.
    expect(await rolesOn(absent)).toEqual(['drafter']);
  });

  it('ends with the grant it rests on, with the account of the absent person, or when somebody concerned ends it', async () => {
    const first = await absentAndDelegate();
    const input = { grantIds: [first.grantId], delegateId: first.substitute, ...week };
    await delegate(first.context, input);
    await endGrant(administrator, { grantId: first.grantId, version: 2 });
    expect(await rolesOn(first.substitute)).toEqual([]);

    const second = await absentAndDelegate();
    await delegate(second.context, { ...input, grantIds: [second.grantId], delegateId: second.substitute });
    await changeStaff(administrator, { staffId: second.absent, version: 2, active: false });
    expect(await rolesOn(second.substitute)).toEqual([]);

    for (const who of ['absent', 'substitute', 'administrator'] as const) {
      const third = await absentAndDelegate();
      const [delegationId = ''] = await delegate(third.context, {
        ...input,
        grantIds: [third.grantId],
        delegateId: third.substitute,
      });
      const ending = who === 'administrator' ? administrator : site.acting(await acting(third[who]));
      await expect(endDelegation(site.as('drafter'), { delegationId })).rejects.toMatchObject({
        code: 'delegation_unknown',
      });
      await endDelegation(ending, { delegationId });
      expect(await rolesOn(third.substitute)).toEqual([]);
      await expect(endDelegation(ending, { delegationId })).rejects.toMatchObject({ code: 'grant_over' });
    }
  });

  it('is refused for what is not one’s own, cannot be left to others, or is left to somebody already', async () => {
    const { substitute, context, grantId, absent } = await absentAndDelegate([
      drafting(),
      { role: 'administrator', organId: site.organ.id },
    ]);
    const grants = await grantsOfStaff(administrator, absent);
    const administering = grants.find((grant) => grant.role === 'administrator')?.id ?? '';
    const drafter = grants.find((grant) => grant.role === 'drafter')?.id ?? grantId;
    const input = { grantIds: [drafter], delegateId: substitute, ...week };
    const stranger = site.acting(await acting(await account()));
    await expect(delegate(stranger, input)).rejects.toMatchObject({ code: 'grant_unknown' });
    await expect(delegate(context, { ...input, grantIds: [administering] })).rejects.toMatchObject({
      code: 'role_not_delegable',
    });
    await expect(delegate(context, { ...input, delegateId: absent })).rejects.toMatchObject({
      code: 'delegate_unknown',
    });
    await expect(delegate(context, { ...input, startsOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'starts_in_past',
    });
    await expect(delegate(context, { ...input, endsOn: '2027-04-01' })).rejects.toMatchObject({
      code: 'span_too_long',
    });
    await delegate(context, input);
    await expect(
      delegate(context, { ...input, startsOn: week.endsOn, endsOn: addDays(week.endsOn, 1) }),
    ).rejects.toMatchObject({ code: 'delegation_held' });
    // A role that was left to somebody is not his to leave on.
    const further = site.acting(await acting(substitute));
    await expect(delegate(further, { ...input, delegateId: absent })).rejects.toMatchObject({
      code: 'grant_unknown',
    });
  });

  it('may be made by an administrator for somebody who fell ill', async () => {
    const { substitute, grantId } = await absentAndDelegate();
    const input = { grantIds: [grantId], delegateId: substitute, ...week };
    await expect(delegate(administrator, { ...input, note: ' ' })).rejects.toMatchObject({
      reasons: [{ code: 'note_required', field: 'note' }],
    });
    await delegate(administrator, { ...input, note: '本人外出，不能自己办理。' });
    expect(await rolesOn(substitute)).toEqual(['drafter']);
    const wanted = { on: TODAY, staffId: substitute, organs: [site.organ.id], limit: 3 };
    expect((await holdersOn(administrator, wanted)).rows[0]?.roles).toMatchObject([
      { delegation: {}, given: { note: '本人外出，不能自己办理。' } },
    ]);
  });
});

describe('who could do what on that date', () => {
  async function on(day: string, change: Partial<Parameters<typeof holdersOn>[1]> = {}): Promise<Holder[]> {
    const people: Holder[] = [];
    let after: string | undefined;
    do {
      const wanted = { on: day, organId: site.organ.id, organs: [site.organ.id], limit: 3, ...change, after };
      const page = await holdersOn(administrator, wanted);
      people.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return people;
  }

  it('names the person, the role and the grant or delegation behind it, also when it is over', async () => {
    const absent = await account([drafting()], '赵六');
    const substitute = await account([], '孙七');
    const grantId = await firstGrant(absent);
    const span = { startsOn: '2026-03-04', endsOn: '2026-03-05' };
    await delegate(site.acting(await acting(absent)), {
      grantIds: [grantId],
      delegateId: substitute,
      ...span,
    });
    await endGrant(site.as('administrator', later(2)), { grantId, version: 2 });
    const byName = async (day: string) =>
      (await on(day)).filter((person) => ['赵六', '孙七'].includes(person.name));

    expect(await byName('2026-03-02')).toEqual([]);
    expect(await byName('2026-03-03')).toMatchObject([
      { name: '赵六', roles: [{ role: 'drafter', grantId, delegation: null, given: { by: null } }] },
    ]);
    const both = await byName('2026-03-05');
    expect(both.map((person) => person.name).sort()).toEqual(['孙七', '赵六']);
    expect(both.find((person) => person.name === '孙七')?.roles).toMatchObject([
      { role: 'drafter', delegation: { from: { name: '赵六' }, ...span }, given: { by: '赵六' } },
    ]);
    expect(both.find((person) => person.name === '赵六')?.roles[0]?.endedAt).toEqual(later(2));
    expect(await byName('2026-03-06')).toEqual([]);
  });

  it('gives for a column those whose grant reaches it', async () => {
    const above = await column('gongshi');
    const below = await column('gongshi-linshi', above);
    const beside = await column('tongzhi');
    const id = await account([drafting({ columnId: above })], '周八');
    const found = async (columnId: string) =>
      (await on(TODAY, { columnId })).some((person) => person.id === id);
    expect(await Promise.all([above, below, beside].map(found))).toEqual([true, true, false]);
    expect((await on(TODAY, { columnId: beside })).map((person) => person.login)).toContain('drafter');
  });

  it('gives every role of a person, and nothing of organs that one does not answer for', async () => {
    const id = await account([drafting(), drafting({ organId: site.otherOrgan.id })], '吴九');
    const [person] = await on(TODAY, { staffId: id, organId: undefined });
    expect(person?.roles.map((role) => role.organId)).toEqual([site.organ.id]);
    expect(await on(TODAY, { organs: [] })).toEqual([]);
  });

  it('leaves out whose account was closed before the day', async () => {
    const id = await account([drafting()], '郑十');
    await changeStaff(site.as('administrator', later(3)), { staffId: id, version: 1, active: false });
    const found = async (day: string) => (await on(day)).some((person) => person.id === id);
    // On the day of the closing he could still act for some of it.
    expect(await Promise.all(['2026-03-05', '2026-03-06', '2026-03-07'].map(found))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
