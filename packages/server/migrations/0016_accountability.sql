-- Cases of accountability (过错责任追究): from a fault to everyone who acted, the finding, and what followed.
create table accountability_cases (
  site_id uuid not null,
  case_id uuid not null,
  organ_id uuid not null,
  item_id uuid,
  rectification_id uuid,
  fault text not null,
  state text not null,
  finding text,
  measures text[] not null default '{}',
  responsible uuid[] not null default '{}',
  conclusion text,
  opened_by uuid not null,
  opened_on date not null,
  concluded_by uuid,
  concluded_on date,
  version integer not null,
  primary key (site_id, case_id),
  foreign key (site_id, organ_id) references organs,
  foreign key (site_id, item_id) references items,
  foreign key (site_id, rectification_id) references rectifications
);
create index accountability_by_organ on accountability_cases (site_id, organ_id, case_id desc);
create index accountability_by_year on accountability_cases (site_id, organ_id, concluded_on) where finding = 'at_fault';
