-- That a person has an item open, and what the person has written of it and not saved. Nobody's act yet, so it is not in
-- the journal; erased when saved or discarded (decision 0031).
create table working_copies (
  site_id uuid not null,
  item_id uuid not null,
  staff_id uuid not null,
  base_version integer not null,
  values jsonb,
  written_at timestamptz,
  seen_at timestamptz not null,
  primary key (site_id, item_id, staff_id),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, staff_id) references staff (site_id, staff_id)
);
create index working_copies_by_age on working_copies (site_id, seen_at);
