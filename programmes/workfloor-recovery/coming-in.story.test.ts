/** How people come to a plan, and how two sides and three people agree: over HTTP and without JavaScript, and in everyone's name at the database. */
import { afterEach, expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../../kit/time.ts'
import { linkTo, mailsTo } from '../../test/mails.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { everyone, everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { recordLeaving } from '../../core/trajectories/circle.store.ts'
import { sweepComingIn } from './request.store.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { noor, tom } = await recoveryOfNoor(house)
const no = 'row-level security'

const found = (pattern: RegExp, { text }: Answer): string => {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`not on the page: ${pattern}`)
  return match
}
const as = async (person: Id<'person'>) => await house.signedIn(person)
const whoSees = whoSeesIn(house)
const count = async (table: string): Promise<number> => Number((await house.asSuperuser<{ readonly count: string }>(`select count(*) as count from ${table}`))[0]?.count)

test('anyone reads what the plan is, for whom it is not, and asks for a first talk', async () => {
  const visitor = house.browser()
  const about = await visitor.get('/recovery')
  for (const words of ['Voor wie niet', '/cost-of-absence', '/recovery/ask/employee', '/recovery/ask/employer']) expect(about.text).toContain(words)
  expect((await visitor.get('/recovery/ask/employer')).text).toContain('Noem geen medewerker')
  expect((await visitor.get('/recovery/ask/somebody')).status).toBe(404)

  const wrong = await visitor.post('/recovery/ask/employer', { name: 'Petra Bos', mail: 'petra@', telephone: '', organisation: '' })
  expect([wrong.status, wrong.text.includes('value="petra@"'), wrong.text.includes('Fout: ')]).toEqual([422, true, true])
  expect(await count('recovery_request')).toBe(0)

  const asked = await visitor.post('/recovery/ask/employer', { act: 'een-en-dezelfde', name: 'Petra Bos', mail: 'petra@bakkerij.example', telephone: '06 12345678', organisation: 'Bakkerij De Halm' })
  expect(asked.text).toContain('We hebben je vraag')
  await visitor.post('/recovery/ask/employer', { act: 'een-en-dezelfde', name: 'Petra Bos', mail: 'petra@bakkerij.example', telephone: '', organisation: 'Bakkerij De Halm' })
  await visitor.post('/recovery/ask/employee', { name: 'Joris Prins', mail: 'joris@thuis.example', telephone: '', organisation: 'verzonnen' })
  expect(await count('recovery_request')).toBe(2)
  expect(await count('recovery_request where organisation is not null'), 'an employee names no employer').toBe(1)
  const [confirmed] = await mailsTo(house, 'petra@bakkerij.example')
  expect(`${confirmed?.subject} ${confirmed?.text}`).not.toMatch(/Petra|Halm|herstel|Haven/i)
  for (const guide of [cast.bas, cast.hanna]) expect((await mailsTo(house, guide.mail)).length, guide.name).toBe(2)
  expect(await mailsTo(house, cast.marleen.mail), 'who guides in another programme').toEqual([])
})

test('a request is for the guides of the programme, and once taken up for one of them', async () => {
  expect(await whoSees(sql`select from recovery_request`)).toEqual(['bas', 'hanna'])
  expect((await house.as(castOfHetBaken.lieve.id, tx => tx.rows(sql`select from recovery_request`), hetBaken.id)).length).toBe(0)
  const bas = await as(cast.bas.id)
  expect((await bas.get('/today')).text).toContain('Bekijk de aanvragen')
  expect((await (await as(cast.marleen.id)).get('/today')).text).not.toContain('Bekijk de aanvragen')
  expect((await (await as(cast.marleen.id)).get('/recovery/requests')).status).toBe(404)
  const list = await bas.get('/recovery/requests')
  expect(list.text).toContain('Petra Bos')
  const path = found(/href="(\/recovery\/requests\/[0-9a-f-]{36})">Petra/, list)
  const hanna = await as(cast.hanna.id)
  expect((await hanna.get(path)).text).toContain('+31612345678')
  expect((await bas.post(`${path}/takings`)).text).toContain('Jij pakt dit op')
  expect((await hanna.get(path)).status, 'gone for who came second').toBe(404)
  expect((await hanna.get('/recovery/requests')).text).not.toContain('Petra')
  const id = path.split('/').at(-1) ?? ''
  for (const [name, person] of everyoneBut('bas')) {
    await expect(house.as(person, tx => tx.run(sql`insert into recovery_request_taken (request_id, taken_by, taken_at) values (${id}, ${cast.bas.id}, now())`)), name).rejects.toThrow(no)
  }
})

test('nothing of a request stands open in the database, and after ninety days nothing of it stands at all', async () => {
  const rows = JSON.stringify((await house.asSuperuser('select * from recovery_request')).map(row => Object.values(row).map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : value))))
  expect(rows).not.toMatch(/Petra|Halm|bakkerij|Joris/)
  const keys = () => count('keys.document_key')
  const before = await keys()
  await house.as('worker', tx => sweepComingIn(tx, addMinutes(house.now(), 89 * 24 * 60)))
  expect(await count('recovery_request')).toBe(2)
  await house.as('worker', tx => sweepComingIn(tx, addMinutes(house.now(), 91 * 24 * 60)))
  expect([await count('recovery_request'), await count('recovery_request_taken'), before - await keys()]).toEqual([0, 0, 2])
})

test('an offer is read and accepted behind its link, once, under a name', async () => {
  const bas = await as(cast.bas.id)
  expect((await bas.post('/recovery/offers', { organisation: 'Bakkerij De Halm', name: 'Petra Bos', mail: 'petra@bakkerij.example', hours: '0', rate: 'veel', held: 'at-the-employer' })).status).toBe(422)
  house.travelTo(addMinutes(house.now(), 1))
  await bas.post('/recovery/offers', { organisation: 'Bakkerij De Halm', name: 'Petra Bos', mail: 'petra@bakkerij.example', hours: '32', rate: '97,50', held: 'at-the-employer' })
  const link = await linkTo(house, 'petra@bakkerij.example')
  const petra = house.browser()
  const offer = await petra.get(link)
  for (const words of ['Bas Willems', 'Bakkerij De Halm', '3.120,00', 'op het werk']) expect(offer.text).toContain(words)
  expect((await petra.post(`${link}/answers`, { answer: 'accepted', name: '' })).status).toBe(422)
  expect((await house.browser(hetBaken.host ?? '').get(link)).status, 'of another provider').toBe(403)
  expect((await petra.get(`${link}x`)).status).toBe(403)
  expect((await petra.post(`${link}/answers`, { answer: 'accepted', name: 'Petra Bos' })).text).toContain('Je ging akkoord')
  expect((await petra.post(`${link}/answers`, { answer: 'declined' })).text, 'once').toContain('Je ging akkoord')
  expect((await bas.get('/recovery/offers')).text).toContain('Akkoord')
  expect(await whoSees(sql`select from recovery_offer`)).toEqual(['bas'])
  expect(await whoSees(sql`select from recovery_offer_answer`)).toEqual(['bas'])
  for (const [name, person] of everyoneBut('bas')) await expect(house.as(person, tx => tx.run(sql`
    insert into recovery_offer (id, made_by, made_at, until, hours, rate_cents, held, organisation, name, mail, token_hash) select ${newAnonymousId()}, ${cast.bas.id}, now(), now(), 1, 1, 'elsewhere', signed, signed, signed, ${Buffer.alloc(32, 7)} from (select '\\x00'::bytea::sealed as signed) s`)), name).rejects.toThrow()
})

test('an offer that ran out is a closed page', async () => {
  const bas = await as(cast.bas.id)
  house.travelTo(addMinutes(house.now(), 1))
  await bas.post('/recovery/offers', { organisation: 'Molen', name: 'Mo', mail: 'mo@molen.example', hours: '10', rate: '80', held: 'elsewhere' })
  const link = await linkTo(house, 'mo@molen.example')
  const at = house.now()
  house.travelTo(startOfDay(addDays(dayOf(at, deHaven.zone), 31), deHaven.zone))
  expect((await house.browser().get(link)).status).toBe(403)
  expect((await house.browser().send(`${link}/answers`, { answer: 'accepted', name: 'Mo' })).status).toBe(403)
  house.travelTo(at)
})

const plan = noor.trajectory
const intention = `/plans/${plan}/intention`

test('each side says whether it wants to go on, and why for the guide alone', async () => {
  const [noors, mirjam] = [await as(aroundNoor.noor.id), await as(aroundNoor.mirjam.id)]
  expect((await mirjam.get('/beside')).text).toContain('Geef antwoord')
  expect((await mirjam.post(`/plans/${plan}/intentions`, { willing: '', why: 'Geen keuze gemaakt' })).text).toContain('Geen keuze gemaakt')
  await mirjam.post(`/plans/${plan}/intentions`, { willing: 'later', why: 'Eerst rust in het team' })
  house.travelTo(addMinutes(house.now(), 1))
  await mirjam.post(`/plans/${plan}/intentions`, { willing: 'yes', why: 'We missen haar kennis' })
  await noors.post(`/plans/${plan}/intentions`, { willing: 'yes', why: 'Ik wil mijn werk houden' })
  expect((await mirjam.get(intention)).text).toContain('We missen haar kennis')
  expect((await mirjam.get(intention)).text).not.toContain('mijn werk houden')
  expect((await noors.get(intention)).text).not.toContain('missen haar kennis')
  const together = await (await as(cast.bas.id)).get(`/trajectories/${plan}/together`)
  for (const words of ['We missen haar kennis', 'Ik wil mijn werk houden']) expect(together.text).toContain(words)
  expect(together.text, 'the last word counts').not.toContain('Eerst rust')
  for (const [name, person] of everyoneBut('noor', 'mirjam')) expect((await (await as(person)).get(intention)).status, name).toBe(404)

  const seen: Record<string, number> = {}
  for (const [name, person] of Object.entries(everyone)) seen[name] = (await house.as(person, tx => tx.rows(sql`select from plan_intention where trajectory_id = ${plan}`))).length
  expect(seen).toEqual({ noor: 1, bas: 3, kim: 0, ruud: 0, mirjam: 2, tom: 0, hanna: 0, ellen: 0, marleen: 0 })
  for (const [whose, party] of [['noor', noor.participant], ['mirjam', noor.parties.mirjam]] as const) for (const [name, person] of everyoneBut(whose)) {
    await expect(house.as(person, tx => tx.run(sql`insert into plan_intention (id, trajectory_id, party_id, willing, said_at) values (${newAnonymousId()}, ${plan}, ${party}, 'yes', now())`)), `${name} for ${whose}`).rejects.toThrow(no)
  }
})

const reports = async (person: Id<'person'>) => (await house.as(person, tx => tx.rows<{ readonly trajectory_id: string; readonly held: number; readonly started: boolean; readonly ends_on: string; readonly ended_on: string | null }>(sql`select trajectory_id, started, held, ends_on, ended_on from process_reports()`))).filter(one => one.trajectory_id === plan)
const tasks = { employee: 'Komt naar de gesprekken.', therapist: 'Leidt de gesprekken.', manager: 'Maakt tijd vrij.' }

test('three agree on who does what; only then, and only to them, the least is told', async () => {
  const bas = await as(cast.bas.id)
  const page = await bas.get(`/trajectories/${plan}/together`)
  expect(page.text).toContain('Leg de afspraken voor')
  expect((await bas.post(`/trajectories/${plan}/contracts`, { startsOn: '2026-11-23', endsOn: '2026-11-01', ...tasks })).text).toContain('moet na de eerste dag liggen')
  // The manager reads the tasks: what would tell of health is pointed at first, and nothing is put forward.
  const pointed = await bas.send(`/trajectories/${plan}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-01-15', ...tasks, manager: 'Houdt rekening met de burn-out.' })
  expect([pointed.status, pointed.text.includes('<mark')]).toEqual([200, true])
  expect(await house.asSuperuser('select id from plan_contract')).toEqual([])
  await bas.post(`/trajectories/${plan}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-01-15', ...tasks })
  await noor.held('reflection', 3)

  const address = `/plans/${plan}/contract`
  for (const [name, person] of Object.entries(everyone)) expect((await (await as(person)).get(address)).status, name).toBe(['noor', 'bas', 'mirjam'].includes(name) ? 200 : 404)
  const read = await (await as(aroundNoor.mirjam.id)).get(address)
  for (const words of ['Niets delen heeft geen gevolgen', 'hoeveel gesprekken er waren', 'Maakt tijd vrij.']) expect(read.text).toContain(words)
  const contract = found(/name="contract" value="([0-9a-f-]{36})"/, read)
  const party = { noor: noor.participant, bas: noor.guide, mirjam: noor.parties.mirjam }

  // Nobody agrees in another's name.
  for (const [whose, whosParty] of Object.entries(party)) for (const [name, person] of everyoneBut(whose)) {
    await expect(house.as(person, tx => tx.run(sql`insert into plan_contract_confirmation (contract_id, party_id, confirmed_at) values (${contract}, ${whosParty}, now())`)), `${name} for ${whose}`).rejects.toThrow(no)
  }
  for (const name of ['mirjam', 'bas'] as const) {
    await (await as(everyone[name] ?? cast.bas.id)).post(`${address}/confirmations`, { contract })
    expect(await reports(aroundNoor.mirjam.id), 'two of three').toEqual([])
  }
  expect((await (await as(aroundNoor.mirjam.id)).get('/beside')).text).not.toContain('Hoe het plan loopt')
  expect((await (await as(aroundNoor.noor.id)).post(`${address}/confirmations`, { contract })).text).toContain('Alle drie gingen akkoord')

  for (const [name, person] of Object.entries(everyone)) expect((await reports(person)).length, name).toBe(['noor', 'bas', 'mirjam'].includes(name) ? 1 : 0)
  expect(await reports(aroundNoor.mirjam.id)).toMatchObject([{ started: true, held: 1, ends_on: '2027-01-15', ended_on: null }])
  const beside = await (await as(aroundNoor.mirjam.id)).get('/beside')
  expect(beside.text).toContain('Begonnen. Gesprekken tot nu toe: 1.')
  expect((await (await as(aroundNoor.kim.id)).get('/beside')).text).not.toContain('Hoe het plan loopt')
})

test('a contract written anew asks all three again, and tells no more than the old one meanwhile', async () => {
  const bas = await as(cast.bas.id)
  const old = (await house.asSuperuser<{ readonly id: string }>('select id from plan_contract'))[0]?.id ?? ''
  house.travelTo(addMinutes(house.now(), 1))
  await bas.post(`/trajectories/${plan}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-02-01', ...tasks })
  expect(await reports(aroundNoor.mirjam.id)).toMatchObject([{ ends_on: '2027-01-15' }])
  // A page that showed the old one agrees with nothing new.
  const mirjam = await as(aroundNoor.mirjam.id)
  await mirjam.post(`/plans/${plan}/contract/confirmations`, { contract: old })
  expect(await count('plan_contract_confirmation')).toBe(3)
  // No part is slipped into a contract by anyone but who wrote it, and none into one that was agreed with.
  // Whoever sees none of it has nothing to copy, and adds no row; whoever sees it is refused.
  for (const person of Object.values(everyone)) await house.as(person, tx => tx.run(sql`
    insert into plan_contract_part (contract_id, trajectory_id, party_id, tasks) select ${old}, ${plan}, ${noor.parties.kim}, tasks from plan_contract_part where contract_id = ${old} limit 1`)).catch(() => 'refused')
  expect(await count(`plan_contract_part where contract_id = '${old}'`)).toBe(3)
})

test('the end is told, and whoever left is told nothing', async () => {
  await house.as(cast.bas.id, tx => recordEnding(tx, plan, 'stopped', noor.guide, house.now()))
  expect(await reports(aroundNoor.mirjam.id)).toMatchObject([{ ended_on: dayOf(house.now(), deHaven.zone) }])
  expect((await (await as(aroundNoor.mirjam.id)).get('/beside')).text).toContain('Afgelopen')
  await house.as(aroundNoor.mirjam.id, tx => recordLeaving(tx, noor.parties.mirjam, house.now()))
  expect(await reports(aroundNoor.mirjam.id)).toEqual([])
  expect((await (await as(aroundNoor.mirjam.id)).get(`/plans/${plan}/contract`)).status).toBe(404)
  expect(tom.trajectory).not.toBe(plan)
})
