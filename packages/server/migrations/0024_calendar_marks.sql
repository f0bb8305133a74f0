-- By which arrangement of holidays the due days of a site were reckoned last. When a later version of the program knows
-- another, those that are still open are reckoned anew.
create table calendar_marks (
  site_id uuid not null,
  calendar text not null,
  reckoned_at timestamptz not null,
  primary key (site_id)
);
