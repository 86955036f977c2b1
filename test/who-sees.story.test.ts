/**
 * Who sees what, at each stage of whole trajectories: whoever the database lets read a row that whom it is about reads too stands on
 * their page, by name, under the kind that tells of it.
 */
import { expect, test } from 'vitest'
import { asidesWith } from '../asides.ts'
import { coreKinds } from '../core/own-file/seen-kinds.ts'
import { aroundNoa, aroundThijs, lotte } from '../demo/cast.ts'
import { Sql } from '../kit/db.ts'
import type { Id } from '../kit/id.ts'
import { programmeAsides } from '../programmes/index.ts'
import { openHouse } from './house.ts'
import type { House } from './recovery.ts'
import type { Lookers, Walk } from './sight.ts'
import { bridgeOfThijs, inBridge } from './walks/care-work-bridge.ts'
import { careerOfLotteToTheEnd, outOfCuriosity } from './walks/independent.ts'
import { inLearning, learningOfNoa } from './walks/learning-at-work.ts'
import { noaOnTheWard, onTheWard } from './walks/ward.ts'
import { aroundTheGroup, inAGroup, sara } from './walks/in-a-group.ts'
import { aroundHisWork, workOfThijs } from './walks/work-of-thijs.ts'

const kinds = [...coreKinds, ...asidesWith(programmeAsides).seen]
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()

/** What stands on their page, by title; null while there is none. */
const pageOf = async (house: House, person: Id<'person'>): Promise<ReadonlyMap<string, string> | null> => {
  const { status, text } = await (await house.signedIn(person)).get('/who-sees')
  return status === 200 ? new Map([...text.matchAll(/<h2[^>]*>(.*?)<\/h2>(.*?)<\/section>/gs)].map(([, title = '', rest = '']) => [plain(title), plain(rest)])) : null
}
/** The rows someone reads of the tables that are told of, as `table row`. */
const rowsOf = async (house: House, person: Id<'person'> | null, tables: readonly string[], trajectory: string): Promise<ReadonlySet<string>> =>
  new Set((await house.as(person, tx => tx.rows<{ readonly row: string }>(new Sql([tables.map(table => `select '${table} ' || ctid as row from ${table} where trajectory_id = '${trajectory}'`).join(' union all ')], []))))
    .map(({ row }) => row))

test.each<readonly [string, Id<'person'>, (house: House) => Walk, Lookers]>([
  ['his work', aroundThijs.thijs.id, workOfThijs, aroundHisWork],
  ['between care and work', aroundThijs.thijs.id, bridgeOfThijs, inBridge],
  ['a ward', aroundNoa.noa.id, noaOnTheWard, onTheWard],
  ['a group', sara.id, inAGroup, aroundTheGroup],
  ['a career', lotte.id, careerOfLotteToTheEnd, outOfCuriosity],
  ['learning at work', aroundNoa.noa.id, learningOfNoa, inLearning],
])('whoever reads stands on the page: %s', async (_name, about, walk, lookers) => {
  const house = await openHouse({ costs: { memory: 8, passes: 1 } })
  const ofFile = new Set((await house.asSuperuser<{ readonly name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trajectory_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)).map(({ name }) => name))
  const told = [...new Set(kinds.flatMap(({ tables }) => tables))].filter(table => ofFile.has(table))
  const [missing, compared] = [new Set<string>(), new Set<string>()]
  for await (const stage of walk(house)) {
    const [own] = await house.asSuperuser<{ readonly trajectory: string }>('select m.trajectory_id as trajectory from participant m join party p on p.id = m.party_id where p.person_id = $1', [about])
    const page = own ? await pageOf(house, about) : null
    if (!page || !own) continue
    const mine = await rowsOf(house, about, told, own.trajectory)
    for (const [who, { person }] of Object.entries(lookers)) {
      if (person === null || person === 'worker' || person === about) continue
      const theirs = [...await rowsOf(house, person, told, own.trajectory)].filter(row => mine.has(row)).map(row => row.split(' ')[0] ?? '')
      for (const table of new Set(theirs)) {
        compared.add(`${who} ${table}`)
        const titles = kinds.filter(({ tables }) => tables.includes(table)).map(({ title }) => title({ locale: 'nl-NL', address: 'je' }))
        const stands = titles.some(title => page.get(title)?.includes(who.split(/[ ,]/)[0] ?? who))
        if (!stands) missing.add(`${stage}: ${who} reads ${table}`)
      }
    }
  }
  expect([...missing]).toEqual([])
  expect(compared.size, 'nobody reads anything: then nothing was tried').toBeGreaterThan(3)
  expect(house.broken).toEqual([])
})
