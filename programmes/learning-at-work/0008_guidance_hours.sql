-- Hours for guiding: what a guide says they gave, week by week, and a contract that grows with them. Numbers and days, and nothing of
-- whom the hours were for or how they went.

create table guidance_hours_week (
  provider_id uuid not null default my_provider(),
  guide_id    uuid not null,
  monday      date not null check (extract(isodow from monday) = 1),
  hours       numeric(4, 2) not null check (hours between 0 and 40),
  said_at     timestamptz not null,
  primary key (provider_id, guide_id, monday),
  foreign key (provider_id, guide_id) references ward_guide (provider_id, id)
);
comment on table guidance_hours_week is 'purpose: hours of guiding that someone says they gave in a week | keeping: two years';

-- A planner asks whether somebody would like to work more, for guiding.
create table contract_growth (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  guide_id    uuid not null,
  more_hours  numeric(4, 2) not null check (more_hours between 0.25 and 36),
  put_by      uuid not null,
  put_at      timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, guide_id) references ward_guide (provider_id, id),
  foreign key (provider_id, put_by) references person (provider_id, id)
);
create index on contract_growth (provider_id, guide_id);
create index on contract_growth (provider_id, put_by);
comment on table contract_growth is 'purpose: whether someone who guides would like more hours for it | keeping: thirty days without a yes; then as long as the ward';

create table contract_growth_yes (
  provider_id uuid not null default my_provider(),
  growth_id   uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, growth_id),
  foreign key (provider_id, growth_id) references contract_growth (provider_id, id) on delete cascade
);
comment on table contract_growth_yes is 'purpose: someone would like the hours they were asked for | keeping: as long as the ward';

-- Put in the hours that planning reckons with, once the contract was made; contracts themselves are made elsewhere.
create table contract_growth_done (
  provider_id uuid not null default my_provider(),
  growth_id   uuid not null,
  terms_id    uuid not null,
  done_by     uuid not null,
  done_at     timestamptz not null,
  primary key (provider_id, growth_id),
  foreign key (provider_id, growth_id) references contract_growth (provider_id, id) on delete cascade,
  foreign key (provider_id, terms_id) references ward_guide_terms (provider_id, id),
  foreign key (provider_id, done_by) references person (provider_id, id)
);
create index on contract_growth_done (provider_id, terms_id);
create index on contract_growth_done (provider_id, done_by);
comment on table contract_growth_done is 'purpose: hours that grew were put in the planning | keeping: as long as the ward';

-- Hours that were said two years ago, and questions to which nobody said yes in thirty days.
create function sweep_guidance_hours(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from guidance_hours_week where provider_id = my_provider() and is_worker() and monday < at_moment::date - 730;
     delete from contract_growth g where g.provider_id = my_provider() and is_worker() and g.put_at < at_moment - interval '30 days'
       and not exists (select from contract_growth_yes y where y.provider_id = g.provider_id and y.growth_id = g.id) $$;
