/**
 * The files of ESCO as the European Commission publishes them, told apart by their columns, and read without guessing. Columns are found by
 * name, so that one more or another order is no trouble; a row that does not hold is refused with its line.
 */
import { BadCsv, readCsv } from './csv.ts'

export type Occupation = { readonly uri: string; readonly label: string; readonly also: string; readonly about: string }
export type Skill = { readonly uri: string; readonly label: string }
export const needs = ['essential', 'optional'] as const
export type Need = (typeof needs)[number]
export type Relation = { readonly occupation: string; readonly skill: string; readonly need: Need }
export type Part =
  | { readonly part: 'occupations'; readonly rows: readonly Occupation[] }
  | { readonly part: 'skills'; readonly rows: readonly Skill[] }
  | { readonly part: 'relations'; readonly rows: readonly Relation[] }

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]
/** The few rows that come with the demo, in the same format and with words of our own. */
export const sampleVersion = 'sample'

const wanted = {
  occupations: ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'description'],
  skills: ['conceptUri', 'skillType', 'preferredLabel'],
  relations: ['occupationUri', 'relationType', 'skillUri'],
} as const

/** @throws BadCsv */
export const readPart = (text: string): Part => {
  const [head, ...records] = readCsv(text)
  if (!head) throw new BadCsv(1, 'an empty file')
  const has = (columns: readonly string[]) => columns.every(column => head.fields.includes(column))
  const part = (['relations', 'occupations', 'skills'] as const).find(one => has(wanted[one]))
  if (!part) throw new BadCsv(1, `none of the three: occupations has ${wanted.occupations.join(', ')}; skills ${wanted.skills.join(', ')}; occupationSkillRelations ${wanted.relations.join(', ')}`)
  const twice = head.fields.find((name, index) => head.fields.indexOf(name) !== index)
  if (twice !== undefined) throw new BadCsv(1, `column ${twice} stands there twice`)
  /** A record by the names of its columns; what is no longer in use is left out. */
  const rows = records.map(({ line, fields }) => ({ line, of: (name: string): string => fields[head.fields.indexOf(name)] ?? '' })).filter(({ of }) => of('status') !== 'obsolete')
  const filled = ({ line, of }: (typeof rows)[number], name: string): string => of(name).trim() || (() => { throw new BadCsv(line, `${name} is empty`) })()
  const address = (row: (typeof rows)[number], name: string): string => {
    const found = filled(row, name)
    if (!/^https?:\/\/\S+$/.test(found)) throw new BadCsv(row.line, `${name} is no address: ${found.slice(0, 60)}`)
    return found
  }
  const once = <Row extends { readonly key: string; readonly line: number }>(keyed: readonly Row[]): readonly Row[] => {
    const seen = new Set<string>()
    for (const { key, line } of keyed) if (seen.size === seen.add(key).size) throw new BadCsv(line, `${key} stands there twice`)
    return keyed
  }
  switch (part) {
    case 'occupations': return { part, rows: once(rows.map(row => ({ line: row.line, key: address(row, 'conceptUri'), label: filled(row, 'preferredLabel'), also: row.of('altLabels').trim(), about: row.of('description').trim() }))).map(({ key, label, also, about }) => ({ uri: key, label, also, about })) }
    case 'skills': return { part, rows: once(rows.map(row => ({ line: row.line, key: address(row, 'conceptUri'), label: filled(row, 'preferredLabel') }))).map(({ key, label }) => ({ uri: key, label })) }
    case 'relations': return {
      part, rows: once(rows.map(row => {
        const [occupation, skill, said] = [address(row, 'occupationUri'), address(row, 'skillUri'), filled(row, 'relationType')]
        const need = needs.find(one => one === said)
        if (!need) throw new BadCsv(row.line, `relationType is ${said.slice(0, 40)}, and not ${needs.join(' or ')}`)
        return { line: row.line, key: `${occupation} ${skill}`, occupation, skill, need }
      })).map(({ occupation, skill, need }) => ({ occupation, skill, need })),
    }
  }
}
