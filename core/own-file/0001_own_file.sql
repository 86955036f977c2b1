-- Someone asks to read what their guide wrote down for oneself alone. The guide looks it over for words about others, and gives it
-- within the term of the law; all of it stands here, with its clock.

create table access_request (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  asked_by      uuid not null,
  asked_on      date not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on access_request (provider_id, trajectory_id);
comment on table access_request is 'purpose: someone asks to read their guide''s private notes about them | keeping: with the trajectory';

-- Once, by two months, and told within the first: Dutch and Belgian law alike (AVG article 12).
create table access_extension (
  provider_id   uuid not null default my_provider(),
  request_id    uuid not null,
  trajectory_id uuid not null,
  why           text not null check (why in ('complex', 'many')),
  extended_by   uuid not null,
  extended_on   date not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, trajectory_id, request_id) references access_request (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, extended_by) references party (provider_id, trajectory_id, id)
);
create index on access_extension (provider_id, trajectory_id);
comment on table access_extension is 'purpose: an answer that takes longer, and why in one of two words | keeping: with the trajectory';

-- A note as it was given: the words that are about the one who asked.
create table access_given (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  request_id    uuid not null,
  trajectory_id uuid not null,
  note_id       uuid not null,
  left_out      text not null check (left_out in ('nothing', 'words of others', 'all of it')),
  written_on    date not null,
  content       sealed not null,
  given_by      uuid not null,
  primary key (provider_id, id),
  unique (provider_id, request_id, note_id),
  foreign key (provider_id, trajectory_id, request_id) references access_request (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id)
);
create index on access_given (provider_id, trajectory_id);
comment on table access_given is 'purpose: a private note as it was given to the one it is about, and whether words about others were left out | keeping: with the trajectory';

create table access_answer (
  provider_id   uuid not null default my_provider(),
  request_id    uuid not null,
  trajectory_id uuid not null,
  answered_by   uuid not null,
  answered_on   date not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, trajectory_id, request_id) references access_request (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on access_answer (provider_id, trajectory_id);
comment on table access_answer is 'purpose: a request to read private notes was answered | keeping: with the trajectory';
