-- What someone prepares to say at work about having been away, and what they keep to themselves. Theirs to change and to erase.
create table explanation (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  -- The row of one of them is told from that of another by an id that says nothing.
  id            uuid not null,
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table explanation is 'purpose: how a participant would tell at work of having been away, in their own words | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on explanation for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on explanation for each row execute function key_goes_with_row('content');
