-- Whoever might read something of mine: everyone who takes part, and who may come near without a part, because they stand in, are called,
-- are asked or proposed to guide, are second guide, or teach who guides. Only whom it is about may ask.
create function people_around_me(trajectory uuid) returns table (person_id uuid) language sql stable security definer set search_path = public rows 10 as $$
  with seats as (
    select p.id, p.person_id from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and is_about_me(trajectory)
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id))
  select s.person_id from seats s where s.person_id <> me()
  union select y.stand_in_id from stand_in_yes y where y.provider_id = my_provider() and y.trajectory_id = trajectory and is_about_me(trajectory)
  union select c.backup_id from risk_call c where c.provider_id = my_provider() and c.trajectory_id = trajectory and is_about_me(trajectory)
  union select r.guide_id from guide_request r where r.provider_id = my_provider() and r.trajectory_id = trajectory and is_about_me(trajectory)
  union select h.to_guide from handover_proposal h where h.provider_id = my_provider() and h.trajectory_id = trajectory and is_about_me(trajectory)
  union select t.senior_id from traineeship t join seats s on s.person_id = t.guide_id where t.provider_id = my_provider() $$;

-- Table by table how many of the rows of mine that I can read somebody else reads too. It runs as whoever asks it and turns to each of the
-- others in turn, so that the very policies answer that hold for them: what a page says after this is what the database does. Of what others
-- keep from me nothing is counted. Only whom it is about may ask. Rows are told apart by where they lie, which holds within one transaction.
create function rows_read_of_mine(trajectory uuid, names text[], around uuid[]) returns table (name text, person_id uuid, number integer)
  language plpgsql set search_path = public as $$
declare
  whose text := me()::text;
  mine tid[];
  one text;
  reader uuid;
  read integer;
begin
  if not is_about_me(trajectory) then return; end if;
  -- What is of a file by another row, as a passage is of its version, is told by a question of its own.
  foreach one in array names loop
    continue when not exists (select from pg_attribute a where a.attrelid = to_regclass(one) and a.attname = 'trajectory_id');
    execute format('select array_agg(ctid) from %I where trajectory_id = $1', one) into mine using trajectory;
    continue when mine is null;
    foreach reader in array around loop
      perform set_config('houvast.person', reader::text, true);
      execute format('select count(*) from %I where ctid = any ($1) and trajectory_id = $2', one) into read using mine, trajectory;
      if read > 0 then
        name := one; person_id := reader; number := read;
        return next;
      end if;
    end loop;
    perform set_config('houvast.person', whose, true);
  end loop;
end $$;
