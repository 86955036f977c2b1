import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { keepAgenda, openProviders } from '../agenda/agenda.fixture.ts'
import { countTalks } from '../talks/count.ts'
import { listPlanned, recordFreeTalk, recordOutcomeOf } from '../talks/talk.store.ts'
import { keepNote } from '../talks/written.ts'
import { releaseHistory } from '../trajectories/history.ts'
import { handOver } from './change.ts'
import { findPresent, lockGuides, recordChange } from './change.store.ts'
import { keepProposal } from './known-handover.ts'
import { recordAnswer } from './handover.store.ts'
import { recordWatchAnswer } from './watching.store.ts'

const ground = await openProviders()
const { as, vault } = ground
const { marleen, jaap, samira, ellen } = cast
const now = new Date('2026-11-20T08:30:00Z')
const around = (tx: Tx) => ({ tx, vault, provider: deHaven })
const readers = process.env['PROVE'] ? 2000 : 100

beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id, samira.id]) await as(guide, tx => keepAgenda(tx, guide))
})

let hour = 0
const spoken = async (): Promise<Opened> => {
  const one = await openedWith(ground, { provider: deHaven, guide: marleen.id, from: addMinutes(now, 60 * ++hour), now })
  await as(marleen.id, async tx => {
    await keepNote(around(tx), one.trajectory, { id: newAnonymousId(), talk: one.talk, version: 1, writtenAt: now, theme: null, talkedAbout: 'kanarie', insight: '', step: '', needsMore: null }, one.guide)
    await recordOutcomeOf(tx, { talk: one.talk, trajectory: one.trajectory, appointment: one.appointment, outcome: 'held', by: one.guide, at: one.until })
  })
  return one
}

/** From Marleen to Jaap, by the rule, in the participant's name. */
const changed = async (tx: Tx, one: Opened, to: Id<'party'>): Promise<void> => {
  await lockGuides(tx, one.trajectory)
  const present = await findPresent(tx, one.trajectory, anonymousCoaching.guide)
  const made = present && handOver({ trajectory: one.trajectory, programme: anonymousCoaching, appointments: await listPlanned(tx, one.trajectory), ended: false }, present, { person: jaap.id, programmes: [anonymousCoaching.id] }, to)
  if (!made || refused(made)) throw new Error('nobody to change')
  await recordChange(tx, made, one.participant, now)
}

/** One statement, one moment: what someone sees of a trajectory. */
const sight = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Readonly<Record<'note' | 'talk' | 'appointment' | 'standing' | 'contact' | 'party', number>>>(sql`
  select (select count(*)::int from note where trajectory_id = ${trajectory}) as note, (select count(*)::int from talk where trajectory_id = ${trajectory}) as talk,
    (select count(*)::int from appointment where trajectory_id = ${trajectory}) as appointment, (select count(*)::int from standing where trajectory_id = ${trajectory}) as standing,
    (select count(*)::int from contact where trajectory_id = ${trajectory}) as contact, (select count(*)::int from party where trajectory_id = ${trajectory}) as party`)

test('from the moment it is committed the old guide sees nothing: readers around it see all of before, or nothing', async () => {
  const one = await spoken()
  const before = { note: 1, talk: 1, appointment: 1, standing: 1, contact: 1, party: 2 }
  const nothing = { note: 0, talk: 0, appointment: 0, standing: 0, contact: 0, party: 0 }
  let committed = false
  const read = async () => {
    const late = committed
    return { late, seen: await as(marleen.id, tx => sight(tx, one.trajectory)) }
  }
  const reading = Array.from({ length: readers / 2 }, read)
  const change = as(one.person, tx => changed(tx, one, newAnonymousId())).then(() => { committed = true })
  const during = Array.from({ length: readers / 4 }, read)
  await change
  const after = Array.from({ length: readers / 4 }, read)
  const looks = await Promise.all([...reading, ...during, ...after])
  for (const { late, seen } of looks) expect(late ? [nothing] : [before, nothing]).toContainEqual(seen)
  expect(looks.filter(({ late }) => late).length).toBeGreaterThanOrEqual(readers / 4)
  console.log(`${looks.length} readers around the commit: ${looks.filter(({ seen }) => seen?.note === 1).length} saw all of before, ${looks.filter(({ late }) => late).length} began after it and saw nothing`)
})

test('the next guide sees that a talk was used and nothing else, until everything is opened, and never again after that', async () => {
  const one = await spoken()
  const to = newAnonymousId<'party'>()
  await as(one.person, tx => changed(tx, one, to))
  const empty = { note: 0, talk: 0, appointment: 0, standing: 1, contact: 1, party: 2 }
  expect(await as(jaap.id, tx => sight(tx, one.trajectory))).toEqual(empty)
  expect(await as(jaap.id, tx => tx.one(sql`select used, last_talk_at as last from standing where trajectory_id = ${one.trajectory}`))).toEqual({ used: 1, last: null })
  await as(one.person, tx => releaseHistory(around(tx), one.trajectory, to, { what: 'everything' }, one.participant, now))
  expect(await as(jaap.id, tx => sight(tx, one.trajectory))).toEqual({ note: 1, talk: 1, appointment: 1, standing: 1, contact: 1, party: 3 })
  await as(one.person, tx => tx.run(sql`insert into history_release_end (release_id, ended_at) select id, ${now} from history_release where trajectory_id = ${one.trajectory}`))
  expect(await as(jaap.id, tx => sight(tx, one.trajectory))).toEqual(empty)
})

test('of two changes at once the second sees the first', async () => {
  const one = await spoken()
  const results = await Promise.allSettled([1, 2, 3].map(() => as(one.person, tx => changed(tx, one, newAnonymousId()))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await as(one.person, tx => findPresent(tx, one.trajectory, anonymousCoaching.guide))).toMatchObject({ person: jaap.id })
})

test('only the participant changes who guides, opens what was before, and says what does not count', async () => {
  const [one, other] = [await spoken(), await spoken()]
  const acts: Readonly<Record<string, (tx: Tx, part: Id<'party'>) => Promise<unknown>>> = {
    'a party': tx => tx.run(sql`insert into party (id, trajectory_id, person_id, role) values (${newAnonymousId()}, ${one.trajectory}, ${samira.id}, 'guide')`),
    'a change': (tx, part) => tx.run(sql`insert into guide_change (id, trajectory_id, to_party, how, changed_by, changed_at) values (${newAnonymousId()}, ${one.trajectory}, ${one.guide}, 'chosen', ${part}, ${now})`),
    'the participant out': tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${one.participant}, ${now})`),
    'a release': (tx, part) => releaseHistory(around(tx), one.trajectory, one.guide, { what: 'everything' }, part, now),
    'a free talk': (tx, part) => recordFreeTalk(tx, one.trajectory, { talk: one.talk, why: 'no-click' }, part, now),
    'an answer of feedback': (tx, part) => tx.run(sql`insert into talk_feedback (id, talk_id, trajectory_id, answer, given_by, given_at) select ${newAnonymousId()}, ${one.talk}, ${one.trajectory}, handle, ${part}, ${now} from contact limit 1`).then(count => { if (count === 0) throw new Error('row-level security: nothing to write') }),
    'a watch': (tx, part) => recordWatchAnswer(tx, { id: newAnonymousId(), trajectory: one.trajectory, traineeship: newAnonymousId(), answer: 'yes' }, part, now),
  }
  const people: readonly (readonly [Id<'person'> | null, Id<'provider'>, Id<'party'>])[] = [
    [marleen.id, deHaven.id, one.guide], [jaap.id, deHaven.id, one.guide], [samira.id, deHaven.id, one.guide], [ellen.id, deHaven.id, one.participant], [other.person, deHaven.id, one.participant],
    [null, deHaven.id, one.participant], [castOfHetBaken.lieve.id, hetBaken.id, one.guide], [castOfHetBaken.wim.id, hetBaken.id, one.participant], [one.person, hetBaken.id, one.participant],
  ]
  for (const [person, provider, part] of people) for (const [what, act] of Object.entries(acts)) await expect(as(person, tx => act(tx, part), provider), `${person}: ${what}`).rejects.toThrow(/row-level security|42501|23503/)
})

test('a proposal is made by whoever guides, about their own, and answered by the participant alone', async () => {
  const [one, other] = [await spoken(), await spoken()]
  for (const person of [jaap.id, samira.id, ellen.id, other.person, one.person, null]) await expect(as(person, tx => keepProposal(around(tx), one.trajectory, { by: one.guide, to: samira.id, reason: 'x' }, now)), String(person)).rejects.toThrow('row-level security')
  await expect(as(marleen.id, tx => keepProposal(around(tx), one.trajectory, { by: one.guide, to: ellen.id, reason: 'to no guide' }, now))).rejects.toThrow('row-level security')
  const proposal = await as(marleen.id, tx => keepProposal(around(tx), one.trajectory, { by: one.guide, to: jaap.id, reason: 'x' }, now))
  for (const person of [marleen.id, jaap.id, samira.id, ellen.id, other.person, null]) await expect(as(person, tx => recordAnswer(tx, proposal, 'yes', now)), String(person)).rejects.toThrow('row-level security')
  expect(await as(one.person, tx => recordAnswer(tx, proposal, 'no', now))).toBe(1)
  expect(await as(marleen.id, tx => tx.rows(sql`select from handover_answer where proposal_id = ${proposal}`))).toHaveLength(0)
})

test('only the administrator says who is in training', async () => {
  for (const person of [marleen.id, jaap.id, null]) await expect(as(person, tx => tx.run(sql`insert into traineeship (id, guide_id, senior_id, begun_at, begun_by) values (${newAnonymousId()}, ${marleen.id}, ${jaap.id}, ${now}, ${person ?? ellen.id})`))).rejects.toThrow('row-level security')
  const training = newAnonymousId<'traineeship'>()
  await as(ellen.id, tx => tx.run(sql`insert into traineeship (id, guide_id, senior_id, begun_at, begun_by) values (${training}, ${marleen.id}, ${jaap.id}, ${now}, ${ellen.id})`))
  const one = await spoken()
  expect(await as(jaap.id, tx => tx.rows(sql`select from note where trajectory_id = ${one.trajectory}`))).toHaveLength(0)
  await as(one.person, tx => recordWatchAnswer(tx, { id: newAnonymousId(), trajectory: one.trajectory, traineeship: training, answer: 'yes' }, one.participant, now))
  const watching = () => as(jaap.id, tx => tx.rows(sql`select from note where trajectory_id = ${one.trajectory}`))
  expect(await watching()).toHaveLength(1)
  // Nobody but the administrator ends it; then nobody watches any more.
  await expect(as(jaap.id, tx => tx.run(sql`insert into traineeship_end (traineeship_id, ended_at, ended_by) values (${training}, ${now}, ${jaap.id})`))).rejects.toThrow('row-level security')
  await as(ellen.id, tx => tx.run(sql`insert into traineeship_end (traineeship_id, ended_at, ended_by) values (${training}, ${now}, ${ellen.id})`))
  expect(await watching()).toHaveLength(0)
})

test('what the counts say before and after is the same: the next guide counts along', async () => {
  const one = await spoken()
  await as(one.person, tx => changed(tx, one, newAnonymousId()))
  const own = await as(one.person, async tx => countTalks(await listPlanned(tx, one.trajectory), anonymousCoaching.count, null))
  expect(own).toMatchObject({ used: 1, left: 2 })
  expect(await as(jaap.id, async tx => countTalks(await listPlanned(tx, one.trajectory), anonymousCoaching.count, null, 1))).toEqual(own)
})
