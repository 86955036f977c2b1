-- How a provider presents itself is for everyone: it is what the start page says, and how a host finds its provider.
create policy read on provider for select to houvast using (true);
-- Founding happens once per provider, from the server's own set-up page; settings are its administrator's.
create policy found on provider for insert to houvast with check (id = (select my_provider()));
create policy settle on provider for update to houvast using (id = (select my_provider()) and has_office('administrator')) with check (id = (select my_provider()));
-- The host is not theirs to change: with it one provider could answer in the place of another.
grant select, insert, update (name, country, zone, locale, address, telephone, mail, introduction, exit_url, entry) on provider to houvast;
