/** A few occupations to search, where whoever keeps the demo read in none themselves. */
import type pg from 'pg'
import { readFiles } from '../core/occupations/esco-files.ts'
import { sampleVersion } from '../core/occupations/esco.ts'
import { importParts } from '../core/occupations/import.store.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'

export const sampleFiles = ['occupations_nl.csv', 'skills_nl.csv', 'occupationSkillRelations_nl.csv'].map(name => `core/occupations/sample/${name}`)

/**
 * Asked at every start: a start that was killed halfway may have left the tables empty.
 * @param owner as whom the tables are written
 */
export const readInSample = async (owner: pg.ClientConfig): Promise<void> => {
  await asOwner(owner, async client => {
    if ((await client.query('select from occupation_source')).rowCount === 0) await importParts(client, readFiles(sampleFiles), { language: 'nl', version: sampleVersion, unlessAny: true })
  })
}
