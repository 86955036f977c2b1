/** A meeting of colleagues takes the time of everyone in the group, as a talk does: from the planning until it is closed, called off or left. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { keepHours } from '../../demo/diary.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { openPlanFor } from '../../test/recovery.ts'
import { sweepPeers } from './meeting.store.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { bas, marleen, jaap, samira } = cast
const { noor } = aroundNoor
await openPlanFor(house, noor, bas)
for (const { id } of [bas, marleen, jaap, samira]) await house.as(id, tx => keepHours(tx, id, { weekly: { 1: ['09:00-17:00'] } }, deHaven, house.now()))
const act = () => newAnonymousId()
const by = async ({ id }: { readonly id: Id<'person'> }) => await house.signedIn(id)
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const freeOf = ({ id }: { readonly id: Id<'person'> }) => house.as(null, async tx => ((await house.app.house.moments.free(tx, deHaven, [id], house.now())).get(id) ?? []).map(({ from }) => from.getTime()))
const taken = async (): Promise<readonly string[]> => {
  const names = new Map<string, string>(Object.entries({ bas, marleen, jaap, samira, noor }).map(([name, { id }]) => [id, name]))
  return (await house.asSuperuser<{ readonly person: string }>('select person_id as person from occupancy where meeting_id is not null')).map(({ person }) => names.get(person) ?? person).toSorted()
}

const founded = await (await by(bas)).send('/peer-consultation/groups', { name: 'Dinsdaggroep', act: act() })
const group = `/peer-consultation/groups/${/[0-9a-f-]{36}/.exec(founded.location ?? '')?.[0] ?? ''}`
await (await by(bas)).post(`${group}/invitations`, { people: [marleen.id, jaap.id, samira.id, noor.id], act: act() })
const answers = async (who: { readonly id: Id<'person'> }) => {
  const [invitation] = await house.asSuperuser<{ readonly id: string }>('select id from peer_invitation where person_id = $1', [who.id])
  await (await by(who)).post(`/peer-consultation/invitations/${invitation?.id}`, { says: 'yes', act: act() })
}
for (const who of [marleen, jaap, noor]) await answers(who)
// Jaap has a talk then. It stays, and nobody reads of it.
const talk = await openedWith(house, { provider: deHaven, guide: jaap.id, from: at('09:00'), now: house.now() })
const wanted = { method: 'gossip', way: 'live', day: '2026-11-23', time: '10:00', daysPerStep: '2', facilitator: marleen.id }
const plan = async (more: Readonly<Record<string, string>> = {}) => await (await by(noor)).send(`${group}/meetings`, { ...wanted, ...more, act: act() })
const room = async () => `/peer-consultation/meetings/${(await house.asSuperuser<{ readonly id: string }>('select id from peer_meeting'))[0]?.id}`

test('planned, it takes the time of those who are free, and tells of nobody who is not', async () => {
  expect(await freeOf(marleen)).toContain(at('09:30').getTime())
  const planned = await plan()
  expect([planned.status, planned.location?.endsWith('?done=planned')]).toEqual([303, true])
  expect(await taken()).toEqual(['bas', 'marleen', 'noor'])
  // Fifty minutes in which nobody can choose her; a talk takes thirty.
  expect((await freeOf(marleen)).filter(from => from > at('08:30').getTime() && from < at('09:50').getTime())).toEqual([])
  expect((await freeOf(marleen)).length).toBeGreaterThan(3)
  expect(await freeOf(samira)).toContain(at('09:30').getTime())
})

test('it stands in the week of each guide, under a word that says nothing, also beside a talk; and in their own calendar', async () => {
  for (const who of [marleen, jaap]) {
    const week = (await (await by(who)).get('/agenda?week=2026-11-23')).text
    expect([week.includes('Overleg'), week.includes(await room()), /Dinsdaggroep|roddel|intervisie</i.test(week.slice(week.indexOf('<main')))], who.id).toEqual([true, true, false])
  }
  expect((await (await by(samira)).get('/agenda?week=2026-11-23')).text).not.toContain('Overleg')
  const address = /\/calendar\/[\w-]{43}\.ics/.exec((await (await by(marleen)).post('/agenda/feed')).text)?.[0] ?? 'none'
  const feed = await house.browser().get(address)
  const events = new ICAL.Component(ICAL.parse(feed.text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect(events.map(event => [event.summary, event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()])).toEqual([['Afspraak', '2026-11-23T09:00:00.000Z', '2026-11-23T09:50:00.000Z']])
  expect(feed.text).not.toMatch(/Dinsdaggroep|intervisie|http/i)
})

test('at the database nobody takes or gives back the time of another', async () => {
  const [meeting] = await house.asSuperuser<{ readonly id: string }>('select id from peer_meeting')
  for (const who of [bas, marleen, samira, noor, null]) {
    const takes = (person: Id<'person'>) => house.as(who?.id ?? null, tx => tx.run(sql`insert into occupancy (id, person_id, during, meeting_id) values (${newAnonymousId()}, ${person}, tstzrange(${at('13:00')}, ${at('14:00')}), ${meeting?.id ?? null})`)).catch((error: Error) => error.message.slice(0, 5))
    expect([await takes(bas.id), await takes(samira.id)], who?.id).toEqual(['42501', '42501'])
    expect(await house.as(who?.id ?? null, tx => tx.run(sql`delete from occupancy where meeting_id is not null`)), who?.id).toBe(0)
    await expect(house.as(who?.id ?? null, tx => tx.run(sql`select take_peer_time(${meeting?.id ?? null})`))).rejects.toThrow('42501')
    await expect(house.as(who?.id ?? null, tx => tx.run(sql`select take_time_of_peers()`))).rejects.toThrow('42501')
  }
  expect(await house.as(samira.id, tx => tx.rows(sql`select from occupancy`))).toEqual([])
})

test('whoever joins meanwhile comes with their time, whoever leaves has it again, and what came free is taken by the night', async () => {
  await answers(samira)
  expect(await taken()).toEqual(['bas', 'marleen', 'noor', 'samira'])
  await (await by(bas)).post(`${group}/leavings`, { act: act() })
  expect(await taken()).toEqual(['marleen', 'noor', 'samira'])
  expect(await freeOf(bas)).toContain(at('09:30').getTime())
  await house.asSuperuser('delete from occupancy where appointment_id = $1', [talk.appointment])
  await house.as('worker', tx => sweepPeers(tx, house.now()))
  expect(await taken()).toEqual(['jaap', 'marleen', 'noor', 'samira'])
  await house.as('worker', tx => sweepPeers(tx, house.now()))
  expect(await taken(), 'once').toHaveLength(4)
})

test('called off, everyone has their time again; spread over days it takes none', async () => {
  await (await by(marleen)).post(`${await room()}/closings`, { act: act() })
  expect(await taken()).toEqual([])
  expect(await freeOf(marleen)).toContain(at('09:30').getTime())
  expect((await plan({ way: 'spread' })).status).toBe(303)
  expect(await taken()).toEqual([])
  expect((await (await by(marleen)).get('/agenda?week=2026-11-23')).text).not.toContain('Overleg')
  expect(house.broken).toEqual([])
})
