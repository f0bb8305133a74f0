/** The table of daily digests: one row a person and working day. */
export interface MailDigestsTable {
  site_id: string;
  staff_id: string;
  sent_for: string;
  /** `claimed` while it is being made, `sent`, `empty` when nothing waited, `failed` when the mail was not taken. */
  state: 'claimed' | 'sent' | 'empty' | 'failed';
  attempts: number;
  waiting: number;
  overdue: number;
  updated_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    mail_digests: MailDigestsTable;
  }
}
