/**
 * `npm run restore -- CONTENT.dump KEYS.dump`: fills an empty database, as the owner's login (HOUVAST_OWNER_URL).
 * Take the content of the day you want, and the newest keys there are: what was erased since then stays erased.
 * Nobody is signed in afterwards, and mail that was due before now is not sent again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { NotPrepared } from '../ground.ts'
import { restore } from '../kit/archives.ts'
import { migrate } from '../kit/migrate.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'

await command({}, async (_given, [content, keys]) => {
  const url = process.env['HOUVAST_OWNER_URL']
  if (!url) throw new NotPrepared(['HOUVAST_OWNER_URL is not given. It is the login that owns the tables.'])
  if (content === undefined || keys === undefined) throw new NotPrepared(['Say what: npm run restore -- houvast-content-….dump houvast-keys-….dump'])
  await onClient(url, async client => {
    const { rowCount } = await client.query(`select from pg_tables where schemaname in ('public', 'keys', 'log') limit 1`)
    if (rowCount) throw new NotPrepared(['The database in HOUVAST_OWNER_URL is not empty, and a restore puts nothing on top of something. Make a new one, as docs/running.md says.'])
  })

  const folder = mkdtempSync(join(tmpdir(), 'houvast-restore-'))
  try {
    await restore(url, { content, keys }, join(folder, 'list'))
  } finally {
    rmSync(folder, { recursive: true })
  }
  await migrate({ connectionString: url }, allDatabaseFolders)
  await onClient(url, quieten)
  console.log('Restored. Everyone signs in anew. Run npm run log:verify before you open the doors.')
  return 0
})

async function onClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    await work(client)
  } finally {
    await client.end()
  }
}

/** A sign-in that ended after the backup would live again, and a message that was sent after it would go out twice. */
async function quieten(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ readonly id: string }>('select id from provider')
  for (const { id } of rows) {
    await client.query(`select set_config('houvast.provider', $1, false)`, [id])
    await client.query('delete from sign_in')
    await client.query('update outbox_message set given_up_at = now() where sent_at is null and given_up_at is null and not_before < now()')
  }
}
