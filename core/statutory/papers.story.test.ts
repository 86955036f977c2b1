/** Plans, evaluations and the build-up of hours, over HTTP: filled from the file, complete or not, on paper; and nothing about health. */
import { afterEach, expect, test } from 'vitest'
import { aroundPetra, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addMinutes, parseDay, startOfDay } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse, type Answer } from '../../test/house.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { petra, anne } = aroundPetra
const doctor = { id: newId<'person'>(house.now().getTime()), name: 'Dokter de Wolf', mail: 'wolf@arbo.example' }
const monday = parseDay('2026-03-02')
if (!monday) throw new Error('no day')
house.travelTo(addMinutes(startOfDay(monday, deHaven.zone), 600))
const words = ({ text }: Answer): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const file = await openCareerFile(house, anne)
await file.joins(petra, 'case-manager')
await file.joins(doctor, 'doctor')
const here = `/deadlines/${file.trajectory}`
const petras = await house.signedIn(petra.id)
await petras.post(`${here}/absences`, { first: '2026-01-05' })
const plan = { goal: 'Terug in het eigen werk', actions: 'De school zoekt een vervanger', terms: 'Na zes weken twee dagen', evaluations: 'Elke zes weken', caseManager: 'Petra Maas' }

test('a plan is written in parts: what is missing is counted, and then it is complete', async () => {
  expect(words(await petras.get(`${here}/papers`))).toMatch(/Plan van aanpak Ontbreekt Schrijf : Plan van aanpak .*Eerstejaarsevaluatie Komt nog/)
  await petras.post(`${here}/papers/plan-of-action/1`, { ...plan, terms: '', evaluations: '' })
  expect(words(await petras.get(`${here}/papers`))).toMatch(/Plan van aanpak 2 vragen open/)
  await petras.post(`${here}/papers/plan-of-action/1`, plan)
  const page = words(await petras.get(`${here}/papers`))
  expect(page).toMatch(/Plan van aanpak Compleet/)
  expect(page).toContain('Probleemanalyse Ontbreekt')
  await petras.post(`${here}/steps/problem-analysis/1/done`, { on: '2026-02-10' })
  expect(words(await petras.get(`${here}/papers`))).toContain('Probleemanalyse Gedaan, ligt bij de maker')
  expect((await petras.get(`${here}/papers/no-such/1`)).status).toBe(404)
  expect((await petras.get(`${here}/papers/evaluation/9`)).status).toBe(404)
})

test('the hours grow step by step, and a step that no longer holds is taken off', async () => {
  expect((await petras.post(`${here}/build-up`, { from: '2026-03-09', hours: '61', tasks: 'Lesgeven' })).status).toBe(422)
  await petras.post(`${here}/build-up`, { from: '2026-03-09', hours: '8', tasks: 'Lessen voorbereiden' })
  const page = await petras.post(`${here}/build-up`, { from: '2026-04-06', hours: '16', tasks: 'Lesgeven aan twee klassen' })
  expect(words(page)).toMatch(/9 maart 2026 8 Lessen voorbereiden .*6 april 2026 16 Lesgeven aan twee klassen/)
  const step = /build-up\/([\w-]+)\/struck/.exec(page.text)?.[1]
  expect(words(await petras.post(`${here}/build-up/${step}/struck`))).not.toContain('Lessen voorbereiden')
})

test('on paper: one plan, and the whole report as one tagged file', async () => {
  for (const path of [`${here}/papers/plan-of-action/1/paper.pdf`, `${here}/report.pdf`]) {
    const answer = await petras.get(path)
    expect([answer.status, answer.headers['content-type'], answer.text.slice(0, 5)], path).toEqual([200, 'application/pdf', '%PDF-'])
    expect(answer.text).toContain('/StructTreeRoot')
  }
  expect((await (await house.signedIn(cast.vera.id)).get(`${here}/report.pdf`)).status).toBe(404)
})

const needles = ['Anne heeft een burn-out', 'Zij slikt oxazepam', 'Na de therapie op dinsdag', 'Door de hoofdpijn lukt het niet', 'Vanwege de scheiding thuis', 'depressie', 'paniekaanvallen', 'zwanger']
test.each(needles)('nothing about health or home gets in: %s', async needle => {
  const tried = [
    petras.post(`${here}/papers/plan-of-action/1`, { ...plan, goal: `Terug in het werk. ${needle}.` }), petras.post(`${here}/papers/evaluation/1`, { done: needle }),
    petras.post(`${here}/build-up`, { from: '2026-05-04', hours: '10', tasks: needle }),
    petras.post(`${here}/steps/plan-of-action/1/not-needed`, { reason: needle }), petras.post(`${here}/steps/plan-of-action/1/done`, { on: needle, outcome: needle }),
    petras.post(`${here}/steps/plan-of-action/1/official-day`, { 'official-on': '2026-03-09', 'official-reason': needle }),
    petras.post(`${here}/steps`, { milestone: needle }), petras.post(`${here}/absences/leave`, { 'leave-first': needle, 'leave-last': needle }),
  ]
  for (const answer of await Promise.all(tried)) expect(answer.status).toBe(422)
  expect(words(await petras.post(`${here}/build-up`, { from: '2026-05-04', hours: '10', tasks: needle }))).toContain('Dit mag hier niet staan')
  expect((await petras.get(`${here}/papers/plan-of-action/1`)).text).not.toContain(needle)
})

test('no column of the calendar can hold words of one’s own, but for two that are sealed and guarded', async () => {
  const columns = await house.asSuperuser<{ readonly table: string; readonly column: string; readonly type: string }>(`
    select c.table_name as table, c.column_name as column, coalesce(c.domain_name, c.data_type) as type from information_schema.columns c
    where c.table_name in ('absence_period', 'absence_end', 'absence_struck', 'statutory_mark', 'build_up_step', 'build_up_struck', 'statutory_paper', 'calendar_release', 'calendar_release_end', 'statutory_standing', 'statutory_due', 'statutory_watch', 'statutory_reminder', 'trajectory_kind')
      and coalesce(c.domain_name, c.data_type) not in ('uuid', 'date', 'timestamp with time zone', 'smallint', 'integer', 'boolean', 'ARRAY') order by 1, 2`)
  expect(columns.map(({ table, column, type }) => `${table}.${column} ${type}`)).toEqual([
    'absence_period.kind text', 'absence_period.ruleset text', 'build_up_step.tasks sealed', 'statutory_due.milestone text',
    'statutory_mark.milestone text', 'statutory_mark.outcome text', 'statutory_mark.reason text', 'statutory_mark.says text',
    'statutory_paper.content sealed', 'statutory_paper.kind text', 'statutory_standing.milestone text', 'statutory_standing.ruleset text', 'trajectory_kind.calendar text', 'trajectory_kind.kind text',
  ])
})

test('who reads along reads the plan and writes nothing', async () => {
  const doctors = await house.signedIn(doctor.id)
  expect(words(await doctors.get(`${here}/papers/plan-of-action/1`))).toContain('De school zoekt een vervanger')
  expect((await doctors.send(`${here}/papers/plan-of-action/1`, plan)).status).toBe(404)
  expect((await doctors.send(`${here}/build-up`, { from: '2026-05-04', hours: '10', tasks: 'Lesgeven' })).status).toBe(404)
  await expect(house.as(doctor.id, tx => tx.run(sql`insert into build_up_struck (trajectory_id, step_id, said_by, said_at) select trajectory_id, id, said_by, now() from build_up_step`))).rejects.toThrow(/row-level security/)
  const others: readonly Id<'person'>[] = Object.values(cast).map(({ id }) => id)
  for (const person of others) expect((await (await house.signedIn(person)).get(`${here}/papers`)).status).toBe(404)
})
