-- What an organisation may know: clusters, loose slips, and what passed the gate.

-- Affiliates that are counted together. Who belongs to it changes on 1 August only: each composition is a row of its own.
create table cluster (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  name        text not null check (length(name) between 1 and 120),
  declared_by uuid not null,
  primary key (provider_id, id)
);
comment on table cluster is 'purpose: affiliates that are counted together, never one school alone | keeping: seven years after its contracts';

create table cluster_composition (
  provider_id uuid not null default my_provider(),
  cluster_id  uuid not null,
  from_day    date not null,
  staff       integer not null check (staff between 50 and 1000000),
  yearly_fee  integer not null check (yearly_fee between 0 and 100000000),
  declared_by uuid not null,
  primary key (provider_id, cluster_id, from_day),
  foreign key (provider_id, cluster_id) references cluster (provider_id, id)
);
comment on table cluster_composition is 'purpose: how many work there as the contracts say, and the flat fee in cents, from a day on | keeping: with the cluster';

create table cluster_affiliate (
  provider_id  uuid not null default my_provider(),
  cluster_id   uuid not null,
  from_day     date not null,
  affiliate_id uuid not null,
  primary key (provider_id, cluster_id, from_day, affiliate_id),
  foreign key (provider_id, cluster_id, from_day) references cluster_composition (provider_id, cluster_id, from_day),
  foreign key (provider_id, affiliate_id) references affiliate (provider_id, id)
);
comment on table cluster_affiliate is 'purpose: which affiliates a cluster is made of | keeping: with the cluster';

create table directorship (
  provider_id uuid not null default my_provider(),
  office_id   uuid not null,
  cluster_id  uuid not null,
  primary key (provider_id, office_id),
  foreign key (provider_id, office_id) references office (provider_id, id),
  foreign key (provider_id, cluster_id) references cluster (provider_id, id)
);
comment on table directorship is 'purpose: whose figures someone with the office of director may read | keeping: with the office';

-- That someone was asked, not whether they gave a slip: who said no has the same row.
create table slip_question (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table slip_question is 'purpose: nobody is asked twice, so nobody counts twice | keeping: with the trajectory';

-- A slip says what someone chose to say, and nothing of who. All that wait are laid down anew each night, in another order, so
-- that no row is older than another; nobody may read them, only the functions below. See docs/decisions/0010.
create table slip (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  half_year   text not null check (half_year ~ '^\d{4}-[12]$'),
  content     sealed not null,
  primary key (provider_id, id)
);
comment on table slip is 'purpose: loose slips that wait until there are ten and the half-year is over | keeping: until they are counted, then gone with their key';

-- What passed the gate. Only this is ever read; the counts behind it were never written down.
create table board (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  half_year   text not null check (half_year ~ '^\d{4}-[12]$'),
  -- Null for the provider as a whole.
  cluster_id  uuid,
  staff       integer,
  gate        text not null check (length(gate) < 20),
  gated_on    date not null,
  primary key (provider_id, id),
  unique nulls not distinct (provider_id, half_year, cluster_id),
  foreign key (provider_id, cluster_id) references cluster (provider_id, id)
);
comment on table board is 'purpose: the figures of a half-year as they left the gate, frozen | keeping: seven years';

create table board_line (
  provider_id uuid not null default my_provider(),
  board_id    uuid not null,
  line        text not null check (length(line) < 60),
  -- Rounded; null for what is not shown, whatever the reason.
  shown       integer check (shown >= 0),
  primary key (provider_id, board_id, line),
  foreign key (provider_id, board_id) references board (provider_id, id)
);
comment on table board_line is 'purpose: one figure, rounded, or that it is not shown | keeping: with the board';

create table publication (
  provider_id  uuid not null default my_provider(),
  half_year    text not null check (half_year ~ '^\d{4}-[12]$'),
  published_on date not null,
  published_by uuid not null,
  primary key (provider_id, half_year)
);
comment on table publication is 'purpose: the figures of a half-year were let out, once | keeping: seven years';

create function my_clusters() returns setof uuid language sql stable security definer set search_path = public as
  $$ select d.cluster_id from directorship d join office o on o.provider_id = d.provider_id and o.id = d.office_id
     where d.provider_id = my_provider() and o.person_id = me() and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) $$;

-- What someone may choose from on a slip: names of clusters and of those in them, nothing of contracts.
create function clusters_on(today date) returns table (id uuid, name text, affiliates text[]) language sql stable security definer set search_path = public as $$
  select c.id, c.name, (select array_agg(a.name order by lower(a.name)) from cluster_affiliate m join affiliate a on a.provider_id = m.provider_id and a.id = m.affiliate_id
    where m.provider_id = c.provider_id and m.cluster_id = c.id and m.from_day = now_is.from_day)
  from cluster c cross join lateral (select max(k.from_day) as from_day from cluster_composition k where k.provider_id = c.provider_id and k.cluster_id = c.id and k.from_day <= today) now_is
  where c.provider_id = my_provider() and now_is.from_day is not null order by lower(c.name), c.id $$;

-- Takes up what waits of a half-year and before, when there are ten; else nothing. In no order. For the night's work alone.
create function take_slips(wanted text) returns table (id uuid, content sealed, document_key uuid) language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() or (select count(*) from slip s where s.provider_id = my_provider() and s.half_year <= wanted) < 10 then return; end if;
  return query with gone as (delete from slip s where s.provider_id = my_provider() and s.half_year <= wanted returning s.id, s.content)
    select g.id, g.content, document_key_of(g.content) from gone g order by random();
end $$;

-- Lays every slip and its key down anew, in one transaction and in another order: which came first can no longer be seen.
create function stir_slips() returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then return; end if;
  with lifted as (delete from keys.document_key k where k.provider_id = my_provider() and k.id in (select document_key_of(s.content) from slip s where s.provider_id = k.provider_id) returning k.*)
    insert into keys.document_key (provider_id, id, scope_key_id, wrapped) select l.provider_id, l.id, l.scope_key_id, l.wrapped from lifted l order by random();
  with lifted as (delete from slip s where s.provider_id = my_provider() returning s.*)
    insert into slip (provider_id, id, half_year, content) select l.provider_id, l.id, l.half_year, l.content from lifted l order by random();
end $$;

-- The clusters a half-year is counted for, with how many work there. For the night's work alone.
create function counted_clusters(day date) returns table (cluster uuid, staff integer) language sql stable security definer set search_path = public as
  $$ select distinct on (k.cluster_id) k.cluster_id, k.staff from cluster_composition k
     where is_worker() and k.provider_id = my_provider() and k.from_day < day order by k.cluster_id, k.from_day desc $$;

create function was_gated(wanted text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from board where provider_id = my_provider() and half_year = wanted) $$;
