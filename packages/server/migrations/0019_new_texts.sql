-- What a person has written of an item that is not made yet. Nobody's act, so it is not in the journal; erased when the
-- item is made or the text discarded (decision 0031).
create table new_texts (
  site_id uuid not null,
  text_id uuid not null,
  staff_id uuid not null,
  values jsonb not null,
  written_at timestamptz not null,
  primary key (site_id, text_id),
  foreign key (site_id, staff_id) references staff (site_id, staff_id)
);
create index new_texts_by_writer on new_texts (site_id, staff_id, written_at desc);
create index new_texts_by_age on new_texts (site_id, written_at);
