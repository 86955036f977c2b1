/** A talk that worries: levels, the back-up at once, and an envelope that opens for two people and never for one. */
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import type { Browser } from '../../test/house.ts'
import { openFullHouse, present } from '../../test/full-house.ts'
import { openEnvelope, planTurn, turnsFrom, worriesOf } from './known-risk.ts'
import { findEnvelope, hasEnvelope, listCalls, listTurns, listWorries, listYeses, recordCall, recordWorry, recordYes } from './risk.store.ts'

const house = await openFullHouse()
const { marleen, jaap, samira, ellen } = cast
const today = dayOf(house.now(), deHaven.zone)
const around = (tx: Tx, provider = deHaven) => ({ tx, vault: house.vault, provider })

let roos: Awaited<ReturnType<typeof house.book>>
let file: { readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly guide: Id<'party'> }
const worryPath = () => `/talks/${file.talk}/worry`
const as = (person: Id<'person'>): Promise<Browser> => house.signedIn(person)

beforeAll(async () => {
  roos = await house.book({ guide: marleen.id })
  const [row] = await house.asSuperuser<typeof file>(`select t.trajectory_id as trajectory, t.id as talk, g.id as guide from talk t join party p on p.trajectory_id = t.trajectory_id and p.person_id = $1 join party g on g.trajectory_id = t.trajectory_id and g.person_id = $2`, [roos.person, marleen.id])
  file = present(row)
})

test('the administrator keeps the rota, and sees when nobody is on it', async () => {
  const browser = await as(ellen.id)
  expect((await browser.get('/administration/backup')).text).toContain('Vandaag is er geen achterwacht.')
  expect((await (await as(marleen.id)).get(worryPath())).text).toContain('Er staat vandaag niemand op de lijst.')
  expect((await browser.post('/administration/backup', { person: jaap.id, from: today, until: addDays(today, -1), telephone: '06 87 65 43 21' })).text).toContain('De laatste dag ligt voor de eerste.')
  expect((await browser.post('/administration/backup', { person: ellen.id, from: today, until: today, telephone: '06 87 65 43 21' })).status).toBe(422)
  for (const person of [jaap.id, marleen.id]) expect((await browser.post('/administration/backup', { person, from: today, until: today, telephone: '06 87 65 43 21' })).status).toBe(200)
  const page = await (await as(marleen.id)).get(worryPath())
  expect(page.text).toContain('Jaap Verhoef: ')
  expect(page.text).not.toContain('Marleen de Wit: ') // nobody backs up oneself
  expect(await house.asSuperuser(`select from backup_turn t where t::text like '%87654321%'`)).toEqual([])
})

const texted = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 20))).map(({ message }) => message).filter(({ channel }) => channel === 'sms')

test('yellow stays with the guide; orange calls the back-up at once, in words that tell nothing', async () => {
  const browser = await as(marleen.id)
  expect((await browser.post(`/talks/${file.talk}/risk-levels`, { level: 'purple' })).text).toContain('Kies hoe groot je zorg is.')
  expect((await browser.post(`/talks/${file.talk}/risk-levels`, { level: 'yellow', reasons: ' ' })).text).toContain('Schrijf kort op waarom.')
  expect((await browser.post(`/talks/${file.talk}/risk-levels`, { level: 'yellow', reasons: 'kanarie-geel' })).text).toContain('Vastgelegd.')
  expect(await texted()).toEqual([])
  house.travelTo(addMinutes(house.now(), 1))
  const orange = await browser.post(`/talks/${file.talk}/risk-levels`, { level: 'orange', reasons: 'kanarie-oranje' })
  expect(orange.text).toContain('De achterwacht kreeg een sms.')
  expect(await texted()).toEqual([{ channel: 'sms', to: '+31687654321', text: 'Een begeleider heeft je nodig. Meld je aan en kijk bij Achterwacht.' }])
  const calls = await (await as(jaap.id)).get('/backup')
  expect(calls.text).toContain('kanarie-oranje')
  expect(calls.text).not.toContain('kanarie-geel')
  expect(calls.text).not.toMatch(new RegExp(`Roos|${roos.words.split(' ').slice(0, 2).join('-')}`))
  expect(await house.asSuperuser(`select from risk_level l where l::text like '%kanarie%'`)).toEqual([])
})

test('the envelope opens at red, when guide and back-up both say so, and its writer sees that it did', async () => {
  const own = await house.returned(roos.person)
  expect((await own.post('/my-appointment/envelope', { name: 'Roos Kanariezaad', telephone: '12', town: '' })).status).toBe(422)
  expect((await own.post('/my-appointment/envelope', { name: 'Roos Oud', telephone: '06 11 11 11 11', town: 'Zwolle' })).text).toContain('Er ligt een dichte envelop.')
  await own.post('/my-appointment/envelope', { name: 'Roos Kanariezaad', telephone: '06 11 22 33 44', town: 'Zwolle' })
  expect(await house.asSuperuser('select from envelope')).toHaveLength(1)

  house.travelTo(addMinutes(house.now(), 1))
  const guide = await as(marleen.id)
  expect((await guide.get(worryPath())).text).toContain('Leg eerst rood vast.')
  expect((await guide.post(`/talks/${file.talk}/risk-levels`, { level: 'red', reasons: 'kanarie-rood' })).text).toContain('Ja, de envelop moet open')
  const [red] = await house.as(marleen.id, tx => listWorries(tx, file.trajectory))
  const yes = `/risk-levels/${present(red).id}/yes`
  for (const person of [samira.id, castOfHetBaken.lieve.id]) expect((await (await house.signedIn(person, person === samira.id ? deHaven : hetBaken)).post(yes)).status).toBe(404)
  const backup = await as(jaap.id)
  expect((await backup.post(yes)).text).toContain('De begeleider nog niet.')
  expect((await backup.get('/backup')).text).not.toContain('Kanariezaad')
  expect((await backup.post(yes, { act: 'a-second-time' })).text).not.toContain('Kanariezaad')
  expect((await own.get('/my-appointment/envelope')).text).not.toContain('De envelop is geopend')

  expect((await guide.post(yes)).text).toContain('Roos Kanariezaad')
  expect((await backup.get('/backup')).text).toContain('Roos Kanariezaad')
  const told = await house.returned(roos.person)
  expect((await told.get('/my-appointment/envelope')).text).toMatch(/De envelop is geopend: vandaag om \d\d:\d\d uur/)
  const looks = (await told.get('/my-appointment')).text
  for (const words of ['de begeleider zei ja tegen openen van de envelop', 'de achterwacht zei ja tegen openen van de envelop', 'de achterwacht las wat in de envelop staat']) expect(looks).toContain(words)
  expect(house.broken).toEqual([])
})

test('past the pages nobody else learns of a worry, of an envelope, or opens one', async () => {
  const [red] = await house.as(marleen.id, tx => listWorries(tx, file.trajectory))
  const worry = present(red)
  const other = present(house.booked[0])
  const strangers: readonly (readonly [string, Id<'person'> | null, typeof deHaven])[] = [
    ['a guide who was not called', samira.id, deHaven], ['the administrator', ellen.id, deHaven], ['a visitor', null, deHaven], ['another participant', other.person, deHaven],
    ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken], ['the guide, were they elsewhere', marleen.id, hetBaken],
  ]
  for (const [who, person, provider] of [...strangers, ['the one it is about', roos.person, deHaven] as const]) {
    expect(await house.as(person, tx => listWorries(tx, file.trajectory), provider.id), who).toEqual([])
    await expect(house.as(person, tx => recordWorry(tx, { ...worry, id: newAnonymousId() }, file.guide), provider.id), who).rejects.toThrow(/row-level security|23503/)
    await expect(house.as(person, tx => recordCall(tx, newAnonymousId(), worry, jaap.id, today, house.now()), provider.id), who).rejects.toThrow(/row-level security|23503/)
    await expect(house.as(person, tx => recordYes(tx, worry.id, file.trajectory, person ?? ellen.id, house.now()), provider.id), who).rejects.toThrow(/row-level security|23503/)
  }
  for (const [who, person, provider] of strangers) {
    expect(await house.as(person, tx => findEnvelope(tx, file.trajectory), provider.id), who).toBeNull()
    expect(await house.as(person, tx => hasEnvelope(tx, file.trajectory), provider.id), who).toBe(false)
    expect(await house.as(person, tx => listYeses(tx, file.trajectory), provider.id), who).toEqual([])
    expect(await house.as(person, tx => listCalls(tx, jaap.id), provider.id), who).toEqual([])
  }
  // The rota is for guides and the administrator; a yes is one's own; whoever is not on the rota is not called.
  expect(await house.as(roos.person, tx => listTurns(tx, today))).toEqual([])
  await expect(house.as(marleen.id, tx => planTurn(around(tx), { person: samira.id, from: today, until: addDays(today, 1), telephone: '+31600000000' }, house.now()))).rejects.toThrow('row-level security')
  await expect(house.as(marleen.id, tx => recordCall(tx, newAnonymousId(), worry, samira.id, today, house.now()))).rejects.toThrow('row-level security')
  await expect(house.as(marleen.id, tx => recordYes(tx, worry.id, file.trajectory, jaap.id, house.now()))).rejects.toThrow('row-level security')
  // A yes to a red of the day before, and to what is no red any more.
  await expect(house.as(jaap.id, tx => tx.run(sql`insert into envelope_yes (risk_level_id, trajectory_id, given_by, given_at) values (${worry.id}, ${file.trajectory}, ${jaap.id}, ${addMinutes(house.now(), 25 * 60)})`))).rejects.toThrow('row-level security')
  expect(await house.as(jaap.id, tx => turnsFrom(around(tx), today))).toHaveLength(2)
  expect(await house.as(samira.id, tx => worriesOf(around(tx), file.trajectory))).toEqual([])
  expect(await house.as(samira.id, tx => openEnvelope(around(tx), file.trajectory))).toBeNull()
})

test('an envelope that is taken back leaves no key behind', async () => {
  const [before] = await house.asSuperuser<{ readonly key: string }>('select document_key_of(content) as key from envelope')
  const own = await house.returned(roos.person)
  expect((await own.post('/my-appointment/envelope/removal')).text).toContain('Er ligt geen envelop.')
  expect(await house.asSuperuser('select from keys.document_key where id = $1', [present(before).key])).toEqual([])
})

test('the crisis numbers are called once a year, and that is an act', async () => {
  house.travelTo(addMinutes(house.now(), 400 * 1440))
  const browser = await as(ellen.id)
  expect((await browser.get('/administration')).text).toContain('De noodnummers zijn nagekeken op')
  expect((await browser.post('/administration/crisis-checks')).text).toContain('Over een jaar vragen we het weer.')
  expect((await browser.get('/administration')).text).not.toContain('De noodnummers zijn nagekeken op')
  expect((await (await as(marleen.id)).get('/administration/crisis-numbers')).status).toBe(404)
  for (const [person, provider] of [[marleen.id, deHaven.id], [castOfHetBaken.wim.id, hetBaken.id], [null, deHaven.id]] as const) expect(await house.as(person, tx => tx.rows(sql`select * from crisis_check`), provider)).toEqual([])
  await expect(house.as(marleen.id, tx => tx.run(sql`insert into crisis_check (id, country, checked_by, checked_at) values (${newAnonymousId()}, 'NL', ${marleen.id}, now())`))).rejects.toThrow('row-level security')
  expect(house.broken).toEqual([])
})
