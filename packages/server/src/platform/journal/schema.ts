/** The journal's tables. Bytes are PostgreSQL `bytea`; dates of law are `YYYY-MM-DD`. */
import type { ColumnType } from 'kysely';

/** JSON that an event may carry. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };
/** The fields of an event. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined };

/** A jsonb column: read as a value, written as JSON text. */
export type JsonColumn<Value> = ColumnType<Value, string, string>;

export interface SitesTable {
  site_id: string;
  code: string;
  name: string;
  host: string | null;
  settings: JsonColumn<JsonObject>;
  created_at: Date;
}

export interface JournalTable {
  site_id: string;
  event_id: string;
  subject_type: string;
  subject_id: string;
  version: number;
  event: string;
  organ_id: string | null;
  legal_date: string;
  recorded_at: Date;
  actor_type: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  note: string | null;
  data: JsonColumn<JsonObject>;
}

export interface JournalUnsealedTable {
  site_id: string;
  event_id: string;
}

export interface JournalSealsTable {
  site_id: string;
  position: number;
  event_id: string;
  hash: Buffer;
}

export interface JournalHeadsTable {
  site_id: string;
  position: number;
  hash: Buffer;
  sealed_at: Date;
}

export interface JournalFollowersTable {
  site_id: string;
  follower: string;
  position: number;
}

declare module '../database/database.ts' {
  interface Database {
    sites: SitesTable;
    journal: JournalTable;
    journal_unsealed: JournalUnsealedTable;
    journal_seals: JournalSealsTable;
    journal_heads: JournalHeadsTable;
    journal_followers: JournalFollowersTable;
  }
}
