/** While a file stands still nobody is reminded of what is in it, and what waits to be sent about it is taken back; other files go on. */
import { expect, test } from 'vitest'
import { deHaven } from '../../demo/cast.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { post } from '../../kit/outbox.ts'
import { addDays, addMinutes, dayOf, mondayOf, type Day } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { listToRemind } from '../agreements/agreement.store.ts'
import { listLooksToRemind } from '../agreements/plan.store.ts'
import { listWaiting } from '../measurements/measurement.store.ts'
import { listHolding } from '../staying-in-touch/touch.store.ts'
import { sql, type Tx } from '../../kit/db.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 }, living: 'the demo' })
const today = dayOf(house.now(), deHaven.zone)
const days = Array.from({ length: 61 }, (_, index) => addDays(today, index - 30))
type File = { readonly trajectory: Id<'trajectory'> }

const perDay = async (list: (tx: Tx, day: Day) => Promise<readonly unknown[]>): Promise<number> => {
  let count = 0
  for (const day of days) count += (await house.as('worker', tx => list(tx, day))).length
  return count
}
const counts = async () => ({
  agreements: await perDay(listToRemind), looks: await perDay(listLooksToRemind), questions: await perDay((tx, day) => listWaiting(tx, mondayOf(day))), touch: (await house.as('worker', tx => listHolding(tx, addDays(today, -420)))).length,
})
const files = await house.asSuperuser<File>('select m.trajectory_id as trajectory from participant m where m.provider_id = $1', [deHaven.id])
const inHouse = (statement: string) => house.asSuperuser(`begin; select set_config('houvast.provider', '${deHaven.id}', true); ${statement}; commit`)
const restrict = (chosen: readonly File[]) => inHouse(`insert into restriction (provider_id, id, trajectory_id, why, asked_by, asked_at) select m.provider_id, gen_random_uuid(), m.trajectory_id, 'objects', m.party_id, now() from participant m where m.trajectory_id in (${chosen.map(({ trajectory }) => `'${trajectory}'`).join(', ')})`)
const lift = () => inHouse(`insert into restriction_end (provider_id, restriction_id, trajectory_id, lifted_by, lifted_at) select r.provider_id, r.id, r.trajectory_id, r.asked_by, now() from restriction r on conflict do nothing`)

test('nobody is reminded of agreements, of looking at them, of questions or of staying in touch, and of other files everybody is', async () => {
  const before = await counts()
  for (const [kind, count] of Object.entries(before)) expect(count, kind).toBeGreaterThan(0)
  await restrict(files)
  expect(await counts()).toEqual({ agreements: 0, looks: 0, questions: 0, touch: 0 })
  await lift()
  expect(await counts()).toEqual(before)
})

test('what waits to be sent about a report or a yes is taken back when the file is restricted; a word about an appointment, and about other files, is not', async () => {
  const [report] = await house.asSuperuser<File & { readonly reminder: Id<'reminder'> }>(`select r.trajectory_id as trajectory, v.reminder_id as reminder from report_validator v join report r on r.id = v.report_id where r.provider_id = $1 limit 1`, [deHaven.id])
  const [consent] = await house.asSuperuser<{ readonly id: Id<'consent'> }>(`select id from consent where trajectory_id = $1 limit 1`, [report?.trajectory])
  const [appointment] = await house.asSuperuser<{ readonly id: Id<'appointment'> }>(`select id from appointment where trajectory_id = $1 limit 1`, [report?.trajectory])
  const [other] = await house.asSuperuser<{ readonly reminder: Id<'reminder'> }>(`select v.reminder_id as reminder from report_validator v join report r on r.id = v.report_id where r.provider_id = $1 and r.trajectory_id <> $2 limit 1`, [deHaven.id, report?.trajectory])
  if (!report || !consent || !appointment || !other) throw new Error('the demo has a report, a yes, an appointment and another file')
  const wait = (about: Id<string>) => house.as('worker', tx => post(tx, house.vault, deHaven.id, { channel: 'mail', to: 'iemand@voorbeeld.example', subject: 'x', text: 'x' }, house.now(), { at: addMinutes(house.now(), 4000), about }))
  for (const about of [report.reminder, consent.id, appointment.id, other.reminder]) await wait(about)
  await restrict([report])
  const left = (await house.asSuperuser<{ readonly about: string }>('select about_id as about from outbox_message where about_id = any ($1)', [[report.reminder, consent.id, appointment.id, other.reminder]])).map(({ about }) => about)
  expect(new Set(left)).toEqual(new Set([appointment.id, other.reminder]))
  // Nor may who guides ask once more by hand.
  const [nudge] = await house.asSuperuser<{ readonly report: string; readonly number: number; readonly party: string; readonly by: string; readonly person: Id<'person'> }>(`select v.report_id as report, v.number, v.party_id as party, r.written_by as by, p.person_id as person from report_validator v join report r on r.id = v.report_id join party p on p.id = r.written_by where v.reminder_id = $1`, [report.reminder])
  if (!nudge) throw new Error('whoever wrote it')
  const nudges = () => house.as(nudge.person, async tx => { await tx.run(sql`insert into report_nudge (id, report_id, number, party_id, nudged_by, at) values (${newAnonymousId()}, ${nudge.report}, ${nudge.number}, ${nudge.party}, ${nudge.by}, ${house.now()})`); throw new Error('undone') }).catch((error: Error) => error.message)
  expect(await nudges()).toContain('policy "restricted"')
  await lift()
  expect(await nudges()).not.toContain('policy "restricted"')
})
