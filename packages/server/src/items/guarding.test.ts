import type { StaffRole } from '@gongkai/law/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOnFiles } from '../attachments/index.ts';
import { projections as guardProjections } from '../guard/index.ts';
import { transact } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { type TestSite, testSite } from '../testing.ts';
import { attachFile } from './attached-files.ts';
import { actOnEach } from './batch.ts';
import { type DraftInput, draft, edit } from './drafting.ts';
import { clearFindings, itemFindings, maskFindings } from './guarding.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { publish, publishApprovedDocument } from './publishing.ts';
import { approveRelease, approveSecrecy, skipRelease, submit } from './review.ts';
import { loadItem, recordNext, type StoredItem } from './store.ts';
import { takeOver } from './taking-over.ts';
import { storedText } from './texts.ts';

const ID = '11010519491231002X';
const NAMED = `<p>申请人张三（身份证号：${ID}），联系电话：0561-3081234。</p>`;

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => site.close());

const as = (role: StaffRole) => site.as(role);
const next = (item: StoredItem) => ({ itemId: item.id, version: item.version });
const kinds = async (itemId: string) =>
  (await itemFindings(as('release_reviewer'), itemId)).findings.map(({ kind }) => kind);
const draftOf = async (change: Partial<DraftInput>) => await draft(as('drafter'), await notice(site, change));

/** As the data of an older program may stand there: in a state that the guard has never seen. */
async function pastTheGate(change: Partial<DraftInput>, steps: readonly string[]): Promise<StoredItem> {
  let item = await draftOf(change);
  for (const event of steps) {
    const by: StaffRole =
      event === 'item.submitted'
        ? 'drafter'
        : event.includes('secrecy')
          ? 'secrecy_reviewer'
          : 'release_reviewer';
    const before = item;
    item = await transact(as(by), (tx) => recordNext(tx, before, { event }));
  }
  return item;
}

describe('an identity number in an item', () => {
  it('keeps it from review, in body, title, metadata and the fields of its kind', async () => {
    const inBody = await draftOf({ body: NAMED });
    await expect(submit(as('drafter'), next(inBody))).rejects.toMatchObject({
      code: 'guard_blocked',
      reasons: [{ code: 'guard_identity_number', field: 'body' }],
    });
    const inSummary = await draftOf({
      metadata: { formedOn: '2026-03-02', topicClass: '09.5', summary: ID },
    });
    await expect(submit(as('drafter'), next(inSummary))).rejects.toMatchObject({
      reasons: [{ code: 'guard_identity_number', field: 'metadata.summary' }],
    });
  });

  it('is refused at once in the title, which the journal keeps for good', async () => {
    await expect(draftOf({ title: `关于${ID}的公示` })).rejects.toMatchObject({ code: 'personal_data' });
  });

  it('stops every path to the public: approvals, emergency, batch, release, reports and what is taken over', async () => {
    const submitted = await pastTheGate({ body: NAMED }, ['item.submitted']);
    await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject({
      code: 'guard_blocked',
    });
    const skipped = await skipRelease(as('responsible_leader'), { ...next(submitted), note: '汛情紧急' });
    await expect(approveSecrecy(as('secrecy_reviewer'), next(skipped))).rejects.toMatchObject({
      code: 'guard_blocked',
    });
    const ready = await pastTheGate({ body: NAMED }, [
      'item.submitted',
      'item.release_approved',
      'item.secrecy_approved',
    ]);
    expect(ready.review.state).toBe('ready');
    await expect(publish(as('information_officer'), next(ready))).rejects.toMatchObject({
      code: 'guard_blocked',
    });
    const rows = await actOnEach(as('information_officer'), [{ id: ready.id, version: ready.version }], {
      action: 'publish',
    });
    expect(rows).toMatchObject([{ done: false, code: 'guard_blocked' }]);
    const approvals = {
      approvedBy: site.person('responsible_leader').id,
      secrecyReviewedBy: site.person('secrecy_reviewer').id,
      reference: { type: 'report', id: ready.id },
    };
    await expect(
      publishApprovedDocument(as('information_officer'), {
        organId: site.organ.id,
        kind: 'annual_report',
        fixedColumn: 'annual_report_column',
        title: '2025年政府信息公开工作年度报告',
        body: NAMED,
        formedOn: '2026-01-20',
        approvals,
      }),
    ).rejects.toMatchObject({ code: 'guard_blocked' });
    const { organId, columnId, title, metadata } = await notice(site);
    await expect(
      takeOver(as('information_officer'), {
        ...{ organId, columnId, title, metadata, approvals },
        kind: 'information',
        body: NAMED,
        publishedOn: '2020-05-06',
        indexNumber: null,
        sourceAddress: 'https://old.example.cn/1',
        id: newId(),
        files: [],
      }),
    ).rejects.toMatchObject({ code: 'guard_blocked' });
  });

  it('is masked in one click, and then the item goes out', async () => {
    const item = await draftOf({ body: NAMED });
    const { findings } = await itemFindings(as('drafter'), item.id);
    const wanted = findings.filter(({ demand }) => demand === 'removal').map(({ id }) => id);
    const masked = await maskFindings(as('drafter'), { ...next(item), findings: wanted });
    const text = await storedText(as('drafter'), item.id, masked.textVersion);
    expect(text.body).toBe('<p>申请人张三（身份证号：1****************X），联系电话：0561-3081234。</p>');
    expect((await storedText(as('drafter'), item.id, item.textVersion)).body).toBe(NAMED);
    const submitted = await submit(as('drafter'), next(masked));
    await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject({
      code: 'guard_undecided',
    });
    const open = await itemFindings(as('release_reviewer'), item.id);
    const cleared = await clearFindings(as('release_reviewer'), {
      ...next(submitted),
      findings: open.findings.map(({ id }) => id),
      note: '当事人书面同意公开',
    });
    const approved = await approveRelease(as('release_reviewer'), next(cleared));
    const passed = await approveSecrecy(as('secrecy_reviewer'), next(approved));
    const released = await publish(as('information_officer'), next(passed));
    expect(released.review.state).toBe('published');
  });
});

describe('deciding on findings', () => {
  const PERSON = '<p>联系人：王强，电话：0561-3081234。</p>';

  it('masking in review voids the approval, and the person who masks is no author', async () => {
    const item = await itemIn(site, 'release_review', await notice(site, { body: PERSON }));
    const { findings } = await itemFindings(as('secrecy_reviewer'), item.id);
    expect(findings.map(({ kind }) => kind)).toEqual(['person_name', 'landline']);
    const masked = await maskFindings(as('secrecy_reviewer'), {
      ...next(item),
      findings: findings.map(({ id }) => id),
    });
    expect(masked.review).toMatchObject({ state: 'release_review', drafters: [site.person('drafter').id] });
    expect((await storedText(as('drafter'), item.id, masked.textVersion)).body).toBe(
      '<p>联系人：王*，电话：****-*****34。</p>',
    );
  });

  it('a clearance holds for the same words through another edit, and not for other words', async () => {
    const item = await itemIn(site, 'release_review', await notice(site, { body: PERSON }));
    const { findings } = await itemFindings(as('release_reviewer'), item.id);
    const cleared = await clearFindings(as('release_reviewer'), {
      ...next(item),
      findings: findings.map(({ id }) => id),
      note: '公开的业务联系人',
    });
    const edited = await edit(as('drafter'), {
      ...next(cleared),
      ...(await notice(site, {
        body: `<p>新的一段。</p>${PERSON}<p>联系人：李敏，电话：0561-3081235。</p>`,
      })),
    });
    const after = await itemFindings(as('release_reviewer'), edited.id);
    expect(after.findings.map((finding) => [finding.excerpt.text, finding.cleared?.reason ?? null])).toEqual([
      ['王*', '公开的业务联系人'],
      ['****-*****34', '公开的业务联系人'],
      ['李*', null],
      ['****-*****35', null],
    ]);
  });

  it('nobody clears what blocks; the drafter clears nothing; the reason is needed and names nobody', async () => {
    const blocked = await pastTheGate({ body: NAMED }, ['item.submitted']);
    const { findings } = await itemFindings(as('release_reviewer'), blocked.id);
    const ids = findings.map(({ id }) => id);
    const clear = (role: StaffRole, note?: string) =>
      clearFindings(as(role), { ...next(blocked), findings: ids, ...(note === undefined ? {} : { note }) });
    await expect(clear('release_reviewer', '误报')).rejects.toMatchObject({ code: 'finding_blocks' });
    await expect(clear('release_reviewer')).rejects.toMatchObject({ code: 'note_required' });
    await expect(clear('release_reviewer', `身份证号${ID}属实`)).rejects.toMatchObject({
      code: 'note_personal',
    });
    await expect(clear('drafter', '误报')).rejects.toMatchObject({ code: 'not_granted' });
    await expect(
      clearFindings(as('release_reviewer'), { ...next(blocked), findings: ['0'.repeat(64)], note: '误报' }),
    ).rejects.toMatchObject({ code: 'finding_unknown' });
  });

  it('neither lists nor the journal hold what was found, and rows are what the journal says', async () => {
    const item = await pastTheGate({ body: NAMED }, ['item.submitted']);
    const report = await itemFindings(as('release_reviewer'), item.id);
    expect(JSON.stringify(report)).not.toContain(ID);
    expect(JSON.stringify(report)).not.toContain('张三');
    const removal = report.findings.filter(({ demand }) => demand === 'removal').map(({ id }) => id);
    const rest = report.findings.filter(({ demand }) => demand !== 'removal').map(({ id }) => id);
    const masked = await maskFindings(as('release_reviewer'), { ...next(item), findings: removal });
    await clearFindings(as('release_reviewer'), { ...next(masked), findings: rest, note: '已核对' });
    const journal = JSON.stringify(await eventsOf(as('supervisor'), item.id));
    expect(journal).not.toContain(ID);
    expect(journal).not.toContain('张三');
    expect(await mismatchesOf(site, [...projections, ...guardProjections])).toEqual([]);
  });
});

it('what is not for the public may hold what it is kept closed for', async () => {
  const closed = await draftOf({ body: NAMED, attribute: 'closed', exemption: 'exempt_third_party' });
  expect((await submit(as('drafter'), next(closed))).review.state).toBe('release_review');
});

it('a file is read too: its text, and what is hidden in it; nothing is approved before it was read', async () => {
  const item = await draftOf({});
  const source = async function* () {
    yield new TextEncoder().encode(`申请人张三，身份证号：${ID}\n`);
  };
  const file = await attachFile(as('drafter'), { itemId: item.id, name: '名单.txt', source: source() });
  const listed = await edit(as('drafter'), {
    ...next(item),
    ...(await notice(site)),
    attachments: [{ id: file.id, name: file.name }],
  });
  const submitted = await submit(as('drafter'), next(listed));
  await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject({
    code: 'guard_waiting',
  });
  await workOnFiles(site.acting({ type: 'system', name: 'test' }));
  await expect(approveRelease(as('release_reviewer'), next(submitted))).rejects.toMatchObject({
    code: 'guard_blocked',
    reasons: [{ code: 'guard_identity_number', field: `attachments.${file.id}` }],
  });
  expect(await kinds(item.id)).toContain('identity_number');
  const current = await loadItem(as('drafter'), item.id);
  const without = await edit(as('drafter'), { ...next(current), ...(await notice(site)), attachments: [] });
  expect((await approveRelease(as('release_reviewer'), next(without))).review.state).toBe('secrecy_review');
});
