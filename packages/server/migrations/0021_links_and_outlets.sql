-- Addresses of other sites that the text in work of an item links to, with the last answer. Each is asked again by its
-- day; nothing rests on it but a hint to the office, so it is no projection of the journal.
create table outside_links (
  site_id uuid not null,
  item_id uuid not null,
  address text not null,
  -- When it last answered or failed to; null before anybody asked.
  checked_at timestamptz,
  -- How many times in a row the answer was that nothing is there.
  times_gone integer not null default 0,
  due_at timestamptz not null,
  primary key (site_id, item_id, address),
  foreign key (site_id, item_id) references items
);
create index outside_links_due on outside_links (site_id, due_at);
create index outside_links_by_address on outside_links (site_id, address);

-- A publication elsewhere that was recorded wrongly is struck: it stays in the record and counts no more.
alter table item_outlets add column struck_by uuid;
alter table item_outlets add column struck_at timestamptz;
alter table item_outlets add column strike_reason text;
alter table item_outlets add foreign key (site_id, struck_by) references staff (site_id, staff_id);

-- The items of one kind, by the latest change.
create index items_by_kind on items (site_id, organ_id, kind, updated_at, item_id);
