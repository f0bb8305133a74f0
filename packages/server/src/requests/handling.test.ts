import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorByLogin, createStaffWithHash } from '../identity/index.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { EVENT_ROLES, type EventInput, type RecordableEvent } from './event-input.ts';
import { projections } from './projections.ts';
import {
  at,
  filedInPerson,
  filedOnline,
  inReview,
  lettersOf,
  mismatchesOf,
  proposed,
  rowOf,
  walk,
  wholeLetters,
} from './requests.testing.ts';
import { record } from './requests.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const PROPOSAL = { event: 'propose_outcome', outcome: 'granted' } as const;
const PASSED = { event: 'secrecy_reviewed', result: 'passed' } as const;
const DAY = '2026-03-03';

describe('the way of a request', () => {
  test('online: confirmed, accepted, proposed, reviewed, approved, served, delivery proved', async () => {
    const receipt = await filedOnline(site, '2026-03-06');
    const after = await walk(site, receipt, [
      ['2026-03-09', { event: 'confirm' }],
      ['2026-03-09', { event: 'accept', office: site.officeId }],
      ['2026-03-17', PROPOSAL],
      ['2026-03-17', PASSED],
      ['2026-03-18', { event: 'approve' }],
      ['2026-03-19', { event: 'serve', way: 'post' }],
      ['2026-03-23', { event: 'delivery_proved' }],
    ]);
    expect(after.version).toBe(8);
    const row = await rowOf(site, receipt.id);
    expect(row).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      received_on: '2026-03-09',
      concluded_on: '2026-03-19',
      due_on: '2026-04-07',
      office_id: site.officeId,
      next_act: null,
    });
    const letters = await lettersOf(site, receipt.id);
    expect(letters.map(({ code, state, served_on }) => [code, state, served_on])).toEqual([
      ['L02', 'issued', null],
      ['L12', 'issued', '2026-03-19'],
    ]);
    expect(letters[1]?.number).toMatch(/公复〔2026〕\d+号$/);
    expect(letters[1]?.approved_by).toBe(site.person('disclosure_unit_head').id);
    const whole = (await wholeLetters(site, receipt.id)).get('L12') ?? '';
    for (const part of [
      '甲区甲街道办事处',
      '政府信息公开申请答复书',
      letters[1]?.number ?? '-',
      '欧阳晓峰：',
      '2026年3月9日',
      receipt.number,
      '2025年雨污分流工程竣工验收报告',
      '第三十六条',
      '纸质形式',
      '六十日内向甲区人民政府申请行政复议',
      '2026年3月18日',
    ])
      expect(whole).toContain(part);
  });

  test('all in one day (条例 art. 33: at once where it can be)', async () => {
    const request = await walk(site, await proposed(site, PROPOSAL), [
      [DAY, PASSED],
      [DAY, { event: 'approve' }],
      [DAY, { event: 'serve', way: 'direct' }],
      [DAY, { event: 'delivery_proved' }],
    ]);
    expect(await rowOf(site, request.id)).toMatchObject({ state: 'closed', concluded_on: DAY });
  });

  test('a refusal says that reconsideration comes first and where, and gives the reason (行政复议法 art. 23)', async () => {
    const request = await proposed(site, {
      event: 'propose_outcome',
      outcome: 'refused_process_information',
      reason: '所涉方案仍在讨论，尚未形成结论',
    });
    const draft = (await wholeLetters(site, request.id)).get('L14') ?? '';
    expect(draft).toContain('先向甲区人民政府申请行政复议');
    expect(draft).toContain('第十六条第二款');
    expect(draft).toContain('所涉方案仍在讨论，尚未形成结论');
  });

  test('the drafted text can be replaced before approval; the remedy notice stays; a review of the old text falls', async () => {
    const request = await walk(site, await proposed(site, PROPOSAL), [[DAY, PASSED]]);
    const [, draft] = await lettersOf(site, request.id);
    const text = '欧阳晓峰：\n另行拟定的正文。';
    const edited = await walk(site, request, [
      [DAY, { event: 'letter_edited', letter_id: draft?.letter_id ?? '', text }],
    ]);
    expect((await rowOf(site, request.id)).next_act).toBe('secrecy_reviewed');
    const approve = { requestId: request.id, version: edited.version, event: { event: 'approve' } } as const;
    await expect(record(site.as('disclosure_unit_head', at(DAY)), approve)).rejects.toMatchObject({
      code: 'secrecy_review_missing',
    });
    await walk(site, edited, [
      [DAY, PASSED],
      [DAY, { event: 'approve' }],
    ]);
    const whole = (await wholeLetters(site, request.id)).get('L12') ?? '';
    expect(whole).toContain('另行拟定的正文。');
    expect(whole).toContain('行政复议');
  });

  test('a failed secrecy review leads back; the old draft is set aside, the new one gets the number', async () => {
    const failed = await walk(site, await proposed(site, PROPOSAL), [
      [DAY, { event: 'secrecy_reviewed', result: 'failed', opinion: '附件含有个人信息' }],
    ]);
    expect((await rowOf(site, failed.id)).next_act).toBe('reject');
    const again = await walk(site, failed, [
      [DAY, { event: 'reject', remark: '请遮盖附件中的个人信息' }],
      [DAY, PROPOSAL],
      [DAY, PASSED],
      [DAY, { event: 'approve' }],
    ]);
    const letters = (await lettersOf(site, again.id)).filter(({ code }) => code === 'L12');
    expect(letters.map(({ state, number }) => [state, number !== null])).toEqual([
      ['set_aside', false],
      ['issued', true],
    ]);
  });

  test('letter numbers leave no gaps when replies are approved at once', async () => {
    const requests = [];
    for (let index = 0; index < 8; index += 1)
      requests.push(await walk(site, await proposed(site, PROPOSAL), [[DAY, PASSED]]));
    const before = await site.database.db
      .selectFrom('letter_counters')
      .select('last_number')
      .executeTakeFirstOrThrow();
    await Promise.all(requests.map((request) => walk(site, request, [[DAY, { event: 'approve' }]])));
    const numbers: number[] = [];
    for (const request of requests) {
      const reply = (await lettersOf(site, request.id)).find(({ code }) => code === 'L12');
      numbers.push(Number(/〕(\d+)号/.exec(reply?.number ?? '')?.[1]));
    }
    expect(numbers.sort((a, b) => a - b)).toEqual(requests.map((_, index) => before.last_number + 1 + index));
  });
});

describe('who may, and what the law forbids', () => {
  test.each(Object.keys(EVENT_ROLES) as RecordableEvent[])('%s: only by its roles', async (name) => {
    const { id, version } = await filedOnline(site);
    for (const role of ALL_ROLES.filter((candidate) => !EVENT_ROLES[name].includes(candidate))) {
      const attempt = record(site.as(role), { requestId: id, version, event: { event: name } as EventInput });
      await expect(attempt, role).rejects.toMatchObject({ kind: 'forbidden' });
    }
    expect((await rowOf(site, id)).version).toBe(1);
  });

  test('the public and other programs record nothing', async () => {
    const { id, version } = await filedOnline(site);
    const input = { requestId: id, version, event: { event: 'confirm' } } as const;
    await expect(record(site.acting({ type: 'public' }), input)).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await expect(record(site.acting({ type: 'system', name: 'x' }), input)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  test('nobody reviews or approves what he wrote himself (条例 art. 45)', async () => {
    const roles = ['request_handler', 'secrecy_reviewer', 'disclosure_unit_head'] as const;
    const account = { login: 'everything', name: '万能', title: '全部', organId: site.organ.id };
    const grants = roles.map((role) => ({ role, organId: site.organ.id }));
    const system = site.acting({ type: 'system', name: 'test' });
    await createStaffWithHash(system, { ...account, roles: grants }, 'x');
    const person = await actorByLogin(system, 'everything');
    if (person === undefined) throw new Error('nobody');
    const alone = site.acting(person, at(DAY));
    const request = await inReview(site);
    const version = await record(alone, { requestId: request.id, version: request.version, event: PROPOSAL });
    const review = { requestId: request.id, version, event: PASSED };
    await expect(record(alone, review)).rejects.toMatchObject({ kind: 'conflict', code: 'same_person' });
    const reviewed = await walk(site, { id: request.id, version }, [[DAY, PASSED]]);
    const approve = {
      requestId: request.id,
      version: reviewed.version,
      event: { event: 'approve' },
    } as const;
    await expect(record(alone, approve)).rejects.toMatchObject({
      code: 'same_person',
      article: expect.stringContaining('第四十五条'),
    });
    // Also who only rewrote the text of another's proposal.
    const second = await proposed(site, PROPOSAL);
    const [, draft] = await lettersOf(site, second.id);
    const edit = { event: 'letter_edited', letter_id: draft?.letter_id ?? '', text: '改写的正文' } as const;
    const rewritten = await record(alone, { requestId: second.id, version: second.version, event: edit });
    await expect(
      record(alone, { requestId: second.id, version: rewritten, event: PASSED }),
    ).rejects.toMatchObject({ code: 'same_person' });
    const checked = await walk(site, { id: second.id, version: rewritten }, [[DAY, PASSED]]);
    await expect(
      record(alone, { requestId: second.id, version: checked.version, event: { event: 'approve' } }),
    ).rejects.toMatchObject({ code: 'same_person' });
  });

  test('a refusal names its article', async () => {
    const { id, version } = await filedInPerson(site);
    const late = { event: 'request_correction' as const, points: ['写明名称'], respond_within: 15 };
    const attempt = record(site.as('request_handler', at('2026-03-13')), {
      requestId: id,
      version,
      event: late,
    });
    await expect(attempt).rejects.toMatchObject({
      kind: 'conflict',
      code: 'late_reason_required',
      article: '《政府信息公开条例》第三十条',
    });
    const withReason = { ...late, late_reason: '材料流转延误' };
    const byHandler = record(site.as('request_handler', at('2026-03-13')), {
      requestId: id,
      version,
      event: withReason,
    });
    await expect(byHandler).rejects.toMatchObject({ kind: 'forbidden' });
    const done = await walk(site, { id, version }, [['2026-03-13', withReason]]);
    expect(await rowOf(site, done.id)).toMatchObject({ state: 'awaiting_correction', due_on: '2026-03-31' });
  });

  test('a reason is forced for the powers of art. 16', async () => {
    const request = await inReview(site);
    const event = { event: 'propose_outcome', outcome: 'refused_internal_affairs' } as const;
    const attempt = record(site.as('request_handler', at(DAY)), {
      requestId: request.id,
      version: request.version,
      event,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'reason_required' });
  });

  test('an old view is refused, and of two at once one wins', async () => {
    const request = await inReview(site);
    const handler = site.as('request_handler', at(DAY));
    const stale = record(handler, { requestId: request.id, version: 1, event: PROPOSAL });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict', code: 'version_conflict' });
    const click = () => record(handler, { requestId: request.id, version: request.version, event: PROPOSAL });
    const results = await Promise.allSettled([click(), click(), click()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'version_conflict' });
    }
    expect((await lettersOf(site, request.id)).filter(({ code }) => code === 'L12')).toHaveLength(1);
  });

  test('an office of another organ, and a day to come', async () => {
    const { id, version } = await filedInPerson(site);
    const handler = site.as('request_handler', at(DAY));
    const office = { event: 'accept', office: site.otherOrgan.id } as const;
    await expect(record(handler, { requestId: id, version, event: office })).rejects.toMatchObject({
      code: 'office_unknown',
    });
    const future = { event: 'accept', on: '2026-03-04' } as const;
    await expect(record(handler, { requestId: id, version, event: future })).rejects.toMatchObject({
      code: 'after_as_of',
    });
  });

  test('an office corrected to none of the organ', async () => {
    const { id } = await filedInPerson(site);
    const office = site.officeId;
    const handler = site.as('request_handler', at(DAY));
    const version = await record(handler, { requestId: id, version: 1, event: { event: 'accept', office } });
    const accepted = (await eventsOf(handler, id)).find(({ event }) => event === 'accept');
    const event = {
      event: 'correct_entry',
      event_id: accepted?.id ?? '',
      field: 'office',
      was: office,
      is: 'none of ours',
      reason: '误选',
    } as const;
    const head = site.as('disclosure_unit_head', at(DAY));
    await expect(record(head, { requestId: id, version, event })).rejects.toMatchObject({
      code: 'office_unknown',
    });
  });
});

test('nothing takes a request away: every table still holds it after every act', async () => {
  const { events } = await site.database.db
    .selectFrom('journal')
    .select((of) => of.fn.countAll<number>().as('events'))
    .where('event', '=', 'submit')
    .executeTakeFirstOrThrow();
  const { rows } = await site.database.db
    .selectFrom('requests')
    .select((of) => of.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  expect(rows).toBe(events);
  expect(events).toBeGreaterThan(30);
});
