/**
 * `npm run backup -- CONTENT KEYS`: two archives of one moment, each into a folder of its own: content without keys,
 * and keys without content. Named by the moment. Needs pg_dump, and HOUVAST_BACKUP_URL, a login that reads every row.
 */
import { existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NotPrepared } from '../ground.ts'
import { dump } from '../kit/archives.ts'
import { command } from './command.ts'

await command({}, async (_given, [contentFolder, keysFolder]) => {
  const url = process.env['HOUVAST_BACKUP_URL']
  if (!url) throw new NotPrepared(['HOUVAST_BACKUP_URL is not given. It is a login that may read every row and change none; docs/running.md has the lines that make it.'])
  if (contentFolder === undefined || keysFolder === undefined || contentFolder === keysFolder) throw new NotPrepared(['Say where, two different folders: npm run backup -- /backup/content /backup/keys. Whoever has both and the key file can read everything.'])
  for (const folder of [contentFolder, keysFolder]) if (!existsSync(folder)) throw new NotPrepared([`${folder} is not there. Make it, readable by nobody else: install -d -m 700 ${folder}`])

  process.umask(0o077)
  const moment = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const content = join(contentFolder, `houvast-content-${moment}.dump`)
  const keys = join(keysFolder, `houvast-keys-${moment}.dump`)
  await dump(url, { content: `${content}.unfinished`, keys: `${keys}.unfinished` })
  for (const path of [content, keys]) {
    renameSync(`${path}.unfinished`, path)
    console.log(`${path}  ${statSync(path).size} bytes`)
  }
  return 0
})
