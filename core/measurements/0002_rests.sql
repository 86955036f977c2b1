-- A plan that rests asks nothing, and nothing of those beside it either; its weeks go on where they stopped.

-- When the plans in which I am asked something rested: nothing but weeks.
create function rests_around_me() returns table (trajectory_id uuid, from_day date, until_day date) rows 3 language sql stable security definer set search_path = public as
  $$ select asked.trajectory_id, r.from_day, r.until_day from (select distinct a.trajectory_id from my_asks() a where my_provider() is not null) asked, rests_of(asked.trajectory_id) r $$;

-- Whose questions of this week still wait, without a word yet. For the worker, who learns whom to write to and nothing else.
create or replace function measurements_waiting(monday date) returns table (trajectory_id uuid, party_id uuid, person_id uuid) language sql stable security definer set search_path = public as
  $$ select distinct p.trajectory_id, p.id, p.person_id
     from measurement_ask a join party p on p.provider_id = a.provider_id and p.trajectory_id = a.trajectory_id and p.role = a.role
     where is_worker() and a.provider_id = my_provider() and a.rhythm = 'each-week' and a.starts_on <= monday and a.starts_on > monday - 7 * 60
       and monday < a.starts_on + 7 * a.week + (select coalesce(sum(least(coalesce(r.until_day, monday), monday) - r.from_day), 0)::integer from rests_of(a.trajectory_id) r where r.from_day < monday)
       and not exists (select from rests_of(a.trajectory_id) r where r.from_day <= monday and (r.until_day is null or monday < r.until_day))
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from trajectory_ending e where e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id)
       and not exists (select from measurement m where m.provider_id = a.provider_id and m.party_id = p.id and m.ask_id = a.id and m.occasion_on = monday)
       and not exists (select from measurement_reminder r where r.provider_id = p.provider_id and r.party_id = p.id and r.week_of = monday) $$;
