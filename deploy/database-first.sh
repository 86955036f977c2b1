#!/bin/sh
# Runs once, inside the database's container of compose.yaml, when its volume is still empty.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  -v migrate_password="$(cat /run/secrets/migrate_password)" \
  -v server_password="$(cat /run/secrets/server_password)" \
  -v backup_password="$(cat /run/secrets/backup_password)" \
  -f /houvast/roles.sql
