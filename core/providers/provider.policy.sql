-- How a provider presents itself is for everyone: it is what the start page says, and how a host finds its provider.
create policy read on provider for select to houvast using (true);
-- Founding happens once per provider, from the server's own set-up page; settings are its administrator's.
create policy found on provider for insert to houvast with check (id = (select my_provider()));
create policy settle on provider for update to houvast using (id = (select my_provider()) and has_office('administrator')) with check (id = (select my_provider()));
-- The host is not theirs to change: with it one provider could answer in the place of another.
grant select, insert, update (name, country, zone, locale, address, telephone, mail, introduction, exit_url, entry) on provider to houvast;

-- What a house counts of itself is for its administrator. Nobody writes it: it is counted by triggers.
create policy see on week_tally for select to houvast using ((select has_office('administrator')));
grant select on week_tally to houvast;
-- How long one waits is for the administrator; the worker, who looks, knows whether it looked today.
create policy see on day_wait for select to houvast using ((select has_office('administrator')) or (select is_worker()));
create policy look on day_wait for insert to houvast with check (is_worker());
grant select, insert on day_wait to houvast;
