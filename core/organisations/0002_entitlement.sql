-- How many may begin, and the cards from a bowl.

-- One number for the provider as a whole, whoever they work for: a number for one employer would tell on its people.
create table start_budget (
  provider_id uuid not null default my_provider() references provider,
  half_year   date not null check (extract(day from half_year) = 1 and extract(month from half_year) in (1, 7)),
  allowed     integer not null check (allowed between 0 and 1000000),
  used        integer not null default 0 check (used between 0 and 1000000),
  primary key (provider_id, half_year)
);
comment on table start_budget is 'purpose: how many may begin in a half-year, counted down when one does | keeping: two years';

-- A card that was printed and not used. No number, no order, no moment: whoever took which is known to nobody, and a used card is gone.
create table card (
  provider_id uuid not null default my_provider() references provider,
  code_hash   bytea not null check (octet_length(code_hash) = 32),
  valid_until date not null,
  primary key (provider_id, code_hash)
);
comment on table card is 'purpose: lets whoever took it from a bowl begin once | keeping: until it is used, or its half-year and four weeks are over';

create function half_year_at(at_moment timestamptz) returns date language sql stable security definer set search_path = public as $$
  select make_date(extract(year from d)::integer, case when extract(month from d) < 7 then 1 else 7 end, 1)
  from (select (at_moment at time zone zone)::date as d from provider where id = my_provider()) as here $$;

-- Whoever begins takes one of those there are. Says no when none is left; where nothing was set there is no end to them. The last one
-- closes the door for the rest of the half-year, in the same transaction.
create function take_start(at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare
  now_half date := half_year_at(at_moment);
  left_over integer;
begin
  update start_budget set used = used + 1 where provider_id = my_provider() and half_year = now_half and used < allowed returning allowed - used into left_over;
  if not found then return not exists (select from start_budget where provider_id = my_provider() and half_year = now_half); end if;
  if left_over = 0 then update provider set full_until = now_half + interval '6 months' where id = my_provider(); end if;
  return true;
end $$;

-- Sets how many may begin this half-year, or lifts the end (null). What was used stays used.
create function set_start_budget(how_many integer, at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare now_half date := half_year_at(at_moment);
begin
  if not has_office('administrator') then raise exception 'the budget is the administrator''s' using errcode = 'insufficient_privilege'; end if;
  if how_many is null then delete from start_budget where provider_id = my_provider() and half_year = now_half;
  else
    insert into start_budget (half_year, allowed) values (now_half, how_many) on conflict (provider_id, half_year) do update set allowed = excluded.allowed;
  end if;
  update provider set full_until = case when exists (select from start_budget b where b.provider_id = my_provider() and b.half_year = now_half and b.used >= b.allowed) then now_half + interval '6 months' end
    where id = my_provider();
end $$;

-- Does this card open? Yes or no. It opens as often as one looks, and begins something once.
create function card_opens(code bytea, on_day date) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from card where provider_id = my_provider() and code_hash = code and on_day <= valid_until) $$;
create function use_card(code bytea, on_day date) returns boolean language sql security definer set search_path = public as $$
  with used as (delete from card where provider_id = my_provider() and code_hash = code and on_day <= valid_until returning 1) select exists (select from used) $$;

-- Cards whose time is over, unseen.
create function sweep_cards(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from card where provider_id = my_provider() and valid_until < at_moment::date $$;
