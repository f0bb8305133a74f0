create table organs (
  site_id uuid not null references sites,
  organ_id uuid not null,
  slug text not null,
  code text not null check (length(code) = 18),
  name text not null,
  short_name text not null,
  kind text not null,
  reconsideration_organ text not null,
  contact jsonb not null,
  settings jsonb not null,
  sort integer not null,
  version integer not null,
  primary key (site_id, organ_id),
  unique (site_id, slug),
  unique (site_id, code)
);

create table section_offices (
  site_id uuid not null,
  office_id uuid not null,
  organ_id uuid not null,
  name text not null,
  sort integer not null,
  version integer not null,
  primary key (site_id, office_id),
  unique (site_id, organ_id, name),
  foreign key (site_id, organ_id) references organs
);

create table staff (
  site_id uuid not null,
  staff_id uuid not null,
  organ_id uuid not null,
  office_id uuid,
  login text not null,
  name text not null,
  title text not null,
  password_hash text not null,
  active boolean not null,
  version integer not null,
  primary key (site_id, staff_id),
  unique (site_id, login),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, office_id) references section_offices
);

create table grants (
  site_id uuid not null,
  grant_id uuid not null,
  staff_id uuid not null,
  role text not null,
  organ_id uuid not null,
  starts_on date not null,
  ends_on date,
  version integer not null,
  primary key (site_id, grant_id),
  foreign key (site_id, staff_id) references staff,
  foreign key (site_id, organ_id) references organs
);
create index grants_by_staff on grants (site_id, staff_id);

-- A session is known by the hash of its token, so that a copy of this table signs nobody in.
create table sessions (
  site_id uuid not null,
  token_hash bytea not null,
  staff_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (site_id, token_hash),
  foreign key (site_id, staff_id) references staff
);
create index sessions_by_staff on sessions (site_id, staff_id);
