/** Grants and delegations: who may do what, given, left to others and ended; and one's own mail settings. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { type Paged, request, withQuery } from './request.ts';

export interface StaffGrant {
  id: string;
  role: StaffRole;
  organId: string;
  /** The column whose subtree it is limited to; null: the whole organ. */
  column: { id: string; name: string } | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** Where it was ended before its time. */
  endedAt: string | null;
  inForce: boolean;
}

export interface Delegation {
  id: string;
  grantId: string;
  role: StaffRole;
  organId: string;
  column: { id: string; name: string } | null;
  from: { id: string; name: string };
  to: { id: string; name: string };
  startsOn: LocalDate;
  endsOn: LocalDate;
  endedAt: string | null;
  inForce: boolean;
}

export interface GrantsView {
  grants: StaffGrant[];
  given: Delegation[];
  received: Delegation[];
}

export interface NewGrant {
  role: StaffRole;
  organId: string;
  columnId?: string | null;
  startsOn?: LocalDate;
  endsOn?: LocalDate | null;
}

/** Everything granted to a person, and left by and to him, and whom his roles may be left to; the version is the account's. */
export function readStaffGrants(
  staffId: string,
): Promise<GrantsView & { version: number; colleagues: Colleague[] }> {
  return request('GET', `/api/staff/${staffId}/grants`);
}

/** Gives roles. @throws ApiError `grant_held`, `column_unknown`, `version_conflict` */
export function giveGrants(
  staffId: string,
  input: { version: number; grants: readonly NewGrant[] },
): Promise<{ version: number }> {
  return request('POST', `/api/staff/${staffId}/grants`, input);
}

/** Ends a grant, at once or with a day. @throws ApiError `own_account`, `grant_over`, `version_conflict` */
export function endGrant(
  grantId: string,
  input: { version: number; endsOn?: LocalDate },
): Promise<{ version: number }> {
  return request('POST', `/api/grants/${grantId}/end`, input);
}

/** Whom one may leave roles to. */
export interface Colleague {
  id: string;
  name: string;
  title: string;
}

/** One's own grants and delegations, and one's colleagues. */
export function readOwnGrants(): Promise<GrantsView & { colleagues: Colleague[] }> {
  return request('GET', '/api/session/grants');
}

/** Leaves roles to another; an administrator those of somebody absent, with a note. @throws ApiError `delegation_held`, `role_not_delegable`, `delegate_unknown` */
export function delegate(input: {
  grantIds: readonly string[];
  delegateId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  note?: string;
}): Promise<{ ids: string[] }> {
  return request('POST', '/api/delegations', input);
}

/** Ends a delegation at once. @throws ApiError `grant_over` */
export function endDelegation(id: string): Promise<object> {
  return request('POST', `/api/delegations/${id}/end`, {});
}

/** A role that a person had on a day, and what it rested on. */
export interface HeldRole {
  grantId: string;
  role: StaffRole;
  organId: string;
  column: { id: string; name: string } | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  endedAt: string | null;
  given: { by: string | null; at: string; note: string | null } | null;
  delegation: {
    id: string;
    from: { id: string; name: string };
    startsOn: LocalDate;
    endsOn: LocalDate;
    endedAt: string | null;
  } | null;
}

export interface Holder {
  id: string;
  login: string;
  name: string;
  title: string;
  organId: string;
  officeName: string | null;
  roles: HeldRole[];
}

export interface HoldersFilter {
  on: LocalDate;
  organ?: string;
  column?: string;
  staff?: string;
}

/** A page of who could do what on a day. */
export function listHolders(filter: HoldersFilter, after: string | null): Promise<Paged<Holder>> {
  return request('GET', withQuery('/api/grants', { ...filter, after }));
}

export interface MailSettings {
  email: string | null;
  dailyDigest: boolean;
}

export function readMailSettings(): Promise<MailSettings> {
  return request('GET', '/api/session/mail');
}

/** @throws ApiError `email_required` */
export function saveMailSettings(settings: MailSettings): Promise<object> {
  return request('PUT', '/api/session/mail', settings);
}

/** Whether the person administers the whole site. */
export function readSite(): Promise<{ name: string; administered: boolean }> {
  return request('GET', '/api/site');
}

export interface NewOrgan {
  organ: {
    slug: string;
    code: string;
    name: string;
    shortName: string;
    kind: string;
    reconsiderationOrgan: string;
    contact: { unit: string; address: string; telephone: string; postcode: string; hours: string };
  };
  accounts: { login: string; name: string; title: string; password: string; roles: StaffRole[] }[];
}

/** Founds an organ. @throws ApiError `not_granted`, `slug_taken`, `code_taken`, `login_taken` */
export function foundOrgan(input: NewOrgan): Promise<{ id: string }> {
  return request('POST', '/api/organs', input);
}
