/** Roles of staff. One person may hold several; grants say over which organ, section office and columns. */

export type StaffRole =
  | 'drafter'
  | 'section_head'
  | 'release_reviewer'
  | 'secrecy_reviewer'
  | 'information_officer'
  | 'rechecker'
  | 'request_handler'
  | 'disclosure_unit_head'
  | 'responsible_leader'
  | 'supervisor'
  | 'administrator';

/** Roles that may be granted for a part of the catalogue: those whose work is on items. The others are an organ's. */
export const COLUMN_ROLES: readonly StaffRole[] = [
  'drafter',
  'section_head',
  'release_reviewer',
  'secrecy_reviewer',
  'information_officer',
  'rechecker',
];

/** Roles that an absent holder may leave to another. Accounts and grants are not left to others but granted. */
export const DELEGABLE_ROLES: readonly StaffRole[] = [
  ...COLUMN_ROLES,
  'request_handler',
  'disclosure_unit_head',
  'responsible_leader',
  'supervisor',
];

/** Every role with its Chinese name, in the order in which work passes through them. */
export const STAFF_ROLE_LABELS: Readonly<Record<StaffRole, string>> = {
  drafter: '拟稿人',
  section_head: '科室负责人',
  release_reviewer: '信息发布审查人',
  secrecy_reviewer: '保密审查人',
  information_officer: '政务信息员',
  rechecker: '复核人',
  request_handler: '申请办理人',
  disclosure_unit_head: '公开工作机构负责人',
  responsible_leader: '分管负责人',
  supervisor: '监督员',
  administrator: '管理员',
};
