grant execute on function sweep_guidance_hours(timestamptz) to houvast;

-- Hours of guiding are said by whoever gave them, and read by them and by whoever plans. Colleagues, learners and administrators do not read them.
create policy see on guidance_hours_week for select to houvast using (has_office('planner') or guide_id in (select ward_guides_i_am()));
create policy say on guidance_hours_week for insert to houvast with check (guide_id in (select ward_guides_i_am()));
create policy say_anew on guidance_hours_week for update to houvast using (guide_id in (select ward_guides_i_am())) with check (guide_id in (select ward_guides_i_am()));
grant select, insert, update (hours, said_at) on guidance_hours_week to houvast;

-- Whether somebody would like more hours is asked by whoever plans, and theirs to say. Without a yes nothing is written.
create policy see on contract_growth for select to houvast using (has_office('planner') or guide_id in (select ward_guides_i_am()));
create policy put on contract_growth for insert to houvast with check (put_by = me() and has_office('planner') and exists (select from ward_guide g where g.provider_id = contract_growth.provider_id and g.id = guide_id)
  and not exists (select from ward_guide_end e where e.provider_id = contract_growth.provider_id and e.guide_id = contract_growth.guide_id));
grant select, insert on contract_growth to houvast;
create policy see on contract_growth_yes for select to houvast using (exists (select from contract_growth g where g.provider_id = contract_growth_yes.provider_id and g.id = growth_id));
create policy say on contract_growth_yes for insert to houvast with check (exists (select from contract_growth g where g.provider_id = contract_growth_yes.provider_id and g.id = growth_id and g.guide_id in (select ward_guides_i_am())));
grant select, insert on contract_growth_yes to houvast;
create policy see on contract_growth_done for select to houvast using (exists (select from contract_growth g where g.provider_id = contract_growth_done.provider_id and g.id = growth_id));
create policy put_in on contract_growth_done for insert to houvast with check (done_by = me() and has_office('planner')
  and exists (select from contract_growth_yes y where y.provider_id = contract_growth_done.provider_id and y.growth_id = contract_growth_done.growth_id));
grant select, insert on contract_growth_done to houvast;
