-- What someone complains about, with its clock, and the office of the provider that answers; and what waits while a right of theirs runs.

-- What a law or the house promises is written down on the day: until when an answer is in time, and until when at most.
create table complaint (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  kind          text not null check (kind in ('guidance', 'data')),
  content       sealed not null,
  made_by       uuid not null,
  made_on       date not null,
  due_on        date not null check (due_on > made_on),
  longest_on    date not null check (longest_on > due_on),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, made_by) references party (provider_id, trajectory_id, id)
);
create index on complaint (provider_id, trajectory_id, made_by);
comment on table complaint is 'purpose: a complaint or a question about someone''s data, in their own words, and until when it is answered | keeping: with the trajectory';

create table complaint_extension (
  provider_id  uuid not null default my_provider(),
  complaint_id uuid not null,
  why          text not null check (why in ('complex', 'many')),
  extended_by  uuid not null,
  extended_on  date not null,
  primary key (provider_id, complaint_id),
  foreign key (provider_id, complaint_id) references complaint (provider_id, id),
  foreign key (provider_id, extended_by) references person (provider_id, id)
);
create index on complaint_extension (provider_id, extended_by);
comment on table complaint_extension is 'purpose: an answer takes longer, and why in one of two words | keeping: with the trajectory';

create table complaint_end (
  provider_id  uuid not null default my_provider(),
  complaint_id uuid not null,
  how          text not null check (how in ('answered', 'withdrawn')),
  content      sealed check ((content is not null) = (how = 'answered')),
  ended_by     uuid not null,
  ended_on     date not null,
  primary key (provider_id, complaint_id),
  foreign key (provider_id, complaint_id) references complaint (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on complaint_end (provider_id, ended_by);
comment on table complaint_end is 'purpose: the answer to a complaint, or that it was taken back | keeping: with the trajectory';

alter table office drop constraint office_office_check;
alter table office add constraint office_office_check check (office in ('guide', 'administrator', 'planner', 'log-keeper', 'director', 'complaints-officer'));

-- Who hears a complaint: whoever has that office, and the administrators as long as nobody has.
create function complaint_hearers() returns setof uuid rows 3 language sql stable security definer set search_path = public as $$
  with held as (select o.person_id, o.office from office o where o.provider_id = my_provider() and o.office in ('complaints-officer', 'administrator')
    and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id))
  select distinct h.person_id from held h where h.office = 'complaints-officer' or not exists (select from held where office = 'complaints-officer') $$;
create function hears_complaints() returns boolean language sql stable security definer set search_path = public as
  $$ select my_provider() is not null and me() in (select complaint_hearers()) $$;
-- For whoever complains, and for the worker who tells them that something waits.
create function who_hears_complaints() returns setof uuid rows 3 language sql stable security definer set search_path = public as
  $$ select h from complaint_hearers() h where my_provider() is not null and (is_worker() or exists (select from my_own_trajectories())) $$;
-- Of whom a complaint is; for whoever hears it, who writes back, and the worker.
create function complained_by(wanted uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from complaint c join party p on p.provider_id = c.provider_id and p.id = c.made_by
  where c.provider_id = my_provider() and c.id = wanted and is_worker() $$;

-- While a right of theirs runs, nothing of the file is erased: a restriction until it is lifted, a complaint until it was taken back or six
-- weeks after the answer, so that one can go on elsewhere with it.
create function hold_for_right() returns trigger language plpgsql security definer set search_path = public as $$
declare row jsonb := to_jsonb(new);
begin
  insert into keeping_hold (id, trajectory_id, reason, placed_by, placed_at, let_go_by)
    select new.id, new.trajectory_id, tg_argv[0], p.person_id, coalesce((row ->> 'asked_at')::timestamptz, (row ->> 'made_on')::date::timestamp at time zone v.zone), 'right'
    from party p join provider v on v.id = p.provider_id where p.provider_id = my_provider() and p.id = (row ->> tg_argv[1])::uuid;
  return null;
end $$;
create trigger hold after insert on restriction for each row execute function hold_for_right('request', 'asked_by');
create trigger hold after insert on complaint for each row execute function hold_for_right('complaint', 'made_by');

create function let_go_of_right() returns trigger language plpgsql security definer set search_path = public as $$
declare row jsonb := to_jsonb(new);
begin
  insert into keeping_hold_end (hold_id, ended_by, ended_at)
    select h.id, h.placed_by, coalesce((row ->> 'lifted_at')::timestamptz, (row ->> 'ended_on')::date::timestamp at time zone v.zone) from keeping_hold h join provider v on v.id = h.provider_id
    where h.provider_id = my_provider() and h.id = (row ->> tg_argv[0])::uuid on conflict do nothing;
  return null;
end $$;
create trigger let_go after insert on restriction_end for each row execute function let_go_of_right('restriction_id');
create trigger let_go after insert on complaint_end for each row when (new.how = 'withdrawn') execute function let_go_of_right('complaint_id');

create function let_go_of_answered(today date) returns integer language sql security definer set search_path = public as $$
  with gone as (insert into keeping_hold_end (hold_id, ended_by, ended_at)
    select e.complaint_id, h.placed_by, today::timestamp at time zone v.zone from complaint_end e join keeping_hold h on h.provider_id = e.provider_id and h.id = e.complaint_id join provider v on v.id = e.provider_id
    where is_worker() and e.provider_id = my_provider() and e.how = 'answered' and e.ended_on + 42 <= today
    on conflict do nothing returning 1)
  select count(*)::integer from gone $$;
