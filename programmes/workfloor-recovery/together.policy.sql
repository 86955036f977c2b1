grant execute on function contracts_with_me(), contract_stands(uuid), process_reports() to houvast;

-- What one side wants is said in one's own name, and read by oneself and by who guides; never by the other side.
create policy say on plan_intention for insert to houvast with check (party_id in (select my_parties()));
create policy see on plan_intention for select to houvast using (
  party_id in (select my_parties()) or trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on plan_intention to houvast;

-- Who guides writes the contract; the three in it read it.
create policy write on plan_contract for insert to houvast with check (
  made_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
create policy see on plan_contract for select to houvast using (id in (select contracts_with_me()) or made_by in (select my_parties()));
grant select, insert on plan_contract to houvast;
-- A part is written together with its contract, and never added to one that somebody agreed with.
create policy write on plan_contract_part for insert to houvast with check (
  exists (select from plan_contract c where c.id = contract_id and c.made_by in (select my_parties()))
  and not exists (select from plan_contract_confirmation f where f.contract_id = plan_contract_part.contract_id));
create policy see on plan_contract_part for select to houvast using (exists (select from plan_contract c where c.id = contract_id));
grant select, insert on plan_contract_part to houvast;

-- One agrees in one's own name.
create policy agree on plan_contract_confirmation for insert to houvast with check (party_id in (select my_parties()));
create policy see on plan_contract_confirmation for select to houvast using (exists (select from plan_contract c where c.id = contract_id));
grant select, insert on plan_contract_confirmation to houvast;
