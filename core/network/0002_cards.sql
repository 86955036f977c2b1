-- Two sides that do not read each other. What someone beside tells the coach stays on their side; the only way across is a card: a shared
-- version like any other, of a few sentences, which everyone whose words they are says yes to one by one.

-- What a partner of care or of work tells the coach, in their own words. Its key opens for those who may see the row, and for nobody else.
create table side_word (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  side          text not null check (side in ('care', 'work')),
  content       sealed not null,
  told_by       uuid not null,
  told_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, told_by) references party (provider_id, trajectory_id, id)
);
create index on side_word (provider_id, trajectory_id);
create index on side_word (provider_id, told_by);
comment on table side_word is 'purpose: what someone of care or of work tells the coach, for that side alone | keeping: with the trajectory';

-- From whose words a card was made, and to whom it goes: one reader a card.
create table translation_card (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  trajectory_id     uuid not null,
  from_side         text not null check (from_side in ('participant', 'care', 'work')),
  word_id           uuid check ((word_id is null) = (from_side = 'participant')),
  to_party          uuid not null,
  primary key (provider_id, shared_version_id),
  foreign key (provider_id, trajectory_id, shared_version_id) references shared_version (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, word_id) references side_word (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on translation_card (provider_id, trajectory_id);
create index on translation_card (provider_id, to_party);
create index on translation_card (provider_id, word_id);
comment on table translation_card is 'purpose: from whose words a card was made, and for whom | keeping: with the trajectory';

-- On which side someone sits: as they stand on the map. Null for whoever is not on it.
create function side_of(party uuid) returns text language sql stable security definer set search_path = public as $$
  select a.side from party p join network_seat s on s.provider_id = p.provider_id and s.trajectory_id = p.trajectory_id and s.person_id = p.person_id
  join network_actor a on a.provider_id = s.provider_id and a.id = s.actor_id
  where p.provider_id = my_provider() and p.id = party and p.seat = 'beside' $$;

-- A word is read by whoever told it, as long as they take part, and by who guides. Of what care tells the participant reads along; what
-- work tells is theirs to let go.
create function words_i_may_open() returns setof uuid rows 20 language sql stable security definer set search_path = public as $$
  select w.id from side_word w where w.provider_id = my_provider() and w.told_by in (select my_parties())
  union select w.id from side_word w where w.provider_id = my_provider() and w.trajectory_id in (select trajectories_i_guide())
  union select w.id from side_word w where w.provider_id = my_provider() and w.side = 'care' and w.trajectory_id in (select my_own_trajectories()) $$;

-- What work told reaches the participant with the yes of whoever told it, sentence by sentence, and not before: until then there is
-- nothing, for those on the inside as well.
create function passage_kept_from_me(version uuid, wanted smallint) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from translation_card c join participant m on m.provider_id = c.provider_id and m.trajectory_id = c.trajectory_id
    where c.provider_id = my_provider() and c.shared_version_id = version and c.from_side = 'work' and m.party_id in (select my_parties())
      and exists (select from shared_passage_asks a where a.provider_id = c.provider_id and a.shared_version_id = version and a.place = wanted and a.party_id <> m.party_id
        and not exists (select from consent g where g.provider_id = a.provider_id and g.shared_version_id = version and g.given_by = a.party_id and a.place = any (g.places)
          and g.valid_from <= this_moment() and g.valid_until > this_moment()
          and not exists (select from consent_withdrawal w where w.provider_id = g.provider_id and w.consent_id = g.id)
          and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id = g.given_by)))) $$;
create function version_kept_from_me(version uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from translation_card c where c.provider_id = my_provider() and c.shared_version_id = version and c.from_side = 'work')
    and not exists (select from shared_passage p where p.provider_id = my_provider() and p.shared_version_id = version and not passage_kept_from_me(version, p.place)) $$;

create function consent_kept_from_me(wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from consent c where c.provider_id = my_provider() and c.id = wanted and version_kept_from_me(c.shared_version_id)) $$;

-- The same question as before, with what is kept left out, and with words that stand on one side.
create or replace function keys_i_may_open() returns setof uuid rows 50 language sql stable security definer set search_path = public as $$
  select v.id from shared_version v where v.provider_id = my_provider() and v.trajectory_id in (select my_trajectories()) and v.purpose <> 'application' and not version_kept_from_me(v.id)
  union select d.id from versions_i_decide_on() d (id) where not version_kept_from_me(d.id)
  union select versions_released_to_me()
  union select words_i_may_open() $$;
