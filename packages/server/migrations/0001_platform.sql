-- Sites are the tenants. Every table of a site's data has site_id first in its primary key and in every unique
-- and foreign key, so that the schema shards by site as it stands.
create table sites (
  site_id uuid primary key,
  code text not null unique,
  name text not null,
  host text unique,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

-- The journal: one row for every change of state, written in the same transaction as the change.
-- (site, subject, version) orders a fold and stops a double act.
create table journal (
  site_id uuid not null references sites,
  event_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  version integer not null check (version > 0),
  event text not null,
  organ_id uuid,
  legal_date date not null,
  recorded_at timestamptz not null,
  actor_type text not null,
  actor_id uuid,
  note text,
  data jsonb not null,
  primary key (site_id, event_id),
  unique (site_id, subject_id, version)
);
create index journal_by_time on journal (site_id, organ_id, recorded_at desc, event_id desc);
create index journal_by_actor on journal (site_id, actor_id, recorded_at) where actor_id is not null;

-- Committed events that the sealer has not given a position yet. Kept apart from journal so that
-- finding them never scans the journal.
create table journal_unsealed (
  site_id uuid not null,
  event_id uuid not null,
  primary key (site_id, event_id)
);

-- The hash chain. No foreign key to journal: verification must be able to name an event that was taken out.
create table journal_seals (
  site_id uuid not null,
  position bigint not null,
  event_id uuid not null,
  hash bytea not null,
  primary key (site_id, position),
  unique (site_id, event_id)
);

create table journal_heads (
  site_id uuid primary key references sites,
  position bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null
);

-- How far each follower (search text, page cache, exchange) has read the sealed journal.
create table journal_followers (
  site_id uuid not null references sites,
  follower text not null,
  position bigint not null,
  primary key (site_id, follower)
);

-- Personal data and free text that may hold it: encrypted at rest, referred to by id from journal events,
-- and erasable without breaking the chain. The salt makes the commitment in the event unguessable.
create table personal_data (
  site_id uuid not null references sites,
  personal_data_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  key_id text not null,
  salt bytea not null,
  nonce bytea not null,
  ciphertext bytea,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (site_id, personal_data_id)
);
create index personal_data_by_subject on personal_data (site_id, subject_id);
