-- By which country's law and words a trajectory goes, where its programme may go by several: chosen when it opens, changed with a reason.
-- Who works in one country for an employer in the other goes by the law of that work, wherever the provider is.
create table trajectory_law (
  provider_id     uuid not null default my_provider(),
  trajectory_id   uuid not null,
  -- The first is said as it opens; of several the last holds.
  number          smallint not null check (number between 1 and 20),
  country         text not null check (country in ('NL', 'BE')),
  -- From a fixed list, never words of one's own.
  reason          text check (reason in ('employer', 'insured', 'moved', 'mistake')),
  -- How long it is kept under this law, as the programme declared on the day it was said.
  notes_days      integer not null check (notes_days between 0 and 20000),
  contact_days    integer not null check (contact_days between 0 and 20000),
  trajectory_days integer not null check (trajectory_days between 0 and 20000),
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (provider_id, trajectory_id, number),
  check ((reason is null) = (number = 1)),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on trajectory_law (provider_id, country);
create index on trajectory_law (provider_id, trajectory_id, said_by);
comment on table trajectory_law is 'purpose: by which country''s law, words and keeping time a trajectory goes, and why that changed | keeping: with the trajectory';

-- How long a file is kept follows the law it stands under now.
create function keep_by_law() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update trajectory_keeping k set notes_days = new.notes_days, contact_days = new.contact_days, trajectory_days = new.trajectory_days
    where k.provider_id = my_provider() and k.trajectory_id = new.trajectory_id;
  return null;
end $$;
create trigger keep_by_law after insert on trajectory_law for each row when (new.number > 1) execute function keep_by_law();

-- By which country someone is spoken to: that of the trajectories that are about them, that they sit beside, or were asked for and did not
-- answer; of those that run if any does. Whom one guides makes nobody speak otherwise. Null where these differ, and in a house where nothing goes by another law than its own. Asked of oneself, or of what
-- one is inside of as well: the mail that leaves from there speaks as the pages do.
create function country_around(person uuid) returns text language sql stable security definer set search_path = public as $$
  with around as (
    select p.trajectory_id as id from party p where p.provider_id = my_provider() and p.person_id = person
      and (p.seat = 'beside' or exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id))
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
    union
    select i.trajectory_id from circle_invitation i where i.provider_id = my_provider() and i.person_id = person
      and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id)
  ), under as (
    select coalesce((select l.country from trajectory_law l where l.provider_id = v.id and l.trajectory_id = a.id order by l.number desc limit 1), v.country) as country,
      not exists (select from trajectory_ending e where e.provider_id = v.id and e.trajectory_id = a.id) as runs
    from around a join provider v on v.id = my_provider()
    where (person = me() or a.id in (select my_trajectories()))
      and exists (select from trajectory_law l where l.provider_id = v.id and l.country <> v.country)
  )
  select case when count(distinct country) = 1 then min(country) end from under where runs = (select bool_or(runs) from under) $$;

-- By which country a page speaks: that of the trajectory it is of, for whoever sits in it, or else as it speaks to whoever reads.
create function country_of_page(trajectory uuid) returns text language sql stable security definer set search_path = public as $$
  select coalesce(
    (select l.country from trajectory_law l where l.provider_id = my_provider() and l.trajectory_id = trajectory and (i_take_part(trajectory) or i_sit_beside(trajectory)) order by l.number desc limit 1),
    country_around(me())) $$;
