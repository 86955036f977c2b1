-- Somebody of the provider looked up whether a rule still stands as the library has it.
create table regulation_check (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  regulation  text not null check (length(regulation) < 60),
  checked_by  uuid not null,
  checked_at  timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, checked_by) references person (provider_id, id)
);
create index on regulation_check (provider_id, regulation, checked_at);
comment on table regulation_check is 'purpose: who looked up a rule of the library at its source, and when: once a year | keeping: five years';

-- When each rule was looked up last: for whoever reads the library, without who did it.
create function regulations_checked() returns table (regulation text, checked_at timestamptz) rows 20 language sql stable security definer set search_path = public as
  $$ select c.regulation, max(c.checked_at) from regulation_check c where c.provider_id = my_provider() and me() is not null group by c.regulation $$;
