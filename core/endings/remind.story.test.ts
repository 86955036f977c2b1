/** Who hears what around an end: mails that say nothing, once each; and what may still be read a month later, and then no more. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, addMinutes, dayOf, mondayOf, startOfDay } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, whoSeesIn } from '../../test/recovery.ts'
import { standingReport } from '../../test/standing-report.ts'
import { give, propose } from '../consent/consent.ts'
import { listReleasedToMe, recordConsent } from '../consent/consent.store.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { programmeReviews } from '../../programmes/index.ts'
import { recordLaying } from '../../programmes/workfloor-recovery/plan.store.ts'
import { listProcessReports } from '../../programmes/workfloor-recovery/together.store.ts'
import { listTurns } from './aftercare.store.ts'
import { runningPlan } from './endings.fixture.ts'
import { recordEnding } from './ending.store.ts'
import { endNow } from './known-ending.ts'
import { endingNotice, remindReviews } from './remind.ts'

const house = await openHouse()
const { noor, came } = await runningPlan(house)
const around = (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => ({ tx, vault: house.vault, provider: deHaven })
const mails = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).flatMap(({ message }) => (message.channel === 'mail' && message.subject !== 'x' ? [message] : []))
const sweep = () => house.as('worker', tx => remindReviews(programmeReviews)(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))
const addressees = (sent: readonly { readonly to: string }[]) => sent.map(({ to }) => to).toSorted()
const act = () => newAnonymousId()
const whoSees = whoSeesIn(house)

/** Whom it reminded only the worker knows; nor does anyone else write down that somebody was. */
const onlyTheWorker = async (rows: Sql, count: number, writes: (person: Id<'person'>) => Sql): Promise<void> => {
  expect(await whoSees(rows)).toEqual([])
  expect(await house.as('worker', tx => tx.rows(rows))).toHaveLength(count)
  for (const [name, person] of Object.entries(everyone)) await expect(house.as(person, tx => tx.run(writes(person))), name).rejects.toThrow('row-level security')
}

const dialogue = await noor.held('dialogue', 6, [noor.parties.kim])
// A contract that stands, so that the employer is told the least that was agreed.
await house.as(cast.bas.id, tx => tx.run(sql`
  insert into plan_contract (id, trajectory_id, made_by, made_at, starts_on, ends_on) values ('00000000-0000-7000-8000-00000000aaaa', ${noor.trajectory}, ${noor.guide}, ${house.now()}, '2026-11-01', '2026-12-31')`))
for (const party of [noor.participant, noor.guide, noor.parties.mirjam]) await house.as(cast.bas.id, tx => tx.run(sql`insert into plan_contract_part (contract_id, trajectory_id, party_id, tasks) values ('00000000-0000-7000-8000-00000000aaaa', ${noor.trajectory}, ${party}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])})`))
for (const [person, party] of [[noor.person, noor.participant], [cast.bas.id, noor.guide], [aroundNoor.mirjam.id, noor.parties.mirjam]] as const) await house.as(person, tx => tx.run(sql`insert into plan_contract_confirmation (contract_id, party_id, confirmed_at) values ('00000000-0000-7000-8000-00000000aaaa', ${party}, ${house.now()})`))
const process = () => house.as(aroundNoor.mirjam.id, listProcessReports)

test('a guide hears once a week that something is due, whatever it is; and nobody else does', async () => {
  const today = dayOf(house.now(), deHaven.zone)
  await house.as(cast.bas.id, async tx => {
    await tx.run(sql`insert into suitability_check (id, trajectory_id, answers, computed, outcome, checked_by, checked_at) values (${newId(0)}, ${noor.trajectory}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])}, 'suitable', 'suitable', ${noor.guide}, ${addMinutes(house.now(), -20 * 1440)})`)
    await recordLaying(tx, noor.trajectory, mondayOf(addDays(today, -14)), noor.guide, addMinutes(house.now(), -20 * 1440))
  })
  house.travelTo(startOfDay(today, deHaven.zone))
  expect(await sweep()).toBe(0) // not at night
  house.travelTo(addMinutes(house.now(), 10 * 60))
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  expect(addressees(await mails())).toEqual(['bas@dehaven.example'])
  const bas = await house.signedIn(cast.bas.id)
  expect((await bas.get('/today')).text).toContain('plan om af te ronden') // no talk of its weeks is to come
  house.travelTo(addMinutes(house.now(), 7 * 1440))
  expect(await sweep()).toBe(1)
  await onlyTheWorker(sql`select from review_reminder`, 2, person => sql`insert into review_reminder (person_id, week_of) values (${person}, '2027-01-04')`)
})

const shareWithMirjam = async (): Promise<Id<'shared-version'>> => {
  const report = await standingReport(house, noor, dialogue, 'dialogue', [[noor.person, noor.participant], [aroundNoor.kim.id, noor.parties.kim]])
  const version = propose({ report, trajectory: noor.trajectory, standing: 1, participant: noor.participant, by: { id: noor.guide, trajectory: noor.trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' }, asked: [] },
    [{ asked: null, text: 'Drie ochtenden.', alsoOf: [] }], [{ id: noor.parties.mirjam, trajectory: noor.trajectory, person: aroundNoor.mirjam.id, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(cast.bas.id, tx => writeSharedVersion(around(tx), version, 'nl-NL'))
  const yes = give(version, noor.participant, { positions: [1], to: noor.parties.mirjam, length: 56 }, [], newId(house.now().getTime()), house.now())
  if (refused(yes)) throw new Error(yes.refused)
  await house.as(noor.person, tx => recordConsent(tx, yes, 'nl-NL'))
  return version.id
}
const readable = () => house.as(aroundNoor.mirjam.id, async tx => (await listReleasedToMe(tx)).length)

test('what was released may be read until thirty days after the end, and not a moment longer', async () => {
  const version = await shareWithMirjam()
  house.travelTo(addMinutes(house.now(), 2 * 1440))
  expect(await readable()).toBe(1)
  const told = await mails()
  await house.as(noor.person, tx => endNow(around(tx), { trajectory: noor.trajectory, ending: 'stopped', by: noor.participant, at: house.now(), why: null, advice: null, aftercareOn: [addDays(dayOf(house.now(), deHaven.zone), 28)] }))
  await endingNotice(house.database, house.vault, async () => deHaven, () => 'http://houvast.localhost', house.now)({ provider: deHaven.id, id: noor.trajectory })
  const sent = (await mails()).slice(0, (await mails()).length - told.length)
  expect(addressees(sent)).toEqual(['bas@dehaven.example', 'kim@bakkerijvoorbeeld.example', 'mirjam@bakkerijvoorbeeld.example', 'ruud@bakkerijvoorbeeld.example'])
  for (const { subject, text } of sent) expect(`${subject} ${text}`).not.toMatch(/Noor|plan|stop|einde|afgerond|nazorg/i)

  const ended = house.now()
  const address = `/sharing/${version}/${noor.parties.mirjam}`
  expect((await (await house.signedIn(noor.person)).get(address)).text).toContain('Stop met delen')
  house.travelTo(addMinutes(ended, 30 * 1440 - 1))
  expect(await readable()).toBe(1)
  house.travelTo(addMinutes(ended, 30 * 1440))
  expect(await readable()).toBe(0)
  expect((await (await house.signedIn(noor.person)).get(address)).text).toContain('Dit is langer dan een maand geleden afgesloten.')
  expect((await (await house.signedIn(aroundNoor.mirjam.id)).get('/shared-with-me')).text).not.toContain('Drie ochtenden.')
})

test('a talk afterwards that comes near: one mail to the participant, one a week to the guide, and a reminder two days before', async () => {
  const before = (await mails()).length
  expect(await sweep()).toBe(2)
  expect(addressees((await mails()).slice(0, (await mails()).length - before))).toEqual(['bas@dehaven.example', 'noor@voorbeeld.example'])
  expect(await sweep()).toBe(0)
  const [due] = await house.as(noor.person, tx => listTurns(tx, noor.trajectory))
  await onlyTheWorker(sql`select from aftercare_reminder`, 1, () => sql`insert into aftercare_reminder (turn_id, reminded_at) values (${due?.id ?? ''}, now())`)

  const mine = await house.signedIn(noor.person)
  const [turn] = await house.as(noor.person, tx => listTurns(tx, noor.trajectory))
  const places = [...(await mine.get(`/my-aftercare/${turn?.id}/moments`)).text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place = '']) => place)
  await mine.post(`/my-aftercare/${turn?.id}/appointments`, { place: places.at(-1) ?? '', act: act() })
  const planned = (await house.as(noor.person, tx => listTurns(tx, noor.trajectory)))[0]?.talk
  const waits = () => house.asSuperuser<{ readonly not_before: Date }>(`select not_before from outbox_message where about_id = '${planned?.id}'`)
  expect((await waits())[0]?.not_before.getTime()).toBe((planned?.from.getTime() ?? 0) - 2 * 86_400_000)
  await mine.post(`/my-aftercare/${turn?.id}/answers`, { answer: 'declines', act: act() })
  expect(await waits()).toEqual([])
})

test('an employer\'s count stands still on the day it ended, whatever is talked about afterwards', async () => {
  const before = await process()
  expect(before).toMatchObject([{ held: 1, started: true }])
  const mine = await house.signedIn(noor.person)
  const [turn] = await house.as(noor.person, tx => listTurns(tx, noor.trajectory))
  await mine.post(`/my-aftercare/${turn?.id}/answers`, { answer: 'wants', act: act() })
  const [place = ''] = [...(await mine.get(`/my-aftercare/${turn?.id}/moments`)).text.matchAll(/name="place" value="([^"]+)"/g)].map(([, one = '']) => one)
  await mine.post(`/my-aftercare/${turn?.id}/appointments`, { place, act: act() })
  const planned = (await house.as(noor.person, tx => listTurns(tx, noor.trajectory)))[0]?.talk
  if (!planned) throw new Error('not planned')
  house.travelTo(addMinutes(planned.until, 5))
  await came({ talk: planned.talk, appointment: planned.id })
  expect(await process()).toEqual(before)
  expect(house.broken).toEqual([])
})

test('who ends it twice ends it once, at the database too', async () => {
  expect(await house.as(noor.person, tx => recordEnding(tx, { trajectory: noor.trajectory, ending: 'stopped', by: noor.participant, at: house.now(), aftercareOn: [] }))).toBe(false)
})
