/**
 * Who may take which step with a disclosure item, and when: written by hand from 条例 art. 11, 17 and 18, 保守国家秘密法
 * (2024) art. 35 and the roles of the field (拟稿人 … 管理员). It is not made from the transition table, so that each
 * can be held against the other.
 *
 * A cell names the roles that may take the step (200). `-`: the step is not there in this state.
 */

/** The persons who ask, one letter each. Each holds one role for the item's organ, unless it says otherwise. */
export const PERSONS = {
  D: 'drafter',
  H: 'section_head',
  R: 'release_reviewer',
  S: 'secrecy_reviewer',
  O: 'information_officer',
  K: 'rechecker',
  Q: 'request_handler',
  U: 'disclosure_unit_head',
  L: 'responsible_leader',
  V: 'supervisor',
  A: 'administrator',
  /** Heads another section office of the same organ. */
  h: 'head_of_another_office',
  /** Has an account and no grant at all. */
  n: 'nobody',
  /** Holds every role, for another organ. */
  x: 'all_roles_elsewhere',
} as const;

/** Who is not told that the item is there: whoever takes no part in an organ's items hears 404. */
export const NOT_TOLD = 'Qnx';

/**
 * Who takes a step at all, in one state or another. In a state that does not have the step they hear that it is the
 * wrong state (409); everybody else hears that it is not theirs (403), in whatever state.
 */
export const TAKEN_BY: Readonly<Record<string, string>> = {
  edit: 'DH',
  submit: 'DH',
  ask_agreement: 'DHR',
  record_agreement: 'DHR',
  approve_release: 'HR',
  approve_first: 'H',
  approve_second: 'R',
  refer_secrecy: 'S',
  record_referral: 'S',
  approve_secrecy: 'S',
  approve_final: 'R',
  return: 'HRSO',
  skip_release: 'L',
  publish: 'OL',
  clear_emergency: 'R',
  withdraw: 'O',
  unpublish: 'O',
  revise: 'DHO',
  repeal: 'O',
  confirm_kept: 'RU',
  open: 'RU',
};

/** An annual report belongs to no section office, so that every head of one is its head: here `h` hears what `H` does. */
export const OF_NO_OFFICE: readonly string[] = ['superseded'];

/** Who may draft an item for the organ; nobody else may, and there is nothing yet to hide: all others hear 403. */
export const MAY_CREATE = 'DH';

/** Before anything was published: the single review, and what holds it up. */
export const SINGLE_REVIEW = `
                  draft  release_review  release_review_asked  release_review_closed  secrecy_review  secrecy_review_referred  ready
edit              DH     DH              DH                    DH                     DH              DH                       DH
submit            DH     -               -                     -                      -               -                        -
ask_agreement     DHR    DHR             DHR                   DHR                    -               -                        -
record_agreement  -      -               DHR                   -                      -               -                        -
approve_release   -      HR              HR                    HR                     -               -                        -
approve_first     -      -               -                     -                      -               -                        -
approve_second    -      -               -                     -                      -               -                        -
refer_secrecy     -      -               -                     -                      S               -                        -
record_referral   -      -               -                     -                      -               S                        -
approve_secrecy   -      -               -                     -                      S               S                        -
approve_final     -      -               -                     -                      -               -                        -
return            -      HR              HR                    HR                     S               S                        O
skip_release      -      L               L                     -                      -               -                        -
publish           -      -               -                     -                      -               -                        O
clear_emergency   -      -               -                     -                      -               -                        -
withdraw          -      -               -                     -                      -               -                        -
unpublish         -      -               -                     -                      -               -                        -
revise            -      -               -                     -                      -               -                        -
repeal            -      -               -                     -                      -               -                        -
confirm_kept      -      -               -                     -                      -               -                        -
open              -      -               -                     -                      -               -                        -
`;

/** 三审三校, the emergency path, and what is kept from the public. */
export const OTHER_REVIEWS = `
                  first_review  second_review  secrecy_review_of_three  final_review  ready_of_three  secrecy_review_emergency  ready_emergency  kept
edit              DH            DH             DH                       DH            DH              DH                        DH               -
submit            -             -              -                        -             -               -                         -                -
ask_agreement     DHR           DHR            -                        DHR           -               -                         -                -
record_agreement  -             -              -                        -             -               -                         -                -
approve_release   -             -              -                        -             -               -                         -                -
approve_first     H             -              -                        -             -               -                         -                -
approve_second    -             R              -                        -             -               -                         -                -
refer_secrecy     -             -              S                        -             -               S                         -                -
record_referral   -             -              -                        -             -               -                         -                -
approve_secrecy   -             -              S                        -             -               S                         -                -
approve_final     -             -              -                        R             -               -                         -                -
return            H             R              S                        R             O               S                         O                -
skip_release      L             L              -                        L             -               -                         -                -
publish           -             -              -                        -             O               -                         OL               -
clear_emergency   -             -              -                        -             -               -                         -                -
withdraw          -             -              -                        -             -               -                         -                -
unpublish         -             -              -                        -             -               -                         -                -
revise            -             -              -                        -             -               -                         -                DH
repeal            -             -              -                        -             -               -                         -                -
confirm_kept      -             -              -                        -             -               -                         -                RU
open              -             -              -                        -             -               -                         -                RU
`;

/** Once something was published. `superseded`: an annual report whose corrected one has taken its place. */
export const AFTER_PUBLICATION = `
                  published  published_emergency  published_normative  draft_beside_online  draft_beside_withdrawn  draft_beside_unpublished  withdrawn  unpublished  superseded
edit              -          -                    -                    DH                   DH                      DH                        -          -            -
submit            -          -                    -                    DH                   DH                      DH                        -          -            -
ask_agreement     -          -                    -                    DHR                  DHR                     DHR                       -          -            -
record_agreement  -          -                    -                    -                    -                       -                         -          -            -
approve_release   -          -                    -                    -                    -                       -                         -          -            -
approve_first     -          -                    -                    -                    -                       -                         -          -            -
approve_second    -          -                    -                    -                    -                       -                         -          -            -
refer_secrecy     -          -                    -                    -                    -                       -                         -          -            -
record_referral   -          -                    -                    -                    -                       -                         -          -            -
approve_secrecy   -          -                    -                    -                    -                       -                         -          -            -
approve_final     -          -                    -                    -                    -                       -                         -          -            -
return            -          -                    -                    -                    -                       -                         -          -            -
skip_release      -          -                    -                    -                    -                       -                         -          -            -
publish           -          -                    -                    -                    -                       -                         -          -            -
clear_emergency   -          R                    -                    -                    -                       -                         -          -            -
withdraw          O          O                    O                    O                    -                       -                         -          -            O
unpublish         O          O                    O                    O                    O                       -                         O          -            O
revise            DHO        DHO                  DHO                  -                    -                       -                         DHO        DHO          DHO
repeal            -          -                    O                    -                    -                       -                         -          -            -
confirm_kept      -          -                    -                    -                    -                       -                         -          -            -
open              -          -                    -                    -                    -                       -                         -          -            -
`;

/** Steps that are there but held up: whose step it is hears 409 with this code instead of 200. */
export const HELD_UP: Readonly<Record<string, string>> = {
  // 条例 art. 11: the other organ has not answered.
  'release_review_asked approve_release': 'agreement_open',
  // The same organ is not asked twice at once.
  'release_review_asked ask_agreement': 'agreement_already_open',
  // A new edition that says nothing new is not reviewed.
  'draft_beside_online submit': 'nothing_changed',
  // 条例 art. 17 para 3: the authority has not decided.
  'secrecy_review_referred approve_secrecy': 'referral_open',
  // An annual report is corrected where it was made.
  'superseded revise': 'corrected_as_report',
};

/** The code of a 409 where it is not plainly the wrong state. */
export function codeOfWrongState(state: string, action: string): string {
  if (action === 'repeal') return 'not_normative';
  if (action !== 'withdraw' && action !== 'unpublish') return 'wrong_state';
  return NEVER_PUBLIC.includes(state) ? 'nothing_live' : 'wrong_state';
}

const NEVER_PUBLIC = [
  'draft',
  'release_review',
  'release_review_asked',
  'release_review_closed',
  'secrecy_review',
  'secrecy_review_referred',
  'ready',
  'first_review',
  'second_review',
  'secrecy_review_of_three',
  'final_review',
  'ready_of_three',
  'secrecy_review_emergency',
  'ready_emergency',
  'kept',
];

/**
 * Different persons: somebody who holds every role, but had this part in the item, takes the step, and hears this.
 * null: may take it.
 */
export const DIFFERENT_PERSONS: readonly (readonly [
  part: string,
  state: string,
  action: string,
  code: string | null,
])[] = [
  ['drafter', 'release_review', 'approve_release', 'is_drafter'],
  ['drafter', 'secrecy_review', 'approve_secrecy', 'is_drafter'],
  ['drafter', 'ready', 'publish', 'is_drafter'],
  ['drafter', 'first_review', 'approve_first', 'is_drafter'],
  ['drafter', 'second_review', 'approve_second', 'is_drafter'],
  ['drafter', 'secrecy_review_of_three', 'approve_secrecy', 'is_drafter'],
  ['drafter', 'final_review', 'approve_final', 'is_drafter'],
  ['drafter', 'release_review', 'skip_release', 'is_drafter'],
  ['drafter', 'ready_emergency', 'publish', 'is_drafter'],
  ['drafter', 'published_emergency', 'clear_emergency', 'is_emergency_party'],
  ['release_reviewer', 'secrecy_review', 'approve_secrecy', 'is_earlier_reviewer'],
  ['first_reviewer', 'second_review', 'approve_second', 'is_earlier_reviewer'],
  ['first_reviewer', 'secrecy_review_of_three', 'approve_secrecy', 'is_earlier_reviewer'],
  ['first_reviewer', 'final_review', 'approve_final', 'is_earlier_reviewer'],
  ['second_reviewer', 'secrecy_review_of_three', 'approve_secrecy', 'is_earlier_reviewer'],
  ['second_reviewer', 'final_review', 'approve_final', 'is_earlier_reviewer'],
  ['secrecy_reviewer', 'final_review', 'approve_final', 'is_earlier_reviewer'],
  ['secrecy_reviewer', 'final_review', 'skip_release', 'is_earlier_reviewer'],
  ['leader', 'secrecy_review_emergency', 'approve_secrecy', 'is_earlier_reviewer'],
  ['leader', 'published_emergency', 'clear_emergency', 'is_emergency_party'],
  // Who publishes may have reviewed (谁公开、谁审查), and a leader may put online what he ordered.
  ['release_reviewer', 'ready', 'publish', null],
  ['secrecy_reviewer', 'ready', 'publish', null],
  ['leader', 'ready_emergency', 'publish', null],
  // Whoever had no part in the emergency may clear it, also who checked for secrecy.
  ['secrecy_reviewer', 'published_emergency', 'clear_emergency', null],
];
