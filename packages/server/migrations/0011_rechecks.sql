-- The recheck of what went public (复核反馈): one row for each released edition, opened by what follows the journal, closed by a
-- person other than who released it.
create table rechecks (
  site_id uuid not null,
  recheck_id uuid not null,
  item_id uuid not null,
  edition integer not null,
  organ_id uuid not null,
  published_by uuid,
  published_on date not null,
  due_on date not null,
  state text not null,
  differences jsonb not null default '[]',
  rechecked_by uuid,
  rechecked_on date,
  version integer not null default 0,
  primary key (site_id, recheck_id),
  unique (site_id, item_id, edition),
  foreign key (site_id, item_id) references items
);
create index rechecks_open on rechecks (site_id, organ_id, due_on, recheck_id) where state = 'open';
create index rechecks_by_day on rechecks (site_id, organ_id, published_on desc, recheck_id desc);

-- Faults to be put right (整改), each with its day: found by a recheck or by whoever supervises.
create table rectifications (
  site_id uuid not null,
  rectification_id uuid not null,
  organ_id uuid not null,
  item_id uuid not null,
  recheck_id uuid,
  fault text not null,
  due_on date not null,
  state text not null,
  opened_by uuid not null,
  opened_on date not null,
  answer text,
  answered_by uuid,
  answered_on date,
  closed_by uuid,
  closed_on date,
  version integer not null,
  updated_at timestamptz not null,
  primary key (site_id, rectification_id),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, recheck_id) references rechecks
);
create index rectifications_in_work on rectifications (site_id, organ_id, due_on, rectification_id) where state <> 'closed';
create index rectifications_by_day on rectifications (site_id, organ_id, rectification_id desc);
create index rectifications_of_item on rectifications (site_id, item_id, rectification_id desc);
