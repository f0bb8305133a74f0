-- Pictures and files of an old site that its pages link to: taken in and read before the import is reviewed, each once.
-- Nothing of it belongs to an item before the release.
create table import_files (
  site_id uuid not null,
  import_id uuid not null,
  -- Its place in the archive.
  entry text not null,
  -- waiting, taken, refused
  state text not null,
  -- Why it is refused.
  code text,
  name text,
  -- What the event of its upload will say.
  data jsonb,
  text text,
  findings jsonb,
  failure text,
  primary key (site_id, import_id, entry),
  foreign key (site_id, import_id) references imports
);
create index import_files_waiting on import_files (site_id, import_id, entry) where state = 'waiting';

alter table import_rows
  -- Where the page stands in the archive, and what it links to.
  add column links jsonb,
  -- What does not come along, each with a word.
  add column notes jsonb,
  -- The words by which the item will be found, made before its release.
  add column words tsvector;

alter table imports
  add column found_files integer not null default 0,
  add column taken_files integer not null default 0,
  add column refused_files integer not null default 0;

drop index imports_at_work;
create index imports_at_work on imports (site_id, import_id)
  where state in ('loading', 'collecting', 'checking', 'releasing');
