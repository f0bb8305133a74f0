-- Whether an item is for the public at all, how it is reviewed, who reviewed it, and which emergency publications are
-- still to be cleared. `reviewers` takes the place of release_reviewer_id, which the program no longer reads or writes;
-- the column goes once no program of before runs any more.
alter table items
  add column attribute text not null default 'proactive',
  add column exemption text,
  add column scheme text,
  add column next_review_on date,
  add column reviewers uuid[] not null default '{}',
  add column emergency_parties uuid[] not null default '{}';
create index items_kept on items (site_id, organ_id, next_review_on, item_id) where next_review_on is not null;
create index items_emergencies on items (site_id, organ_id, item_id) where emergency_parties <> '{}';

alter table published_items
  add column unpublished_on date,
  add column redirect_to uuid,
  add foreign key (site_id, redirect_to) references items;

-- One row an edition, followed from the fold of the item's journal events.
create table item_editions (
  site_id uuid not null,
  item_id uuid not null,
  edition integer not null check (edition > 0),
  state text not null,
  attribute text not null,
  text_version integer not null,
  scheme text,
  approvals jsonb not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  change_note text,
  published_by uuid,
  published_at timestamptz,
  emergency_by uuid,
  emergency_cleared_by uuid,
  superseded_at timestamptz,
  primary key (site_id, item_id, edition),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, item_id, text_version) references item_texts
);

-- Letters to other organs and authorities about an item, and their answers, under the version of the event that tells
-- of them and pins them by hash. Never changed.
create table item_letters (
  site_id uuid not null,
  item_id uuid not null,
  version integer not null,
  body text not null,
  content_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (site_id, item_id, version),
  foreign key (site_id, item_id) references items,
  foreign key (site_id, created_by) references staff (site_id, staff_id)
);

-- The editions of items that are there already, from the events that could happen until now.
insert into item_editions
with told as (
  select
    site_id, subject_id as item_id, version, event, actor_id, recorded_at, note, data,
    count(*) filter (where event in ('item.created', 'item.issued', 'item.revised')) over upto as edition,
    max(version) filter (where event in ('item.created', 'item.issued', 'item.edited')) over upto as text_version
  from journal
  where subject_type = 'item'
  window upto as (partition by site_id, subject_id order by version)
), editions as (
  select
    site_id, item_id, edition,
    max(text_version) as text_version,
    min(version) as first_version,
    max(version) filter (where event in ('item.created', 'item.issued', 'item.edited', 'item.returned', 'item.revised')) as void_version,
    max(version) filter (where event in ('item.published', 'item.issued')) as published_version,
    bool_or(event in ('item.submitted', 'item.issued')) as submitted,
    max(recorded_at) filter (where event = 'item.superseded') as item_superseded_at
  from told
  group by site_id, item_id, edition
), approvals as (
  select e.site_id, e.item_id, e.edition,
    jsonb_agg(
      jsonb_build_object(
        'action', given.action, 'by', given.by, 'proofread', false,
        'at', to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      order by t.version, given.place) as given
  from editions e
  join told t using (site_id, item_id, edition)
  cross join lateral (values
    (1, 'approve_release', case t.event when 'item.release_approved' then t.actor_id::text when 'item.issued' then t.data #>> '{approvals,approved_by}' end),
    (2, 'approve_secrecy', case t.event when 'item.secrecy_approved' then t.actor_id::text when 'item.issued' then t.data #>> '{approvals,secrecy_reviewed_by}' end)
  ) as given (place, action, by)
  where t.version >= e.void_version and given.by is not null
  group by e.site_id, e.item_id, e.edition
), later as (
  select e.site_id, e.item_id, e.edition, min(published.recorded_at) as at
  from editions e
  join editions n on n.site_id = e.site_id and n.item_id = e.item_id and n.edition > e.edition
  join told published on published.site_id = n.site_id and published.item_id = n.item_id and published.version = n.published_version
  group by e.site_id, e.item_id, e.edition
)
select
  e.site_id, e.item_id, e.edition,
  case
    when later.at is not null or e.item_superseded_at is not null then 'superseded'
    when e.edition = i.edition then i.state
    else i.live
  end,
  'proactive', e.text_version,
  case when e.submitted then 'single' end,
  coalesce(a.given, '[]'),
  opening.actor_id, opening.recorded_at,
  case when opening.event = 'item.revised' then opening.note end,
  published.actor_id, published.recorded_at,
  null, null,
  coalesce(later.at, e.item_superseded_at)
from editions e
join items i using (site_id, item_id)
join told opening on opening.site_id = e.site_id and opening.item_id = e.item_id and opening.version = e.first_version
left join told published on published.site_id = e.site_id and published.item_id = e.item_id and published.version = e.published_version
left join approvals a on a.site_id = e.site_id and a.item_id = e.item_id and a.edition = e.edition
left join later on later.site_id = e.site_id and later.item_id = e.item_id and later.edition = e.edition;

update items i
set scheme = e.scheme,
    reviewers = array(select (given ->> 'by')::uuid from jsonb_array_elements(e.approvals) as given)
from item_editions e
where e.site_id = i.site_id and e.item_id = i.item_id and e.edition = i.edition;
