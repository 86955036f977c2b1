/**
 * `npm run esco:import -- --version 1.2.0 --language nl occupations_nl.csv skills_nl.csv occupationSkillRelations_nl.csv`: reads
 * the files of the ESCO classification in, for every provider, as the owner's login. Any of the three, in any order, as often as one likes;
 * each takes the place of what was read before. A file that is not well formed changes nothing.
 */
import pg from 'pg'
import { languages } from '../core/occupations/esco.ts'
import { readFiles } from '../core/occupations/esco-files.ts'
import { importParts } from '../core/occupations/import.store.ts'
import { prepareUpkeep } from '../ground.ts'
import { command } from './command.ts'

await command({ version: { type: 'string' }, language: { type: 'string' } }, async ({ version, language: said }, paths) => {
  const language = languages.find(one => one === said)
  if (version === undefined || !/^[\w.-]{1,39}$/.test(version) || language === undefined || paths.length === 0) {
    console.error(`Say which version and language, and the files: npm run esco:import -- --version 1.2.0 --language ${languages.join('|')} FILE …`)
    return 1
  }
  const parts = read(paths)
  if (!parts) return 1
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    await importParts(client, parts, { language, version })
  } finally {
    await client.end()
    await ground.leave()
  }
  for (const { part, rows } of parts) console.log(`${part}: ${rows.length} rows of version ${version}`)
  return 0
})

function read(paths: readonly string[]) {
  try {
    return readFiles(paths)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nNothing was changed.`)
    return null
  }
}
