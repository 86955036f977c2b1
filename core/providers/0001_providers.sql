-- The organisations that guide people. Each is a world of its own: no row ever points from one to another.

create table provider (
  id          uuid primary key,
  host        text unique check (host = lower(host)),
  name        text not null check (length(name) between 1 and 120),
  country     text not null check (country in ('NL', 'BE')),
  zone        text not null check (zone in ('Europe/Amsterdam', 'Europe/Brussels')),
  locale      text not null check (locale in ('nl-NL', 'nl-BE', 'en')),
  address     text not null check (address in ('je', 'u')),
  telephone   text not null check (length(telephone) between 3 and 30),
  mail        text not null check (length(mail) between 3 and 254),
  introduction jsonb not null check (introduction ?& array['nl-NL', 'nl-BE', 'en']),
  exit_url    text not null check (exit_url ~ '^https://'),
  founded_at  timestamptz not null
);
comment on table provider is 'purpose: an organisation that guides people, as it presents itself to everyone | keeping: as long as the installation serves it';

-- Every process holds the providers in memory and hears here that they changed.
create function tell_provider_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('provider_changed', new.id::text);
  return null;
end $$;
create trigger tell after insert or update on provider for each row execute function tell_provider_changed();
