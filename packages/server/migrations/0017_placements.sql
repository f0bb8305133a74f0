-- Further columns in which an item is listed beside its own: a projection of the journal. Each row carries what the
-- lists of a column ask, so that a column is walked by one index however much is placed in it.
create table item_placements (
  site_id uuid not null,
  item_id uuid not null,
  column_id uuid not null,
  -- Whose column it is; the item may be another organ's.
  organ_id uuid not null,
  -- For lists of staff, whose grants reach the item by where it belongs and never by where it is placed.
  item_organ_id uuid not null,
  item_column_id uuid not null,
  state text not null,
  updated_at timestamptz not null,
  -- For lists of the public, as in published_items.
  live text not null,
  kind text not null,
  facet text,
  public_column_id uuid,
  published_at timestamptz,
  primary key (site_id, item_id, column_id),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, column_id) references catalogue_columns,
  foreign key (site_id, organ_id) references organs
);
create index placements_by_column on item_placements (site_id, column_id, published_at desc, item_id desc) include (public_column_id) where live = 'published';
create index placements_by_kind on item_placements (site_id, column_id, kind, facet, published_at desc, item_id desc) where live = 'published';
-- What other organs placed there is passed over in the index alone.
create index placements_by_update on item_placements (site_id, column_id, updated_at desc, item_id desc) include (item_organ_id, item_column_id, state, kind);
