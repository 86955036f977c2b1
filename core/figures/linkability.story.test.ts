/**
 * Whose slip is it? Someone holds the whole database, every schema of it, and the instance's keys as well, and knows
 * whom each trajectory is about. What is left to them is chance.
 */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openFullHouse, present, type Booked } from '../../test/full-house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'

const house = await openFullHouse()
const people: { readonly booked: Booked; readonly trajectory: Id<'trajectory'>; readonly answer: 'gives' | 'declines' }[] = []
const count = 12

const tables = () => house.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log')`)
/** Which transaction wrote each row of a table, in the order the rows lie. */
const written = (table: string) => house.asSuperuser<{ readonly xmin: string; readonly row: Record<string, unknown> }>(`select t.xmin::text, to_jsonb(t) as row from ${table} t order by t.ctid`)

test('twelve people come to the end of their talks; all but two give a slip', async () => {
  for (let index = 0; index < count; index++) {
    const booked = await house.book({ guide: [cast.marleen, cast.jaap, cast.samira][index % 3]?.id ?? cast.marleen.id })
    const [row] = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'> }>('select trajectory_id as trajectory from party where person_id = $1', [booked.person])
    people.push({ booked, trajectory: present(row).trajectory, answer: index % 6 === 5 ? 'declines' : 'gives' })
  }
  house.travelTo(addMinutes(house.now(), 28 * 24 * 60))
  for (const { trajectory } of people) {
    await house.asSuperuser(`insert into talk_outcome (provider_id, talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at)
      select a.provider_id, a.talk_id, a.trajectory_id, a.id, 'held', (select p.id from party p where p.trajectory_id = a.trajectory_id and p.person_id = a.guide_id), now() from appointment a where a.trajectory_id = $1`, [trajectory])
  }
  for (const { booked, answer } of people) {
    const browser = await house.returned(booked.person)
    expect((await browser.get('/my-appointment')).text).toContain('Heeft het geholpen?')
    const page = await browser.get('/my-appointment/slip')
    const form = present(formsIn(page.text, '/my-appointment/slip').find(({ action }) => action === '/my-appointment/slip'))
    const done = await browser.post('/my-appointment/slip', { ...filledIn(form), helped: 'yes', themes: ['sleep'], cluster: '', give: answer === 'gives' ? 'yes' : 'no' })
    expect(done.text).toContain('We vragen het niet nog een keer')
    expect(done.text).not.toContain('Heeft het geholpen?')
    // A second time there is nothing to give.
    expect((await browser.send('/my-appointment/slip', { helped: 'yes', give: 'yes' })).location).toBe('/my-appointment')
  }
  expect(house.broken).toEqual([])
}, 60_000)

test('by day: not a trace of who gave one and who did not', async () => {
  expect(await house.asSuperuser('select from slip')).toHaveLength(0)
  const asked = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'> }>('select trajectory_id as trajectory from slip_question')
  expect(asked).toHaveLength(count)
  const shapes = new Map<string, Set<string>>([['gives', new Set()], ['declines', new Set()]])
  for (const { trajectory, answer } of people) {
    const lines = await house.asSuperuser<{ readonly shape: string }>(`select event || action || coalesce(role, '') || fields::text || outcome as shape from log.entry where subject_id = $1 and event like 'slip%' order by 1`, [trajectory])
    shapes.get(answer)?.add(lines.map(({ shape }) => shape).join('|'))
  }
  expect([...shapes.get('gives') ?? []]).toEqual([...shapes.get('declines') ?? []])
})

test('by night: no row, transaction, order or id ties a slip to a trajectory', async () => {
  await house.database.as({ provider: deHaven.id, person: 'worker' }, tx => house.app.countSlips(tx, deHaven, house.now()))
  const slips = await written('slip')
  expect(slips).toHaveLength(people.filter(({ answer }) => answer === 'gives').length)
  const ids = new Set(slips.map(({ row }) => String(row['id'])))
  const mine = new Set(people.flatMap(({ booked, trajectory }) => [booked.person, trajectory]))
  const nights = new Set(slips.map(({ xmin }) => xmin))
  expect(nights.size).toBe(1)
  const found: string[] = []
  for (const { name } of await tables()) {
    for (const { xmin, row } of await written(name)) {
      const text = JSON.stringify(row)
      // Nowhere else does a slip's id stand, and what the night wrote speaks of nobody's trajectory.
      if (name !== 'public.slip' && [...ids].some(id => text.includes(id))) found.push(`${name} names a slip`)
      if (nights.has(xmin) && [...mine].some(id => text.includes(id))) found.push(`${name} was written with the slips and names someone`)
    }
  }
  expect(found).toEqual([])
})

test('who guesses by the order of rows is right as often as chance has it', async () => {
  // Slips with a cluster are told apart after opening: here each bears a number in place of its theme, known to this test alone.
  const { openSlipBox } = await import('./slip-box.ts')
  const { parseHalfYear } = await import('./half-year.ts')
  const { readSlip } = await import('./slip.ts')
  const { takeSlips } = await import('./slip.store.ts')
  const half = present(parseHalfYear('2026-2'))
  const around = (tx: Parameters<typeof takeSlips>[0]) => ({ tx, vault: house.vault, provider: deHaven })
  const rounds = process.env['PROVE'] ? 200 : 20
  const each = 20
  let right = 0
  for (let round = 0; round < rounds; round++) {
    await house.asSuperuser('delete from slip')
    const box = openSlipBox()
    for (let index = 0; index < each; index++) box.drop(deHaven.id, { halfYear: half, slip: { cluster: null, themes: [String(index)], talks: '1', scores: null, helped: 'yes' } })
    await house.as('worker', tx => box.empty(around(tx)))
    const order = (await house.asSuperuser<{ readonly id: string }>('select id from slip order by ctid')).map(({ id }) => id)
    const opened = await house.as('worker', async tx => {
      const taken = await takeSlips(tx, half)
      const texts = await house.vault.openAll(tx, deHaven.id, taken.map(({ id, content }) => [{ table: 'slip', row: id, column: 'content' }, content]))
      return new Map(taken.map(({ id }, index) => [String(id), readSlip(texts[index] ?? '')?.themes[0]]))
    })
    order.forEach((id, place) => { if (opened.get(id) === String(place)) right++ })
  }
  // One in each round is what chance gives; three deviations of a count of so many.
  console.log(`${right} of ${rounds * each} slips guessed by their order; chance gives ${rounds}`)
  expect(right).toBeLessThan(rounds + 4 * Math.sqrt(rounds))
}, 600_000)
