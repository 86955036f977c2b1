-- Proposals for the shifts of a ward: asked for, worked out, and accepted or left. They hold ids and shifts, no names and nothing of a file.

create table ward_plan (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  -- A Monday, and whole weeks from it.
  from_day    date not null check (extract(isodow from from_day) = 1),
  weeks       smallint not null check (weeks between 1 and 4),
  -- Who has to be on a shift, or off it, because a planner said so.
  choices     jsonb not null,
  -- The proposal it was made from, with other choices.
  after_id    uuid,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id),
  foreign key (provider_id, asked_by) references person (provider_id, id)
);
create index on ward_plan (provider_id, ward_id, asked_at desc);
create index on ward_plan (provider_id, asked_by);
comment on table ward_plan is 'purpose: a proposal for the shifts of a ward that somebody asked for | keeping: thirty days';

-- What the computation came to; null where it came to nothing.
create table ward_plan_outcome (
  provider_id uuid not null default my_provider(),
  plan_id     uuid not null,
  outcome     jsonb,
  made_at     timestamptz not null,
  primary key (provider_id, plan_id),
  foreign key (provider_id, plan_id) references ward_plan (provider_id, id) on delete cascade
);
comment on table ward_plan_outcome is 'purpose: a proposal for the shifts of a ward, by ids | keeping: thirty days';

create table ward_plan_accepted (
  provider_id uuid not null default my_provider(),
  plan_id     uuid not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  primary key (provider_id, plan_id),
  foreign key (provider_id, plan_id) references ward_plan (provider_id, id) on delete cascade,
  foreign key (provider_id, accepted_by) references person (provider_id, id)
);
create index on ward_plan_accepted (provider_id, accepted_by);
comment on table ward_plan_accepted is 'purpose: who put a proposal into the shifts, and when | keeping: thirty days';

-- Nothing of a proposal is needed longer: what was accepted stands in the shifts themselves.
create function sweep_ward_plans(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from ward_plan where provider_id = my_provider() and is_worker() and asked_at < at_moment - interval '30 days' $$;
