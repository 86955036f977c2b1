/**
 * `npm run backup -- CONTENT KEYS`: two archives of one moment, each into a folder of its own: content without keys, and keys
 * without content. Closed with HOUVAST_BACKUP_KEY, read back to the last byte, named by the moment. Needs pg_dump and
 * pg_restore, and HOUVAST_BACKUP_URL, a login that reads every row.
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NotPrepared } from '../ground.ts'
import { dump } from '../kit/archives.ts'
import { readBackupKey } from '../kit/sealed-archive.ts'
import { noteUpkeep } from '../kit/upkeep.ts'
import { command } from './command.ts'

await command({}, async (_given, [contentFolder, keysFolder]) => {
  const url = process.env['HOUVAST_BACKUP_URL']
  if (!url) throw new NotPrepared(['HOUVAST_BACKUP_URL is not given. It is a login that may read every row and change none; docs/running.md has the lines that make it.'])
  const reader = readBackupKey(process.env['HOUVAST_BACKUP_KEY'] ?? '')
  if (!reader) throw new NotPrepared(['HOUVAST_BACKUP_KEY is not given, or is no key. It begins with houvast-backup- and closes backups; `npm run backup:key -- FILE` makes it, with the half that opens them.'])
  if (contentFolder === undefined || keysFolder === undefined || contentFolder === keysFolder) throw new NotPrepared(['Say where, two different folders: npm run backup -- /backup/content /backup/keys. Whoever has both, the key that opens them and the instance key can read everything.'])
  for (const folder of [contentFolder, keysFolder]) if (!existsSync(folder)) throw new NotPrepared([`${folder} is not there. Make it, readable by nobody else: install -d -m 700 ${folder}`])

  process.umask(0o077)
  const moment = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const content = join(contentFolder, `houvast-content-${moment}.backup`)
  const keys = join(keysFolder, `houvast-keys-${moment}.backup`)
  await dump(url, { content, keys }, reader)
  for (const path of [content, keys]) console.log(`${path}  ${statSync(path).size} bytes, read back whole`)
  // The administrator sees when it was last done.
  if (!await noteUpkeep({ connectionString: url }, 'backup')) console.log('The backup is whole. It could not be noted in the database; `npm run migrate` lets this login do so.')
  return 0
})
