-- A senior watches along with a guide in training, where the participant said yes.

-- What the participant said to being watched, each time anew: the newest counts, and without one nobody watches.
create table watch_answer (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  trajectory_id  uuid not null,
  traineeship_id uuid not null,
  answer         text not null check (answer in ('yes', 'no')),
  answered_by    uuid not null,
  answered_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, traineeship_id) references traineeship (provider_id, id)
);
create index on watch_answer (provider_id, trajectory_id, traineeship_id);
create index on watch_answer (provider_id, traineeship_id);
comment on table watch_answer is 'purpose: whether the participant lets a senior watch along | keeping: with the trajectory';

-- What I watch as a senior: as long as the training runs, I guide here, the trainee guides there, nothing was ended, the
-- participant's last word is yes and they did not name me as someone who may never open the file.
create function watched() returns table (trajectory_id uuid, guide_id uuid, party_id uuid) language sql stable security definer set search_path = public rows 20 as
  $$ select p.trajectory_id, p.person_id, p.id from traineeship s
     join party p on p.provider_id = s.provider_id and p.person_id = s.guide_id
     where s.provider_id = my_provider() and s.senior_id = me() and me() in (select guides())
       and not exists (select from traineeship_end e where e.provider_id = s.provider_id and e.traineeship_id = s.id)
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from trajectory_ending n where n.provider_id = p.provider_id and n.trajectory_id = p.trajectory_id)
       and (select w.answer from watch_answer w where w.provider_id = p.provider_id and w.trajectory_id = p.trajectory_id and w.traineeship_id = s.id
            order by w.answered_at desc, w.answer limit 1) = 'yes'
       and not is_excluded(p.trajectory_id, s.senior_id) and not is_restricted(p.trajectory_id) $$;
