/**
 * `npm run provider:export -- FILE --for KEY [--provider HOST]`: writes one provider, whole, into FILE, closed for the installation that
 * made KEY with `npm run provider:receive-key`. Stop every server first: what is in their hands would stay behind. See docs/leaving.md.
 */
import { readFileSync, statSync } from 'node:fs'
import pg from 'pg'
import { NotPrepared, prepareUpkeep } from '../ground.ts'
import { parseId, type Id } from '../kit/id.ts'
import { hasShape, shapeOf } from '../kit/migrate.ts'
import { readSendKey } from '../kit/sealed-archive.ts'
import { exportProvider } from '../kit/takeout/export.ts'
import { writeClosed } from '../kit/takeout/file.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'

await command({ for: { type: 'string' }, provider: { type: 'string' } }, async ({ for: key, provider: wanted }, [file]) => {
  const reader = readSendKey(key ?? '')
  if (file === undefined || !reader) throw new NotPrepared(['Say where, and for whom: npm run provider:export -- /media/out/provider.houvast --for houvast-receive-…. The key is the line that `npm run provider:receive-key` prints where the provider goes.'])
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    if (!await hasShape(ground.owner, allDatabaseFolders)) throw new NotPrepared(['The database is of another version of Houvast than this. Run `npm run migrate` first.'])
    await client.query('set role houvast_owner')
    const provider = await providerIn(client, wanted)
    const { archive, manifest } = await exportProvider(client, provider, ground.keyFile, { houvast: versionHere(), shape: shapeOf(allDatabaseFolders) }, new Date())
    await writeClosed(file, archive, reader)
    for (const { table, rows } of manifest.tables) if (rows > 0) console.log(`${String(rows).padStart(8)}  ${table}`)
    console.log(`${manifest.provider.name} stands in ${file}, ${statSync(file).size} bytes, closed for the key you gave. Nothing changed here. Bring the file over, and see docs/leaving.md for what comes next.`)
    return 0
  } finally {
    await client.end()
    await ground.leave()
  }
})

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
