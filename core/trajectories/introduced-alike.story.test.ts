/** A guide writes people down by an address, and cannot tell whether it was known in the house; nor can anyone else in that file. Not by a page, and not from the database. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { openPlanFor } from '../../test/recovery.ts'
import { addNamed, namesOf } from '../people/known-people.ts'
import { recordCircleAnswer, type AskedIn } from './circle.store.ts'

const house = await openHouse()
const hanna = { ...cast.hanna, mail: cast.hanna.mail ?? '' }
const client = { id: newAnonymousId<'person'>(), name: 'Lea Verborgen', mail: 'lea.verborgen@voorbeeld.example' }
const beside = { id: newAnonymousId<'person'>(), name: 'Bo Verborgen', mail: 'boris.verborgen@voorbeeld.example' }
const came = { id: newAnonymousId<'person'>(), name: 'Saar Verborgen', mail: 'saar.verborgen@voorbeeld.example' }
const leas = await openPlanFor(house, client, hanna)
await leas.joins(beside, 'colleague')
await house.as(came.id, tx => addNamed({ tx, vault: house.vault, provider: deHaven }, came))

const typed = 'Loes van Boven'
/** A page with its ids by the order in which they stand there. */
const plain = (text: string): string => {
  const ids = new Map<string, string>()
  return withoutChance(text).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, id => ids.get(id) ?? (ids.set(id, `id ${ids.size + 1}`), `id ${ids.size}`))
}
/** Two plans of one moment stand in any order: row by row. */
const rows = (text: string): string => withoutChance(text).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').split(/(?=<tr|<li|<\/ul>|<\/tbody>)/).toSorted().join('\n')
/** All that a guide does with an address and reads of whose it is, and what whom the plan is about reads; in a house that is as it was before. */
const live = async (mail: string, answer: 'joins' | 'declines'): Promise<readonly string[]> => {
  const pages: string[] = []
  const before = (await house.asSuperuser<{ readonly id: Id<'trajectory'> }>('select id from trajectory')).map(({ id }) => id)
  const bas = await house.signedIn(cast.bas.id)
  const keep = ({ status, location, text }: { readonly status: number; readonly location: string | null; readonly text: string }) => { pages.push(`${status} ${plain(location ?? '')} ${plain(text)}`.replaceAll(mail, 'mail')) }
  const does = async (path: string, form: Readonly<Record<string, string>>) => keep(await bas.send(path, { ...form, act: newAnonymousId() }))
  const noor = { ...aroundNoor.noor, id: newAnonymousId<'person'>(), mail: `${newAnonymousId()}@voorbeeld.example` }
  await does('/plans', { programme: 'workfloor-recovery', name: typed, mail, telephone: '' })
  const [own] = await house.asSuperuser<{ readonly id: Id<'trajectory'> }>('select id from trajectory where id <> all ($1)', [before])
  for (const path of ['', '/circle']) keep(await bas.get(`/trajectories/${own?.id ?? ''}${path}`))
  const plan = await openPlanFor(house, noor, { ...cast.bas, mail: cast.bas.mail ?? '' })
  const circle = `/trajectories/${plan.trajectory}/circle`
  await does(circle, { role: 'colleague', name: typed, mail })
  await does(circle, { role: 'colleague', name: 'Nog eens', mail })
  const [asked] = await house.asSuperuser<AskedIn>('select id, trajectory_id as trajectory, person_id as person, role, signs_in as "signsIn", asked_by as by, asked_at as at, address from circle_invitation where trajectory_id = $1', [plan.trajectory])
  if (!asked) throw new Error('nobody was asked')
  await does(`${circle}/${asked.id}/links`, {})
  keep(await bas.get(circle))
  const noors = await house.signedIn(noor.id)
  keep(await noors.get('/my-trajectory/circle'))
  await house.as(asked.person, tx => recordCircleAnswer(tx, asked, answer, newId(house.now().getTime()), house.now()))
  for (const path of [circle, `/trajectories/${plan.trajectory}`]) keep(await bas.get(path))
  pages.push(rows((await bas.get('/people')).text))
  for (const path of ['/my-trajectory', '/my-trajectory/circle', '/who-sees']) keep(await noors.get(path))
  for (const reader of [cast.bas.id, noor.id]) {
    pages.push(`${(await house.as(reader, tx => tx.rows(sql`select from person_name where person_id = ${asked.person}`))).length} names of their own`)
    pages.push((await house.as(reader, tx => namesOf({ tx, vault: house.vault, provider: deHaven }, [asked.person]))).get(asked.person) ?? 'no name')
    pages.push(`${(await house.as(reader, tx => tx.rows(sql`select from person_introduction where person_id = ${asked.person} and introduced_by <> ${cast.bas.id}`))).length} rows of another guide`)
  }
  for (const gone of [own?.id, plan.trajectory]) await house.asSuperuser('with at as (select set_config(\'houvast.provider\', $1, true) as provider) select erase_trajectory($2) from at where provider <> \'\'', [deHaven.id, gone])
  await house.asSuperuser('delete from person_introduction where introduced_by = $1', [cast.bas.id])
  return pages
}
/** An address that is nobody's, of the same length: a page may be as long as what was typed. */
let letter = 96
const nobodyLike = (mail: string): string => { letter += 1; return `${String.fromCodePoint(letter).repeat(mail.length - '@x.example'.length)}@x.example` }

test('what was typed is what everyone in the file reads', async () => {
  const pages = await live(nobodyLike(client.mail), 'joins')
  expect(pages.filter(page => page.includes(typed)).length).toBeGreaterThan(6)
  expect(pages[0]?.slice(0, 3)).toBe('303')
  expect(pages.slice(3, 6).map(page => page.slice(0, 3)), 'asked, asked already, sent again').toEqual(['303', '422', '303'])
  expect(pages.slice(-6)).toEqual(['0 names of their own', typed, '0 rows of another guide', '0 names of their own', typed, '0 rows of another guide'])
})

test.each([['a client of another guide', client, 'joins'], ['a client of another guide who says no', client, 'declines'], ['someone beside another file', beside, 'joins'], ['whoever came by themselves', came, 'declines']] as const)('%s reads like nobody', async (_who, { mail }, answer) => {
  const known = await live(mail, answer)
  expect(known).toEqual(await live(nobodyLike(mail), answer))
  expect(known.filter(page => page.includes('Verborgen'))).toEqual([])
})

test('the other guide notices nothing, and whoever it is keeps their own name', async () => {
  const around = (reader: Id<'person'>) => house.as(reader, tx => namesOf({ tx, vault: house.vault, provider: deHaven }, [client.id, beside.id]))
  const before = await around(hanna.id)
  expect([...before.values()].toSorted()).toEqual([beside.name, client.name])
  const bas = await house.signedIn(cast.bas.id)
  await bas.send('/plans', { programme: 'workfloor-recovery', name: typed, mail: client.mail, telephone: '', act: newAnonymousId() })
  expect((await around(cast.bas.id)).get(client.id)).toBe(typed)
  expect(await around(hanna.id)).toEqual(before)
  expect((await around(client.id)).get(client.id)).toBe(client.name)
  expect((await around(client.id)).get(beside.id)).toBe(beside.name)
})

test('of before it was kept what a guide typed, their own name is read as it was', async () => {
  await house.asSuperuser('update person_introduction set name = null where introduced_by = $1', [hanna.id])
  expect(await house.as(hanna.id, tx => tx.rows(sql`select from person_name where person_id = ${client.id}`))).toHaveLength(1)
  expect((await house.as(beside.id, tx => namesOf({ tx, vault: house.vault, provider: deHaven }, [client.id]))).get(client.id)).toBe(client.name)
})

test('nor whoever worked here and left', async () => {
  house.travelTo(addMinutes(house.now(), 1))
  await house.asSuperuser(`insert into staff_leaving (provider_id, id, person_id, last_day, ends_at, said_by, said_at) values ('${deHaven.id}', '${newAnonymousId()}', '${hanna.id}', '${addDays(dayOf(house.now(), deHaven.zone), -3)}', '${house.now().toISOString()}'::timestamptz - interval '2 days', '${cast.ellen.id}', now())`)
  const known = await live(hanna.mail, 'declines')
  expect(known).toEqual(await live(nobodyLike(hanna.mail), 'declines'))
  expect(known.filter(page => page.includes(hanna.name))).toEqual([])
  expect(house.broken).toEqual([])
})
