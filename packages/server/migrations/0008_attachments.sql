-- Files of an item. The original is kept apart and never shown to the public; its public copy is what readers get.
-- A projection of the journal but for the name, which people write and the hash of the text pins.
create table attachments (
  site_id uuid not null,
  attachment_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  name text not null,
  format text not null,
  content_type text not null,
  byte_size integer not null,
  hash text not null,
  public_size integer not null,
  public_hash text not null,
  scan text not null,
  reading text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  version integer not null,
  primary key (site_id, attachment_id),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, uploaded_by) references staff (site_id, staff_id)
);
create index attachments_by_item on attachments (site_id, item_id, attachment_id);
create index attachments_unscanned on attachments (site_id, attachment_id) where scan = 'none';

-- What was read out of a public copy: its text for the search, and what a reader would not see at first sight.
create table attachment_readings (
  site_id uuid not null,
  attachment_id uuid not null,
  text text not null,
  findings jsonb not null,
  failure text,
  primary key (site_id, attachment_id),
  foreign key (site_id, attachment_id) references attachments
);

-- Work on files that is still to be done; a row is taken by moving its time on, and goes when the work is recorded.
create table attachment_work (
  site_id uuid not null,
  attachment_id uuid not null,
  task text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  primary key (site_id, attachment_id, task),
  foreign key (site_id, attachment_id) references attachments
);
create index attachment_work_due on attachment_work (site_id, due_at);

-- The files that a text lists, in order, each with its name, title and hash: part of the text, and of its hash.
alter table item_texts add column attachments jsonb not null default '[]';
