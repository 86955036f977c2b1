-- Affiliates are the administrator's business, and nobody else's.
create policy read on affiliate for select to houvast using (has_office('administrator'));
create policy welcome on affiliate for insert to houvast with check (has_office('administrator') and recorded_by = me());
create policy read on affiliate_departure for select to houvast using (has_office('administrator'));
create policy leave on affiliate_departure for insert to houvast with check (has_office('administrator') and recorded_by = me());
grant select, insert on affiliate, affiliate_departure to houvast;

-- Whoever holds the words may come in; only the administrator reads them again. The door asks by hash.
create policy read on entry_code for select to houvast using (has_office('administrator'));
create policy renew on entry_code for insert to houvast with check (has_office('administrator'));
grant select, insert on entry_code to houvast;
grant execute on function opens_door(bytea, timestamptz) to houvast;
