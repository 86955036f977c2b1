/** Two files side by side: what is noted, counted, ended or restricted in one never touches the other. */
import pg from 'pg'
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, openPlanFor, recoveryOfNoor, whoSeesIn, type Plan } from '../../test/recovery.ts'
import { standingReport } from '../../test/standing-report.ts'
import { coolingMinutes, give, propose, type SharedOfReport, type SharedVersion } from './consent.ts'
import { consentFaults, findReadingEnd, listReleasedToMe, recordConsent, recordSharedReading, recordWithdrawal } from './consent.store.ts'
import { writeSharedVersion } from './written-passages.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const day = 24 * 60
const later = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))

const whoSees = whoSeesIn(house)
/** Everyone tries in turn, and it is undone; says for whom no policy stood in the way. */
const whoMay = async (act: () => Sql): Promise<readonly string[]> => {
  const through: string[] = []
  for (const [name, person] of Object.entries(everyone)) await house.as(person, async tx => {
    await tx.run(act())
    through.push(name)
    throw new Error('undo')
  }).catch((error: unknown) => { if (!(error instanceof Error) || !/^undo$|row-level security/.test(error.message)) throw error })
  return through
}

/** One passage, of nobody else, for Mirjam, who manages both. */
const proposed = async (plan: Plan, manager: Id<'party'>, daysAgo: number): Promise<SharedOfReport> => {
  const report = await standingReport(house, plan, await plan.held('reflection', daysAgo), 'reflection', [[plan.person, plan.participant]])
  const version = propose(
    { report, trajectory: plan.trajectory, standing: 1, participant: plan.participant, asked: [], by: { id: plan.guide, trajectory: plan.trajectory, person: plan.guidedBy, role: 'therapist', seat: 'inside' } },
    [{ asked: 'Waar komen we op terug?', text: 'Drie ochtenden.', alsoOf: [] }],
    [{ id: manager, trajectory: plan.trajectory, person: aroundNoor.mirjam.id, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(plan.guidedBy, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  return version
}
const says = async (plan: Plan, manager: Id<'party'>, version: SharedVersion) => {
  const consent = give(version, plan.participant, { positions: [1], to: manager, length: 56 }, [], newId(house.now().getTime()), house.now())
  if (refused(consent)) throw new Error(consent.refused)
  await house.as(plan.person, tx => recordConsent(tx, consent, 'nl-NL'))
  return consent.id
}
const shared = async (plan: Plan, manager: Id<'party'>, daysAgo: number) => await says(plan, manager, await proposed(plan, manager, daysAgo))
const faults = async () => [await house.as(noor.person, tx => consentFaults(tx, noor.trajectory)), await house.as(tom.person, tx => consentFaults(tx, tom.trajectory))]
const mirjamReads = async () => new Set((await house.as(aroundNoor.mirjam.id, tx => listReleasedToMe(tx))).map(({ version }) => version)).size

test('each file has a chain of its own, and a fault shows in that of its file', async () => {
  const first = await shared(noor, noor.parties.mirjam, 3)
  const toms = await shared(tom, tom.parties.mirjam, 4)
  const second = await shared(noor, noor.parties.mirjam, 5)
  later(1)
  await house.as(noor.person, tx => recordWithdrawal(tx, first, house.now()))
  later(1)
  await house.as(noor.person, tx => recordWithdrawal(tx, second, house.now()))
  expect(await faults(), 'each withdrawal is held against its own moment').toEqual([[], []])
  const links = (plan: Plan) => house.asSuperuser<{ readonly sequence: number; readonly what: string }>('select sequence, what from consent_link where trajectory_id = $1 order by sequence', [plan.trajectory])
  expect(await links(noor)).toEqual([{ sequence: 1, what: 'given' }, { sequence: 2, what: 'given' }, { sequence: 3, what: 'withdrawn' }, { sequence: 4, what: 'withdrawn' }])
  expect(await links(tom)).toEqual([{ sequence: 1, what: 'given' }])
  await house.asSuperuser('update consent set valid_until = valid_until + interval \'1 year\' where id = $1', [toms])
  expect(await faults()).toEqual([[], [1]])
  await house.asSuperuser('update consent set valid_until = valid_until - interval \'1 year\' where id = $1', [toms])
  await house.asSuperuser('update consent_withdrawal set withdrawn_at = withdrawn_at - interval \'1 day\' where consent_id = $1', [second])
  expect(await faults(), 'and a moment that was moved').toEqual([[4], []])
  await house.as(tom.person, tx => recordWithdrawal(tx, toms, house.now()))
})

test('a yes waits for another of its own file, and for none of anybody else\'s', async () => {
  const version = await proposed(noor, noor.parties.mirjam, 6)
  const beside = new pg.Client(house.ownerConfig)
  await beside.connect()
  const stands = async (plan: Plan) => {
    await beside.query('begin; set local role houvast_owner')
    await beside.query('select set_config(\'houvast.provider\', $1, true)', [deHaven.id])
    try {
      return (await beside.query('select from trajectory where id = $1 for no key update nowait', [plan.trajectory])).rowCount === 1 ? 'free' : 'not there'
    } catch (error) {
      return error instanceof pg.DatabaseError && error.code === '55P03' ? 'waits' : String(error)
    } finally {
      await beside.query('rollback')
    }
  }
  const consent = give(version, noor.participant, { positions: [1], to: noor.parties.mirjam, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(consent)) throw new Error(consent.refused)
  try {
    await house.as(noor.person, async tx => {
      await recordConsent(tx, consent, 'nl-NL')
      expect([await stands(noor), await stands(tom)]).toEqual(['waits', 'free'])
    })
    await house.as(noor.person, tx => recordWithdrawal(tx, consent.id, house.now()))
  } finally {
    await beside.end()
  }
})

test('of another\'s version nobody adds, sees or hears anything', async () => {
  const [hers, his] = [await proposed(noor, noor.parties.mirjam, 9), await proposed(tom, tom.parties.mirjam, 10)]
  const [yes] = [await says(noor, noor.parties.mirjam, hers), await says(tom, tom.parties.mirjam, his)]
  later(coolingMinutes)
  for (const [version, party] of [[hers, noor.parties.mirjam], [his, tom.parties.mirjam]] as const) await house.as(aroundNoor.mirjam.id, tx => recordSharedReading(tx, version.id, party, house.now()))
  await house.as(noor.person, tx => recordWithdrawal(tx, yes, house.now()))
  const more = (place: number) => sql`insert into shared_passage (shared_version_id, place, content) values (${hers.id}, ${place}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])})`
  const asks = (party: Id<'party'>) => sql`insert into shared_passage_asks (shared_version_id, place, party_id) values (${hers.id}, 1, ${party})`
  const reader = (party: Id<'party'>) => sql`insert into shared_version_reader (shared_version_id, trajectory_id, report_id, report_number, party_id) values (${hers.id}, ${noor.trajectory}, ${hers.report}, 1, ${party})`
  const { kim, ruud } = noor.parties
  expect(await whoMay(() => more(2)), 'only who made it adds words').toEqual(['bas'])
  expect(await whoMay(() => asks(kim)), 'or asks one more of the file').toEqual(['bas'])
  for (const party of [noor.guide, tom.parties.kim, tom.participant]) expect(await whoMay(() => asks(party)), 'never themselves, nor anyone of another file').toEqual([])
  expect(await whoMay(() => reader(ruud)), 'or means it for one more beside it').toEqual(['bas'])
  for (const party of [noor.participant, tom.parties.mirjam, tom.parties.kim]) expect(await whoMay(() => reader(party))).toEqual([])
  const forward = (plan: Plan, party: Id<'party'>) => whoMay(() => sql`insert into shared_version (id, trajectory_id, report_id, report_number, made_by, made_at, purpose, hash) values (${newId(0)}, ${plan.trajectory}, ${hers.report}, 1, ${party}, ${house.now()}, 'progress', ${Buffer.alloc(32)})`)
  for (const party of [tom.guide, noor.guide]) expect(await forward(tom, party), 'a report of one file is put forward in no other').toEqual([])
  const also = await openPlanFor(house, aroundNoor.ruud, cast.bas)
  expect([await forward(noor, noor.guide), await forward(also, also.guide)], 'also not by who guides in both').toEqual([['bas'], []])
  const no = (by: Id<'party'>) => sql`insert into consent_refusal (shared_version_id, reader_id, refused_by, refused_at) values (${hers.id}, ${noor.parties.mirjam}, ${by}, ${house.now()})`
  expect(await whoMay(() => no(noor.participant))).toEqual(['noor'])
  for (const party of [kim, ruud, noor.guide]) expect(await whoMay(() => no(party)), 'nobody decides on what none of it is theirs').toEqual([])
  expect(await whoSees(sql`select from consent_withdrawal where consent_id = ${yes}`)).toEqual(['noor', 'bas'])
  expect(await whoSees(sql`select from consent_link where trajectory_id = ${noor.trajectory}`)).toEqual(['noor'])
  expect(await whoSees(sql`select from shared_version_reader where shared_version_id = ${hers.id}`)).toEqual(['noor', 'bas'])
  expect(await whoSees(sql`select from shared_reading where shared_version_id = ${hers.id}`), 'who gave and who guides').toEqual(['noor', 'bas'])
  await house.as(noor.guidedBy, tx => tx.run(sql`
    insert into report_correction (id, report_id, number, kind, corrected_by, why, at) values (${newId(0)}, ${hers.report}, 1, 'wrong-text', ${noor.guide}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, ${house.now()})`))
  await house.asSuperuser('insert into shared_version_end (provider_id, shared_version_id, ended_at) values ($1, $2, $3)', [deHaven.id, hers.id, house.now()])
  expect(await whoSees(sql`select from shared_version_end where shared_version_id = ${hers.id}`)).toEqual(['noor', 'bas'])
  expect(await whoSees(sql`select from shared_notice where shared_version_id = ${hers.id}`), 'and who had read it').toEqual(['noor', 'bas', 'mirjam'])
  await house.as(tom.person, async tx => { for (const { id } of await tx.rows<{ readonly id: Id<'consent'> }>(sql`select id from consent where shared_version_id = ${his.id}`)) await recordWithdrawal(tx, id, house.now()) })
})

test('a restricted file releases nothing, until it is lifted, and the one beside it goes on', async () => {
  await shared(noor, noor.parties.mirjam, 7)
  await shared(tom, tom.parties.mirjam, 8)
  later(coolingMinutes)
  expect(await mirjamReads()).toBe(2)
  const restriction = newId<'restriction'>(0)
  await house.asSuperuser('insert into restriction (provider_id, id, trajectory_id, why, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)', [deHaven.id, restriction, noor.trajectory, 'wrong', noor.participant, house.now()])
  expect(await mirjamReads()).toBe(1)
  await house.asSuperuser('insert into restriction_end (provider_id, restriction_id, trajectory_id, lifted_by, lifted_at) values ($1, $2, $3, $4, $5)', [deHaven.id, restriction, noor.trajectory, noor.participant, house.now()])
  expect(await mirjamReads()).toBe(2)
})

test('reading ends thirty days after the guidance, for that file, and only who is of it may ask when', async () => {
  const ended = house.now()
  const asking = async (plan: Plan) => {
    const told: string[] = []
    for (const [name, person] of Object.entries(everyone)) if (await house.as(person, tx => findReadingEnd(tx, plan.trajectory))) told.push(name)
    return told
  }
  expect(await asking(tom)).toEqual([])
  await house.asSuperuser('insert into trajectory_ending (provider_id, trajectory_id, ending, ended_at, ended_by) values ($1, $2, $3, $4, $5)', [deHaven.id, tom.trajectory, 'stopped', ended, tom.participant])
  expect(await asking(tom)).toEqual(['kim', 'mirjam', 'tom', 'hanna'])
  expect(await asking(noor), 'hers goes on').toEqual([])
  later(30 * day - 1)
  expect(await mirjamReads()).toBe(2)
  later(1)
  expect(await mirjamReads(), 'Noor\'s, of fifty-six days').toBe(1)
})
