/** How guidance of the career centre ends: where it came to, the hard stop before leaving by agreement, and talks after 3, 6 and 12 months. */
import { afterEach, expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { settleCalendar } from '../../core/statutory/known-calendar.ts'
import { recordPeriod, recordPeriodEnd } from '../../core/statutory/statutory.store.ts'
import { recordAppointment } from '../../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../../core/talks/talk.store.ts'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openCareerFile, type CareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { petra, karin, anne, willem, fatma } = aroundPetra
await house.as(cast.vera.id, tx => keepAgenda(tx, cast.vera.id, { from: '09:00', until: '17:00' }))
const today = dayOf(house.now(), deHaven.zone)
const act = () => newAnonymousId()
const vera = await house.signedIn(cast.vera.id)
/** A talk that was held last week, so that there is something to look back on. */
const met = ({ trajectory, guide }: CareerFile) => house.as(cast.vera.id, async tx => {
  const [talk, appointment, from] = [newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), addMinutes(house.now(), -7 * 24 * 60)]
  await recordTalk(tx, { id: talk, trajectory, kind: 'introduction', number: 1, outOf: null, minutes: 45 })
  await recordAppointment(tx, { id: appointment, trajectory, talk, number: 1, guide: cast.vera.id, from, until: addMinutes(from, 45), way: 'at-location' })
  await recordOutcomeOf(tx, { talk, trajectory, appointment, outcome: 'held', by: guide, at: addMinutes(from, 46) })
})
const ill = await openCareerFile(house, anne)
const better = await openCareerFile(house, willem)
const curious = await openCareerFile(house, fatma, 'career')
for (const file of [ill, better, curious]) await met(file)
const guards = { ill: await ill.joins(petra, 'case-manager'), better: await better.joins(petra, 'case-manager') }
await ill.joins(karin, 'manager')
await house.as(petra.id, async tx => {
  for (const [file, by] of [[ill, guards.ill], [better, guards.better]] as const) {
    const period = newId<'absence-period'>(house.now().getTime())
    await recordPeriod(tx, { id: period, kind: 'absence', first: addDays(today, -90), ruleset: 'nl-wvp-2013' }, { trajectory: file.trajectory, by, at: house.now() })
    if (file === better) await recordPeriodEnd(tx, period, addDays(today, -10), { trajectory: file.trajectory, by, at: house.now() })
    await settleCalendar({ tx, provider: deHaven, now: house.now() }, file.trajectory)
  }
})
const at = ({ trajectory }: CareerFile, rest: string) => `/trajectories/${trajectory}/${rest}`
const endings = (file: CareerFile) => house.asSuperuser<{ readonly ending: string; readonly on: readonly string[] }>(`select ending, aftercare_on::text[] as "on" from trajectory_ending where trajectory_id = '${file.trajectory}'`)
const leave = (file: CareerFile, fields: Readonly<Record<string, string>> = {}) => vera.send(at(file, 'closings'), { ending: 'mutual-termination', act: act(), ...fields })
const advice = { advisedBy: 'Juridisch Loket Eindhoven', advisedOn: '2026-11-12', told: 'yes' }

test('the page asks where it came to, and says what follows; nothing is evaluated first', async () => {
  const page = await vera.get(at(ill, 'ending'))
  for (const words of ['Waar kwam het op uit?', 'Eigen werk, op een andere manier', 'Ander werk bij dezelfde werkgever', 'Ander werk elders', 'Uit dienst, in overleg met de werkgever', 'Eerder gestopt']) expect(page.text).toContain(words)
  // The twentieth of February is a Saturday.
  expect(page.text).toContain('maandag 22 februari 2027')
  for (const words of ['wekelijkse vragen', 'eindevaluatie', 'dit plan']) expect(page.text).not.toContain(words)
  expect((await vera.send(at(ill, 'closings'), { act: act() })).status).toBe(422)
  expect((await vera.get(at(ill, 'relapse-plan'))).status).toBe(404)
})

test('whoever is absent does not leave by agreement without advice: the page says what is lost, and what is not certain', async () => {
  const stop = await leave(ill)
  expect(stop.status).toBe(200)
  for (const words of ['Let op: dit kan rechten kosten', 'Ziektewet-uitkering kan worden geweigerd', 'bedenktijd van veertien dagen', 'Waar de wet niet zeker is', 'Een jurist moet deze tekst nog nakijken']) expect(stop.text).toContain(words)
  // Vera does not see the terms, so the page tells her nothing of an absence either.
  expect(stop.text).toContain('Jij ziet de termijnen niet')
  expect(stop.text).not.toContain('Er loopt nu een ziekmelding')
  for (const [field, value, no] of [['advisedBy', '', 'Schrijf op wie het advies gaf.'], ['advisedOn', '', 'Vul de dag van het advies in.'], ['advisedOn', '2026-11-21', 'Vul de dag van het advies in.'], ['advisedOn', '2026-05-21', 'Vul de dag van het advies in.'], ['told', '', 'Lees dit eerst samen.']] as const) {
    const answer = await leave(ill, { ...advice, [field]: value })
    expect([answer.status, answer.text.includes(no)], `${field} ${value}`).toEqual([422, true])
  }
  // No one says away an absence that stands in the calendar, or may stand there.
  expect((await leave(ill, { ill: 'no', advisedBy: '', advisedOn: '' })).status).toBe(422)
  expect(await endings(ill)).toEqual([])
})

test('what is hidden from the guide counts as absent; shown, it is what it is', async () => {
  expect((await leave(better)).text).toContain('Jij ziet de termijnen niet')
  await house.as(willem.id, tx => tx.run(sql`insert into calendar_release (id, trajectory_id, to_party, released_by, released_at) values (${newId(0)}, ${better.trajectory}, ${better.guide}, ${better.participant}, ${house.now()})`))
  await house.as(anne.id, tx => tx.run(sql`insert into calendar_release (id, trajectory_id, to_party, released_by, released_at) values (${newId(1)}, ${ill.trajectory}, ${ill.guide}, ${ill.participant}, ${house.now()})`))
  expect((await leave(ill)).text).toContain('Er loopt nu een ziekmelding')
  expect((await leave(better)).status).toBe(303)
  expect(await endings(better)).toEqual([{ ending: 'mutual-termination', on: ['2027-02-22', '2027-05-20', '2027-11-22'] }])
})

test('with advice it ends that way; who advised and when is for the two of them alone', async () => {
  expect((await leave(ill, advice)).status).toBe(303)
  expect(await endings(ill)).toEqual([{ ending: 'mutual-termination', on: ['2027-02-22', '2027-05-20', '2027-11-22'] }])
  expect((await vera.get(at(ill, 'aftercare'))).text).toContain('Advies van Juridisch Loket Eindhoven, 12 november 2026.')
  const people: Readonly<Record<string, Id<'person'>>> = { anne: anne.id, vera: cast.vera.id, karin: karin.id, petra: petra.id, willem: willem.id, ellen: cast.ellen.id, marleen: cast.marleen.id }
  const seeing: string[] = []
  for (const [name, person] of Object.entries(people)) {
    if ((await house.as(person, tx => tx.rows(sql`select from ending_advice`))).length > 0) seeing.push(name)
    await expect(house.as(person, tx => tx.run(sql`insert into ending_advice (trajectory_id, given_by, given_on) values (${curious.trajectory}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])}, '2026-11-01')`)), name).rejects.toThrow()
  }
  if ((await house.as(castOfHetBaken.lieve.id, tx => tx.rows(sql`select from ending_advice`), hetBaken.id)).length > 0) seeing.push('lieve')
  expect(seeing).toEqual(['anne', 'vera'])
  expect((await (await house.signedIn(anne.id)).get('/my-file/file.json')).text).toContain('Juridisch Loket Eindhoven')
  // Those beside read that it is over, and not how.
  for (const person of [karin.id, petra.id]) {
    const page = (await (await house.signedIn(person)).get('/beside')).text
    expect(page).not.toMatch(/Uit dienst|Juridisch|nazorg/i)
  }
})

test('where no dates of the law stand beside a file it is asked, and the answer is kept nowhere', async () => {
  const asked = await leave(curious)
  expect([asked.status, asked.text.includes('nu ziek gemeld')]).toEqual([200, true])
  expect((await leave(curious, { ill: 'yes', advisedBy: '', advisedOn: '' })).status).toBe(422)
  expect((await leave(curious, { advisedBy: '', advisedOn: '' })).status).toBe(422)
  expect(await endings(curious)).toEqual([])
  expect((await leave(curious, { ill: 'no', advisedBy: '', advisedOn: '' })).status).toBe(303)
  expect((await endings(curious))[0]?.ending).toBe('mutual-termination')
  expect(await house.asSuperuser(`select from ending_advice where trajectory_id = '${curious.trajectory}'`)).toEqual([])
})

test('after three months a talk is due: on the guide\'s day and on her own page, to choose or to decline', async () => {
  house.travelTo(new Date('2027-02-10T09:00:00Z'))
  const again = await house.signedIn(cast.vera.id)
  expect((await again.get('/today')).text).toContain('nazorggesprekken om te plannen')
  const own = await house.signedIn(anne.id)
  const page = await own.get('/my-aftercare')
  expect(page.text.match(/Gesprek [123]/g)?.length).toBeGreaterThanOrEqual(3)
  expect(page.text).not.toContain('plan is er nog')
  const turn = /\/my-aftercare\/([\w-]+)\/moments/.exec(page.text)?.[1] ?? ''
  expect((await own.get(`/my-aftercare/${turn}/moments`)).text).toContain('Met Vera')
  expect((await own.get('/my-relapse-plan')).status).toBe(404)
})
