/** Tables of staff, their grants and delegations, and sessions. */
import type { Generated } from 'kysely';

export interface StaffTable {
  site_id: string;
  staff_id: string;
  organ_id: string;
  office_id: string | null;
  login: string;
  name: string;
  title: string;
  password_hash: string;
  active: boolean;
  email: string | null;
  daily_digest: Generated<boolean>;
  version: number;
}

/** A role for an organ or a column subtree, from `starts_on` to `ends_on`, both included. */
export interface GrantsTable {
  site_id: string;
  grant_id: string;
  staff_id: string;
  role: string;
  organ_id: string;
  /** The column whose subtree it is limited to; null: the whole organ. */
  column_id: string | null;
  starts_on: string;
  ends_on: string | null;
  /** The instant from which it is void, where it was ended before its time; `ends_on` is that day. */
  ended_at: Date | null;
  version: number;
}

/** A grant left to another for some days, both included. */
export interface DelegationsTable {
  site_id: string;
  delegation_id: string;
  grant_id: string;
  delegate_id: string;
  starts_on: string;
  ends_on: string;
  ended_at: Date | null;
  version: number;
}

export interface SessionsTable {
  site_id: string;
  token_hash: Buffer;
  staff_id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    staff: StaffTable;
    grants: GrantsTable;
    delegations: DelegationsTable;
    sessions: SessionsTable;
  }
}
