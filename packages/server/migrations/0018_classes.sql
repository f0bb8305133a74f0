-- Classes as dated data. The shipped ones are in the program; a row here is a class that the site changed or added, as its
-- journal gives it. Texts hold the code, so neither it nor the place of a class ever changes.
create table site_classes (
  site_id uuid not null,
  class_id uuid not null,
  scheme text not null,
  code text not null,
  parent text,
  -- The names that it bore: [{"from": "2026-03-10" or null, "label": "…"}], oldest first.
  labels jsonb not null,
  valid_from date,
  valid_to date,
  hidden boolean not null,
  version integer not null,
  primary key (site_id, class_id),
  unique (site_id, scheme, code)
);

-- Schemes of a site's own, such as 重点领域.
create table class_schemes (
  site_id uuid not null,
  scheme_id uuid not null,
  code text not null,
  label text not null,
  version integer not null,
  primary key (site_id, scheme_id),
  unique (site_id, code)
);

-- How a site has the fields of the metadata block called. One row a site.
create table metadata_labels (
  site_id uuid not null,
  label_set_id uuid not null,
  family text not null,
  own jsonb not null,
  version integer not null,
  primary key (site_id, label_set_id),
  unique (site_id)
);

-- The classes that the text online has, for reading a class through: a reading of the text, like the words of the search.
create table published_classes (
  site_id uuid not null,
  item_id uuid not null,
  scheme text not null,
  code text not null,
  organ_id uuid not null,
  published_at timestamptz not null,
  primary key (site_id, item_id, scheme, code),
  foreign key (site_id, item_id) references published_items
);
create index published_by_class on published_classes (site_id, organ_id, scheme, code, published_at desc, item_id desc);

insert into published_classes (site_id, item_id, scheme, code, organ_id, published_at)
select p.site_id, p.item_id, given.scheme, given.code, p.organ_id, p.published_at
  from published_items p
  join item_texts t on t.site_id = p.site_id and t.item_id = p.item_id and t.version = p.text_version
  cross join lateral (values
    ('topic', t.metadata ->> 'topicClass'),
    ('genre', t.metadata ->> 'genreClass'),
    ('audience', t.metadata ->> 'audienceClass')
  ) given(scheme, code)
 where p.live = 'published' and given.code is not null;
