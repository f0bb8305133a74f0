/** The places at the left: at most seven, and only those the person may use. */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { Session } from '../api/session.ts';
import { holds } from './session.tsx';

export interface Place {
  path: string;
  label: string;
  /** Roles that have work or reading there; absent: everyone. */
  roles?: readonly StaffRole[];
  /** Further addresses that belong to it. */
  also?: readonly string[];
}

const WITH_ITEMS: readonly StaffRole[] = [
  'drafter',
  'section_head',
  'release_reviewer',
  'secrecy_reviewer',
  'information_officer',
  'rechecker',
  'disclosure_unit_head',
  'responsible_leader',
  'supervisor',
  'administrator',
];
const WITH_REQUESTS: readonly StaffRole[] = [
  'request_handler',
  'disclosure_unit_head',
  'secrecy_reviewer',
  'responsible_leader',
  'supervisor',
];
const WITH_REPORTS: readonly StaffRole[] = [
  'request_handler',
  'information_officer',
  'disclosure_unit_head',
  'responsible_leader',
  'secrecy_reviewer',
  'supervisor',
  'administrator',
];
const SUPERVISING: readonly StaffRole[] = [
  'supervisor',
  'administrator',
  'disclosure_unit_head',
  'responsible_leader',
];

/** Who opens and concludes cases of accountability. */
export const CASE_KEEPERS: readonly StaffRole[] = [
  'supervisor',
  'disclosure_unit_head',
  'responsible_leader',
];

const PLACES: readonly Place[] = [
  { path: '/', label: '待办' },
  { path: '/items', label: '信息', roles: WITH_ITEMS, also: ['/rechecks', '/rectifications'] },
  { path: '/requests', label: '申请', roles: WITH_REQUESTS },
  { path: '/reports', label: '年报', roles: WITH_REPORTS },
  { path: '/journal', label: '监督', roles: SUPERVISING, also: ['/accountability'] },
  { path: '/settings', label: '设置' },
];

/** The places this person may go to. */
export function placesOf(session: Session): Place[] {
  return PLACES.filter(({ roles }) => roles === undefined || holds(session, roles));
}
