/**
 * `npm run provider:export -- FILE [--provider HOST]`: writes one provider, whole, into FILE, closed for the key that two of its
 * administrators asked for together. Stop every server first: what is in their hands would stay behind. See docs/leaving.md.
 *
 * `--without-request "WHY" --for KEY` is for whoever keeps the machine, where nobody can ask any more: its administrators read why.
 */
import type { KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import type pg from 'pg'
import { agreedRequest, keepExport, type Leave } from '../core/takeout/known-takeout.ts'
import { daysToExport } from '../core/takeout/takeout.ts'
import { NotPrepared } from '../ground.ts'
import type { Id } from '../kit/id.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { shapeOf } from '../kit/migrate.ts'
import { txOn } from '../kit/replay.ts'
import { readSendKey, receiveKeyFingerprint } from '../kit/sealed-archive.ts'
import { closedHouse, notingExport } from '../kit/takeout/close.ts'
import { exportProvider } from '../kit/takeout/export.ts'
import { writeClosed } from '../kit/takeout/file.ts'
import { openVault } from '../kit/vault.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'
import { asKeeper, providerIn, versionHere } from './which-provider.ts'

await command({ 'for': { type: 'string' }, 'provider': { type: 'string' }, 'without-request': { type: 'string' } }, async ({ for: key, provider: wanted, 'without-request': why }, [file]) => {
  if (file === undefined) throw new NotPrepared(['Say where: npm run provider:export -- /media/out/provider.houvast'])
  if ((key === undefined) !== (why === undefined)) throw new NotPrepared(['The key comes from the request of two administrators. Where nobody can ask any more, say both: --without-request "WHY" --for houvast-receive-…. Its administrators read why.'])
  return await asKeeper(async (client, ground) => {
    const provider = await providerIn(client, wanted)
    const { receiveKey, closes } = await keyFor(client, provider, ground.keyFile, key === undefined || why === undefined ? null : { receiveKey: key, why }, new Date())
    const closed = await closedHouse(client, provider)
    const { archive, manifest } = await notingExport(client, provider, () => exportProvider(client, provider, ground.keyFile, { houvast: versionHere(), shape: shapeOf(allDatabaseFolders) }, new Date(), why === undefined ? 'provider.export' : 'provider.export-alone'))
    await writeClosed(file, archive, closes)
    for (const { table, rows } of manifest.tables) if (rows > 0) console.log(`${String(rows).padStart(8)}  ${table}`)
    console.log(`${manifest.provider.name} stands in ${file}, ${statSync(file).size} bytes, closed for ${receiveKeyFingerprint(receiveKey)}. ${closed ? 'Here the house is closed.' : 'Nothing changed here, and the house is open: what is written from now on is not in the file. To move, close it first (npm run provider:close) and export again.'} Bring the file over, and see docs/leaving.md for what comes next.`)
    return 0
  })
})

/** The administrators hear of it, and read why, before there is a file. */
async function keyFor(client: pg.Client, provider: Id<'provider'>, keyFile: string, alone: Leave | null, now: Date): Promise<{ readonly receiveKey: string; readonly closes: KeyObject }> {
  const around = { tx: txOn(client), vault: openVault(readKeyFile(keyFile)), provider: { id: provider } }
  await client.query('begin')
  try {
    await client.query(`select set_config('houvast.provider', $1, true)`, [provider])
    const leave = alone ?? await agreedRequest(around, now)
    if (!leave) throw new NotPrepared([`Two administrators of this provider have to ask for it first, at /administration/takeout: one asks, another agrees, and the file is made within ${daysToExport} days.`])
    const closes = readSendKey(leave.receiveKey)
    if (!closes) throw new NotPrepared(['--for is no key that closes a file. It is the line that `npm run provider:receive-key` prints where the provider goes.'])
    await keepExport(around, leave, now)
    await client.query('commit')
    return { receiveKey: leave.receiveKey, closes }
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
