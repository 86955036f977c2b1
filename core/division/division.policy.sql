grant execute on function divisions_with_me(), division_stands(uuid) to houvast;

-- Who guides writes it; those in it read it, as long as they take part.
create policy write on division for insert to houvast with check (is_my_party(made_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
create policy see on division for select to houvast using (id in (select divisions_with_me()) or is_my_party(made_by));
grant select, insert on division to houvast;
-- A part is written together with the whole, and never added to one that somebody agreed with.
create policy write on division_part for insert to houvast with check (
  exists (select from division d where d.id = division_id and is_my_party(d.made_by))
  and not exists (select from division_confirmation c where c.division_id = division_part.division_id));
create policy see on division_part for select to houvast using (exists (select from division d where d.id = division_id));
grant select, insert on division_part to houvast;
-- One agrees in one's own name.
create policy agree on division_confirmation for insert to houvast with check (is_my_party(party_id));
create policy see on division_confirmation for select to houvast using (exists (select from division d where d.id = division_id));
grant select, insert on division_confirmation to houvast;
