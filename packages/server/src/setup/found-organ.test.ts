import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsOf } from '../catalogue/index.ts';
import { actorByLogin, giveGrant, projections as identityProjections } from '../identity/index.ts';
import { projections as organProjections, organs } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { ALL_ROLES, TEST_PASSWORD, type TestSite, testSite } from '../testing.ts';
import { foundOrgan } from './found-organ.ts';

let site: TestSite;
let founder: Context;
const contact = {
  unit: '办公室',
  address: '二路2号',
  telephone: '0561-0000001',
  postcode: '235000',
  hours: '工作日',
};
const input = {
  organ: {
    slug: 'bing',
    code: '11340603003000003C',
    name: '甲区丙街道办事处',
    shortName: '丙街道办事处',
    kind: 'subdistrict_office',
    reconsiderationOrgan: '甲区人民政府',
    contact,
  },
  accounts: [
    {
      login: 'bing.admin',
      name: '丙一',
      title: '管理员',
      password: TEST_PASSWORD,
      roles: ['administrator'] as const,
    },
    {
      login: 'bing.drafter',
      name: '丙二',
      title: '干事',
      password: TEST_PASSWORD,
      roles: ['drafter'] as const,
    },
  ],
};

beforeAll(async () => {
  site = await testSite();
  const { id } = site.person('administrator');
  const system = site.acting({ type: 'system', name: 'test' });
  const grant = { role: 'administrator', organId: site.otherOrgan.id } as const;
  await giveGrant(system, { staffId: id, version: 1, grant });
  const actor = await actorByLogin(system, 'administrator');
  if (actor === undefined) throw new Error('no administrator');
  founder = site.acting(actor);
});

afterAll(async () => {
  for (const projection of [...identityProjections, ...organProjections]) {
    expect(await projection.mismatches(founder)).toEqual([]);
  }
  await site.close();
});

describe('a further organ on the site', () => {
  test('is founded by nobody who does not administer every organ there is', async () => {
    for (const role of ALL_ROLES) {
      await expect(foundOrgan(site.as(role), input), role).rejects.toMatchObject({ code: 'not_granted' });
    }
    expect((await organs(founder)).map(({ slug }) => slug)).not.toContain('bing');
  });

  test('is founded whole or not at all', async () => {
    const [first] = input.accounts;
    const twice = { ...input, accounts: [first, first].flatMap((account) => account ?? []) };
    await expect(foundOrgan(founder, twice)).rejects.toMatchObject({ code: 'login_taken' });
    expect((await organs(founder)).map(({ slug }) => slug)).not.toContain('bing');
    const taken = { ...input, organ: { ...input.organ, slug: 'jia' } };
    await expect(foundOrgan(founder, taken)).rejects.toMatchObject({ code: 'slug_taken' });
  });

  test('begins with its fixed columns and accounts, and its founder administers it', async () => {
    const organId = await foundOrgan(founder, input);
    expect(await columnsOf(founder, [organId])).toHaveLength(5);
    const roles = async (login: string) =>
      (await actorByLogin(founder, login))?.grants
        .filter((grant) => grant.organId === organId)
        .map(({ role }) => role);
    expect(await roles('bing.admin')).toEqual(['administrator']);
    expect(await roles('bing.drafter')).toEqual(['drafter']);
    expect(await roles('administrator')).toEqual(['administrator']);
    const theirs = await actorByLogin(founder, 'bing.admin');
    if (theirs === undefined) throw new Error('no administrator');
    await expect(foundOrgan(site.acting(theirs), input)).rejects.toMatchObject({ code: 'not_granted' });
  });
});
