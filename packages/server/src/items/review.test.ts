import type { StaffRole } from '@gongkai/law/disclosure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '../platform/access.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { draft, edit, revise } from './drafting.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { publish, withdraw } from './publishing.ts';
import { itemRecord } from './record-view.ts';
import { approveRelease, approveSecrecy, returnItem, type StepInput, submit } from './review.ts';
import { loadItem, type StoredItem } from './store.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

type Act = (context: ReturnType<TestSite['as']>, input: StepInput) => Promise<StoredItem>;

const editing: Act = async (context, input) =>
  await edit(context, { ...(await notice(site, { title: '改过的标题' })), ...input });

/** Every act with a state it starts from, and the roles that may take it (条例 art. 17 para 1). */
const ACTS: readonly [string, Act, Parameters<typeof itemIn>[1], readonly StaffRole[]][] = [
  ['edit', editing, 'draft', ['drafter', 'section_head']],
  ['submit', submit, 'draft', ['drafter', 'section_head']],
  ['approve_release', approveRelease, 'release_review', ['section_head', 'release_reviewer']],
  ['approve_secrecy', approveSecrecy, 'secrecy_review', ['secrecy_reviewer']],
  ['return', returnItem, 'release_review', ['section_head', 'release_reviewer']],
  ['return', returnItem, 'secrecy_review', ['secrecy_reviewer']],
  ['return', returnItem, 'ready', ['information_officer']],
  ['publish', publish, 'ready', ['information_officer']],
  ['withdraw', withdraw, 'published', ['information_officer']],
  ['revise', revise, 'published', ['drafter', 'section_head', 'information_officer']],
];

describe.each(ACTS)('%s', (_name, act, from, allowed) => {
  test(`from ${from}: ${allowed.join(', ')} may, everyone else is refused and nothing changes`, async () => {
    const item = await itemIn(site, from, await notice(site));
    const input = { itemId: item.id, version: item.version, note: '理由' };
    const unknown = act(site.acting(stranger()), input);
    await expect(unknown).rejects.toMatchObject({ kind: 'not_found', code: 'item_unknown' });
    await expect(act(site.acting({ type: 'public' }), input)).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    for (const role of ALL_ROLES.filter((candidate) => !allowed.includes(candidate))) {
      const refused = act(site.as(role), input);
      const reader = role !== 'request_handler';
      await expect(refused, role).rejects.toMatchObject({ kind: reader ? 'forbidden' : 'not_found' });
    }
    expect((await loadItem(site.as('supervisor'), item.id)).version).toBe(item.version);
    for (const [index, role] of allowed.entries()) {
      const other = index === 0 ? item : await itemIn(site, from, await notice(site));
      const done = await act(site.as(role), { ...input, itemId: other.id });
      expect(done.version, role).toBe(other.version + 1);
    }
  });
});

/** Somebody with every role, for another organ of the site. */
function stranger(): StaffActor {
  const grants = ALL_ROLES.map((role) => ({ role, organId: site.otherOrgan.id }));
  return { ...site.person('supervisor'), organId: site.otherOrgan.id, officeId: null, grants };
}

/** One person who holds every role for the organ. */
function everyone(role: StaffRole): ReturnType<TestSite['as']> {
  const grants = ALL_ROLES.map((held) => ({ role: held, organId: site.organ.id }));
  return site.acting({ ...site.person(role), grants });
}

describe('drafter, reviewer and secrecy reviewer are three persons, whatever roles they hold', () => {
  test('who drafted approves nothing and publishes nothing', async () => {
    const drafter = everyone('drafter');
    const submitted = await itemIn(site, 'release_review', await notice(site));
    const released = await itemIn(site, 'secrecy_review', await notice(site));
    const ready = await itemIn(site, 'ready', await notice(site));
    const expected = { kind: 'conflict', code: 'is_drafter', article: '《政府信息公开条例》第十七条第一款' };
    await expect(approveRelease(drafter, { itemId: submitted.id, version: 2 })).rejects.toMatchObject(
      expected,
    );
    await expect(approveSecrecy(drafter, { itemId: released.id, version: 3 })).rejects.toMatchObject(
      expected,
    );
    await expect(publish(drafter, { itemId: ready.id, version: 4 })).rejects.toMatchObject(expected);
  });

  test('who approved the release does not check for secrecy', async () => {
    const item = await itemIn(site, 'secrecy_review', await notice(site));
    await expect(
      approveSecrecy(everyone('release_reviewer'), { itemId: item.id, version: 3 }),
    ).rejects.toMatchObject({ code: 'is_earlier_reviewer' });
  });

  test('a head reviews the items of the own section office only', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    const head = site.person('section_head');
    const elsewhere = site.acting({ ...head, officeId: '019a0000-0000-7000-8000-00000000000f' });
    const input = { itemId: item.id, version: 2 };
    await expect(approveRelease(elsewhere, input)).rejects.toMatchObject({ code: 'not_granted' });
    await expect(approveRelease(site.acting(head), input)).resolves.toMatchObject({ version: 3 });
  });
});

describe('a change of text after an approval', () => {
  test('sends the item back to the first review, with the new text beside the old', async () => {
    const input = await notice(site);
    const item = await itemIn(site, 'ready', input);
    const changed = await edit(site.as('drafter'), {
      ...input,
      itemId: item.id,
      version: 4,
      body: '<p>时间改为九时。</p>',
    });
    expect(changed.review).toMatchObject({ state: 'release_review', approvals: [] });
    await expect(
      publish(site.as('information_officer'), { itemId: item.id, version: 5 }),
    ).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const texts = await site
      .as('drafter')
      .db.selectFrom('item_texts')
      .select(['version', 'body'])
      .where('item_id', '=', item.id)
      .orderBy('version')
      .execute();
    expect(texts).toEqual([
      { version: 1, body: input.body },
      { version: 5, body: '<p>时间改为九时。</p>' },
    ]);
  });

  test('must leave it complete', async () => {
    const input = await notice(site);
    const item = await itemIn(site, 'release_review', input);
    const emptied = { ...input, itemId: item.id, version: 2, body: '<p> </p>' };
    await expect(edit(site.as('drafter'), emptied)).rejects.toMatchObject({
      reasons: [{ code: 'required', field: 'body', article: '《政府信息公开条例》第十二条第三款' }],
    });
  });
});

describe('a new edition', () => {
  test('is worked on while the published one stays, and keeps number, day and address', async () => {
    const input = await notice(site);
    const item = await itemIn(site, 'published', input);
    const drafter = site.as('drafter');
    await revise(drafter, { itemId: item.id, version: 5, note: '更正办理时间' });
    await expect(submit(drafter, { itemId: item.id, version: 6 })).rejects.toMatchObject({
      code: 'nothing_changed',
    });
    const edited = await edit(drafter, { ...input, itemId: item.id, version: 6, title: '更正后的通告' });
    expect(edited.face).toMatchObject({ title: input.title, live: 'published', textVersion: 1 });
    expect(edited.dueOn).toBe('2026-03-31');
    await submit(drafter, { itemId: item.id, version: 7 });
    await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 8 });
    await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: 9 });
    const later = new Date('2026-04-08T02:00:00Z');
    const released = await publish(site.as('information_officer', later), { itemId: item.id, version: 10 });
    expect(released.face).toMatchObject({
      title: '更正后的通告',
      textVersion: 7,
      indexNumber: item.face?.indexNumber,
      publishedOn: '2026-03-03',
      inTime: true,
    });
    expect(released.review).toMatchObject({ edition: 2, state: 'published' });
  });

  test('of a withdrawn item may bring the same text back', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const officer = site.as('information_officer');
    await withdraw(officer, { itemId: item.id, version: 5, note: '待核实' });
    await revise(site.as('drafter'), { itemId: item.id, version: 6, note: '经核实无误' });
    await submit(site.as('drafter'), { itemId: item.id, version: 7 });
    await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 8 });
    await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: 9 });
    const back = await publish(officer, { itemId: item.id, version: 10 });
    expect(back.face).toMatchObject({ live: 'published', withdrawnOn: null });
  });
});

describe('what is out of date or out of place', () => {
  test('an act on a version that is no longer the last one is a conflict', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    await expect(
      approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 1 }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version_conflict' });
  });

  test('two people who edit at once: one is told', async () => {
    const input = await notice(site);
    const item = await itemIn(site, 'draft', input);
    const change = (role: StaffRole, title: string) =>
      edit(site.as(role), { ...input, itemId: item.id, version: 1, title });
    const results = await Promise.allSettled([
      change('drafter', '甲的标题'),
      change('section_head', '乙的标题'),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a forged id is unknown, also the id of something else', async () => {
    for (const itemId of ['019a0000-0000-7000-8000-000000000000', site.organ.id]) {
      await expect(submit(site.as('drafter'), { itemId, version: 1 })).rejects.toMatchObject({
        kind: 'not_found',
        code: 'item_unknown',
      });
      await expect(itemRecord(site.as('drafter'), itemId)).rejects.toMatchObject({ kind: 'not_found' });
    }
  });

  test('a return needs a remark', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    const input = { itemId: item.id, version: 2, note: '  ' };
    await expect(returnItem(site.as('release_reviewer'), input)).rejects.toMatchObject({
      code: 'note_required',
      reasons: [{ field: 'note', expected: 'remark' }],
    });
  });
});

test('the record shows who did what, in names, and what the person may do now', async () => {
  const item = await itemIn(site, 'release_review', await notice(site));
  await returnItem(site.as('release_reviewer'), { itemId: item.id, version: 2, note: '请补充联系电话' });
  const record = await itemRecord(site.as('drafter'), item.id);
  expect(record).toMatchObject({
    version: 3,
    state: 'draft',
    live: 'none',
    organ: { slug: 'jia' },
    office: { name: '综合办公室' },
    column: { name: '法定主动公开内容', path: ['法定主动公开内容'] },
    drafter: { name: '拟稿人某' },
    publicAddress: null,
  });
  expect(record.allowed).toEqual([
    { action: 'edit' },
    { action: 'submit' },
    { action: 'ask_agreement', asks: ['letter'] },
  ]);
  expect(record.history.map(({ event, actor, note }) => [event, actor?.name, note])).toEqual([
    ['item.created', '拟稿人某', null],
    ['item.submitted', '拟稿人某', null],
    ['item.returned', '信息发布审查人某', '请补充联系电话'],
  ]);
  const seen = await itemRecord(site.as('secrecy_reviewer'), item.id);
  expect(seen.allowed.every((offer) => offer.why_not === 'role_missing')).toBe(true);
});

test('the journal tells every step of a publication', async () => {
  const item = await itemIn(site, 'published', await notice(site));
  const events = await eventsOf(site.as('supervisor'), item.id);
  expect(events.map((event) => event.event)).toEqual([
    'item.created',
    'item.submitted',
    'item.release_approved',
    'item.secrecy_approved',
    'item.published',
  ]);
});

test('a row, a release or a text that the journal does not know is found by folding again', async () => {
  const site2 = await testSite();
  try {
    const one = await itemIn(site2, 'published', await notice(site2));
    const two = await itemIn(site2, 'ready', await notice(site2));
    const { db } = site2.as('supervisor');
    await db.updateTable('items').set({ state: 'ready' }).where('item_id', '=', one.id).execute();
    await db.updateTable('item_texts').set({ body: '<p>偷改</p>' }).where('item_id', '=', two.id).execute();
    await db
      .updateTable('published_items')
      .set({ published_on: '2020-01-01' })
      .where('item_id', '=', one.id)
      .execute();
    expect(await mismatchesOf(site2, projections)).toEqual([
      { subjectId: one.id, column: 'state' },
      { subjectId: one.id, column: 'published.published_on' },
      { subjectId: two.id, column: 'text.1' },
    ]);
  } finally {
    await site2.close();
  }
});

test('a draft belongs to an organ for which the person may write', async () => {
  const input = await notice(site);
  for (const role of ALL_ROLES.filter((candidate) => !['drafter', 'section_head'].includes(candidate))) {
    await expect(draft(site.as(role), input), role).rejects.toMatchObject({ code: 'not_granted' });
  }
  await expect(draft(site.as('drafter'), { ...input, organId: site.otherOrgan.id })).rejects.toMatchObject({
    code: 'not_granted',
  });
});
