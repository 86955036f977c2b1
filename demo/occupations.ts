/** A few occupations to search, where whoever keeps the demo read in none themselves. */
import pg from 'pg'
import { readFiles } from '../core/occupations/esco-files.ts'
import { sampleVersion } from '../core/occupations/esco.ts'
import { importParts } from '../core/occupations/import.store.ts'

export const sampleFiles = ['occupations_nl.csv', 'skills_nl.csv', 'occupationSkillRelations_nl.csv'].map(name => `core/occupations/sample/${name}`)

/** @param owner as whom the tables are written */
export const readInSample = async (owner: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    const { rowCount } = await client.query('select from occupation_source')
    if (rowCount === 0) await importParts(client, readFiles(sampleFiles), { language: 'nl', version: sampleVersion })
  } finally {
    await client.end()
  }
}
