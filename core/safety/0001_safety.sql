-- That somebody called the crisis numbers and found that they still hold.

create table crisis_check (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  country     text not null check (country in ('NL', 'BE')),
  checked_by  uuid not null,
  checked_at  timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, checked_by) references person (provider_id, id)
);
comment on table crisis_check is 'purpose: who called the crisis numbers, and when: once a year | keeping: five years';
