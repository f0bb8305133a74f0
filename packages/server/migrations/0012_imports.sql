-- Taking over what an older system holds. The rows of a file stand in quarantine: checked, counted, seen by nobody
-- outside, until the import as a whole has passed both reviews and is released.
create table imports (
  site_id uuid not null,
  import_id uuid not null,
  organ_id uuid not null,
  state text not null,
  file_name text not null,
  file_hash text not null,
  record_kind text not null,
  mapping jsonb not null,
  settings jsonb not null,
  fault text,
  created_by uuid not null,
  created_at timestamptz not null,
  release_reviewer_id uuid,
  secrecy_reviewer_id uuid,
  released_by uuid,
  version integer not null,
  updated_at timestamptz not null,
  -- Progress, counted as the work goes on; the journal knows the steps and not each row.
  loaded_rows integer not null default 0,
  checked_rows integer not null default 0,
  ready_rows integer not null default 0,
  refused_rows integer not null default 0,
  known_rows integer not null default 0,
  taken_rows integer not null default 0,
  primary key (site_id, import_id),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, created_by) references staff (site_id, staff_id)
);
create index imports_by_organ on imports (site_id, organ_id, created_at desc, import_id desc);
create index imports_at_work on imports (site_id, import_id) where state in ('loading', 'checking', 'releasing');

create table import_rows (
  site_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  source_address text not null,
  record jsonb not null,
  state text not null,
  prepared jsonb,
  faults jsonb,
  item_id uuid,
  primary key (site_id, import_id, row_number),
  foreign key (site_id, import_id) references imports
);
create index import_rows_by_state on import_rows (site_id, import_id, state, row_number);

-- What was taken over from where: an address is taken over once, however often its file is imported.
create table item_sources (
  site_id uuid not null,
  source_address text not null,
  item_id uuid not null,
  import_id uuid not null,
  primary key (site_id, source_address),
  foreign key (site_id, item_id) references items
);
