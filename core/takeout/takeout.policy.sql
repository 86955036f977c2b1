grant execute on function takeout_waits(uuid) to houvast;

-- Between the administrators. One asks, another agrees: never the same person, and not after its time.
create policy see on takeout_request for select to houvast using ((select has_office('administrator')));
create policy ask on takeout_request for insert to houvast with check (asked_by = me() and asked_at = this_moment() and has_office('administrator'));
grant select, insert on takeout_request to houvast;
create policy see on takeout_agreement for select to houvast using ((select has_office('administrator')));
create policy agree on takeout_agreement for insert to houvast with check (
  agreed_by = me() and agreed_at = this_moment() and takeout_waits(request_id) and request_id in (select id from takeout_request where asked_by <> me()));
grant select, insert on takeout_agreement to houvast;

-- Whoever asked takes it back; any other administrator refuses, also after another agreed.
create policy see on takeout_request_end for select to houvast using ((select has_office('administrator')));
create policy end_it on takeout_request_end for insert to houvast with check (
  ended_by = me() and ended_at = this_moment() and exists (select from takeout_request r where r.id = request_id and (r.asked_by = me()) = (how = 'withdrawn')));
grant select, insert on takeout_request_end to houvast;

create policy see on takeout_export for select to houvast using ((select has_office('administrator')));
grant select on takeout_export to houvast;
