-- Who read a shared version, and who hears of it when it was wrong.

create table shared_reading (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  party_id          uuid not null,
  at                timestamptz not null,
  primary key (provider_id, shared_version_id, party_id),
  foreign key (provider_id, shared_version_id) references shared_version (provider_id, id),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on shared_reading (provider_id, party_id);
comment on table shared_reading is 'purpose: who read a shared version, and when first | keeping: with the trajectory';

-- No hand writes this, see `follow_shared`. Whoever never opened it is told nothing, and sees nothing, as before.
create table shared_notice (
  provider_id       uuid not null default my_provider(),
  correction_id     uuid not null,
  shared_version_id uuid not null,
  party_id          uuid not null,
  kind              text not null check (kind in ('wrong-text', 'wrong-person')),
  at                timestamptz not null,
  primary key (provider_id, correction_id, shared_version_id, party_id),
  foreign key (provider_id, correction_id) references report_correction (provider_id, id),
  foreign key (provider_id, shared_version_id) references shared_version (provider_id, id),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on shared_notice (provider_id, party_id);
create index on shared_notice (provider_id, shared_version_id);
comment on table shared_notice is 'purpose: a reader of a shared version is told that it was corrected or struck | keeping: with the trajectory';

-- Follows after the readers of the report itself (`follow_correction`), so that the register counts everyone once, in one entry.
create function follow_shared() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into shared_notice (correction_id, shared_version_id, party_id, kind, at)
  select new.id, v.id, r.party_id, new.kind, new.at
  from shared_version v join shared_reading r on r.provider_id = v.provider_id and r.shared_version_id = v.id
  where v.provider_id = new.provider_id and v.report_id = new.report_id and v.report_number <= new.number;
  if new.kind = 'wrong-person' then
    insert into breach as b (correction_id, kind, noticed_at, readers, first_read_at)
    select new.id, new.kind, new.at, count(distinct r.party_id), min(r.at)
    from shared_notice n join shared_reading r on r.provider_id = n.provider_id and r.shared_version_id = n.shared_version_id and r.party_id = n.party_id
    where n.provider_id = new.provider_id and n.correction_id = new.id having count(*) > 0
    on conflict (provider_id, correction_id) do update set readers = b.readers + excluded.readers, first_read_at = least(b.first_read_at, excluded.first_read_at);
  end if;
  return null;
end $$;
create trigger follow_shared after insert on report_correction for each row when (new.kind <> 'wrong-recipient') execute function follow_shared();

-- For the worker, when a yes begins: whom it was given to. Whether there is anything to read, the predicate says in that person's own name.
create function reader_to_tell(yes uuid) returns uuid language sql stable security definer set search_path = public as
  $$ select p.person_id from consent c join party p on p.provider_id = c.provider_id and p.id = c.given_to where is_worker() and c.provider_id = my_provider() and c.id = yes $$;
-- Whether any of what this yes is about is released to me.
create function parts_released_by(yes uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from consent c join passages_released_to_me() r on r.shared_version_id = c.shared_version_id and r.place = any (c.places)
     where c.provider_id = my_provider() and c.id = yes and c.given_to in (select my_parties())) $$;
