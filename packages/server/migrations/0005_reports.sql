-- An annual report of an organ and year; a correction is a new edition, a published one is never edited in place.
create table reports (
  site_id uuid not null,
  report_id uuid not null,
  organ_id uuid not null,
  year integer not null,
  edition integer not null,
  format text not null,
  state text not null,
  report jsonb not null,
  counted jsonb not null,
  typed jsonb not null,
  approvals jsonb not null,
  compiled_at timestamptz not null,
  published_on date,
  item_id uuid,
  documents jsonb,
  version integer not null,
  updated_at timestamptz not null,
  primary key (site_id, report_id),
  unique (site_id, organ_id, year, edition),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, item_id) references items
);
