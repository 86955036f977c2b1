/**
 * The round table of Thijs: put forward by Ilona, opened guest by guest by him; what a guest would bring in is his to let go on; what he
 * keeps to himself is nowhere; agreed at the table and checked by each. Over HTTP, and past it at the database.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { guestsNotice } from '../talks/tell-guests.ts'
import { decideOnGuest, readersFirst } from './joint-talk.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
await house.as(ilonaOfDeHaven.id, tx => keepAgenda(tx, ilonaOfDeHaven.id, { from: '09:00', until: '17:00' }))
const file = await openBridgeFile(house, thijs)
const wim = { id: newId<'person'>(house.now().getTime()), name: 'Wim Ander', mail: 'wim@voorbeeld.example' }
const other = await openBridgeFile(house, wim)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const signs = async () => ({ thijs: await house.signedIn(thijs.id), ilona: await house.signedIn(ilonaOfDeHaven.id), sandra: await house.signedIn(sandra.id), peter: await house.signedIn(peter.id), judith: await house.signedIn(judith.id), wim: await house.signedIn(other.person) })
let by = await signs()
const act = () => newAnonymousId()
const base = `/trajectories/${file.trajectory}/joint-talks`
const everyone: Readonly<Record<string, Id<'person'>>> = { thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, wim: other.person, marleen: cast.marleen.id, ellen: cast.ellen.id, lieve: castOfHetBaken.lieve.id }
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyone)) for (const provider of [deHaven, hetBaken]) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at the other`)
  return seeing
}
/** As the worker would at once. */
const tellAll = async (): Promise<number> => {
  const jobs = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'guests-notice' returning p.payload`)
  for (const { payload } of jobs) await guestsNotice(house.database, house.vault, async () => deHaven, () => 'http://houvast.localhost', house.now)(payload)
  return jobs.length
}
const page = await by.ilona.get(`${base}/new`)
const moment = [...page.text.matchAll(/name="moment" value="([^"]+)"/g)][20]?.[1] ?? ''
const planned = await by.ilona.send(base, { moment, guests: [parties.sandra, parties.judith], way: 'at-location', act: act() })
const talk = /[0-9a-f-]{36}/.exec(planned.location ?? '')?.[0] ?? ''
const here = `/joint-talks/${talk}`
const lets = (guest: string, says: 'yes' | 'no') => by.thijs.send(`${here}/guests`, { guest, says, act: act() })

test('put forward by the coach; nobody but the two knows of it, and no mail goes out, before Thijs says who may come', async () => {
  expect(page.text).toContain('zegt eerst wie erbij mag zijn')
  expect(planned.status).toBe(303)
  expect((await by.ilona.get(`${here}?done=planned`)).text).toContain('De deelnemer zegt nu wie erbij mag zijn.')
  expect(await tellAll()).toBe(0)
  expect(await whoSees(sql`select from joint_talk_proposal where talk_id = ${talk}`)).toEqual(['thijs', 'ilona'])
  expect(await whoSees(sql`select from talk where id = ${talk}`)).toEqual(['thijs', 'ilona'])
  for (const who of ['sandra', 'judith', 'peter', 'wim'] as const) {
    for (const path of [here, `${here}/preparation`, `${here}/appointment.ics`]) expect([who, (await by[who].get(path)).status]).toEqual([who, 404])
    for (const rest of ['guests', 'passings', 'answers', 'preparations', 'agreements', 'checks']) expect([who, rest, (await by[who].send(`${here}/${rest}`, { guest: parties.sandra, says: 'yes', act: act() })).status]).toEqual([who, rest, 404])
  }
  expect((await by.ilona.send(`${here}/guests`, { guest: parties.sandra, says: 'yes', act: act() })).status).toBe(404)
  const own = await by.thijs.get(here)
  for (const words of ['Rondetafel', 'Sandra Kok, leidinggevende', 'Wie komt, ziet wie er nog meer zit.']) expect(own.text).toContain(words)
  expect(faults(own.text)).toEqual([])
  expect((await by.thijs.get('/my-trajectory')).text).toContain('Wie mag erbij zijn?')
})

test('past the application: nobody is brought to the table but by him, and only who was put forward', async () => {
  const sits = (party: Id<'party'>): Sql => sql`insert into talk_guest (talk_id, trajectory_id, party_id) values (${talk}, ${file.trajectory}, ${party})`
  const decides = sql`insert into joint_talk_decision (talk_id, trajectory_id, party_id, number, says, decided_by, decided_at) values (${talk}, ${file.trajectory}, ${parties.sandra}, 1, 'yes', ${file.participant}, ${house.now()})`
  const puts = sql`insert into joint_talk_proposal (talk_id, trajectory_id, party_id) values (${talk}, ${file.trajectory}, ${parties.peter})`
  const but = (whose: string) => Object.entries(everyone).filter(([name]) => name !== whose)
  for (const [name, person] of but('thijs')) for (const row of [sits(parties.sandra), sits(parties.judith), decides]) await expect(house.as(person, tx => tx.run(row)), name).rejects.toThrow(/row-level security/)
  for (const [name, person] of but('ilona')) await expect(house.as(person, tx => tx.run(puts)), name).rejects.toThrow(/row-level security/)
  await expect(house.as(thijs.id, tx => tx.run(sits(parties.peter)))).rejects.toThrow(/row-level security/)
})

test('guest by guest: whoever may come is asked, once, by a mail that says nothing; another stays as ignorant as before', async () => {
  const before = withoutChance((await by.judith.get('/beside')).text)
  const once = act()
  await Promise.all([by.thijs.send(`${here}/guests`, { guest: parties.sandra, says: 'yes', act: once }), by.thijs.send(`${here}/guests`, { guest: parties.sandra, says: 'yes', act: once }), lets(parties.sandra, 'yes')])
  expect(await house.asSuperuser('select party_id from talk_guest')).toEqual([{ party_id: parties.sandra }])
  await tellAll()
  const [mail] = await mailsTo(house, sandra.mail)
  expect(mail).toBeDefined()
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Thijs|Judith|rondetafel|zorg|werk/i)
  await lets(parties.judith, 'no')
  expect(withoutChance((await by.judith.get('/beside')).text)).toBe(before)
  const hers = await by.sandra.get(here)
  expect([hers.status, hers.text.includes('Judith'), hers.text.includes('behandelaar')]).toEqual([200, false, false])
  // He comes back on it: then they see each other, for both sit there.
  await lets(parties.judith, 'yes')
  expect((await by.sandra.get(here)).text).toContain('Judith')
  expect((await lets(parties.peter, 'yes')).status).toBe(404)
  expect((await by.sandra.get(`${here}/appointment.ics`)).text).not.toMatch(/Thijs|Rondetafel|Judith/i)
  expect(await whoSees(sql`select from joint_talk_decision where talk_id = ${talk}`)).toEqual(['thijs', 'ilona'])
})

const [hidden, brought, work] = ['Ik ben bang voor de maandag', 'Niet langer dan vier uur achter elkaar', 'De ploeg start om zes uur']
test('what a guest would bring in is for him first; he lets it go on, and what he keeps to himself is nowhere', async () => {
  for (const who of ['sandra', 'judith'] as const) await by[who].post(`${here}/answers`, { answer: 'comes', why: '', act: act() })
  expect((await by.judith.get(`${here}/preparation`)).text).toContain('Thijs en de begeleider lezen dit eerst.')
  await by.judith.post(`${here}/preparations`, { version: '0', well: brought, act: act() })
  await by.sandra.post(`${here}/preparations`, { version: '0', asks: work, act: act() })
  await by.thijs.post(`${here}/preparations`, { version: '0', hard: hidden, needs: 'Een vaste begintijd', 'show-needs': 'yes', outside: 'Mijn moeder', act: act() })
  expect([(await by.sandra.get(here)).text.includes(brought), (await by.judith.get(here)).text.includes(work)]).toEqual([false, false])
  const ofField = (field: string): Sql => sql`select from joint_talk_words where field = ${field}`
  expect(await whoSees(ofField('asks'))).toEqual(['thijs', 'ilona', 'sandra'])
  expect(await whoSees(ofField('hard'))).toEqual(['thijs', 'ilona'])
  expect(await whoSees(ofField('needs'))).toEqual(['thijs', 'ilona', 'sandra', 'judith'])
  // Not by the guest past the application either.
  await expect(house.as(judith.id, tx => tx.run(sql`insert into joint_talk_showing (words_id, trajectory_id, to_party) select id, trajectory_id, ${parties.sandra} from joint_talk_words where field = 'well'`))).rejects.toThrow(/row-level security/)
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into joint_talk_showing (words_id, trajectory_id, to_party) select id, trajectory_id, ${parties.sandra} from joint_talk_words where field = 'well'`))).rejects.toThrow(/row-level security/)
  const words = async (field: string) => (await house.asSuperuser<{ readonly id: string }>(`select id from joint_talk_words where field = '${field}'`))[0]?.id ?? ''
  const own = await by.thijs.get(here)
  for (const said of [brought, work, 'Laat de anderen dit lezen']) expect(own.text).toContain(said)
  expect(faults(own.text)).toEqual([])
  for (const who of ['ilona', 'sandra', 'judith', 'wim'] as const) expect([who, (await by[who].send(`${here}/passings`, { words: await words('well'), act: act() })).status]).toEqual([who, 404])
  await by.thijs.post(`${here}/passings`, { words: await words('well'), act: act() })
  expect([(await by.sandra.get(here)).text.includes(brought), (await by.judith.get(here)).text.includes(work)]).toEqual([true, false])
  // Once more is no more.
  expect((await by.thijs.send(`${here}/passings`, { words: await words('well'), act: act() })).status).toBe(303)
  for (const who of ['sandra', 'judith', 'peter'] as const) for (const path of [here, '/beside', '/agreements', '/shared-with-me']) expect([who, path, new RegExp(`${hidden}|Mijn moeder`).test((await by[who].get(path)).text)]).toEqual([who, path, false])
})

test('agreed at the table, with someone for each, and checked by each on a device of their own', async () => {
  house.travelTo(addMinutes(new Date(moment), 10))
  by = await signs()
  const agreed = await by.ilona.send(`${here}/agreements`, { words: 'Om half acht beginnen', owner: parties.sandra, day: addDays(dayOf(house.now(), deHaven.zone), 7), act: act() })
  expect(agreed.status, agreed.text.slice(0, 2000)).toBe(303)
  const [row] = await house.asSuperuser<{ readonly id: string }>(`select id from agreement where talk_id = '${talk}'`)
  expect(await whoSees(sql`select from agreement where talk_id = ${talk}`)).toEqual(['thijs', 'ilona', 'sandra', 'judith'])
  await by.sandra.post(`${here}/checks`, { [`says-${row?.id}`]: 'right', act: act() })
  await by.judith.post(`${here}/checks`, { [`says-${row?.id}`]: 'not-right', act: act() })
  expect((await by.thijs.get(here)).text).toContain('Judith')
  expect(await whoSees(sql`select from joint_talk_check where talk_id = ${talk}`)).toEqual(['thijs', 'ilona', 'sandra', 'judith'])
  expect(house.broken).toEqual([])
})

test('the rule: only the participant decides, until it begins, and not twice the same', () => {
  const seat = { part: 'participant', cancelled: 'no', outcome: null, from: addMinutes(house.now(), 60) } as const
  const proposed = { party: parties.sandra, decided: null, number: 0, comes: false } as const
  expect(decideOnGuest(seat, proposed, 'yes', house.now())).toEqual({ says: 'yes', number: 1 })
  expect(decideOnGuest({ ...seat, part: 'guide' }, proposed, 'yes', house.now())).toMatchObject({ refused: 'guest.not-yours' })
  for (const over of [decideOnGuest({ ...seat, from: house.now() }, proposed, 'yes', house.now()), decideOnGuest(seat, { ...proposed, comes: true }, 'no', house.now()), decideOnGuest(seat, { ...proposed, decided: 'no' }, 'no', house.now())]) expect(over).toMatchObject({ refused: 'guest.over' })
  const speakers = [{ party: file.participant, part: 'participant' }, { party: file.guide, part: 'guide' }, { party: parties.sandra, part: 'guest' }, { party: parties.judith, part: 'guest' }] as const
  expect([readersFirst(speakers, parties.sandra, 'yes first'), readersFirst(speakers, parties.sandra, 'open'), readersFirst(speakers, file.participant, 'yes first')]).toEqual([[file.participant], [file.participant, parties.judith], [parties.sandra, parties.judith]])
})
