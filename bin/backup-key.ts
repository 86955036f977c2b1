/**
 * `npm run backup:key -- FILE`: makes the key pair for backups. The half that opens them goes into FILE, which belongs in the
 * safe and on no machine that serves; the half that closes them is printed, for HOUVAST_BACKUP_KEY.
 */
import { writeFileSync } from 'node:fs'
import { NotPrepared } from '../ground.ts'
import { newBackupKey } from '../kit/sealed-archive.ts'
import { command } from './command.ts'

await command({}, async (_given, [file]) => {
  if (file === undefined) throw new NotPrepared(['Say where: npm run backup:key -- /media/safe/backup.key'])
  const { forBackups, forRestores } = newBackupKey()
  writeFileSync(file, `${forRestores}\n`, { mode: 0o600, flag: 'wx' })
  console.log(`HOUVAST_BACKUP_KEY=${forBackups}\nThe key that opens backups stands in ${file}. Take it to the safe: without it no backup opens.`)
  return 0
})
