-- A plan that rests asks nothing, and nothing of those beside it either; its weeks go on where they stopped.

-- When the plans in which I am asked something rested: nothing but weeks.
create function rests_around_me() returns table (trajectory_id uuid, from_day date, until_day date) rows 3 language sql stable security definer set search_path = public as
  $$ select asked.trajectory_id, r.from_day, r.until_day from (select distinct a.trajectory_id from my_asks() a where my_provider() is not null) asked, rests_of(asked.trajectory_id) r $$;
