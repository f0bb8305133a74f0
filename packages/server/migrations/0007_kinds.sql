-- The fields of an item's own kind: part of the text, and of its hash.
alter table item_texts add column fields jsonb not null default '{}';

-- What a published item says of others, each as relation:id, so that both ends can be shown; and the value by which the
-- lists of its kind are divided. The relation of an interpretation was a column of its own before, which nothing reads
-- from here on.
alter table published_items add column ties text[] not null default '{}';
alter table published_items add column facet text;
update published_items set ties = array['interprets:' || interprets::text] where interprets is not null;
create index published_ties on published_items using gin (ties) where live = 'published' and ties <> '{}';
create index published_by_kind on published_items (site_id, column_id, kind, facet, published_at desc, item_id desc) where live = 'published';

-- Where else an item was made public (条例 art. 23 and 25): a projection of the journal.
create table item_outlets (
  site_id uuid not null,
  item_id uuid not null,
  version integer not null,
  organ_id uuid not null,
  channel text not null,
  name text not null,
  published_on date not null,
  evidence text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (site_id, item_id, version),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, recorded_by) references staff (site_id, staff_id)
);
create index outlets_by_organ on item_outlets (site_id, organ_id, published_on, channel);
