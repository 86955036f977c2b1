-- About nobody, and open to everyone who is served. Nobody who is served writes it.
create policy read on occupation for select to houvast using (true);
create policy read on skill for select to houvast using (true);
create policy read on occupation_skill for select to houvast using (true);
create policy read on occupation_source for select to houvast using (true);
grant select on occupation, skill, occupation_skill, occupation_source to houvast;
