import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeOrgan } from '../organs/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import {
  at,
  CITIZEN,
  COMPANY,
  dumpOf,
  filedInPerson,
  filedOnline,
  lettersOf,
  mismatchesOf,
  rowOf,
} from './requests.testing.ts';
import { submit } from './submit.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const citizen = (day = '2026-03-03') => site.acting({ type: 'public' }, at(day));
const online = (token: string, form = CITIZEN) =>
  submit(citizen(), { organId: site.organ.id, channel: 'online', token, form });

describe('filing', () => {
  test('an online request waits for the confirmation of both sides (条例 art. 31(3))', async () => {
    const receipt = await filedOnline(site);
    expect(receipt).toMatchObject({
      number: '2026-0001',
      submittedOn: '2026-03-03',
      receivedOn: null,
      dueOn: null,
    });
    const row = await rowOf(site, receipt.id);
    expect(row).toMatchObject({ state: 'received_unconfirmed', received_on: null, next_act: 'confirm' });
    expect(row.act_by).toBe('2026-03-03');
  });

  test('one handed in person is received on that day, with a written receipt and a due date', async () => {
    const receipt = await filedInPerson(site);
    expect(receipt).toMatchObject({ receivedOn: '2026-03-03', dueOn: '2026-03-31' });
    expect(await rowOf(site, receipt.id)).toMatchObject({ state: 'registered', channel: 'in_person' });
    expect(
      (await lettersOf(site, receipt.id)).map(({ code, state, number }) => [code, state, number]),
    ).toEqual([['L02', 'issued', null]]);
  });

  test('a letter that came earlier is registered with its day, and numbered in the year it came', async () => {
    const receipt = await submit(site.as('request_handler'), {
      organId: site.organ.id,
      channel: 'post_signed',
      submittedOn: '2025-12-30',
      token: 'post',
      form: COMPANY,
    });
    expect(receipt).toMatchObject({ number: '2025-0001', receivedOn: '2025-12-30' });
    expect((await rowOf(site, receipt.id)).applicant_category).toBe('commercial_enterprise');
  });

  test('where the organ announced it, the platform’s receipt counts; old cases keep their rule', async () => {
    const before = await filedOnline(site);
    const { id, version, settings } = site.organ;
    const system = site.acting({ type: 'system', name: 'test' });
    await changeOrgan(system, { organId: id, version, settings: { onlineReceipt: 'on_platform_receipt' } });
    const after = await filedOnline(site);
    expect(after).toMatchObject({ receivedOn: '2026-03-03', dueOn: '2026-03-31' });
    await changeOrgan(system, { organId: id, version: version + 1, settings });
    expect((await rowOf(site, before.id)).state).toBe('received_unconfirmed');
    expect((await rowOf(site, after.id)).state).toBe('registered');
  });

  test('what is missing is named, and nothing is half-saved', async () => {
    const before = await dumpOf(site);
    const { name: _name, telephone: _telephone, ...rest } = CITIZEN;
    await expect(online('incomplete', rest)).rejects.toMatchObject({
      kind: 'invalid',
      reasons: [
        { code: 'missing', field: 'name' },
        { code: 'missing', field: 'telephone' },
      ],
    });
    expect(await dumpOf(site)).toBe(before);
  });

  test('a day to come, another channel from outside, a stranger’s organ and a stranger are refused', async () => {
    const request = { organId: site.organ.id, channel: 'in_person', token: 'x', form: CITIZEN } as const;
    await expect(submit(citizen(), request)).rejects.toMatchObject({ code: 'not_in_list' });
    const future = { ...request, submittedOn: '2026-03-04' };
    await expect(submit(site.as('request_handler'), future)).rejects.toMatchObject({
      code: 'date_in_future',
    });
    await expect(submit(site.as('drafter'), request)).rejects.toMatchObject({ kind: 'forbidden' });
    const foreign = { ...request, organId: site.otherOrgan.id };
    await expect(submit(site.as('request_handler'), foreign)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('a closed online channel takes nothing', async () => {
    const { otherOrgan } = site;
    const system = site.acting({ type: 'system', name: 'test' });
    const { id: organId, version } = otherOrgan;
    await changeOrgan(system, { organId, version, settings: { onlineRequests: false } });
    const request = { organId, channel: 'online', token: 'closed', form: CITIZEN } as const;
    await expect(submit(citizen(), request)).rejects.toMatchObject({ code: 'online_requests_closed' });
  });
});

describe('a second click files nothing twice', () => {
  test('the same form gives the same receipt', async () => {
    const first = await online('double');
    expect(await online('double')).toEqual(first);
  });

  test('ten clicks at once file one request', async () => {
    const receipts = await Promise.all(Array.from({ length: 10 }, () => online('ten at once')));
    expect(new Set(receipts.map(({ id, number, queryCode }) => `${id} ${number} ${queryCode}`)).size).toBe(1);
  });

  test('a form sent again with other content is another request, not a lost one', async () => {
    const first = await online('changed');
    const second = await online('changed', { ...CITIZEN, wanted_title: '另一份文件' });
    expect(second.number).not.toBe(first.number);
  });
});

test('numbers leave no gaps, also when forty citizens file at once and some fail', async () => {
  const numbers = async () =>
    (
      await site.database.db
        .selectFrom('requests')
        .select('number')
        .where('number', 'like', '2026-%')
        .execute()
    )
      .map(({ number }) => Number(number.slice(5)))
      .sort((a, b) => a - b);
  const before = (await numbers()).length;
  const attempts = Array.from({ length: 40 }, (_, index) =>
    online(`crowd ${index}`, index % 4 === 0 ? { ...CITIZEN, telephone: '1' } : CITIZEN),
  );
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
  const after = await numbers();
  expect(after).toEqual(Array.from({ length: before + 30 }, (_, index) => index + 1));
});

test('a copy of the database shows nobody', async () => {
  const receipt = await filedOnline(site);
  await filedInPerson(site, '2026-03-03', COMPANY);
  const dump = await dumpOf(site);
  for (const [field, secret] of Object.entries({ ...COMPANY, ...CITIZEN })) {
    if (secret === undefined || !/[\d一-龥@]/.test(secret)) continue;
    expect(dump, field).not.toContain(secret);
    expect(dump, field).not.toContain(Buffer.from(secret).toString('hex'));
  }
  expect(dump).not.toContain(receipt.queryCode);
  expect(dump).toContain(receipt.number);
});
