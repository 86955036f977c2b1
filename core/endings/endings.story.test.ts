/** A plan ends, by whoever may and at once with all that hangs on it; what follows is the participant's to choose. Without a script. */
import { expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { everyone, everyoneBut } from '../../test/recovery.ts'
import { recordAppointment } from '../talks/appointment.store.ts'
import { recordCircleAnswer, recordCircleInvitation } from '../trajectories/circle.store.ts'
import { introduce } from '../trajectories/introduce.ts'
import { recordMeasuring } from '../measurements/measurement.store.ts'
import { beginMeasuring } from '../measurements/start.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { isAfterTheEnd } from '../visit.ts'
import { deHaven } from '../../demo/cast.ts'
import { listTurns, recordAnswer } from './aftercare.store.ts'
import { runningPlan } from './endings.fixture.ts'
import { recordEnding } from './ending.store.ts'

const house = await openHouse()
const { noor, kim, plan, came } = await runningPlan(house)
const at = (rest: string) => `/trajectories/${noor.trajectory}/${rest}`
const act = () => newAnonymousId()
const day = (days: number): Date => addMinutes(house.now(), days * 24 * 60)
const endings = () => house.asSuperuser<{ readonly ending: string; readonly ended_by: string; readonly aftercare_on: readonly string[] }>(`select ending, ended_by, aftercare_on::text[] as aftercare_on from trajectory_ending where trajectory_id = '${noor.trajectory}'`)
const turns = () => house.as(cast.bas.id, tx => listTurns(tx, noor.trajectory))
const count = async (text: string): Promise<number> => Number((await house.asSuperuser<{ readonly count: number }>(text))[0]?.count)

await noor.held('reflection', 7)
await noor.held('dialogue', 6, [noor.parties.kim])
const coming = [await plan('dialogue', new Date('2026-11-24T10:00:00Z'), [kim]), await plan('reflection', new Date('2026-11-25T10:00:00Z'))]
await house.as(cast.bas.id, tx => recordMeasuring(tx, beginMeasuring(workfloorRecovery, noor.trajectory, dayOf(house.now(), deHaven.zone))))
const els = await house.as(cast.bas.id, async tx => {
  const person = await introduce({ tx, vault: house.vault, provider: deHaven }, { id: newAnonymousId(), name: 'Els Maas', mail: 'els@bakkerijvoorbeeld.example' }, cast.bas.id, house.now())
  const invitation = { id: newAnonymousId<'circle-invitation'>(), trajectory: noor.trajectory, person, role: 'colleague', by: noor.guide, at: house.now(), signsIn: 'personal-link' as const, address: null }
  await recordCircleInvitation(tx, invitation)
  return { person, invitation }
})
const people = { bas: await house.signedIn(cast.bas.id), noor: await house.signedIn(noor.person), mirjam: await house.signedIn(aroundNoor.mirjam.id), kim: await house.signedIn(aroundNoor.kim.id) }

test('the guide cannot close as planned before the evaluation, nor stop without a reason; what will happen stands there', async () => {
  const shown = await people.bas.get(at('ending'))
  expect(shown.text).toContain('2 gesprekken die nog komen, vervallen.')
  expect(shown.text).toContain('Nazorg staat klaar rond')
  for (const [fields, says] of [[{ ending: 'completed' }, 'Houd eerst de eindevaluatie.'], [{ ending: 'stopped', why: '  ' }, 'Schrijf op waarom het stopt.'], [{ why: 'x' }, 'Kies hoe het stopt.'], [{ ending: 'stopped', why: 'x'.repeat(601) }, 'Dit is te lang.']] as const) {
    const answer = await people.bas.send(at('closings'), { ...fields, act: act() })
    expect(answer.status, says).toBe(422)
    expect(answer.text).toContain(says)
  }
  // The door that programmes without aftercare have is shut here.
  expect((await people.bas.send(at('endings'), { ending: 'stopped', act: act() })).status).toBe(422)
  expect(await endings()).toEqual([])
})

test('the end evaluation is planned like any talk, and only once', async () => {
  const page = await people.bas.get(at('end-evaluation'))
  const moments = [...page.text.matchAll(/name="moment" value="([^"]+)"/g)].map(([, moment = '']) => moment)
  expect(moments.length).toBeGreaterThan(20)
  expect((await people.bas.send(at('end-evaluation/appointments'), { moment: moments[3] ?? '', act: act() })).status).toBe(422)
  expect((await people.bas.send(at('end-evaluation/appointments'), { moment: '2026-11-22T10:00:00.000Z', way: 'at-location', act: act() })).status).toBe(409)
  const [one, two] = await Promise.all([3, 5].map(index => people.bas.send(at('end-evaluation/appointments'), { moment: moments[index] ?? '', way: 'at-location', act: act() })))
  expect([one?.status, two?.status]).toEqual([303, 303])
  expect(await count(`select count(*) from talk where kind = 'end-evaluation'`)).toBe(1)
  expect((await people.bas.get(at('ending'))).text).toContain('De eindevaluatie staat gepland')
  expect((await people.bas.get(at('end-evaluation'))).text).toContain('Naar dit gesprek')
})

test('nobody else ends it: not by a page, and not past it', async () => {
  const parties = await house.as(cast.bas.id, tx => tx.rows<{ readonly id: Id<'party'>; readonly person: Id<'person'> }>(sql`select id, person_id as person from party where trajectory_id = ${noor.trajectory}`))
  for (const [name, person] of everyoneBut('noor', 'bas', 'mirjam')) {
    const browser = await house.signedIn(person)
    for (const path of [at('ending'), at('aftercare'), at('end-evaluation'), `/beside/${noor.trajectory}/ending`]) expect((await browser.get(path)).status, `${name} ${path}`).toBe(404)
    expect((await browser.send(`/beside/${noor.trajectory}/closings`, { ending: 'stopped', act: act() })).status, name).toBe(404)
    for (const { id } of parties) await expect(house.as(person, tx => recordEnding(tx, { trajectory: noor.trajectory, ending: 'stopped', by: id, at: house.now(), aftercareOn: [] })), name).rejects.toThrow('row-level security')
  }
  // The employer only in the one way, in their own name.
  for (const [by, ending] of [[noor.participant, 'stopped'], [noor.parties.mirjam, 'completed'], [noor.parties.mirjam, 'referred']] as const) await expect(house.as(aroundNoor.mirjam.id, tx => recordEnding(tx, { trajectory: noor.trajectory, ending, by, at: house.now(), aftercareOn: [] }))).rejects.toThrow('row-level security')
  expect((await people.mirjam.send(`/beside/${noor.trajectory}/closings`, { ending: 'completed', act: act() })).location).toContain('/ending')
  expect(await endings()).toEqual([])
})

/** Whose questions of this week wait. */
const weekly = () => house.as('worker', tx => tx.rows(sql`select from measurements_waiting('2026-11-16') where trajectory_id = ${noor.trajectory}`))

test('three end it at once: one end stands, with everything that hangs on it', async () => {
  // What a manager reads before it, to compare.
  expect((await people.mirjam.get('/beside')).text).toContain('De begeleiding stoppen')
  const before = await count(`select count(*) from occupancy where appointment_id is not null`)
  expect(before).toBeGreaterThan(6)
  expect(await weekly()).not.toEqual([])
  const answers = await Promise.all([
    people.noor.send('/my-trajectory/closings', { ending: 'stopped', act: act() }),
    people.mirjam.send(`/beside/${noor.trajectory}/closings`, { ending: 'stopped', act: act() }),
    people.bas.send(at('closings'), { ending: 'referred', why: 'Eerst langs de huisarts.', act: act() }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const ended = await endings()
  expect(ended).toHaveLength(1)
  // Friday 20 November 2026: four weeks on is 18 December; twelve is 12 February; twenty-six is 21 May.
  expect(ended[0]?.aftercare_on).toEqual(['2026-12-18', '2027-02-12', '2027-05-21'])
  expect(await count(`select count(*) from cancellation where why = 'cancelled-by-ending'`)).toBe(3)
  expect(await count(`select count(*) from occupancy o join appointment a on a.id = o.appointment_id where a.trajectory_id = '${noor.trajectory}' and lower(a.during) > '${house.now().toISOString()}'`)).toBe(0)
  expect(await count(`select count(*) from outbox_message where about_id in ('${coming.map(({ appointment }) => appointment).join(`','`)}')`)).toBe(0)
  expect((await turns()).map(({ number, dueOn }) => [number, dueOn])).toEqual([[1, '2026-12-18'], [2, '2027-02-12'], [3, '2027-05-21']])
  // The reason of a guide that came too late is not written either.
  expect(await count(`select count(*) from ending_reason`)).toBe(ended[0]?.ended_by === noor.guide ? 1 : 0)
  expect(await count(`select count(*) from log.entry where event = 'trajectory.ended' and subject_id = '${noor.trajectory}'`)).toBe(1)
  expect(house.broken).toEqual([])
})

test('beside it one reads that it is over, and nothing of how, by whom or what follows', async () => {
  for (const browser of [people.mirjam, people.kim]) {
    const page = await browser.get('/beside')
    expect(page.text).toContain('Deze begeleiding is afgelopen')
    const aboutNoor = /Samen met Noor.*?<\/ul><details/s.exec(page.text)?.[0] ?? ''
    expect(aboutNoor).toContain('Deze begeleiding is afgelopen')
    expect(aboutNoor).not.toMatch(/huisarts|Nazorg|nazorg|18 december|Verder met een arts|Eerder gestopt|De begeleiding stoppen|Nu aan jou/)
  }
  expect((await people.mirjam.get(`/beside/${noor.trajectory}/ending`)).text).toContain('Er komen geen gesprekken meer.')
  expect((await people.kim.get('/my-plan')).status).toBe(200)
  expect((await people.noor.get('/my-trajectory')).text).toContain('Naar je nazorg')
})

test('who was asked and had not answered is asked no more, and cannot come in past the page', async () => {
  const browser = await house.signedIn(els.person)
  expect((await browser.get(`/circle/invitations/${els.invitation.id}`)).text).not.toContain('Noor')
  expect((await browser.send(`/circle/invitations/${els.invitation.id}/answers`, { answer: 'joins', act: act() })).location).toBe('/beside')
  await expect(house.as(els.person, tx => recordCircleAnswer(tx, els.invitation, 'joins', newAnonymousId(), house.now()))).rejects.toThrow('row-level security')
  await expect(house.as(cast.bas.id, tx => recordCircleInvitation(tx, { ...els.invitation, id: newAnonymousId(), person: aroundNoor.tom.id }))).rejects.toThrow('row-level security')
  expect((await people.bas.send(at('circle'), { role: 'colleague', name: 'Piet', mail: 'piet@bakkerijvoorbeeld.example', act: act() })).text).toContain('Er wordt niemand meer gevraagd.')
  expect((await people.bas.send(at(`circle/${els.invitation.id}/links`), { act: act() })).status).toBe(404)
})

test('weekly questions stop at once', async () => {
  expect(await weekly()).toEqual([])
  expect((await people.noor.get('/my-measurements')).text).not.toContain('Vul in')
})

test('a talk planned while it ended stays nowhere, and nothing breaks', async () => {
  const late = { id: newAnonymousId<'appointment'>(), trajectory: noor.trajectory, talk: coming[0]?.talk ?? newAnonymousId(), number: 30, guide: cast.bas.id, from: day(9), until: addMinutes(day(9), 60), way: 'at-location' } as const
  const heard: boolean[] = []
  const afterTheEnd = house.as(cast.bas.id, tx => recordAppointment(tx, late).catch((error: unknown) => {
    heard.push(isAfterTheEnd(error))
    throw error
  }))
  await expect(afterTheEnd).rejects.toThrow('appointment_after_the_end')
  expect([...heard, isAfterTheEnd(await afterTheEnd.catch((error: unknown) => error))], 'to the page that planned it, and after it').toEqual([true, true])
  const page = await people.bas.get(at('next'))
  expect(page.status).toBe(200)
  const answer = await people.bas.send(at('appointments'), { moment: /name="moment" value="([^"]+)"/.exec(page.text)?.[1] ?? '', way: 'at-location', act: act() })
  expect([303, 422]).toContain(answer.status)
  expect(await count(`select count(*) from appointment a where a.trajectory_id = '${noor.trajectory}' and not exists (select from cancellation c where c.appointment_id = a.id) and lower(a.during) > '${house.now().toISOString()}'`)).toBe(0)
  expect(house.broken).toEqual([])
})

/** Everything that anyone beside it could notice, before and after. */
const seenBeside = async () => {
  const texts: string[] = []
  for (const browser of [people.mirjam, people.kim]) for (const path of ['/beside', '/my-plan', '/shared-with-me', '/reports', '/my-measurements']) texts.push((await browser.get(path)).text.replaceAll(/value="[\w-]+"/g, ''))
  return texts
}

test('the guide sees whose talk comes near, and plans it; holidays and weekends are not offered', async () => {
  expect((await people.bas.get('/today')).text).not.toContain('nazorggesprek om te plannen')
  house.travelTo(new Date('2026-12-07T09:00:00Z'))
  const bas = await house.signedIn(cast.bas.id)
  expect((await bas.get('/today')).text).toContain('nazorggesprek om te plannen')
  expect((await bas.get('/people?tab=mine')).text).toContain('Nazorggesprek rond 18 december 2026')
  const [first] = await turns()
  const page = await bas.get(at(`aftercare/${first?.id}`))
  expect(page.text).not.toMatch(/25 december|26 december|zaterdag|zondag/)
  const moments = [...page.text.matchAll(/name="moment" value="([^"]+)"/g)].map(([, moment = '']) => moment)
  const outside = await seenBeside()
  await bas.post(at(`aftercare/${first?.id}/appointments`), { moment: moments[10] ?? '', way: 'guide-calls', act: act() })
  expect((await turns())[0]?.talk?.from.toISOString()).toBe(moments[10])
  expect(await seenBeside()).toEqual(outside)
  const noorNow = await house.signedIn(noor.person)
  expect((await noorNow.get('/my-aftercare')).text).toContain('Bas belt je.')
  people.noor = noorNow
  people.bas = bas
})

test('the participant chooses another moment, and declines without a reason; nobody beside it notices', async () => {
  const [first, second] = await turns()
  const page = await people.noor.get(`/my-aftercare/${first?.id}/moments`)
  const places = [...page.text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place = '']) => place)
  await people.noor.post(`/my-aftercare/${first?.id}/appointments`, { place: places[4] ?? '', act: act() })
  expect((await turns())[0]?.talk?.from.toISOString()).toBe(places[4]?.split(' ')[1])
  expect(await count(`select count(*) from cancellation where why = 'moved-by-participant'`)).toBe(1)

  const outside = await seenBeside()
  expect((await people.noor.post(`/my-aftercare/${first?.id}/answers`, { answer: 'declines', act: act() })).text).toContain('Dat is goed.')
  expect(await seenBeside()).toEqual(outside)
  expect(await count(`select count(*) from occupancy o join appointment a on a.id = o.appointment_id where a.trajectory_id = '${noor.trajectory}' and lower(a.during) > '${house.now().toISOString()}'`)).toBe(0)
  // Declined is the participant's to come back on; the guide does not plan over it.
  const moment = /name="moment" value="([^"]+)"/.exec((await people.bas.get(at(`aftercare/${first?.id}`))).text)?.[1] ?? ''
  await people.bas.post(at(`aftercare/${first?.id}/appointments`), { moment, way: 'guide-calls', act: act() })
  expect((await turns())[0]?.talk?.cancelled).toBe('cancelled-by-participant')
  expect((await people.bas.get(at('aftercare'))).text).toContain('liever niet')
  await people.noor.post(`/my-aftercare/${first?.id}/answers`, { answer: 'wants', act: act() })
  expect((await people.noor.send(`/my-aftercare/${second?.id}/answers`, { answer: 'later', act: act() })).status).toBe(404)
})

test('only the participant declines, and only the two inside see it', async () => {
  const [first] = await turns()
  if (!first) throw new Error('no turn')
  for (const [name, person] of Object.entries(everyone)) {
    const rows = await house.as(person, tx => tx.rows(sql`select from aftercare_turn where trajectory_id = ${noor.trajectory} union all select from aftercare_answer where trajectory_id = ${noor.trajectory} union all select from aftercare_talk where trajectory_id = ${noor.trajectory} union all select from trajectory_ending where trajectory_id = ${noor.trajectory}`))
    expect(rows.length > 0, name).toBe(['noor', 'bas'].includes(name))
    if (name === 'noor') continue
    for (const by of [noor.participant, noor.guide, noor.parties.mirjam]) await expect(house.as(person, tx => recordAnswer(tx, first, 'declines', by, house.now())), name).rejects.toThrow('row-level security')
    await expect(house.as(person, tx => tx.run(sql`insert into aftercare_turn (trajectory_id, number, due_on) values (${noor.trajectory}, 9, '2027-06-01')`)), name).rejects.toThrow('permission denied')
  }
  for (const [name, person] of everyoneBut('noor')) expect((await (await house.signedIn(person)).get(`/my-aftercare/${first.id}/moments`)).status, name).toBe(404)
})

/** The fields of a page's forms are not needed: a button a moment. */
const planWith = async (browser: Browser, turn: string, index: number) => {
  const place = [...(await browser.get(`/my-aftercare/${turn}/moments`)).text.matchAll(/name="place" value="([^"]+)"/g)][index]?.[1] ?? ''
  return await browser.post(`/my-aftercare/${turn}/appointments`, { place, act: act() })
}

test('held, missed by the guide and planned again, declined: then the file is closed and the day it goes is known', async () => {
  const [first, second] = await turns()
  await planWith(people.noor, first?.id ?? '', 2)
  const planned = (await turns())[0]?.talk
  if (!planned) throw new Error('not planned')
  house.travelTo(addMinutes(planned.until, 5))
  await came({ talk: planned.talk, appointment: planned.id }, 'guide-absent')
  people.noor = await house.signedIn(noor.person)
  expect((await people.noor.get('/my-aftercare')).text).toContain('Kies een moment')
  await planWith(people.noor, first?.id ?? '', 0)
  const again = (await turns())[0]?.talk
  if (!again) throw new Error('not planned')
  expect(again.talk).not.toBe(planned.talk)
  house.travelTo(addMinutes(again.until, 5))
  await came({ talk: again.talk, appointment: again.id })
  const due = () => house.asSuperuser<{ readonly due_on: string }>(`select due_on from keeping_due where trajectory_id = '${noor.trajectory}' and rule = 'trajectory'`)
  // As long as talks may still come, it is counted from the last day one is due: 21 May 2027 and 730 days.
  expect((await due())[0]?.due_on).toBe('2029-05-20')
  people.noor = await house.signedIn(noor.person)
  expect((await people.noor.get('/my-aftercare')).text).toContain('20 mei 2029')
  await people.noor.post(`/my-aftercare/${second?.id}/answers`, { answer: 'declines', act: act() })
  expect((await people.noor.post('/my-aftercare/refusals', { act: act() })).text).toContain('Er komen geen gesprekken meer. Je dossier is gesloten.')
  const last = dayOf(again.until, deHaven.zone)
  expect((await due())[0]?.due_on).toBe(new Date(Date.parse(last) + 730 * 86_400_000).toISOString().slice(0, 10))
  const bas = await house.signedIn(cast.bas.id)
  expect((await bas.get(at('aftercare'))).text).toContain('Dit dossier is gesloten')
  expect((await bas.get('/people?tab=done')).text).toContain('Noor')
  expect((await bas.get('/people?tab=mine')).text).not.toContain('Noor')
  expect(house.broken).toEqual([])
})
