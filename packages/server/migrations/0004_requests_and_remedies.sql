create table request_counters (
  site_id uuid not null,
  organ_id uuid not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (site_id, organ_id, year),
  foreign key (site_id, organ_id) references organs
);

-- A request's row is what the fold of its journal events gives, kept for lists and figures; the events stay the truth.
-- Who asks and what for are in personal_data, encrypted.
create table requests (
  site_id uuid not null,
  request_id uuid not null,
  organ_id uuid not null,
  office_id uuid,
  number text not null,
  channel text not null,
  applicant_category text not null,
  state text not null,
  outcome text,
  submitted_on date not null,
  received_on date,
  due_on date,
  alarm_on date,
  concluded_on date,
  under_remedy boolean not null,
  -- What waits to be done next, from which day and until when; null when nobody has to act.
  next_act text,
  act_from date,
  act_by date,
  -- Who proposed the outcome that waits for approval: the same person may neither review nor approve it.
  drafted_by uuid,
  -- The first day on which somebody who was asked counts as silent (条例 art. 32, 34).
  silent_from date,
  applicant_ref uuid not null,
  query_code_hash bytea not null,
  -- Keyed hash of the form's token and content: a copy of the database cannot replay a form.
  form_token text not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (site_id, request_id),
  unique (site_id, organ_id, number),
  unique (site_id, form_token),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, office_id) references section_offices,
  foreign key (site_id, applicant_ref) references personal_data (site_id, personal_data_id)
);
create index requests_by_update on requests (site_id, organ_id, updated_at desc, request_id desc);
create index requests_by_state on requests (site_id, organ_id, state, updated_at desc, request_id desc);
create index requests_by_act on requests (site_id, organ_id, next_act, act_by, request_id) where next_act is not null;
create index requests_silent on requests (site_id, silent_from, request_id) where silent_from is not null;
create index requests_received on requests (site_id, organ_id, received_on, request_id) include (concluded_on, applicant_category, outcome);
create index requests_concluded on requests (site_id, organ_id, concluded_on, request_id) include (received_on, applicant_category, outcome);

-- A letter (L01 to L21) with its number; its text is in personal_data because it names the applicant.
create table request_letters (
  site_id uuid not null,
  letter_id uuid not null,
  request_id uuid not null,
  code text not null,
  -- draft, issued, or set_aside when a new draft took its place.
  state text not null,
  number text,
  content_ref uuid not null,
  created_by uuid not null,
  created_on date not null,
  approved_by uuid,
  served_on date,
  version integer not null,
  primary key (site_id, letter_id),
  foreign key (site_id, request_id) references requests,
  foreign key (site_id, content_ref) references personal_data (site_id, personal_data_id)
);
create index request_letters_by_request on request_letters (site_id, request_id);
create table letter_counters (
  site_id uuid not null,
  organ_id uuid not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (site_id, organ_id, year),
  foreign key (site_id, organ_id) references organs
);

create table remedies (
  site_id uuid not null,
  remedy_id uuid not null,
  organ_id uuid not null,
  request_id uuid,
  kind text not null,
  authority text not null,
  case_number text,
  filed_on date not null,
  decided_on date,
  result text,
  version integer not null,
  primary key (site_id, remedy_id),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, request_id) references requests
);
create index remedies_by_filing on remedies (site_id, organ_id, filed_on, remedy_id);
