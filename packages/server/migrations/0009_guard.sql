-- Findings of the guard that a reviewer cleared with a reason: a projection of the item's journal. A finding is named by
-- a keyed hash of what it is and what stands there, so that the table and the journal hold nobody's data, and a clearance
-- holds as long as the very same words stand in the item.
create table guard_clearances (
  site_id uuid not null,
  item_id uuid not null,
  finding text not null,
  kind text not null,
  reason text not null,
  cleared_by uuid not null,
  cleared_at timestamptz not null,
  primary key (site_id, item_id, finding),
  foreign key (site_id, cleared_by) references staff (site_id, staff_id)
);

-- What a site knows to be written wrongly, with the right form. One row a site.
create table guard_dictionaries (
  site_id uuid not null,
  dictionary_id uuid not null,
  words jsonb not null,
  check_outside_links boolean not null,
  version integer not null,
  primary key (site_id, dictionary_id),
  unique (site_id)
);
