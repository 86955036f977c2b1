-- How people come in at a provider, and until when no new ones are taken. Here, because every process holds the providers in memory
-- and hears of a change: the first page asks the database nothing.

alter table provider add column entry text not null default 'code' check (entry in ('code', 'cards'));
-- Until this day no new trajectory begins. Shown to nobody: a page without free places says the same.
alter table provider add column full_until date;
