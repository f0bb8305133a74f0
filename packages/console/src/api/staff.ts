/** Accounts, for administrators; the journal, for those who supervise. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { type Paged, request, withQuery } from './request.ts';

export interface StaffRow {
  id: string;
  login: string;
  name: string;
  title: string;
  organId: string;
  officeId: string | null;
  active: boolean;
  /** Own roles in force today. */
  roles: { role: StaffRole; organId: string }[];
  version: number;
}

export interface NewStaff {
  login: string;
  name: string;
  title: string;
  organId: string;
  officeId?: string;
  password: string;
  roles: { role: StaffRole; organId: string }[];
}

export interface StaffChange {
  version: number;
  name?: string;
  title?: string;
  active?: boolean;
  password?: string;
}

/** A page of the accounts that the person administers, by login; `q` is part of a name or login. */
export function listStaff(
  filter: { organ?: string; q?: string },
  after: string | null,
): Promise<Paged<StaffRow>> {
  return request('GET', withQuery('/api/staff', { ...filter, after }));
}

/** Opens an account. @throws ApiError `login_taken`, `password_too_short` */
export function createStaff(staff: NewStaff): Promise<{ id: string; version: number }> {
  return request('POST', '/api/staff', staff);
}

/** Changes an account. @throws ApiError `own_account`, `version_conflict` */
export function changeStaff(id: string, change: StaffChange): Promise<{ version: number }> {
  return request('PUT', `/api/staff/${id}`, change);
}

export interface JournalRow {
  id: string;
  event: string;
  subject: { type: string; id: string };
  on: LocalDate;
  at: string;
  /** `behalfOf`: whose delegated role it was. */
  actor: { id: string; name: string; behalfOf: string | null } | null;
  note: string | null;
  data: Readonly<Record<string, unknown>>;
}

/** A page of the journal of the organs that the person answers for, newest first. */
export function listJournal(
  filter: { organ?: string; subject?: string; person?: string },
  after: string | null,
): Promise<Paged<JournalRow>> {
  return request('GET', withQuery('/api/journal', { ...filter, after }));
}
