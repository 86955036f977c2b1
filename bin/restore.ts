/**
 * `npm run restore -- CONTENT KEYS BACKUP_KEY`: fills an empty database, as the owner's login (HOUVAST_OWNER_URL), from two
 * archives that open with the key in the third file, and takes out again what went since by the journal (HOUVAST_JOURNAL).
 * Nobody is signed in afterwards, and mail that was due before now is not sent again.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { NotPrepared } from '../ground.ts'
import { restore } from '../kit/archives.ts'
import { migrate } from '../kit/migrate.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'
import { CannotOpenArchive, readRestoreKey } from '../kit/sealed-archive.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'
import { inWords, replayInto, requireJournal } from './putting-back.ts'

await command({}, async (_given, [content, keys, keyFile]) => {
  const url = process.env['HOUVAST_OWNER_URL']
  if (!url) throw new NotPrepared(['HOUVAST_OWNER_URL is not given. It is the login that owns the tables.'])
  if (content === undefined || keys === undefined || keyFile === undefined) throw new NotPrepared(['Say what: npm run restore -- houvast-content-….backup houvast-keys-….backup backup.key. The last is the file from the safe that `npm run backup:key` made.'])
  const reader = readRestoreKey(readFileSync(keyFile, 'utf8'))
  if (!reader) throw new NotPrepared([`${keyFile} holds no key that opens backups. It is one line that begins with houvast-backup-private-.`])
  const { gone, vault } = requireJournal(process.env['HOUVAST_JOURNAL'], process.env['HOUVAST_KEY_FILE'])
  await asOwner({ connectionString: url }, async client => {
    const { rowCount } = await client.query(`select from pg_tables where schemaname in ('public', 'keys', 'log') limit 1`)
    if (rowCount) throw new NotPrepared(['The database in HOUVAST_OWNER_URL is not empty, and a restore puts nothing on top of something. Make a new one, as docs/running.md says.'])
  })

  const folder = mkdtempSync(join(tmpdir(), 'houvast-restore-'))
  try {
    await restore(url, { content, keys }, join(folder, 'list'), reader)
  } catch (error) {
    throw error instanceof CannotOpenArchive ? new NotPrepared([`${error.message} The database is not whole: drop it and make a new one before the next try.`]) : error
  } finally {
    rmSync(folder, { recursive: true })
  }
  await migrate({ connectionString: url }, allDatabaseFolders)
  console.log(inWords(await replayInto({ connectionString: url }, gone, vault)))
  const again = await asOwner({ connectionString: url }, eraseAgain)
  if (again > 0) console.log(`${again} files had no key any more: they were erased again.`)
  console.log('Restored. Everyone signs in anew. Run npm run log:verify before you open the doors.')
  return 0
})

/** The content is of a day before, the keys are of now: what has no key any more was erased in between. Says how many files that were. */
async function eraseAgain(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ readonly id: string }>('select id from provider')
  let files = 0
  for (const { id } of rows) {
    await client.query(`select set_config('houvast.provider', $1, false)`, [id])
    files += (await client.query<{ readonly files: number }>('select erase_again(now()) as files')).rows[0]?.files ?? 0
  }
  return files
}
