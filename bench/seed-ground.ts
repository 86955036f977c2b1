/** What every seed needs: a way in past row-level security, and ids and bytes that are the same each time they are asked for. */
import type { Database } from '../kit/db.ts'
import type { Vault } from '../kit/vault.ts'

export type SeedGround = {
  readonly database: Database
  readonly vault: Vault
  /** Past row-level security and triggers: a million rows one by one would take an hour. */
  asSuperuser<Row extends object>(text: string): Promise<readonly Row[]>
}

export const makeHelpers = ({ asSuperuser }: Pick<SeedGround, 'asSuperuser'>) => asSuperuser(`
  create function seeded_id(text) returns uuid language sql immutable as
    $$ select overlay(overlay(md5($1) placing '4' from 13) placing '8' from 17)::uuid $$;
  -- The shape of a sealed value: suite, document key, and what nobody reads here.
  create function seeded_bytes(key uuid, length integer) returns bytea language sql immutable as
    $$ select substring('\\x01'::bytea || uuid_send(key) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) || sha256(uuid_send(key)) from 1 for length) $$;`)

export const dropHelpers = ({ asSuperuser }: Pick<SeedGround, 'asSuperuser'>) => asSuperuser('drop function seeded_id(text); drop function seeded_bytes(uuid, integer)')
