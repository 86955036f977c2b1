-- Whoever is somebody here without a file of their own (someone asked in beside one, whoever works here) asks something about their own
-- data: to the same office and with the same clock as a complaint. What they may read of themselves needs no question: see kept_of_me.
create table data_request (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  kind        text not null check (kind in ('access', 'correction', 'erasure', 'restriction', 'objection', 'guidance')),
  content     sealed not null,
  made_on     date not null,
  due_on      date not null check (due_on > made_on),
  longest_on  date not null check (longest_on > due_on),
  -- Nothing else keeps them here any more: with the answer, and its weeks, they go.
  then_goes   boolean not null default false,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on data_request (provider_id, person_id);
comment on table data_request is 'purpose: a request about someone''s own data by whoever has no file of their own, in their own words, and until when it is answered | keeping: two years after it ended, or with the person';

create table data_request_extension (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  why         text not null check (why in ('complex', 'many')),
  extended_by uuid not null,
  extended_on date not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references data_request (provider_id, id),
  foreign key (provider_id, extended_by) references person (provider_id, id)
);
create index on data_request_extension (provider_id, extended_by);
comment on table data_request_extension is 'purpose: an answer to a request takes longer, and why in one of two words | keeping: with the request';

create table data_request_end (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  how         text not null check (how in ('answered', 'withdrawn')),
  content     sealed check ((content is not null) = (how = 'answered')),
  ended_by    uuid not null,
  ended_on    date not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references data_request (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on data_request_end (provider_id, ended_by);
create index on data_request_end (provider_id, ended_on);
comment on table data_request_end is 'purpose: the answer to a request about one''s own data, or that it was taken back | keeping: with the request';
-- Their keys are the provider's own: they go with the words.
create trigger forget_key after delete on data_request for each row execute function key_goes_with_row('content');
create trigger forget_key after delete on data_request_end for each row when (old.content is not null) execute function key_goes_with_row('content');

-- Of whom a complaint or a request is; for the worker who tells them that there is an answer.
create or replace function complained_by(wanted uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from complaint c join party p on p.provider_id = c.provider_id and p.id = c.made_by
  where c.provider_id = my_provider() and c.id = wanted and is_worker()
  union all select r.person_id from data_request r where r.provider_id = my_provider() and r.id = wanted and is_worker() $$;

-- Until it ended, and six weeks on, so that one can go elsewhere with the answer, whoever asked something stays here to read it.
create function asked_of_late(whose uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from data_request r left join data_request_end e on e.provider_id = r.provider_id and e.request_id = r.id join provider v on v.id = r.provider_id
     where r.provider_id = my_provider() and r.person_id = whose and (e.ended_on is null or e.how = 'answered' and e.ended_on + 42 > (this_moment() at time zone v.zone)::date)) $$;

create or replace function erase_whoever_is_left_without_file(whose uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select from party where provider_id = my_provider() and person_id = whose)
     or exists (select from circle_invitation where provider_id = my_provider() and person_id = whose)
     or exists (select from office where provider_id = my_provider() and person_id = whose) then return; end if;
  if asked_of_late(whose) then
    update data_request set then_goes = true where provider_id = my_provider() and person_id = whose;
    return;
  end if;
  delete from keys.document_key k where k.provider_id = my_provider() and k.id in (
    select document_key_of(shown_once) from sign_in where provider_id = my_provider() and person_id = whose and shown_once is not null
    union select document_key_of(content) from draft where provider_id = my_provider() and person_id = whose
    union select document_key_of(name) from person_name where provider_id = my_provider() and person_id = whose
    union select document_key_of(address) from mail_address where provider_id = my_provider() and person_id = whose
    union select document_key_of(secret) from one_time_code where provider_id = my_provider() and person_id = whose
    union select document_key_of(secret) from factor_draft where provider_id = my_provider() and person_id = whose);
  delete from draft where provider_id = my_provider() and person_id = whose;
  perform erase_rows('person', format('id = %L', whose));
end $$;

-- Each night: what was settled two years ago goes; and whoever only stayed for an answer goes when its weeks are over.
create function forget_data_requests(today date) returns integer language plpgsql security definer set search_path = public as $$
declare
  whose uuid;
  went integer := 0;
begin
  if not is_worker() then return 0; end if;
  for whose in select distinct r.person_id from data_request_end e join data_request r on r.provider_id = e.provider_id and r.id = e.request_id
    where e.provider_id = my_provider() and r.then_goes
  loop perform erase_whoever_is_left_without_file(whose); end loop;
  for whose in select r.id from data_request_end e join data_request r on r.provider_id = e.provider_id and r.id = e.request_id
    where e.provider_id = my_provider() and e.ended_on <= (today - interval '2 years')::date
  loop
    perform erase_rows('data_request', format('id = %L', whose));
    went := went + 1;
  end loop;
  return went;
end $$;

-- What stands here of whoever asks, in tables and columns that are named: it runs as them, so that the very policies say what they may read.
-- Nothing is named that is a secret, or that is somebody else's.
create function kept_of_me(tables jsonb) returns table (name text, kept jsonb) language plpgsql stable set search_path = public as $$
declare one record;
begin
  for one in select * from jsonb_to_recordset(tables) as t (name text, own text, shows text[]) loop
    return query execute format('select %L::text, (select jsonb_object_agg(k.key, k.value) from jsonb_each(to_jsonb(t)) k where k.key = any ($1)) from %I t where t.%I = me() order by 2 limit 500', one.name, one.name, one.own) using one.shows;
  end loop;
end $$;
