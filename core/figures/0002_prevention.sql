-- A board is about talks, or about prevention: two kinds that share no person's slip and no sum.
alter table board add column kind text not null default 'talks' check (kind in ('talks', 'prevention'));
alter table board drop constraint board_provider_id_half_year_cluster_id_key;
alter table board add unique nulls not distinct (provider_id, half_year, cluster_id, kind);
