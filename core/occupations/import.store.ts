/** Puts parts of the classification in the place of those of before, all or nothing. For whoever keeps the installation, as the owner. */
import type pg from 'pg'
import type { Language, Part } from './esco.ts'

type Client = Pick<pg.ClientBase, 'query'>
/** So many rows in one statement. */
const atOnce = 5000

/** Read in again it is as it was; who reads in at the same time waits. */
export const importParts = async (client: Client, parts: readonly Part[], { language, version, unlessAny = false }: { readonly language: Language; readonly version: string; /** Reads nothing in where anything was. */ readonly unlessAny?: boolean }): Promise<void> => {
  await client.query('begin')
  try {
    // Without it two would each take away what they see, and lay the same beside each other.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('houvast reading in', 0))`)
    const there = unlessAny && (await client.query('select from occupation_source')).rowCount !== 0
    if (!there) for (const part of parts) await replace(client, part, language, version)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const replace = async (client: Client, part: Part, language: Language, version: string): Promise<void> => {
  switch (part.part) {
    case 'occupations':
      await client.query('delete from occupation where language = $1', [language])
      for (const rows of chunks(part.rows)) await client.query('insert into occupation (language, uri, label, also, about) select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])', [language, rows.map(({ uri }) => uri), rows.map(({ label }) => label), rows.map(({ also }) => also), rows.map(({ about }) => about)])
      break
    case 'skills':
      await client.query('delete from skill where language = $1', [language])
      for (const rows of chunks(part.rows)) await client.query('insert into skill (language, uri, label) select $1, * from unnest($2::text[], $3::text[])', [language, rows.map(({ uri }) => uri), rows.map(({ label }) => label)])
      break
    case 'relations':
      await client.query('delete from occupation_skill')
      for (const rows of chunks(part.rows)) await client.query('insert into occupation_skill (occupation, skill, need) select * from unnest($1::text[], $2::text[], $3::text[])', [rows.map(({ occupation }) => occupation), rows.map(({ skill }) => skill), rows.map(({ need }) => need)])
  }
  await client.query('insert into occupation_source (part, language, version) values ($1, $2, $3) on conflict (part, language) do update set version = excluded.version', [part.part, part.part === 'relations' ? 'any' : language, version])
}

const chunks = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] => Array.from({ length: Math.ceil(rows.length / atOnce) }, (_none, index) => rows.slice(index * atOnce, (index + 1) * atOnce))
