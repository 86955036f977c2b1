/**
 * `npm run provider:export -- FILE [--provider HOST]`: writes one provider, whole, into FILE, closed for the key that two of its
 * administrators asked for together. Stop every server first: what is in their hands would stay behind. See docs/leaving.md.
 *
 * `--without-request "WHY" --for KEY` is for whoever keeps the machine, where nobody can ask any more: its administrators read why.
 */
import type { KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import pg from 'pg'
import { agreedRequest, keepExport, type Leave } from '../core/takeout/known-takeout.ts'
import { daysToExport } from '../core/takeout/takeout.ts'
import { NotPrepared, prepareUpkeep } from '../ground.ts'
import { parseId, type Id } from '../kit/id.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { hasShape, shapeOf } from '../kit/migrate.ts'
import { txOn } from '../kit/replay.ts'
import { readSendKey, receiveKeyFingerprint } from '../kit/sealed-archive.ts'
import { exportProvider } from '../kit/takeout/export.ts'
import { writeClosed } from '../kit/takeout/file.ts'
import { openVault } from '../kit/vault.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'

await command({ 'for': { type: 'string' }, 'provider': { type: 'string' }, 'without-request': { type: 'string' } }, async ({ for: key, provider: wanted, 'without-request': why }, [file]) => {
  if (file === undefined) throw new NotPrepared(['Say where: npm run provider:export -- /media/out/provider.houvast'])
  if ((key === undefined) !== (why === undefined)) throw new NotPrepared(['The key comes from the request of two administrators. Where nobody can ask any more, say both: --without-request "WHY" --for houvast-receive-…. Its administrators read why.'])
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    if (!await hasShape(ground.owner, allDatabaseFolders)) throw new NotPrepared(['The database is of another version of Houvast than this. Run `npm run migrate` first.'])
    await client.query('set role houvast_owner')
    const provider = await providerIn(client, wanted)
    const { receiveKey, closes } = await keyFor(client, provider, ground.keyFile, key === undefined || why === undefined ? null : { receiveKey: key, why }, new Date())
    const { archive, manifest } = await exportProvider(client, provider, ground.keyFile, { houvast: versionHere(), shape: shapeOf(allDatabaseFolders) }, new Date(), why === undefined ? 'provider.export' : 'provider.export-alone')
    await writeClosed(file, archive, closes)
    for (const { table, rows } of manifest.tables) if (rows > 0) console.log(`${String(rows).padStart(8)}  ${table}`)
    console.log(`${manifest.provider.name} stands in ${file}, ${statSync(file).size} bytes, closed for ${receiveKeyFingerprint(receiveKey)}. Nothing changed here. Bring the file over, and see docs/leaving.md for what comes next.`)
    return 0
  } finally {
    await client.end()
    await ground.leave()
  }
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

async function providerIn(client: pg.Client, wanted: string | undefined): Promise<Id<'provider'>> {
  const { rows } = await client.query<{ readonly id: Id<'provider'>; readonly host: string | null; readonly name: string }>('select id, host, name from provider order by name')
  const found = wanted === undefined ? rows : rows.filter(({ id, host }) => id === parseId(wanted) || host === wanted.toLowerCase())
  const [one] = found
  if (!one || found.length > 1) throw new NotPrepared([`Say which provider: --provider HOST. Here are ${rows.map(({ name, host, id }) => `${name} (${host ?? id})`).join(', ') || 'none'}.`])
  return one.id
}

function versionHere(): string {
  const read: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : ''
}
