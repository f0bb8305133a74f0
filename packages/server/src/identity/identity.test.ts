import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import { staffOf } from './queries.ts';
import { actorOfToken, SESSION_LIFE_MS, signIn, signOut } from './sessions.ts';
import { changeStaff, createStaff } from './staff.ts';

let site: TestSite;
let system: Context;
const minutes = (count: number) => new Date(TEST_NOW.getTime() + count * 60_000);

beforeAll(async () => {
  site = await testSite();
  system = site.acting({ type: 'system', name: 'test' });
});
afterAll(async () => site.close());

async function account(login: string): Promise<string> {
  return await createStaff(system, {
    login,
    name: '张三',
    title: '干事',
    organId: site.organ.id,
    password: TEST_PASSWORD,
    roles: [{ role: 'drafter', organId: site.organ.id }],
  });
}

const enter = (login: string, password = TEST_PASSWORD, address = '10.0.0.1') =>
  signIn(site.acting({ type: 'public' }), { login, password, address });
const whoIs = (token: string, now = TEST_NOW) => actorOfToken(site.services, site.site, token, now);

describe('signing in', () => {
  it('gives a session that knows the person and the grants of the day', async () => {
    const id = await account('zhangsan');
    const actor = await whoIs(await enter('zhangsan'));
    expect(actor).toMatchObject({ id, name: '张三', grants: [{ role: 'drafter', organId: site.organ.id }] });
  });

  it('says the same of a wrong password and of a login that nobody has', async () => {
    await account('lisi');
    await expect(enter('lisi', 'wrong password!')).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(enter('nobody-here')).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  it('is refused for a while after ten failures, also with the right password', async () => {
    await account('wangwu');
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(enter('wangwu', 'wrong password!')).rejects.toMatchObject({ code: 'wrong_credentials' });
    }
    await expect(enter('wangwu')).rejects.toMatchObject({ code: 'too_many_attempts', kind: 'too_many' });
  });

  it('keeps neither password nor session token in the database', async () => {
    await account('zhaoliu');
    const token = await enter('zhaoliu');
    const staff = await site.database.pool.query('select password_hash from staff');
    expect(JSON.stringify(staff.rows)).not.toContain(TEST_PASSWORD);
    const sessions = await site.database.pool.query(
      `select encode(token_hash, 'escape') as hash from sessions`,
    );
    expect(JSON.stringify(sessions.rows)).not.toContain(token);
    const journal = await site.database.pool.query('select data::text from journal');
    expect(JSON.stringify(journal.rows)).not.toMatch(/argon2|password_hash/);
  });
});

describe('a session ends', () => {
  it('after an hour of nothing done', async () => {
    await account('idle');
    const token = await enter('idle');
    expect(await whoIs(token, minutes(59))).toBeDefined();
    expect(await whoIs(token, minutes(59 + 61))).toBeUndefined();
  });

  it('at the end of its life, however busy', async () => {
    await account('busy');
    const token = await enter('busy');
    const life = SESSION_LIFE_MS / 60_000;
    for (let minute = 30; minute < life; minute += 30)
      expect(await whoIs(token, minutes(minute))).toBeDefined();
    expect(await whoIs(token, minutes(life + 1))).toBeUndefined();
  });

  it('by signing out, by a new password and by closing the account', async () => {
    const id = await account('leaver');
    const first = await enter('leaver');
    await signOut(system, first);
    expect(await whoIs(first)).toBeUndefined();
    const second = await enter('leaver');
    await changeStaff(system, { staffId: id, version: 1, password: 'another password entirely' });
    expect(await whoIs(second)).toBeUndefined();
    const third = await enter('leaver', 'another password entirely');
    await changeStaff(system, { staffId: id, version: 2, active: false });
    expect(await whoIs(third)).toBeUndefined();
    await expect(enter('leaver', 'another password entirely')).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
  });

  it('and a forged token is worth nothing', async () => {
    expect(await whoIs('x')).toBeUndefined();
    expect(await whoIs('A'.repeat(43))).toBeUndefined();
  });
});

describe('accounts', () => {
  it('need a password of twelve characters and a login of their own', async () => {
    await account('taken');
    await expect(account('taken')).rejects.toMatchObject({ code: 'login_taken' });
    await expect(
      createStaff(system, {
        login: 'short',
        name: '甲',
        title: '乙',
        organId: site.organ.id,
        password: '12345678901',
        roles: [],
      }),
    ).rejects.toMatchObject({ code: 'password_too_short' });
  });

  it('are found by a part of the name or the login, and by nothing that means more than itself', async () => {
    await account('sought.one');
    const found = async (q: string) =>
      (await staffOf(system, [site.organ.id], { q, limit: 50 })).map(({ login }) => login);
    expect(await found('UGHT')).toEqual(['sought.one']);
    expect(await found('张三')).toContain('sought.one');
    expect(await found('%')).toEqual([]);
  });

  it('cannot be closed by the person who is using it', async () => {
    const administrator = site.as('administrator');
    const change = { staffId: site.person('administrator').id, version: 1, active: false };
    await expect(changeStaff(administrator, change)).rejects.toMatchObject({ code: 'own_account' });
  });

  it('are changed by one act at a time, and an unknown one is not found', async () => {
    const id = await account('twice');
    await changeStaff(system, { staffId: id, version: 1, title: '科员' });
    await expect(changeStaff(system, { staffId: id, version: 1, title: '主任' })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await expect(changeStaff(system, { staffId: newId(), version: 1 })).rejects.toMatchObject({
      code: 'staff_unknown',
    });
  });

  it('are what their journal says', async () => {
    for (const projection of projections) expect(await projection.mismatches(system)).toEqual([]);
    await site.database.pool.query(`update staff set name = '他人' where login = 'twice'`);
    const mismatches = await Promise.all(projections.map((projection) => projection.mismatches(system)));
    expect(mismatches.flat()).toMatchObject([{ column: 'name' }]);
  });
});
