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

-- An item as the office works on it: a projection of its journal events. Its texts stand in item_texts, and what the
-- public sees in published_items, so that work on a new edition never touches the page that is online.
create table items (
  site_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  office_id uuid,
  column_id uuid not null,
  kind text not null,
  state text not null,
  live text not null,
  edition integer not null,
  text_version integer not null,
  title text not null,
  formed_on date,
  due_on date,
  index_number text,
  published_on date,
  drafters uuid[] not null,
  release_reviewer_id uuid,
  updated_by uuid,
  version integer not null,
  updated_at timestamptz not null,
  primary key (site_id, item_id),
  unique (site_id, index_number),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, office_id) references section_offices,
  foreign key (site_id, column_id) references catalogue_columns,
  foreign key (site_id, updated_by) references staff (site_id, staff_id)
);
create index items_by_update on items (site_id, organ_id, updated_at desc, item_id desc);
create index items_by_state on items (site_id, organ_id, state, updated_at desc, item_id desc);
create index items_by_column on items (site_id, column_id, updated_at desc, item_id desc);
create index items_in_work on items (site_id, organ_id, state, due_on, item_id) where state not in ('published', 'withdrawn');

-- Every text that an item has had, as it was written, under the version of the event that wrote it. Never changed.
create table item_texts (
  site_id uuid not null,
  item_id uuid not null,
  version integer not null,
  edition integer not null,
  title text not null,
  body text not null,
  metadata jsonb not null,
  content_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (site_id, item_id, version),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, created_by) references staff (site_id, staff_id)
);

-- What the public sees at an item's address, also after a withdrawal, which leaves the text under a notice.
create table published_items (
  site_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  column_id uuid not null,
  kind text not null,
  live text not null,
  text_version integer not null,
  index_number text not null,
  title text not null,
  document_number text,
  formed_on date not null,
  published_on date not null,
  published_at timestamptz not null,
  in_time boolean not null,
  withdrawn_on date,
  superseded_on date,
  superseded_by uuid,
  validity text,
  expires_on date,
  repealed_on date,
  repealed_by uuid,
  interprets uuid,
  primary key (site_id, item_id),
  unique (site_id, index_number),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, item_id, text_version) references item_texts,
  foreign key (site_id, column_id) references catalogue_columns,
  foreign key (site_id, superseded_by) references items,
  foreign key (site_id, repealed_by) references items,
  foreign key (site_id, interprets) references items
);
create index published_by_site on published_items (site_id, published_at desc, item_id desc) include (organ_id, published_on, in_time) where live = 'published';
create index published_by_organ on published_items (site_id, organ_id, published_at desc, item_id desc) include (published_on, in_time) where live = 'published';
create index published_by_column on published_items (site_id, column_id, published_at desc, item_id desc) where live = 'published';
create index published_normative on published_items (site_id, organ_id, formed_on, item_id) include (published_on, repealed_on, expires_on) where kind = 'normative_document' and live = 'published';
create index published_interpretations on published_items (site_id, interprets) where interprets is not null and live = 'published';

-- Words of published items for the search; withdrawn items leave it.
create table search_documents (
  site_id uuid not null,
  item_id uuid not null,
  published_at timestamptz not null,
  words tsvector not null,
  primary key (site_id, item_id)
);
create index search_documents_words on search_documents using gin (words);
create index search_documents_by_time on search_documents (site_id, published_at desc, item_id desc);
