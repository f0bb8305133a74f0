-- Columns below each column, itself included: what a grant over a column subtree reaches. A column's parent is for
-- life, so rows are written once, when the column is made.
create table column_subtrees (
  site_id uuid not null,
  column_id uuid not null,
  below_id uuid not null,
  primary key (site_id, column_id, below_id),
  foreign key (site_id, column_id) references catalogue_columns,
  foreign key (site_id, below_id) references catalogue_columns
);
create index column_subtrees_above on column_subtrees (site_id, below_id);
insert into column_subtrees (site_id, column_id, below_id)
with recursive tree as (
  select site_id, column_id, column_id as below_id from catalogue_columns
  union all
  select tree.site_id, tree.column_id, child.column_id
    from tree join catalogue_columns child on child.site_id = tree.site_id and child.parent_id = tree.below_id
)
select site_id, column_id, below_id from tree;

-- A grant is person × role × organ × column subtree (null: the whole organ), from starts_on to ends_on (null: open),
-- both days included. One that is ended early is void from the instant ended_at on, and ends_on is that day.
alter table grants add column column_id uuid;
alter table grants add column ended_at timestamptz;
alter table grants add foreign key (site_id, column_id) references catalogue_columns;
update grants set ended_at = journal.recorded_at
  from journal
 where grants.ends_on is not null and journal.site_id = grants.site_id and journal.subject_id = grants.staff_id
   and journal.version = grants.version;
create index grants_by_organ on grants (site_id, organ_id, starts_on);

-- A role that its holder leaves to another for some days. It reaches as far as the grant that it rests on, and no
-- longer than that grant is in force.
create table delegations (
  site_id uuid not null,
  delegation_id uuid not null,
  grant_id uuid not null,
  delegate_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  ended_at timestamptz,
  version integer not null,
  primary key (site_id, delegation_id),
  foreign key (site_id, grant_id) references grants,
  foreign key (site_id, delegate_id) references staff (site_id, staff_id)
);
create index delegations_by_delegate on delegations (site_id, delegate_id, ends_on);
create index delegations_by_grant on delegations (site_id, grant_id);

-- Whose role the person acted by, where it was delegated to him.
alter table journal add column on_behalf_of uuid;

-- Words in titles, for staff: every one and every two characters side by side. White space is no character, so a title
-- may have pairs that do not stand in it; who looks for a word compares the title itself afterwards.
create function title_grams(title text) returns text[] language sql immutable strict parallel safe
return (
  select array_remove(array_agg(letter) || array_agg(letter || next_letter), null)
    from (select string_to_array(regexp_replace(lower(title), '\s+', '', 'g'), null) as letters) cut,
         unnest(letters, letters[2:]) as pair(letter, next_letter)
);
create index items_title_grams on items using gin (title_grams(title));
-- An index number by its beginning, and by its end.
create index items_index_number on items (site_id, index_number text_pattern_ops) where index_number is not null;
create index items_index_number_end on items (site_id, reverse(index_number) text_pattern_ops) where index_number is not null;
-- The newest of a column in a state, for those whose grants are over some columns.
create index items_by_column_state on items (site_id, column_id, state, updated_at desc, item_id desc);
-- What is in work on a site by its day, for those who have a part in very many organs.
create index items_in_work_by_due on items (site_id, due_on, item_id) where state not in ('published', 'withdrawn');
-- The newest of a site, for lists over many organs.
create index items_newest on items (site_id, updated_at desc, item_id desc);
