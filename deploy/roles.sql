-- Roles and database of a real installation. Run once, as PostgreSQL's superuser, in psql:
--   psql -v migrate_password=… -v server_password=… -v backup_password=… -f deploy/roles.sql

-- Owns every table, and never signs in.
create role houvast_owner nologin;
-- What policies and grants speak of.
create role houvast nologin;
-- Signs in for `npm run migrate`, keys:rotate, log:verify and restore; acts as the owner.
create role houvast_migrate login password :'migrate_password' in role houvast_owner;
alter role houvast_migrate set role = houvast_owner;
-- Signs in to serve: owns nothing, and row-level security holds for it.
create role houvast_server login nosuperuser nobypassrls nocreatedb nocreaterole password :'server_password' in role houvast;
-- A question that takes this long is a mistake; a visitor has left by then.
alter role houvast_server set statement_timeout = '30s';
alter role houvast_server set idle_in_transaction_session_timeout = '60s';
-- Signs in for `npm run backup`: reads every row and changes none.
create role houvast_backup login bypassrls password :'backup_password' in role pg_read_all_data;

create database houvast owner houvast_owner;
revoke all on database houvast from public;
grant connect on database houvast to houvast, houvast_migrate, houvast_backup;

-- PostgreSQL repeats in its log what people wrote, unless it is told not to.
alter database houvast set log_statement = 'none';
alter database houvast set log_min_error_statement = 'panic';
alter database houvast set log_error_verbosity = 'terse';
alter database houvast set log_min_duration_statement = -1;
alter database houvast set log_parameter_max_length = 0;
alter database houvast set log_parameter_max_length_on_error = 0;

\connect houvast
create extension btree_gist;
revoke create on schema public from public;
