/** Tables of staff, their grants and sessions. */
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
  version: number;
}

export interface GrantsTable {
  site_id: string;
  grant_id: string;
  staff_id: string;
  role: string;
  organ_id: string;
  starts_on: string;
  ends_on: string | null;
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
    sessions: SessionsTable;
  }
}
