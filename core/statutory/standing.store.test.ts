/** Where a calendar stands is written by whoever writes in it: after any acts it is what the facts say, and lists read no more than they show. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundPetra, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId } from '../../kit/id.ts'
import { addDays, dayOf, type Day } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { howMany } from '../../test/how-many.ts'
import { rowsOf } from './calendar.ts'
import { keepMark, readCalendar, settleCalendar } from './known-calendar.ts'
import { knownDay } from './ruleset.ts'
import { listPeriods, listWatched, recordPeriod, recordPeriodEnd, recordPeriodStruck } from './statutory.store.ts'

const house = await openHouse()
const { petra, anne } = aroundPetra
const file = await openCareerFile(house, anne)
const by = await file.joins(petra, 'case-manager')

type Act = { readonly does: 'absent' | 'recovers' | 'strikes' | 'done' | 'not-applicable' | 'official-day'; readonly days: number; readonly step: number }
const acts = fc.array(fc.record({ does: fc.constantFrom<Act['does']>('absent', 'recovers', 'strikes', 'done', 'not-applicable', 'official-day'), days: fc.integer({ min: 0, max: 60 }), step: fc.integer({ min: 0, max: 30 }) }), { minLength: 3, maxLength: 14 })

test('after any acts the list, the reminders and the track are what the facts say', async () => {
  await fc.assert(fc.asyncProperty(acts, async told => {
    await house.as(petra.id, async tx => {
      const around = { tx, provider: deHaven, now: house.now() }
      const said = { trajectory: file.trajectory, by, at: house.now() }
      let today: Day = addDays(dayOf(house.now(), deHaven.zone), -800)
      for (const { does, days, step } of told) {
        today = addDays(today, days)
        const periods = await listPeriods(tx, file.trajectory)
        const open = periods.find(({ last }) => last === null)
        const { calendar } = await readCalendar(around, file.trajectory)
        const line = calendar?.lines[step % Math.max(1, calendar.lines.length)]
        if (does === 'absent' && !open) await recordPeriod(tx, { id: newId(house.now().getTime()), kind: 'absence', first: today, ruleset: 'nl-wvp-2013' }, said)
        else if (does === 'recovers' && open && open.first <= today) await recordPeriodEnd(tx, open.id, today, said)
        else if (does === 'strikes' && periods[0]) await recordPeriodStruck(tx, periods[0].id, said)
        else if (does === 'done' && line) await keepMark(around, file.trajectory, by, { milestone: line.milestone.key, nth: line.nth, said: { says: 'done', on: today, outcome: null } })
        else if (does === 'not-applicable' && line) await keepMark(around, file.trajectory, by, { milestone: line.milestone.key, nth: line.nth, said: { says: 'not-applicable', reason: 'by-another' } })
        else if (does === 'official-day' && line) await keepMark(around, file.trajectory, by, { milestone: line.milestone.key, nth: line.nth, said: { says: 'official-day', on: today, reason: 'letter' } })
        await settleCalendar(around, file.trajectory)
        today = addDays(today, 1)
      }
      const { calendar } = await readCalendar(around, file.trajectory)
      const rows = calendar && rowsOf(calendar)
      const [watched] = await listWatched(tx, { person: petra.id, until: null, behind: null, most: 10 })
      const dues = await tx.rows(sql`select milestone, nth, due_on as due, own from statutory_due where trajectory_id = ${file.trajectory}`)
      stands.push({ worked: { ...rows?.standing, dues: texts(rows?.dues ?? []) }, written: { ...(watched && standingOf(watched)), dues: texts(dues) } })
      // Everything goes back: the next one begins with an empty calendar.
      throw new Undone()
    }).catch((error: unknown) => { if (!(error instanceof Undone)) throw error })
  }), { numRuns: runs })
  expect(stands).toHaveLength(runs)
  expect(stands.some(({ worked }) => worked.dues.length > 3)).toBe(true)
  for (const { worked, written } of stands) expect(written).toEqual(worked)
})
const runs = howMany({ usually: 12, proving: 100, elsewhere: 12 })
class Undone extends Error {}
const stands: { readonly worked: { readonly dues: readonly string[] }; readonly written: { readonly dues: readonly string[] } }[] = []
const texts = (rows: readonly object[]): readonly string[] => rows.map(row => JSON.stringify(Object.entries(row).toSorted())).toSorted()
type Listed = Awaited<ReturnType<typeof listWatched>>[number]
const standingOf = ({ ruleset, countedFrom, lastDay, doneWeeks, openWeeks, due, milestone, nth }: Listed) => ({ ruleset, countedFrom, lastDay, doneWeeks, openWeeks, next: due === null ? null : { due, milestone, nth } })

test('a page of the list enters by the person and the day, and never reads whole', async () => {
  await house.asSuperuser(`
    create function made(text) returns uuid language sql immutable as $$ select overlay(overlay(md5($1) placing '4' from 13) placing '8' from 17)::uuid $$;
    begin; set local session_replication_role = replica;
    insert into trajectory (provider_id, id, programme, opened_week) select '${deHaven.id}', made('t' || i), 'career-centre', date '2026-01-05' from generate_series(1, 20000) i;
    insert into statutory_watch (provider_id, person_id, trajectory_id, due_on) select '${deHaven.id}', '${petra.id}', made('t' || i), date '2026-12-01' + i / 10 from generate_series(1, 20000) i;
    commit; analyze`)
  const plan = await house.as(petra.id, async tx => JSON.stringify(await tx.rows(sql`explain (analyze, format json)
    select w.trajectory_id from statutory_watch w where w.person_id = ${petra.id} and (w.due_on, w.trajectory_id) > (${knownDay('2027-06-01')}::date, ${file.trajectory}::uuid) order by w.due_on, w.trajectory_id limit 51`)))
  expect(plan).not.toContain('Seq Scan')
  expect(plan).not.toContain('"Sort"')
  expect(plan).toContain('statutory_watch_provider_id_person_id_due_on_trajectory_id_idx')
})
