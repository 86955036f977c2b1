-- What someone wrote about themselves for a next step, such as a curriculum vitae, is shared by the same yes as anything else. Until that
-- yes it is theirs alone: unlike what is shared of a report, nobody inside has said a word of it.
alter table shared_version drop constraint shared_version_purpose_check;
alter table shared_version add constraint shared_version_purpose_check check (purpose in ('progress', 'three-way-talk', 'advice', 'care', 'reintegration', 'application'));
alter table consent drop constraint consent_purpose_check;
alter table consent add constraint consent_purpose_check check (purpose in ('progress', 'three-way-talk', 'advice', 'care', 'reintegration', 'application'));

-- One lookup by its key: asked in policies, where reading the version itself would ask who may see that too.
create function is_own_words(version uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from shared_version v where v.provider_id = my_provider() and v.id = version and v.purpose = 'application') $$;

create or replace function keys_i_may_open() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select v.id from shared_version v where v.provider_id = my_provider() and v.trajectory_id in (select my_trajectories()) and v.purpose <> 'application'
     union select versions_i_decide_on() union select versions_released_to_me() $$;
