-- Who am I, and what may I do here? Everything else in the policies asks these.

create function has_office(wanted text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from office o where o.provider_id = my_provider() and o.person_id = me() and o.office = wanted
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)
     and o.person_id not in (select who_left())) $$;

-- Did anyone ever hold an office here? While nobody did, the provider is being set up.
create function has_any_office() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from office where provider_id = my_provider()) $$;

create function my_offices() returns text[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct o.office), '{}') from office o where o.provider_id = my_provider() and o.person_id = me()
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)
     and o.person_id not in (select who_left()) $$;

-- Who guides here today: the people a participant may choose from.
create function guides() returns setof uuid language sql stable security definer set search_path = public as
  $$ select o.person_id from office o where o.provider_id = my_provider() and o.office = 'guide'
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)
     and o.person_id not in (select who_left()) $$;

-- Takes up a sign-in by the hash of its token: the person becomes the one this transaction runs for. Null when there is
-- none, when it was idle too long or when its day is over. Being seen moves the idle end, at most once a minute.
create function resume_sign_in(token bytea, at_moment timestamptz)
  returns table (id uuid, person_id uuid, method text, idle_until timestamptz, absolute_until timestamptz, step_up_until timestamptz, offices text[])
  language plpgsql security definer set search_path = public as $$
declare found_one sign_in;
begin
  select * into found_one from sign_in s where s.provider_id = my_provider() and s.token_hash = token and s.idle_until > at_moment and s.absolute_until > at_moment
    -- What began before someone left ends with it.
    and not exists (select from staff_leaving l where l.provider_id = s.provider_id and l.person_id = s.person_id and l.ends_at <= at_moment and s.made_at < l.ends_at
      and not exists (select from staff_staying y where y.provider_id = l.provider_id and y.leaving_id = l.id));
  if not found then return; end if;
  if found_one.idle_until < at_moment + make_interval(mins => found_one.idle_minutes) - interval '1 minute' then
    found_one.idle_until := at_moment + make_interval(mins => found_one.idle_minutes);
    update sign_in s set idle_until = found_one.idle_until where s.provider_id = found_one.provider_id and s.id = found_one.id;
  end if;
  perform set_config('houvast.person', found_one.person_id::text, true);
  return query select found_one.id, found_one.person_id, found_one.method, found_one.idle_until, found_one.absolute_until, found_one.step_up_until, my_offices();
end $$;

-- The person whose sign-in ended lately, so that what they typed is kept for them and for nobody else.
create function ended_sign_in(token bytea, at_moment timestamptz) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from sign_in where provider_id = my_provider() and token_hash = token and (idle_until <= at_moment or absolute_until <= at_moment) $$;

create function end_sign_in(token bytea, at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ update sign_in set idle_until = least(idle_until, at_moment), shown_once = null where provider_id = my_provider() and token_hash = token $$;

-- A receipt by its locator, for the one who types words; the verifier proves nothing to whoever has no words.
create function receipt_at(wanted text) returns table (person_id uuid, suite smallint, verifier bytea) language sql stable security definer set search_path = public as
  $$ select r.person_id, r.suite, r.verifier from receipt r where r.provider_id = my_provider() and r.locator = wanted $$;
