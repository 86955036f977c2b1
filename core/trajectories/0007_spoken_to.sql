-- How whoever is asked in is spoken to, where the programme says so of their part: as it was declared when they were asked.
alter table circle_invitation add column address text check (address in ('je', 'u'));
create index on circle_invitation (provider_id, person_id, address) where address is not null;

-- One and the same person is spoken to in one way: with u as soon as one of their parts says so. Asked of oneself, or by who sits
-- inside where this person was asked in; of anyone else it is not told.
create function spoken_to(person uuid) returns text language sql stable security definer set search_path = public as
  $$ select i.address from circle_invitation i where i.provider_id = my_provider() and i.person_id = person and i.address is not null
     and (person = me() or i.trajectory_id in (select my_trajectories()))
     -- Looked up one by one, from u on: whoever has a part in a great many files is asked this with every page.
     and coalesce((select a.answer from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id), 'joins') <> 'declines'
     order by i.address desc limit 1 $$;

-- The page behind a personal link speaks to whose link it is before anyone signed in.
create function address_at_circle_link(link uuid) returns text language sql stable security definer set search_path = public as
  $$ select i.address from circle_link l join circle_invitation i on i.provider_id = l.provider_id and i.id = l.invitation_id where l.provider_id = my_provider() and l.id = link $$;
