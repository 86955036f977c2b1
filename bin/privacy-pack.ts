/**
 * `npm run privacy:pack -- FOLDER`: the privacy pack of every provider, made from the database as it is now: Markdown, PDF, two tables for a
 * spreadsheet and the map of where data goes. Ends with 1 when a table does not say what it is for.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listProviders } from '../core/providers/provider.store.ts'
import { asKeptHere } from '../core/trajectories/keeping-terms.store.ts'
import { mapSvg } from '../core/privacy-pack/map.tsx'
import { packOf } from '../core/privacy-pack/pack.ts'
import { keepingCsv, packMarkdown, packPaper, registerCsv } from '../core/privacy-pack/papers.ts'
import { readSchema } from '../core/privacy-pack/schema.store.ts'
import { NotPrepared, prepareUpkeep } from '../ground.ts'
import { openDatabase } from '../kit/db.ts'
import { printPaper } from '../kit/paper.ts'
import { readSettings } from '../kit/settings.ts'
import { dayOf } from '../kit/time.ts'
import { programmes } from '../programmes/index.ts'
import { command } from './command.ts'

await command({}, async (_given, [folder]) => {
  if (folder === undefined) throw new NotPrepared(['Say where: npm run privacy:pack -- /some/folder'])
  const ground = await prepareUpkeep(process.env)
  const database = openDatabase({ ...ground.owner, options: '-c role=houvast_owner' })
  const settings = readSettings(process.env)
  const real = 'mode' in settings && settings.mode === 'real' ? settings : null
  const yes = (there: boolean) => (there ? 'yes' as const : 'no' as const)
  const leaves = { mail: yes(real === null || real.mail !== null), sms: yes(real === null || real.sms !== null), stun: yes((real?.ice.stun.length ?? 0) > 0), turn: yes(real?.ice.turn != null) }
  try {
    let faults = 0
    for (const provider of await database.as({ provider: null, person: null }, listProviders)) {
      const pack = await database.as({ provider: provider.id, person: null }, async tx => packOf({ provider, tables: await readSchema(tx), programmes: await Promise.all(programmes.map(programme => asKeptHere(tx, programme))), leaves }))
      const day = dayOf(new Date(), provider.zone)
      const own = join(folder, provider.id)
      mkdirSync(own, { recursive: true })
      const files: readonly (readonly [string, string | Buffer])[] = [
        ['privacypakket.md', packMarkdown(pack, day)], ['privacypakket.pdf', await printPaper(packPaper(pack, day))], ['verwerkingsregister.csv', registerCsv(pack)], ['bewaartabel.csv', keepingCsv(pack)], ['gegevensstromen.svg', mapSvg(pack)],
      ]
      for (const [name, body] of files) writeFileSync(join(own, name), body)
      console.log(`${provider.name}: ${files.length} files in ${own}, of ${pack.tables.length} tables and ${programmes.length} programmes`)
      for (const table of pack.faults) console.error(`  ${table} does not say what it is for, or how long it is kept`)
      faults += pack.faults.length
    }
    return faults > 0 ? 1 : 0
  } finally {
    await database.close()
    await ground.leave()
  }
})
