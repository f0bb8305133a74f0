import { foldRequest } from '@gongkai/law/request';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorByLogin, createStaffWithHash } from '../identity/index.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { loadCase } from './case-file.ts';
import { EVENT_ROLES, type EventInput, type RecordableEvent } from './event-input.ts';
import { sweepDueRequests } from './jobs.ts';
import { wholeLetter } from './letters/content.ts';
import { readContents } from './letters/issue.ts';
import { projections } from './projections.ts';
import {
  at,
  CITIZEN,
  dumpOf,
  filedInPerson,
  filedOnline,
  lettersOf,
  mismatchesOf,
  rowOf,
  walk,
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

const inReview = async () =>
  walk(site, await filedInPerson(site), [[DAY, { event: 'accept', office: site.officeId }]]);
const proposed = async (event: EventInput = PROPOSAL) => walk(site, await inReview(), [[DAY, event]]);

async function wholeLetters(requestId: string): Promise<Map<string, string>> {
  const context = site.acting({ type: 'system', name: 'test' });
  const { letters } = (await loadCase(context, requestId)).folded;
  const contents = await readContents(context, letters);
  return new Map(
    letters.map((letter) => {
      const content = contents.get(letter.id);
      return [letter.code, content === undefined ? '' : wholeLetter(content)];
    }),
  );
}

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
    const whole = (await wholeLetters(receipt.id)).get('L12') ?? '';
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
    const request = await walk(site, await proposed(), [
      [DAY, PASSED],
      [DAY, { event: 'approve' }],
      [DAY, { event: 'serve', way: 'direct' }],
      [DAY, { event: 'delivery_proved' }],
    ]);
    expect(await rowOf(site, request.id)).toMatchObject({ state: 'closed', concluded_on: DAY });
  });

  test('a refusal says that reconsideration comes first and where, and gives the reason (行政复议法 art. 23)', async () => {
    const request = await proposed({
      event: 'propose_outcome',
      outcome: 'refused_process_information',
      reason: '所涉方案仍在讨论，尚未形成结论',
    });
    const draft = (await wholeLetters(request.id)).get('L14') ?? '';
    expect(draft).toContain('先向甲区人民政府申请行政复议');
    expect(draft).toContain('第十六条第二款');
    expect(draft).toContain('所涉方案仍在讨论，尚未形成结论');
  });

  test('the drafted text can be replaced before approval; the remedy notice stays; a review of the old text falls', async () => {
    const request = await walk(site, await proposed(), [[DAY, PASSED]]);
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
    const whole = (await wholeLetters(request.id)).get('L12') ?? '';
    expect(whole).toContain('另行拟定的正文。');
    expect(whole).toContain('行政复议');
  });

  test('a failed secrecy review leads back; the old draft is set aside, the new one gets the number', async () => {
    const failed = await walk(site, await proposed(), [
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
      requests.push(await walk(site, await proposed(), [[DAY, PASSED]]));
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

describe('letters on the way', () => {
  test('correction: every point, the period, and what silence means (条例 art. 30)', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [
        '2026-03-12',
        { event: 'request_correction', points: ['写明文件名称', '写明年度'], respond_within: 15 },
      ],
    ]);
    const letter = (await wholeLetters(request.id)).get('L03') ?? '';
    for (const part of ['1.写明文件名称', '2.写明年度', '15个工作日', '视为放弃申请', '第三十条'])
      expect(letter).toContain(part);
    await walk(site, request, [['2026-03-13', { event: 'correction_notice_delivered' }]]);
    const notice = (await lettersOf(site, request.id)).find(({ code }) => code === 'L03');
    expect(notice?.served_on).toBe('2026-03-13');
  });

  test('extension: the new last day; fee: basis, standard, amount; third party: both letters', async () => {
    const extended = await walk(site, await inReview(), [
      ['2026-03-30', { event: 'extend', working_days: 10, reason: '需要核对历年档案' }],
    ]);
    expect((await wholeLetters(extended.id)).get('L05')).toContain('答复期限至2026年4月15日');
    const charged = await walk(site, await inReview(), [
      [DAY, { event: 'charge_fee', basis: 'per_page', amount: 80_000 }],
    ]);
    const fee = (await wholeLetters(charged.id)).get('L11') ?? '';
    for (const part of ['按量计收', '800元', '20个工作日', '国办函〔2020〕109号'])
      expect(fee).toContain(part);
    const asked = await walk(site, await inReview(), [
      [DAY, { event: 'consult_third_party', party: '恒泰市政公司' }],
    ]);
    const letters = await wholeLetters(asked.id);
    expect(letters.get('L06')).toContain('恒泰市政公司：');
    expect(letters.get('L06')).toContain('15个工作日');
    expect(letters.get('L07')).toContain('不计算在答复期限内');
    expect(letters.get('L07')).not.toContain('恒泰市政公司');
  });

  test('a letter that does not fit the outcome is refused', async () => {
    const request = await inReview();
    const event = { ...PROPOSAL, letter: { code: 'L14' } } as const;
    const attempt = record(site.as('request_handler', at(DAY)), { requestId: request.id, version: 2, event });
    await expect(attempt).rejects.toMatchObject({ code: 'letter_not_for_outcome' });
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
    const request = await inReview();
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
    const second = await proposed();
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
    const request = await inReview();
    const event = { event: 'propose_outcome', outcome: 'refused_internal_affairs' } as const;
    const attempt = record(site.as('request_handler', at(DAY)), {
      requestId: request.id,
      version: request.version,
      event,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'reason_required' });
  });

  test('an old view is refused, and of two at once one wins', async () => {
    const request = await inReview();
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
});

describe('free text stays out of the journal', () => {
  test('points, reasons, parties, opinions and notes are references; views show them in plain', async () => {
    const party = '南湖里蔡女士';
    const request = await walk(site, await inReview(), [
      [DAY, { event: 'consult_third_party', party, note: '电话约定送达' }],
      ['2026-03-05', { event: 'third_party_delivered', party }],
      ['2026-03-10', { event: 'third_party_answered', party, consents: false, reason: '涉及住址隐私' }],
      [
        '2026-03-11',
        { event: 'propose_outcome', outcome: 'refused_third_party_rights', reason: '第三方不同意且理由成立' },
      ],
      ['2026-03-11', { event: 'secrecy_reviewed', result: 'failed', opinion: '须再遮盖' }],
      ['2026-03-12', { event: 'reject', remark: '按审查意见修改' }],
    ]);
    const dump = await dumpOf(site);
    for (const text of [
      party,
      '电话约定送达',
      '涉及住址隐私',
      '第三方不同意且理由成立',
      '须再遮盖',
      '按审查意见修改',
      CITIZEN.name ?? '-',
    ])
      expect(dump, text).not.toContain(text);
    const { events } = await loadCase(site.as('request_handler'), request.id);
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'third_party_answered', party, reason: '涉及住址隐私' }),
    );
    const law = foldRequest(events, { asOf: '2026-03-12' });
    expect(law.consultations).toMatchObject([
      { party, consents: false, delivered_on: '2026-03-05', ended_on: '2026-03-10' },
    ]);
    const third = (await lettersOf(site, request.id)).find(({ code }) => code === 'L06');
    expect(third?.served_on).toBe('2026-03-05');
  });

  test('a corrected entry keeps both; a text is corrected by a new reference', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [DAY, { event: 'request_correction', points: ['写明文件'], respond_within: 15 }],
      ['2026-03-04', { event: 'correction_notice_delivered' }],
    ]);
    const journal = await eventsOf(site.as('request_handler'), request.id);
    const [, asked, delivered] = journal;
    const corrected = await walk(site, request, [
      [
        '2026-03-06',
        {
          event: 'correct_entry',
          event_id: delivered?.id ?? '',
          field: 'on',
          was: '2026-03-04',
          is: '2026-03-05',
          reason: '回执日期看错',
        },
      ],
      [
        '2026-03-06',
        {
          event: 'correct_entry',
          event_id: asked?.id ?? '',
          field: 'points',
          was: ['写明文件'],
          is: ['写明文件全称'],
          reason: '漏写',
        },
      ],
    ]);
    const letter = (await lettersOf(site, request.id)).find(({ code }) => code === 'L03');
    expect(letter?.served_on).toBe('2026-03-05');
    expect(await dumpOf(site)).not.toContain('写明文件全称');
    const file = await loadCase(site.as('request_handler'), request.id);
    expect(file.version).toBe(corrected.version);
    expect(file.folded.law.corrections).toHaveLength(2);
    expect(file.folded.law.refused).toBeUndefined();
    const wrong = record(site.as('disclosure_unit_head', at('2026-03-06')), {
      requestId: request.id,
      version: corrected.version,
      event: {
        event: 'correct_entry',
        event_id: asked?.id ?? '',
        field: 'respond_within',
        was: 14,
        is: 15,
        reason: 'x',
      },
    });
    await expect(wrong).rejects.toMatchObject({ code: 'entry_differs' });
  });
});

describe('what happens by itself', () => {
  const sweep = (day: string) => sweepDueRequests(site.acting({ type: 'system', name: 'schedule' }, at(day)));

  test('a silent third party: back in review on the day after the fifteenth working day, once', async () => {
    const party = '金禾公司';
    const request = await walk(site, await inReview(), [
      [DAY, { event: 'consult_third_party', party }],
      ['2026-03-05', { event: 'third_party_delivered', party }],
    ]);
    await sweep('2026-03-26');
    expect((await rowOf(site, request.id)).state).toBe('awaiting_third_party');
    await sweep('2026-03-27');
    const { folded } = await loadCase(site.as('request_handler'), request.id);
    expect(folded.law).toMatchObject({
      state: 'in_review',
      consultations: [{ timed_out: true, consents: null }],
    });
    expect(folded.row.silent_from).toBeNull();
    expect(await sweep('2026-03-27')).toBe(0);
  });

  test('a silent joint organ counts as consenting (条例 art. 34)', async () => {
    const request = await walk(site, await inReview(), [
      [DAY, { event: 'consult_joint_organ', organ: '甲区城市管理局' }],
      ['2026-03-05', { event: 'joint_organ_delivered', organ: '甲区城市管理局' }],
    ]);
    await sweep('2026-04-10');
    const { folded } = await loadCase(site.as('request_handler'), request.id);
    expect(folded.law).toMatchObject({
      state: 'in_review',
      consultations: [{ consents: true, presumed: true }],
    });
  });

  test('an applicant’s silence ends nothing by itself: it becomes work for a person', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [DAY, { event: 'request_correction', points: ['写明名称'], respond_within: 15 }],
      ['2026-03-04', { event: 'correction_notice_delivered' }],
    ]);
    await sweep('2026-05-29');
    expect(await rowOf(site, request.id)).toMatchObject({
      state: 'awaiting_correction',
      next_act: 'correction_period_over',
      act_from: '2026-03-26',
    });
    await walk(site, request, [['2026-03-26', { event: 'correction_period_over' }]]);
    const closed = await rowOf(site, request.id);
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'other_correction_overdue',
      concluded_on: '2026-03-26',
    });
    expect((await wholeLetters(request.id)).get('L20')).toContain('不再处理');
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
