/** Sign-in and the session. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { needsSignIn } from './problem.ts';
import { request } from './request.ts';

/** A role held over an organ, or over a column and all below it. */
export interface Grant {
  role: StaffRole;
  organId: string;
  columnId: string | null;
  /** Whose role it is, where it was delegated. */
  behalfOf: { id: string; name: string } | null;
}

/** Who is signed in, for which organ, with which roles, and the server's day. */
export interface Session {
  staff: { id: string; name: string; title: string };
  organ: { id: string; name: string; shortName: string; slug: string; code: string };
  office: { id: string; name: string } | null;
  site: { name: string };
  grants: Grant[];
  today: LocalDate;
  demonstration: boolean;
}

/** An account that a demonstration offers. */
export interface OfferedAccount {
  login: string;
  name: string;
  title: string;
  organ: string;
  roles: StaffRole[];
}

/** What the sign-in page shows. */
export interface SignInPage {
  site: { name: string };
  demonstration: { accounts: OfferedAccount[]; password: string } | null;
}

/** What the sign-in page shows; open to everyone. */
export function readSignInPage(): Promise<SignInPage> {
  return request('GET', '/api/sign-in');
}

/** The session, or null when nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    return await request<Session>('GET', '/api/session');
  } catch (error) {
    if (needsSignIn(error)) return null;
    throw error;
  }
}

/** Signs in. @throws ApiError `wrong_credentials`, `too_many_attempts` */
export function signIn(credentials: { login: string; password: string }): Promise<object> {
  return request('POST', '/api/session', credentials);
}

/** Ends the session. */
export function signOut(): Promise<object> {
  return request('DELETE', '/api/session');
}

/** Changes one’s own password; every session of the person ends. @throws ApiError `wrong_password`, `password_too_short` */
export function changePassword(passwords: { current: string; next: string }): Promise<object> {
  return request('POST', '/api/session/password', passwords);
}
