-- What is to happen to an item by itself, or comes up by itself: its release, its withdrawal at the end of a notice period, its next review.
-- The row is the schedule: a sweeper claims the rows that are due. Instants are UTC.
create table schedules (
  site_id uuid not null,
  schedule_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  act text not null,
  due_at timestamptz not null,
  state text not null,
  note text,
  set_by uuid not null,
  set_at timestamptz not null,
  fault text,
  done_at timestamptz,
  version integer not null,
  primary key (site_id, schedule_id),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, set_by) references staff (site_id, staff_id)
);
create unique index schedules_open on schedules (site_id, item_id, act) where state in ('open', 'failed');
create index schedules_due on schedules (site_id, due_at, schedule_id) where state = 'open';
create index schedules_by_organ on schedules (site_id, organ_id, due_at, schedule_id) where state in ('open', 'failed');
