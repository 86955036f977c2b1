/**
 * `npm run provider:import -- FILE KEY [--host HOST]`: lays a provider that left elsewhere in this installation, everything or nothing. KEY is
 * the file that `npm run provider:receive-key` made. Others who live here read on meanwhile. See docs/leaving.md.
 */
import { readFileSync } from 'node:fs'
import { NotPrepared } from '../ground.ts'
import { shapeOf } from '../kit/migrate.ts'
import { readReceiveKey } from '../kit/sealed-archive.ts'
import { readClosed } from '../kit/takeout/file.ts'
import { importProvider } from '../kit/takeout/import.ts'
import { digestOf, receiptFor } from '../kit/takeout/receipt.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'
import { asKeeper } from './which-provider.ts'

await command({ host: { type: 'string' } }, async ({ host }, [file, keyFile]) => {
  if (file === undefined || keyFile === undefined) throw new NotPrepared(['Say what: npm run provider:import -- /media/in/provider.houvast /media/safe/receive.key'])
  const key = readReceiveKey(readFileSync(keyFile, 'utf8'))
  if (!key) throw new NotPrepared([`${keyFile} holds no key that opens a provider's file. It is one line that begins with houvast-receive-private-, and \`npm run provider:receive-key\` makes it.`])
  return await asKeeper(async (client, ground) => {
    const archive = await readClosed(file, key)
    const { provider, name, rows, jobs } = await importProvider(client, archive, {
      shape: shapeOf(allDatabaseFolders), keyFile: ground.keyFile, laying: async () => console.log('Laying.'), ...host === undefined ? {} : { host: host.toLowerCase() },
    }, new Date())
    for (const { table, rows: count } of rows) if (count > 0) console.log(`${String(count).padStart(8)}  ${table}`)
    console.log(`${name} lives here: every table has as many rows as the file says, ${jobs} things wait for their time, and the access log verifies. Restart the servers of this installation, make a backup of database and key file now, and run npm run log:verify.`)
    console.log(`Send this line back to where it comes from: with it they may erase what is left there.\n${receiptFor(digestOf(archive), provider)}`)
    return 0
  })
})
