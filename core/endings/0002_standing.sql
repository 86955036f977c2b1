-- Talks afterwards, said to `follow` in core/talks/0002_standing.sql: the one place that works out where a trajectory stands.

create or replace function after_the_end(wanted uuid) returns table (with_care boolean, first_due date, last_due date, answered_at timestamptz) language sql stable security definer set search_path = public rows 1 as
  $$ select e.aftercare_on is not null, o.first_due, o.last_due,
       (select max(a.answered_at) from aftercare_answer a where a.provider_id = e.provider_id and a.trajectory_id = e.trajectory_id)
     from trajectory_ending e cross join lateral (select min(due_on) as first_due, max(due_on) as last_due from open_aftercare(wanted)) o
     where e.provider_id = my_provider() and e.trajectory_id = wanted $$;

create trigger follow after insert on aftercare_turn for each row execute function follow_trajectory();
create trigger follow after insert on aftercare_answer for each row execute function follow_trajectory();
