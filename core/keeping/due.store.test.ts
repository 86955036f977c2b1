/** The day something goes is kept in a row: after whatever happened, it is the day that all facts together say. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { howMany } from '../../test/how-many.ts'
import { openProviders } from '../agenda/agenda.fixture.ts'
import { dueAsKept, dueByFacts } from './due.fixture.ts'
import { eraseRules } from './guard.ts'
import { eraseNext } from './keeping.store.ts'

const ground = await openProviders()
const { as, asSuperuser } = ground
const begin = new Date('2026-03-01T22:40:00Z') // where a day ends, in every zone at another moment
const runs = howMany({ usually: 12, proving: 80, elsewhere: 8 })

type Act = { readonly what: (typeof acts)[number]; readonly which: number; readonly minutes: number; readonly days: readonly [number, number, number] }
type Planned = { readonly talk: string; readonly appointment: string }
type File = { readonly provider: Id<'provider'>; readonly guide: Id<'person'>; readonly id: string; readonly participant: string; readonly guiding: string; readonly planned: Planned[]; readonly holds: string[] }

const acts = ['open', 'plan', 'move', 'cancel', 'outcome', 'free', 'allow', 'end', 'note', 'number', 'no number', 'hold', 'let go', 'guide leaves', 'zone', 'night'] as const
const houses = [{ provider: deHaven.id, guide: cast.marleen.id, watcher: cast.ellen.id }, { provider: hetBaken.id, guide: castOfHetBaken.lieve.id, watcher: castOfHetBaken.wim.id }] as const
const sealed = `('\\x01' || repeat('ab', 60))::bytea`
const done = new Map<string, number>()

/** Written past every policy, as a provider's own facts; two facts may meet, and one of them then fails as a whole. */
const write = async (what: string, provider: Id<'provider'>, statements: string): Promise<void> => {
  await asSuperuser(`select set_config('houvast.provider', '${provider}', true); ${statements}`).then(() => { done.set(what, (done.get(what) ?? 0) + 1) }, (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && ['23505', '23503', '40P01'].includes(String(error.code)))) throw error
  })
}
const appoint = ({ id, guide }: File, { talk, appointment }: Planned, at: Instant) =>
  `insert into appointment (id, trajectory_id, talk_id, guide_id, during, way) values ('${appointment}', '${id}', '${talk}', '${guide}', tstzrange('${at.toISOString()}', '${addMinutes(at, 30).toISOString()}'), 'video')`
const talkOf = ({ id }: File, talk: string, number: number) => `insert into talk (id, trajectory_id, kind, number, out_of, minutes) values ('${talk}', '${id}', 'talk', ${number}, 3, 30)`

const happen = async (files: File[], { what, which, minutes, days }: Act): Promise<void> => {
  const at = addMinutes(begin, minutes)
  const when = `'${at.toISOString()}'`
  const house = houses[which % 2] ?? houses[0]
  const able = what === 'let go' ? files.filter(({ holds }) => holds.length > 0) : files
  const file = able[which % Math.max(able.length, 1)]
  const planned = { talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() }
  if (what === 'open') {
    const person = newAnonymousId<'person'>()
    const opened: File = { ...house, id: newAnonymousId(), participant: newAnonymousId(), guiding: newAnonymousId(), planned: [planned], holds: [] }
    files.push(opened)
    return await write(what, opened.provider, `insert into person (id) values ('${person}'); insert into trajectory (id, programme, opened_week) values ('${opened.id}', 'anonymous-coaching', '2026-03-02');
      insert into trajectory_keeping (trajectory_id, notes_days, contact_days, trajectory_days) values ('${opened.id}', ${days.join(', ')});
      insert into party (id, trajectory_id, person_id, role) values ('${opened.participant}', '${opened.id}', '${person}', 'participant'), ('${opened.guiding}', '${opened.id}', '${opened.guide}', 'guide');
      insert into participant (trajectory_id, party_id) values ('${opened.id}', '${opened.participant}'); ${talkOf(opened, planned.talk, 1)}; ${appoint(opened, planned, at)};
      ${which % 3 ? `insert into contact (trajectory_id, telephone, handle) values ('${opened.id}', ${which % 4 ? sealed : 'null'}, ${sealed})` : ''}`)
  }
  if (!file) return
  const { id, provider, participant, guiding } = file
  const former = file.planned[which % file.planned.length] ?? planned
  const cancel = `insert into cancellation (appointment_id, trajectory_id, why, by_party, at) values ('${former.appointment}', '${id}', 'moved-by-guide', '${guiding}', ${when})`
  const hold = newAnonymousId()
  const statements: Readonly<Record<Exclude<Act['what'], 'open' | 'night'>, () => string>> = {
    plan: () => `${talkOf(file, planned.talk, file.planned.push(planned))}; ${appoint(file, planned, at)}`,
    move: () => { file.planned.push({ ...planned, talk: former.talk }); return `${cancel}; ${appoint(file, { ...planned, talk: former.talk }, at)}` },
    cancel: () => cancel,
    outcome: () => `insert into talk_outcome (talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at) values ('${former.talk}', '${id}', '${former.appointment}', '${['held', 'guide-absent', 'broken-off'][minutes % 3]}', '${guiding}', ${when})`,
    free: () => `insert into free_talk (talk_id, trajectory_id, why, freed_by, freed_at) values ('${former.talk}', '${id}', 'no-click', '${participant}', ${when})`,
    allow: () => `insert into talk_allowance (trajectory_id, number, allowed_by, allowed_at) values ('${id}', ${4 + which % 3}, '${guiding}', ${when})`,
    end: () => `insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by) values ('${id}', 'completed', ${when}, '${guiding}')`,
    note: () => `insert into note (id, trajectory_id, version, written_by, written_at, content) values ('${newAnonymousId()}', '${id}', 1, '${guiding}', ${when}, ${sealed})`,
    number: () => `update contact set telephone = ${sealed} where trajectory_id = '${id}'`,
    'no number': () => `update contact set telephone = null where trajectory_id = '${id}'`,
    hold: () => { file.holds.push(hold); return `insert into keeping_hold (id, trajectory_id, reason, placed_by, placed_at) values ('${hold}', '${id}', 'law', '${file.guide}', ${when})` },
    'let go': () => `insert into keeping_hold_end (hold_id, ended_by, ended_at) values ('${file.holds.pop() ?? hold}', '${file.guide}', ${when})`,
    'guide leaves': () => `insert into party_departure (party_id, left_at) values ('${guiding}', ${when})`,
    zone: () => `update provider set zone = case zone when 'Pacific/Auckland' then 'Europe/Amsterdam' else 'Pacific/Auckland' end where id = '${provider}'`,
  }
  if (what !== 'night') await write(what, provider, statements[what]())
}

/** Everything that is due goes, and nothing else does. */
const night = async (provider: Id<'provider'>, now: Instant): Promise<void> => {
  const [today] = await asSuperuser<{ readonly day: string }>(`select ($2::timestamptz at time zone zone)::date as day from provider where id = $1`, [provider, now])
  const files = new Set((await asSuperuser<{ readonly id: string }>('select id from trajectory where provider_id = $1', [provider])).map(({ id }) => id))
  const before = await dueByFacts(ground)
  const goes = before.filter(({ trajectory, dueOn, held }) => files.has(trajectory) && !held && dueOn <= (today?.day ?? ''))
  const whole = new Set(goes.filter(({ rule }) => rule === 'trajectory').map(({ trajectory }) => trajectory))
  const erased: string[] = []
  for (let rule = await as('worker', tx => eraseNext(tx, eraseRules, now), provider); rule; rule = await as('worker', tx => eraseNext(tx, eraseRules, now), provider)) erased.push(rule)
  expect(erased.toSorted()).toEqual(goes.filter(({ rule, trajectory }) => rule === 'trajectory' || !whole.has(trajectory)).map(({ rule }) => rule).toSorted())
  expect(await dueByFacts(ground)).toEqual(before.filter(due => !goes.includes(due) && !whole.has(due.trajectory)))
  done.set('night', (done.get('night') ?? 0) + erased.length)
}

test(`after ${runs} histories, two facts at a time, each day kept is the day the facts say`, async () => {
  await asSuperuser('alter table provider drop constraint provider_zone_check') // the two zones we know have the same clock
  const history = fc.array(fc.record({
    what: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...acts) }, { weight: 1, arbitrary: fc.constantFrom('open' as const, 'plan' as const, 'move' as const, 'outcome' as const, 'hold' as const, 'let go' as const) }),
    which: fc.nat(1000), minutes: fc.nat(60 * 24 * 300), days: fc.tuple(fc.nat(120), fc.nat(20), fc.nat(120)),
  }), { minLength: 20, maxLength: 50 })
  await fc.assert(fc.asyncProperty(history, async (all) => {
    const files: File[] = []
    for (const which of [1, 2, 3]) await happen(files, { what: 'open', which, minutes: which * 40_000, days: [30 * which, which - 1, 60] })
    for (let step = 0; step < all.length; step += 2) {
      const pair = all.slice(step, step + 2)
      await Promise.all(pair.map(act => happen(files, act)))
      expect(await dueAsKept(ground), pair.map(({ what }) => what).join(' and ')).toEqual(await dueByFacts(ground))
      for (const { what, which, minutes } of pair) if (what === 'night') await night((houses[which % 2] ?? houses[0]).provider, addMinutes(begin, minutes))
    }
  }), { numRuns: runs })
  console.log([...done].map(([what, times]) => `${what} ${times}`).join(', '))
  expect(acts.filter(what => (done.get(what) ?? 0) < (runs < 16 ? 1 : 5))).toEqual([])
}, 600_000)

test('a house that stood before has its days counted by the migration', async () => {
  const [, backfill] = /(do \$\$[\s\S]*end \$\$;)\s*$/.exec(readFileSync(fileURLToPath(new URL('0002_due.sql', import.meta.url)), 'utf8').replace(/[\s\S]*\n\n/, '')) ?? []
  const kept = await dueAsKept(ground)
  expect(kept.length).toBeGreaterThan(10)
  await asSuperuser('delete from keeping_due')
  await asSuperuser(backfill ?? '')
  expect(await dueAsKept(ground)).toEqual(kept)
})
