grant execute on function functions_held(uuid), stays_on_its_side(uuid, uuid) to houvast;

-- Who holds what is the participant's to say. Whoever guides learns that it is held, and by whom as far as they see the map.
create policy see on network_function for select to houvast using (
  is_about_me(trajectory_id) or i_take_part(trajectory_id) and (actor_id is null or actor_id in (select a.id from network_actor a where a.trajectory_id = network_function.trajectory_id)));
create policy say on network_function for insert to houvast with check (is_about_me(trajectory_id));
create policy change on network_function for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on network_function to houvast;

-- That one can do without is one's own to say; those inside read it.
create policy see on network_readiness for select to houvast using (i_take_part(trajectory_id));
create policy say on network_readiness for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(said_by));
grant select, insert on network_readiness to houvast;

-- The two closed sides hold for agreements as they do for cards.
create policy two_sides on agreement_sharing as restrictive for insert to houvast with check (stays_on_its_side(agreement_id, to_party));
