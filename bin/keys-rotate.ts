/**
 * `npm run keys:rotate`: a new instance key, and every scope key wrapped anew under it, while servers run. Kill it
 * when you like and run it again: it goes on where it was.
 *
 * `-- --only-add` only adds the new key to the file: with several machines, copy the file to each of them first.
 * `-- --drop-old` finishes the rotation and takes the old key out of the file. From then on, backups of the keys from
 * before the rotation open no more: do it when the newest backup is younger than the rotation.
 *
 * The keys by which providers sign what goes to other installations are theirs, not the instance's, and stay as they are: an
 * administrator renews one at /administration/together/key (core/pilots/known-key.ts).
 */
import pg from 'pg'
import { prepareUpkeep } from '../ground.ts'
import { addWrappingKey, readKeyFile } from '../kit/key-file.ts'
import { dropOldKeys, rotateKeys } from '../kit/rotate-keys.ts'
import { command } from './command.ts'

await command({ 'drop-old': { type: 'boolean' }, 'only-add': { type: 'boolean' } }, async ({ 'drop-old': dropOld = false, 'only-add': onlyAdd = false }) => {
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    const { rows: [alone] } = await client.query(`select pg_try_advisory_lock(hashtextextended('houvast keys rotate', 0)) as yes`)
    if (!alone?.yes) {
      console.error('Another rotation is running.')
      return 1
    }
    console.log('Rotating.')
    if (onlyAdd) {
      if (readKeyFile(ground.keyFile).wrapping.size === 1) addWrappingKey(ground.keyFile)
      console.log('The new key is in the file. Copy the file to every server, then run npm run keys:rotate.')
      return 0
    }
    const count = dropOld ? await dropOldKeys(client, ground.keyFile) : await rotateKeys(client, ground.keyFile)
    if (!dropOld) await client.query(`select note_upkeep('key-rotation')`)
    console.log(`${count} keys wrapped anew under version ${readKeyFile(ground.keyFile).current}${dropOld ? '; the old version is gone' : '. Make a backup of file and keys; then: npm run keys:rotate -- --drop-old'}`)
    return 0
  } finally {
    await client.end()
    await ground.leave()
  }
})
