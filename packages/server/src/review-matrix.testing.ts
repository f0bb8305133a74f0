/** Items in every state of the review, and the persons who ask for steps on them: what the matrix test is run on. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { actorByLogin, createStaffWithHash, hashPassword } from './identity/index.ts';
import {
  approveFinal,
  approveFirst,
  approveRelease,
  approveSecond,
  approveSecrecy,
  askAgreement,
  draft,
  publish,
  publishApprovedDocument,
  referSecrecy,
  revise,
  type StoredItem,
  skipRelease,
  submit,
  unpublish,
  withdraw,
} from './items/index.ts';
import { normative, notice } from './items/items.testing.ts';
import { changeOrgan, createSectionOffice, organById } from './organs/index.ts';
import type { StaffActor } from './platform/access.ts';
import { ALL_ROLES, TEST_PASSWORD, type TestSite } from './testing.ts';

/** Who brings an item to its state; each another person, and none of those who ask. */
export type Makers = Record<
  | 'drafter'
  | 'release_reviewer'
  | 'first_reviewer'
  | 'second_reviewer'
  | 'final_reviewer'
  | 'secrecy_reviewer'
  | 'information_officer'
  | 'leader',
  StaffActor
>;

/** The persons of the matrix. */
export interface Cast {
  makers: Makers;
  /** Holds every role for the organ. */
  everything: StaffActor;
}

/** Creates the persons; those who ask have the name of their role, or of what they are, as their login. */
export async function castOf(site: TestSite): Promise<Cast> {
  const system = site.acting({ type: 'system', name: 'test' });
  const hash = await hashPassword(TEST_PASSWORD);
  const otherOffice = await createSectionOffice(system, {
    organId: site.organ.id,
    name: '社会事务办公室',
    sort: 2,
  });
  const person = async (
    login: string,
    roles: readonly StaffRole[],
    place: { organId?: string; officeId?: string } = {},
  ) => {
    const organId = place.organId ?? site.organ.id;
    const officeId = place.organId === undefined ? (place.officeId ?? site.officeId) : undefined;
    await createStaffWithHash(
      system,
      {
        login,
        name: login,
        title: login,
        organId,
        officeId,
        roles: roles.map((role) => ({ role, organId })),
      },
      hash,
    );
    const actor = await actorByLogin(system, login);
    if (actor === undefined) throw new Error(`nobody signs in as ${login}`);
    return actor;
  };
  await person('head_of_another_office', ['section_head'], { officeId: otherOffice });
  await person('nobody', []);
  await person('all_roles_elsewhere', ALL_ROLES, { organId: site.otherOrgan.id });
  return {
    everything: await person('everything', ALL_ROLES),
    makers: {
      drafter: await person('maker_drafter', ['drafter']),
      release_reviewer: await person('maker_release', ['release_reviewer']),
      first_reviewer: await person('maker_first', ['section_head']),
      second_reviewer: await person('maker_second', ['release_reviewer']),
      final_reviewer: await person('maker_final', ['release_reviewer']),
      secrecy_reviewer: await person('maker_secrecy', ['secrecy_reviewer']),
      information_officer: await person('maker_officer', ['information_officer']),
      leader: await person('maker_leader', ['responsible_leader']),
    },
  };
}

type Step = (context: ReturnType<TestSite['as']>, input: StepOf) => Promise<StoredItem>;
interface StepOf {
  itemId: string;
  version: number;
  note: string;
  proofread: true;
  organName: string;
  letter: string;
}

/** One step and the part of the person who takes it. */
type Way = readonly (readonly [keyof Makers, Step])[];

const TO_RELEASE: Way = [['drafter', submit]];
const TO_SECRECY: Way = [...TO_RELEASE, ['release_reviewer', approveRelease]];
const TO_READY: Way = [...TO_SECRECY, ['secrecy_reviewer', approveSecrecy]];
const TO_PUBLISHED: Way = [...TO_READY, ['information_officer', publish]];
const TO_SECOND: Way = [...TO_RELEASE, ['first_reviewer', approveFirst]];
const TO_SECRECY_OF_THREE: Way = [...TO_SECOND, ['second_reviewer', approveSecond]];
const TO_FINAL: Way = [...TO_SECRECY_OF_THREE, ['secrecy_reviewer', approveSecrecy]];
const TO_SECRECY_EMERGENCY: Way = [...TO_RELEASE, ['leader', skipRelease]];
const TO_READY_EMERGENCY: Way = [...TO_SECRECY_EMERGENCY, ['secrecy_reviewer', approveSecrecy]];
const TO_WITHDRAWN: Way = [...TO_PUBLISHED, ['information_officer', withdraw]];
const TO_UNPUBLISHED: Way = [...TO_PUBLISHED, ['information_officer', unpublish]];

const WAYS: Readonly<Record<string, Way>> = {
  draft: [],
  release_review: TO_RELEASE,
  release_review_asked: [...TO_RELEASE, ['drafter', askAgreement]],
  release_review_closed: TO_RELEASE,
  secrecy_review: TO_SECRECY,
  secrecy_review_referred: [...TO_SECRECY, ['secrecy_reviewer', referSecrecy]],
  ready: TO_READY,
  first_review: TO_RELEASE,
  second_review: TO_SECOND,
  secrecy_review_of_three: TO_SECRECY_OF_THREE,
  final_review: TO_FINAL,
  ready_of_three: [...TO_FINAL, ['final_reviewer', approveFinal]],
  secrecy_review_emergency: TO_SECRECY_EMERGENCY,
  ready_emergency: TO_READY_EMERGENCY,
  kept: TO_READY,
  published: TO_PUBLISHED,
  published_emergency: [...TO_READY_EMERGENCY, ['information_officer', publish]],
  published_normative: TO_PUBLISHED,
  draft_beside_online: [...TO_PUBLISHED, ['drafter', revise]],
  draft_beside_withdrawn: [...TO_WITHDRAWN, ['drafter', revise]],
  draft_beside_unpublished: [...TO_UNPUBLISHED, ['drafter', revise]],
  withdrawn: TO_WITHDRAWN,
  unpublished: TO_UNPUBLISHED,
};

const THREE_LEVELS = new Set([
  'first_review',
  'second_review',
  'secrecy_review_of_three',
  'final_review',
  'ready_of_three',
]);

/** Name of the organ that every letter of these items goes to. */
export const ASKED_ORGAN = '甲区水务局';

/** A new item in a state of the matrix; gives its id and version. */
export async function itemInState(
  site: TestSite,
  makers: Makers,
  state: string,
): Promise<{ id: string; version: number }> {
  if (state === 'superseded') return await supersededReport(site, makers);
  const way = WAYS[state];
  if (way === undefined) throw new Error(`no way leads to ${state}`);
  await reviewBy(site, THREE_LEVELS.has(state) ? 'three_level' : 'single');
  const closed = state === 'kept' || state === 'release_review_closed';
  const input =
    state === 'published_normative'
      ? await normative(site)
      : await notice(site, closed ? { attribute: 'closed', exemption: 'exempt_process' } : {});
  let item = await draft(site.acting(makers.drafter), input);
  for (const [part, step] of way) {
    item = await step(site.acting(makers[part]), {
      itemId: item.id,
      version: item.version,
      note: '说明',
      proofread: true,
      organName: ASKED_ORGAN,
      letter: '现征求意见。',
    });
  }
  return { id: item.id, version: item.version };
}

/** An annual report whose corrected one has taken its place. */
async function supersededReport(site: TestSite, makers: Makers): Promise<{ id: string; version: number }> {
  const context = site.acting(makers.information_officer);
  const report = {
    organId: site.organ.id,
    kind: 'annual_report',
    fixedColumn: 'annual_report_column',
    title: '年度报告',
    body: '<p>报告正文</p>',
    formedOn: '2026-01-20',
    approvals: {
      approvedBy: makers.leader.id,
      secrecyReviewedBy: makers.secrecy_reviewer.id,
      reference: { type: 'report', id: site.organ.id },
    },
  } as const;
  const { itemId } = await publishApprovedDocument(context, report);
  await publishApprovedDocument(context, { ...report, supersedes: itemId });
  return { id: itemId, version: 2 };
}

async function reviewBy(site: TestSite, reviewScheme: 'single' | 'three_level'): Promise<void> {
  const context = site.as('administrator');
  const organ = await organById(context, site.organ.id);
  if (organ === undefined || organ.settings.reviewScheme === reviewScheme) return;
  await changeOrgan(context, { organId: organ.id, version: organ.version, settings: { reviewScheme } });
}
