-- Whoever guides learners keeps something for themselves: how they see their own guiding, what they want to grow in, how heavy a week
-- was, and a page of their own. It is about somebody who works here, and about nobody's file: no office reads along.

create table guiding_piece (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  kind        text not null check (kind in ('profile', 'growth', 'training', 'week', 'stage', 'fits')),
  -- Counts up at each change: of two at once the second reads first.
  version     integer not null check (version > 0),
  content     sealed not null,
  -- Of a week; null where it stays until they erase it.
  kept_until  date,
  primary key (provider_id, id),
  unique (provider_id, person_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  check ((kind = 'week') = (kept_until is not null))
);
create index on guiding_piece (provider_id, person_id, kind);
comment on table guiding_piece is 'purpose: what a guide of learners keeps of their own guiding, in their own words | keeping: until they erase it; a week thirteen weeks; at the latest thirty days after they stopped guiding';
create trigger forget_key after delete on guiding_piece for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on guiding_piece for each row execute function key_goes_with_row('content');

-- Who else may read one of them now, by name.
create table guiding_showing (
  provider_id uuid not null default my_provider(),
  piece_id    uuid not null,
  person_id   uuid not null,
  to_person   uuid not null check (to_person <> person_id),
  primary key (provider_id, piece_id, to_person),
  foreign key (provider_id, person_id, piece_id) references guiding_piece (provider_id, person_id, id) on delete cascade,
  foreign key (provider_id, to_person) references person (provider_id, id)
);
create index on guiding_showing (provider_id, to_person);
create index on guiding_showing (provider_id, person_id);
comment on table guiding_showing is 'purpose: which piece of a guide someone may read now | keeping: until it is hidden or erased';

-- A guide asks someone how they see their guiding. Nobody adds a view unasked.
create table guiding_ask (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  asked_id    uuid not null check (asked_id <> person_id),
  asked_on    date not null,
  primary key (provider_id, id),
  unique (provider_id, person_id, asked_id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, asked_id) references person (provider_id, id)
);
create index on guiding_ask (provider_id, asked_id);
comment on table guiding_ask is 'purpose: whom a guide asks how they see their guiding | keeping: until the guide takes it back; at the latest thirty days after they stopped guiding';

create table guiding_view (
  provider_id uuid not null default my_provider(),
  ask_id      uuid not null,
  content     sealed not null,
  written_on  date not null,
  primary key (provider_id, ask_id),
  foreign key (provider_id, ask_id) references guiding_ask (provider_id, id) on delete cascade
);
comment on table guiding_view is 'purpose: how someone who was asked sees a guide''s guiding | keeping: until its writer takes it back or the guide erases it';
create trigger forget_key after delete on guiding_view for each row execute function key_goes_with_row('content');

-- A word from a guide about what would help, to the planner or to someone by name. It never says how heavy which week was.
create table guiding_word (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  -- Null is the planner, whoever that is.
  to_person   uuid check (to_person <> person_id),
  helps       text[] not null check (cardinality(helps) > 0 and helps <@ array['fewer-learners', 'stand-in', 'intervision']),
  content     sealed,
  sent_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, to_person) references person (provider_id, id)
);
create index on guiding_word (provider_id, person_id);
create index on guiding_word (provider_id, to_person);
comment on table guiding_word is 'purpose: what would help a guide, told to a planner or a trainer by the guide''s own yes | keeping: ninety days, or until the guide takes it back';
create trigger forget_key after delete on guiding_word for each row when (old.content is not null) execute function key_goes_with_row('content');

create table guiding_word_read (
  provider_id uuid not null default my_provider(),
  word_id     uuid not null,
  read_by     uuid not null,
  read_at     timestamptz not null,
  primary key (provider_id, word_id, read_by),
  foreign key (provider_id, word_id) references guiding_word (provider_id, id) on delete cascade,
  foreign key (provider_id, read_by) references person (provider_id, id)
);
create index on guiding_word_read (provider_id, read_by);
comment on table guiding_word_read is 'purpose: who said to a guide that their word was read | keeping: with the word';

-- What a senior saw while watching along, and whether the guide in training sees it so too. About the guiding, never about the learner.
create table guiding_seen (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  traineeship_id uuid not null,
  -- The one before that it is written in place of.
  instead_of     uuid,
  content        sealed not null,
  seen_on        date not null,
  primary key (provider_id, id),
  unique (provider_id, instead_of),
  foreign key (provider_id, traineeship_id) references traineeship (provider_id, id),
  foreign key (provider_id, instead_of) references guiding_seen (provider_id, id) on delete set null (instead_of)
);
create index on guiding_seen (provider_id, traineeship_id);
comment on table guiding_seen is 'purpose: what a senior saw of the guiding of a guide in training | keeping: two years after the day';
create trigger forget_key after delete on guiding_seen for each row execute function key_goes_with_row('content');

create table guiding_seen_answer (
  provider_id uuid not null default my_provider(),
  seen_id     uuid not null,
  answer      text not null check (answer in ('agrees', 'otherwise')),
  content     sealed,
  answered_on date not null,
  primary key (provider_id, seen_id),
  foreign key (provider_id, seen_id) references guiding_seen (provider_id, id) on delete cascade,
  check ((answer = 'otherwise') = (content is not null))
);
comment on table guiding_seen_answer is 'purpose: the guide in training agrees with what was seen, or says how it was | keeping: with what was seen';
create trigger forget_key after delete on guiding_seen_answer for each row when (old.content is not null) execute function key_goes_with_row('content');

-- The guide's own page is shown to colleagues now.
create table guiding_stage_showing (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table guiding_stage_showing is 'purpose: a guide shows their own page to colleagues | keeping: until they hide it; at the latest thirty days after they stopped guiding';

-- What a learner says of a guide, to be read by others, without a name. It is the learner's, who takes it back as easily.
create table guiding_quote (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  said_by       uuid not null,
  about_person  uuid not null,
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, about_person) references person (provider_id, id)
);
create index on guiding_quote (provider_id, trajectory_id);
create index on guiding_quote (provider_id, about_person);
create index on guiding_quote (provider_id, said_by);
comment on table guiding_quote is 'purpose: what a learner lets be read of a guide, without a name | keeping: until the learner takes it back, at the latest with the trajectory';
create trigger forget_key after delete on guiding_quote for each row execute function key_goes_with_row('content');

create table guiding_quote_yes (
  provider_id uuid not null default my_provider(),
  quote_id    uuid not null,
  person_id   uuid not null,
  primary key (provider_id, quote_id),
  foreign key (provider_id, quote_id) references guiding_quote (provider_id, id) on delete cascade,
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on guiding_quote_yes (provider_id, person_id);
comment on table guiding_quote_yes is 'purpose: the guide puts what a learner said on their own page | keeping: until the guide or the learner takes it back';

-- Someone who sits beside, as practice trainer, where this guide guides now.
create function trains_beside(guide uuid, trainer uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from party t join party g on g.provider_id = t.provider_id and g.trajectory_id = t.trajectory_id and g.seat = 'inside' and g.person_id = guide and g.role = 'work-supervisor'
    where t.provider_id = my_provider() and t.person_id = trainer and t.seat = 'beside' and t.role = 'practice-trainer' and me() in (guide, trainer)
      and not has_ended(t.trajectory_id)
      and not exists (select from party_departure d where d.provider_id = t.provider_id and d.party_id in (t.id, g.id))) $$;
create function trainers_beside_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as $$
  select distinct t.person_id from party g join party t on t.provider_id = g.provider_id and t.trajectory_id = g.trajectory_id and t.seat = 'beside' and t.role = 'practice-trainer'
  where g.provider_id = my_provider() and g.person_id = me() and g.seat = 'inside' and g.role = 'work-supervisor' and not has_ended(g.trajectory_id)
    and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id in (t.id, g.id)) $$;
-- A colleague who guides, or who trains beside: as long as that is so.
create function is_near_guide(guide uuid, someone uuid) returns boolean language sql stable security definer set search_path = public as $$
  select my_provider() is not null and (someone in (select guides()) or trains_beside(guide, someone)) $$;
create function guiding_shown_to_me() returns setof uuid rows 10 language sql stable security definer set search_path = public as $$
  select s.piece_id from guiding_showing s where s.provider_id = my_provider() and s.to_person = me() and is_near_guide(s.person_id, me()) $$;
-- Pages that guides of this programme show each other.
create function stages_shown() returns setof uuid rows 20 language sql stable security definer set search_path = public as $$
  select s.person_id from guiding_stage_showing s where s.provider_id = my_provider() and i_guide_programme('learning-at-work') and s.person_id in (select guides()) $$;
create function quotes_on_stage() returns setof uuid rows 20 language sql stable security definer set search_path = public as $$
  select y.quote_id from guiding_quote_yes y where y.provider_id = my_provider() and y.person_id in (select stages_shown()) $$;
-- Who guides this learner now: of whom the learner may say something.
create function guides_me_in(trajectory uuid, guide uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = guide and p.seat = 'inside' and p.role = 'work-supervisor'
    and is_about_me(trajectory) and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
create function learns_from_me_in(traineeship uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from traineeship s where s.provider_id = my_provider() and s.id = traineeship and s.senior_id = me()
    and not exists (select from traineeship_end e where e.provider_id = s.provider_id and e.traineeship_id = s.id)) $$;

-- What had its time, and what is left of whoever guides no more. By the night.
create function sweep_guiding(at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  today date;
  gone uuid[];
begin
  if not is_worker() then return; end if;
  select (at_moment at time zone p.zone)::date into today from provider p where p.id = my_provider();
  delete from guiding_piece where provider_id = my_provider() and kept_until < today;
  delete from guiding_word where provider_id = my_provider() and sent_at < at_moment - interval '90 days';
  delete from guiding_seen where provider_id = my_provider() and seen_on < today - 730;
  gone := array(select k.person_id from (
      select person_id from guiding_piece where provider_id = my_provider() and kind <> 'fits' union select person_id from guiding_ask where provider_id = my_provider()
      union select person_id from guiding_stage_showing where provider_id = my_provider()) k
    where k.person_id not in (select guides())
      and not exists (select from office o join office_end e on e.provider_id = o.provider_id and e.office_id = o.id
        where o.provider_id = my_provider() and o.person_id = k.person_id and o.office = 'guide' and e.ended_at >= at_moment - interval '30 days'));
  delete from guiding_piece where provider_id = my_provider() and person_id = any (gone);
  -- Whoever only asked themselves whether guiding would suit them may never have guided: then it goes when they work here no more.
  delete from guiding_piece k where k.provider_id = my_provider() and k.kind = 'fits' and not exists (
    select from office o left join office_end e on e.provider_id = o.provider_id and e.office_id = o.id
    where o.provider_id = k.provider_id and o.person_id = k.person_id and (e.ended_at is null or e.ended_at >= at_moment - interval '30 days'));
  delete from guiding_ask where provider_id = my_provider() and person_id = any (gone);
  delete from guiding_stage_showing where provider_id = my_provider() and person_id = any (gone);
end $$;
