/** Steps that the tests of this feature take over and over. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { columnByCode } from '../catalogue/index.ts';
import type { TestSite } from '../testing.ts';
import { type DraftInput, draft } from './drafting.ts';
import { publish } from './publishing.ts';
import { approveRelease, approveSecrecy, submit } from './review.ts';
import type { StoredItem } from './store.ts';

/** A complete plain notice of the test organ. */
export async function notice(site: TestSite, change: Partial<DraftInput> = {}): Promise<DraftInput> {
  const column = await columnByCode(site.as('drafter'), site.organ.id, 'statutory_content');
  return {
    organId: site.organ.id,
    officeId: site.officeId,
    columnId: column?.id ?? '',
    kind: 'information',
    title: '关于开展老旧小区消防通道清理的通告',
    body: '<p>为消除火灾隐患，现就清理消防通道有关事项通告如下。</p>',
    metadata: { formedOn: '2026-03-02', topicClass: '09.5' },
    ...change,
  };
}

/** A complete normative document of the test organ. */
export async function normative(
  site: TestSite,
  metadata: DraftInput['metadata'] = {},
  change: Partial<DraftInput> = {},
): Promise<DraftInput> {
  return await notice(site, {
    kind: 'normative_document',
    title: '甲街道临时救助办法',
    metadata: {
      formedOn: '2026-03-02',
      topicClass: '17.3',
      genreClass: '通知',
      documentNumber: '甲街办〔2026〕4号',
      validity: 'in_force',
      effectiveOn: '2026-03-03',
      ...metadata,
    },
    fields: { legality_reviewed_by: '甲区司法局', deliberated_at: '2026年第2次主任办公会议' },
    ...change,
  });
}

type Reached = 'draft' | 'release_review' | 'secrecy_review' | 'ready' | 'published';
const ORDER: readonly Reached[] = ['draft', 'release_review', 'secrecy_review', 'ready', 'published'];

/** Takes a new item through the review to a state, each step by the person whose it is. */
export async function itemIn(
  site: TestSite,
  state: Reached,
  input: DraftInput,
  now?: Date,
): Promise<StoredItem> {
  const as = (role: StaffRole) => site.as(role, now);
  const item = await draft(as('drafter'), input);
  const steps = [
    () => submit(as('drafter'), { itemId: item.id, version: 1 }),
    () => approveRelease(as('release_reviewer'), { itemId: item.id, version: 2 }),
    () => approveSecrecy(as('secrecy_reviewer'), { itemId: item.id, version: 3 }),
    () => publish(as('information_officer'), { itemId: item.id, version: 4 }),
  ];
  let reached = item;
  for (const step of steps.slice(0, ORDER.indexOf(state))) reached = await step();
  return reached;
}

/** Every projected row that is not what the journal gives. */
export async function mismatchesOf(
  site: TestSite,
  projections: readonly { mismatches(context: ReturnType<TestSite['as']>): Promise<object[]> }[],
): Promise<object[]> {
  const found = await Promise.all(
    projections.map((projection) => projection.mismatches(site.as('supervisor'))),
  );
  return found.flat();
}
