import { sql, type Tx } from '../../kit/db.ts'
import type { Language, Need } from './esco.ts'

/** The version that is searched in this language; null where nothing was read in. */
export const findVersion = async (tx: Tx, language: Language): Promise<string | null> =>
  (await tx.one<{ readonly version: string }>(sql`select version from occupation_source where part = 'occupations' and language = ${language}`))?.version ?? null

export type Found = { readonly uri: string; readonly label: string; readonly about: string }
const most = 20
/** By part of a name, its own or another; those that begin with it first. */
export const findOccupations = (tx: Tx, language: Language, words: string) => {
  const part = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return tx.rows<Found>(sql`
    select uri, label, about from occupation where language = ${language} and (label ilike ${part} or also ilike ${part})
    order by label not ilike ${part.slice(1)}, label, uri limit ${most}`)
}
export const findOccupation = (tx: Tx, language: Language, uri: string) => tx.one<Found>(sql`select uri, label, about from occupation where language = ${language} and uri = ${uri}`)
/** What it asks, in words of this language. */
export const listSkills = (tx: Tx, language: Language, occupation: string) => tx.rows<{ readonly label: string; readonly need: Need }>(sql`
  select s.label, o.need from occupation_skill o join skill s on s.language = ${language} and s.uri = o.skill where o.occupation = ${occupation} order by o.need, s.label`)
