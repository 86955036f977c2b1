-- Of how many people each cluster's boards told, from a half-year on: whoever gates the next one looks at what can be added up. For the
-- night's work alone.
create function let_out_since(since text) returns table (cluster uuid, people integer) language sql stable security definer set search_path = public as
  $$ select b.cluster_id, l.shown from board b join board_line l on l.provider_id = b.provider_id and l.board_id = b.id and l.line = 'people'
     where is_worker() and b.provider_id = my_provider() and b.half_year >= since and b.cluster_id is not null $$;
