import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../platform/context.ts';
import { type TestSite, testSite } from '../testing.ts';
import { changeOrgan, createOrgan, createSectionOffice } from './organs.ts';
import { projections } from './projections.ts';
import { organByName, organBySlug, sectionOffices } from './queries.ts';

let site: TestSite;
let context: Context;

beforeAll(async () => {
  site = await testSite();
  context = site.as('administrator');
});
afterAll(async () => site.close());

const another = (slug: string, code: string) =>
  createOrgan(context, {
    slug,
    code,
    name: '甲区丙街道办事处',
    shortName: '丙街道办事处',
    kind: 'subdistrict_office',
    reconsiderationOrgan: '甲区人民政府',
    contact: site.organ.contact,
  });

describe('organs', () => {
  it('have an address and a code of their own, since both are for life', async () => {
    await expect(another('jia', '11340603003000003C')).rejects.toMatchObject({ code: 'slug_taken' });
    await expect(another('bing', site.organ.code)).rejects.toMatchObject({ code: 'code_taken' });
    await another('bing', '11340603003000003C');
    expect(await organBySlug(context, 'bing')).toMatchObject({
      settings: {
        letterPrefix: '丙街道公复',
        onlineReceipt: 'on_mutual_confirmation',
        ruleMakingPower: false,
      },
    });
  });

  it('are renamed without losing their address; a stale change is refused', async () => {
    const { id, version } = site.organ;
    await changeOrgan(context, { organId: id, version, name: '甲区新街道办事处' });
    expect(await organBySlug(context, 'jia')).toMatchObject({
      id,
      name: '甲区新街道办事处',
      version: version + 1,
    });
    await expect(
      changeOrgan(context, { organId: id, version, name: '甲区旧街道办事处' }),
    ).rejects.toMatchObject({
      code: 'version_conflict',
    });
  });

  it('are found by full name, short name or slug', async () => {
    for (const name of ['甲区丙街道办事处', '丙街道办事处', 'bing']) {
      expect(await organByName(context, name)).toMatchObject({ slug: 'bing' });
    }
    expect(await organByName(context, '没有的机关')).toBeUndefined();
  });

  it('have section offices, each name once', async () => {
    const office = { organId: site.organ.id, name: '民政办公室', sort: 2 };
    await createSectionOffice(context, office);
    await expect(createSectionOffice(context, office)).rejects.toMatchObject({ code: 'name_taken' });
    const names = (await sectionOffices(context, [site.organ.id])).map(({ name }) => name);
    expect(names).toEqual(['综合办公室', '民政办公室']);
  });

  it('are what their journal says', async () => {
    for (const projection of projections) expect(await projection.mismatches(context)).toEqual([]);
  });
});
