grant execute on function my_clusters(), clusters_on(date), take_slips(text), stir_slips(), counted_clusters(date), was_gated(text), let_out_since(text) to houvast;

-- Clusters are declared by the administrator; a director knows the own one.
create policy see on cluster for select to houvast using (has_office('administrator') or id in (select my_clusters()));
create policy declare on cluster for insert to houvast with check (has_office('administrator') and declared_by = me());
create policy see on cluster_composition for select to houvast using (has_office('administrator') or cluster_id in (select my_clusters()));
create policy declare on cluster_composition for insert to houvast with check (has_office('administrator') and declared_by = me());
create policy see on cluster_affiliate for select to houvast using (has_office('administrator') or cluster_id in (select my_clusters()));
create policy declare on cluster_affiliate for insert to houvast with check (has_office('administrator'));
grant select, insert on cluster, cluster_composition, cluster_affiliate to houvast;

create policy see on directorship for select to houvast using (has_office('administrator') or cluster_id in (select my_clusters()));
create policy give on directorship for insert to houvast with check (has_office('administrator'));
grant select, insert on directorship to houvast;

-- Whether one was asked is one's own to know.
create policy see on slip_question for select to houvast using (is_about_me(trajectory_id));
create policy answer on slip_question for insert to houvast with check (is_about_me(trajectory_id));
grant select, insert on slip_question to houvast;

-- A slip is laid down by the night's work, in nobody's name. Nobody reads one: there is no right to, for anyone.
create policy lay on slip for insert to houvast with check (is_worker());
grant insert on slip to houvast;

-- What passed the gate: the administrator sees it first, a director once it is published, and then the own cluster only.
create policy see on publication for select to houvast using (has_office('administrator') or has_office('director'));
create policy publish on publication for insert to houvast with check (
  has_office('administrator') and published_by = me() and was_gated(half_year));
grant select, insert on publication to houvast;

create policy preview on board for select to houvast using (has_office('administrator'));
create policy read on board for select to houvast using (cluster_id in (select my_clusters()) and half_year in (select p.half_year from publication p));
-- The gate itself, which runs at night in nobody's name.
create policy gate on board for insert to houvast with check (is_worker());
grant select, insert on board to houvast;
create policy read on board_line for select to houvast using (board_id in (select b.id from board b));
create policy gate on board_line for insert to houvast with check (is_worker());
grant select, insert on board_line to houvast;

-- The poster is for every wall: whoever directs may print it.
create policy print on entry_code for select to houvast using (has_office('director'));
