-- What whoever plans calls a colleague is the ward's own, and all that a ward knows them by. An address that is known in the house opens
-- nobody's name to whoever typed it: added is added, alike for someone known and someone new.
alter table ward_colleague add column name sealed;
create trigger forget_key after delete on ward_colleague for each row execute function key_goes_with_row('name');
comment on table ward_colleague is 'purpose: who works on a ward without guiding there and may be one of a duo: what they are called there, with hours and days for planning | keeping: thirty days after their last day, or with their last duo';

-- For the two of a duo: what the ward calls whoever works beside the learner.
create function called_in_my_duos() returns table (duo_id uuid, colleague_id uuid, person_id uuid, name sealed) rows 2 language sql stable security definer set search_path = public as
  $$ select d.id, c.id, c.person_id, c.name from ward_duo d join ward_colleague c on c.provider_id = d.provider_id and c.id = d.colleague_id
     where d.provider_id = my_provider() and d.id in (select duos_of_mine()) and c.name is not null $$;

-- A colleague's own name comes along only from before a ward kept one, and of whom the planner who added them wrote down.
create or replace function people_on_my_wards() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select p.person_id from ward_places() p where my_provider() is not null and (has_office('planner') or p.ward_id in (select wards_i_guide()))
     union select t.learner_person from two_of_my_duos() t
     union select g.person_id from ward_duo d join ward_guide g on g.provider_id = d.provider_id and g.id = d.guide_id where d.provider_id = my_provider() and d.id in (select duos_of_mine())
     union select c.person_id from ward_colleague c join person_introduction i on i.provider_id = c.provider_id and i.person_id = c.person_id and i.introduced_by = c.added_by
       where c.provider_id = my_provider() and c.name is null
         and (has_office('planner') or exists (select from ward_duo d where d.provider_id = c.provider_id and d.colleague_id = c.id and d.id in (select duos_of_mine()))) $$;

-- That a colleague is the very learner would be told by a no: asked like anyone, and with one yes it never stands.
create or replace function may_put_duo(ward uuid, trajectory uuid, learner uuid, guide uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('planner') and exists (select from ward_places() p where p.learner_id = learner and p.ward_id = ward and p.trajectory_id = trajectory)
       and (exists (select from ward_guide g where g.provider_id = my_provider() and g.id = guide and g.ward_id = ward
           and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()))
         or exists (select from ward_colleague c where c.provider_id = my_provider() and c.id = guide and c.ward_id = ward
           and not exists (select from ward_colleague_end e where e.provider_id = c.provider_id and e.colleague_id = c.id and e.until_day <= ward_today())))
       and not exists (select from ward_apart a where a.provider_id = my_provider() and a.learner_id = learner and a.guide_id = guide)
       and not exists (select from ward_duo d where d.provider_id = my_provider() and (d.learner_id = learner or coalesce(d.guide_id, d.colleague_id) = guide) and duo_is(d.id) in ('asked', 'stands')) $$;

-- Whoever works on a ward stays, though a file of theirs goes: who plans would see them vanish and know that there was one.
alter function erase_whoever_is_left_without_file(uuid) rename to erase_whoever_has_no_file;
create function erase_whoever_is_left_without_file(whose uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select from ward_colleague where provider_id = my_provider() and person_id = whose) then return; end if;
  perform erase_whoever_has_no_file(whose);
end $$;

-- Whoever held an office here and left comes in again for the ward that asked them.
create or replace function is_more_than_staff(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.person_id = person
     and (p.seat = 'beside' or p.id in (select m.party_id from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id))
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id))
     or exists (select from ward_colleague c where c.provider_id = my_provider() and c.person_id = person
       and not exists (select from ward_colleague_end e where e.provider_id = c.provider_id and e.colleague_id = c.id and e.until_day <= ward_today())) $$;
