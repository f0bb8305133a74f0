-- Where a person's daily digest goes, and whether it is wanted. The address is not in the journal.
alter table staff add column email text;
alter table staff add column daily_digest boolean not null default false;
create index staff_with_digest on staff (site_id, staff_id) where daily_digest;

-- One row a person and working day: written in the transaction that claims the digest, so that it is sent once.
create table mail_digests (
  site_id uuid not null,
  staff_id uuid not null,
  sent_for date not null,
  -- claimed, sent, empty (nothing waited) or failed (not taken by the mail server).
  state text not null,
  attempts integer not null,
  waiting integer not null default 0,
  overdue integer not null default 0,
  updated_at timestamptz not null,
  primary key (site_id, staff_id, sent_for),
  foreign key (site_id, staff_id) references staff
);
