create table catalogue_columns (
  site_id uuid not null,
  column_id uuid not null,
  organ_id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  fixed_column text,
  art20 text,
  freshness_days integer,
  sort integer not null,
  version integer not null,
  primary key (site_id, column_id),
  unique (site_id, organ_id, code),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, parent_id) references catalogue_columns
);

-- The serial of an index number runs per organ and period, is taken in the publishing transaction and never reused.
create table index_number_counters (
  site_id uuid not null,
  organ_id uuid not null,
  period text not null,
  last_serial integer not null check (last_serial > 0),
  primary key (site_id, organ_id, period),
  foreign key (site_id, organ_id) references organs
);

-- An item's row is the projection of its journal events; its texts are in its editions, which never change.
create table items (
  site_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  office_id uuid,
  column_id uuid not null,
  kind text not null,
  state text not null,
  edition integer not null,
  live_edition integer,
  title text not null,
  index_number text,
  formed_on date not null,
  due_on date not null,
  published_on date,
  published_at timestamptz,
  withdrawn_on date,
  validity text,
  repealed_on date,
  drafter_id uuid not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (site_id, item_id),
  unique (site_id, index_number),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, office_id) references section_offices,
  foreign key (site_id, column_id) references catalogue_columns,
  foreign key (site_id, drafter_id) references staff (site_id, staff_id)
);
create index items_public_by_site on items (site_id, published_at desc, item_id desc) where live_edition is not null;
create index items_public_by_organ on items (site_id, organ_id, published_at desc, item_id desc) where live_edition is not null;
create index items_public_by_column on items (site_id, column_id, published_at desc, item_id desc) where live_edition is not null;
create index items_by_state on items (site_id, organ_id, state, updated_at desc, item_id desc);
create index items_by_update on items (site_id, organ_id, updated_at desc, item_id desc);
create index items_normative on items (site_id, organ_id, formed_on) where kind = 'normative_document' and live_edition is not null;

create table item_editions (
  site_id uuid not null,
  item_id uuid not null,
  edition integer not null,
  title text not null,
  body text not null,
  metadata jsonb not null,
  content_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (site_id, item_id, edition),
  foreign key (site_id, created_by) references staff (site_id, staff_id)
);

create table search_documents (
  site_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  column_id uuid not null,
  published_at timestamptz not null,
  words tsvector not null,
  primary key (site_id, item_id)
);
create index search_documents_words on search_documents using gin (words);
create index search_documents_by_time on search_documents (site_id, published_at desc, item_id desc);
