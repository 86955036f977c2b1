import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, recoveryOfNoor } from '../../test/recovery.ts'
import { nextVersion, standingReport } from '../../test/standing-report.ts'
import type { Party } from '../trajectories/party.ts'
import { coolingMinutes, give, propose, type SharedOfReport, type SharedVersion } from './consent.ts'
import { consentFaults, firstRead, listReleasedToMe, readerToTell, recordConsent, recordRefusal, recordSharedReading, recordWithdrawal } from './consent.store.ts'
import { openPassages, writeSharedVersion } from './written-passages.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { kim, mirjam } = noor.parties
const everyoneRight = [[noor.person, noor.participant], [aroundNoor.kim.id, kim]] as const
const day = 24 * 60

/** A version with Noor's passage and one that is Kim's too, proposed for Mirjam. */
const proposed = async (daysAgo: number, alsoFor: readonly Party[] = []): Promise<SharedOfReport> => {
  const talk = await noor.held('dialogue', daysAgo, [kim])
  const report = await standingReport(house, noor, talk, 'dialogue', everyoneRight)
  const version = propose(
    { report, trajectory: noor.trajectory, standing: 1, participant: noor.participant, asked: [], by: { id: noor.guide, trajectory: noor.trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' } },
    [{ asked: 'Waar komen we op terug?', text: 'Drie ochtenden tot 18 december.', alsoOf: [] }, { asked: 'Wat verwachten we van elkaar?', text: 'Kim belt eerst.', alsoOf: [kim] }],
    [{ id: mirjam, trajectory: noor.trajectory, person: aroundNoor.mirjam.id, role: 'manager', seat: 'beside' }, ...alsoFor], ['manager', 'doctor'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(cast.bas.id, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  return version
}
const says = async (person: Id<'person'>, party: Id<'party'>, version: SharedVersion, positions: readonly number[]) => {
  const consent = give(version, party, { positions, to: mirjam, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(consent)) throw new Error(consent.refused)
  await house.as(person, tx => recordConsent(tx, consent, 'nl-NL'))
  return consent
}
/** What each of everyone would be shown as a reader: nothing, for all but one. */
const released = async (version: SharedVersion) => {
  const read: Record<string, readonly string[]> = {}
  for (const [name, person] of Object.entries(everyone)) {
    const rows = await house.as(person, async tx => await openPassages({ tx, vault: house.vault, provider: deHaven }, await listReleasedToMe(tx)))
    const here = rows.filter(row => row.version === version.id)
    if (here.length > 0) read[name] = here.map(({ text }) => text)
  }
  return read
}
const later = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))

test('from proposal to withdrawal: who reads which words', async () => {
  const version = await proposed(3)
  expect(await released(version)).toEqual({})
  const noors = await says(noor.person, noor.participant, version, [1, 2])
  expect(await released(version), 'the day to come back on it').toEqual({})
  later(coolingMinutes)
  expect(await released(version), 'Kim has not said yes to her passage').toEqual({ mirjam: ['Drie ochtenden tot 18 december.'] })
  const kims = await says(aroundNoor.kim.id, kim, version, [2])
  later(coolingMinutes)
  expect(await released(version)).toEqual({ mirjam: ['Drie ochtenden tot 18 december.', 'Kim belt eerst.'] })
  await house.as(aroundNoor.kim.id, tx => recordWithdrawal(tx, kims.id, house.now()))
  expect(await released(version)).toEqual({ mirjam: ['Drie ochtenden tot 18 december.'] })
  await house.as(noor.person, tx => recordWithdrawal(tx, noors.id, house.now()))
  expect(await released(version)).toEqual({})
  expect(await house.as(noor.person, tx => consentFaults(tx, noor.trajectory))).toEqual([])
})

test('a yes ends by itself, and with the version it was given to', async () => {
  const first = await proposed(4)
  await says(noor.person, noor.participant, first, [1])
  later(coolingMinutes + 14 * day - 1)
  expect(Object.keys(await released(first))).toEqual(['mirjam'])
  later(1)
  expect(await released(first)).toEqual({})

  const second = await proposed(5)
  const yes = await says(noor.person, noor.participant, second, [1])
  for (const [name, person] of Object.entries(everyone)) expect(await house.as(person, tx => readerToTell(tx, yes.id)), `whom it was given to is the worker's to ask, not for ${name}`).toBeNull()
  expect(await house.as('worker', tx => readerToTell(tx, yes.id))).toBe(aroundNoor.mirjam.id)
  later(coolingMinutes)
  expect(Object.keys(await released(second))).toEqual(['mirjam'])
  await house.as(aroundNoor.mirjam.id, tx => recordSharedReading(tx, second.id, mirjam, house.now()))
  await house.as(cast.bas.id, tx => tx.run(sql`
    insert into report_correction (id, report_id, number, kind, corrected_by, why, at) values (${newId(0)}, ${second.report}, 1, 'wrong-text', ${noor.guide}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, ${house.now()})`))
  expect(await released(second)).toEqual({})
  const told: string[] = []
  for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(sql`select from shared_notice where shared_version_id = ${second.id}`))).length > 0) told.push(name)
  expect(told, 'who read it hears that it was wrong; those inside see that they heard').toEqual(['noor', 'bas', 'mirjam'])
  await nextVersion(house, noor, second.report, 2, everyoneRight)
  expect(await released(second), 'the next version asks for its own yes').toEqual({})
})

test('past the application: nobody says yes for another, to another, or to what is not theirs', async () => {
  const version = await proposed(7)
  const consent = (by: Id<'party'>, to: Id<'party'>, positions: readonly number[], trajectory = noor.trajectory) => ({
    id: newId<'consent'>(0), trajectory, version: version.id, positions, by, to, purpose: 'progress' as const, at: house.now(), from: addMinutes(house.now(), day), until: addMinutes(house.now(), 2 * day), textVersion: 1,
  })
  const no = 'row-level security'
  const everyoneBut = (name: string) => Object.entries(everyone).filter(([who]) => who !== name)
  for (const [who, person] of everyoneBut('noor')) await expect(house.as(person, tx => recordConsent(tx, consent(noor.participant, mirjam, [1]), 'nl-NL')), `${who} in Noor's name`).rejects.toThrow(no)
  for (const [who, person] of everyoneBut('kim')) await expect(house.as(person, tx => recordConsent(tx, consent(kim, mirjam, [2]), 'nl-NL')), `${who} in Kim's name`).rejects.toThrow(no)
  await expect(house.as(aroundNoor.kim.id, tx => recordConsent(tx, consent(kim, mirjam, [1]), 'nl-NL')), 'Kim for a passage that is not hers').rejects.toThrow(no)
  await expect(house.as(aroundNoor.mirjam.id, tx => recordConsent(tx, consent(mirjam, mirjam, [1]), 'nl-NL')), 'the manager to herself').rejects.toThrow(no)
  await expect(house.as(cast.bas.id, tx => recordConsent(tx, consent(noor.guide, mirjam, [1]), 'nl-NL')), 'the guide instead').rejects.toThrow(no)
  await expect(house.as(noor.person, tx => recordConsent(tx, consent(noor.participant, noor.parties.ruud, [1]), 'nl-NL')), 'to someone it was not proposed for').rejects.toThrow(no)
  await expect(house.as(noor.person, tx => recordConsent(tx, consent(noor.participant, tom.parties.mirjam, [1]), 'nl-NL')), 'to the same manager in another plan').rejects.toThrow(no)
  expect(await released(version)).toEqual({})
  const given = await says(noor.person, noor.participant, version, [1])
  for (const [who, person] of everyoneBut('noor')) await expect(house.as(person, tx => recordWithdrawal(tx, given.id, house.now())), `${who} takes Noor's yes back`).rejects.toThrow('row-level security')
  for (const statement of [sql`update consent set valid_until = 'infinity'`, sql`delete from consent_withdrawal`, sql`delete from consent_link`, sql`update shared_passage set content = content`]) {
    await expect(house.as(noor.person, tx => tx.run(statement))).rejects.toThrow('permission denied')
  }
})

test('the key opens by the same predicate: whoever may not see the words cannot open them either', async () => {
  const version = await proposed(8)
  await says(noor.person, noor.participant, version, [1])
  const keysOpenTo = async (): Promise<readonly string[]> => {
    const open = []
    for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(sql`select from keys.document_key where opens_for = ${version.id}`))).length > 0) open.push(name)
    return open
  }
  expect(await keysOpenTo()).toEqual(['noor', 'bas', 'kim'])
  later(coolingMinutes)
  expect(await keysOpenTo()).toEqual(['noor', 'bas', 'kim', 'mirjam'])
})

test('a yes that was changed afterwards shows in the chain', async () => {
  const version = await proposed(9)
  const { id } = await says(noor.person, noor.participant, version, [1])
  expect(await house.as(noor.person, tx => consentFaults(tx, noor.trajectory))).toEqual([])
  await house.asSuperuser('update consent set valid_until = valid_until + interval \'1 year\' where id = $1', [id])
  expect(await house.as(noor.person, tx => consentFaults(tx, noor.trajectory))).not.toEqual([])
})

test('past the application: who sees a version, a passage, a yes, a no, and for whom it was meant', async () => {
  const version = await proposed(10)
  const given = await says(noor.person, noor.participant, version, [1])
  await house.as(aroundNoor.kim.id, tx => recordRefusal(tx, version.id, mirjam, kim, house.now()))
  const seenIn = async (table: string): Promise<Readonly<Record<string, number>>> => {
    const seen: Record<string, number> = {}
    for (const [name, person] of Object.entries(everyone)) {
      const found = await house.as(person, tx => tx.rows(Object.assign(sql``, { parts: [`select from ${table} where ${table === 'shared_version' || table === 'consent' ? 'id' : 'shared_version_id'} = '${table === 'consent' ? given.id : version.id}'`] })))
      if (found.length > 0) seen[name] = found.length
    }
    return seen
  }
  expect(await seenIn('shared_version')).toEqual({ noor: 1, bas: 1, kim: 1 })
  expect(await seenIn('shared_passage'), 'Kim sees her own').toEqual({ noor: 2, bas: 2, kim: 1 })
  expect(await seenIn('shared_passage_asks')).toEqual({ noor: 3, bas: 3, kim: 1 })
  expect(await seenIn('shared_version_reader'), 'not the one it is meant for').toEqual({ noor: 1, bas: 1, kim: 1 })
  expect(await seenIn('consent'), 'a yes is between who gave it and those inside').toEqual({ noor: 1, bas: 1 })
  expect(await seenIn('consent_refusal'), 'a no is for whoever said it').toEqual({ kim: 1 })
  for (const table of ['person where id', 'names_here(array(select id from person)) where person_id']) {
    const knowing: string[] = []
    for (const name of ['kim', 'ruud'] as const) if ((await house.as(aroundNoor[name].id, tx => tx.rows(Object.assign(sql``, { parts: [`select from ${table} = '${aroundNoor.mirjam.id}'`] })))).length > 0) knowing.push(name)
    expect(knowing, 'whoever decides knows whom it is for; Ruud has nothing to decide').toEqual(['kim'])
  }
  later(coolingMinutes)
  expect(await seenIn('shared_version')).toEqual({ noor: 1, bas: 1, kim: 1, mirjam: 1 })
  expect(await seenIn('shared_passage'), 'her reader sees what was released, passage by passage').toEqual({ noor: 2, bas: 2, kim: 1, mirjam: 1 })
  expect(await seenIn('consent')).toEqual({ noor: 1, bas: 1 })
})

test('past the application: who puts something forward, and what is noted as read', async () => {
  const version = await proposed(11)
  const no = 'row-level security'
  const anew = (by: Id<'party'>, number = 1, id = newId<'shared-version'>(0)) => sql`insert into shared_version (id, trajectory_id, report_id, report_number, made_by, made_at, purpose, hash) values (${id}, ${noor.trajectory}, ${version.report}, ${number}, ${by}, ${house.now()}, 'progress', ${Buffer.alloc(32)})`
  for (const [who, person] of Object.entries(everyone).filter(([who]) => who !== 'bas')) await expect(house.as(person, tx => tx.run(anew(noor.guide))), `${who} as the guide`).rejects.toThrow(no)
  await expect(house.as(noor.person, tx => tx.run(anew(noor.participant))), 'whom it is about').rejects.toThrow(no)
  await expect(house.as(aroundNoor.kim.id, tx => tx.run(anew(kim))), 'a guest').rejects.toThrow(no)
  await expect(house.as(cast.bas.id, tx => tx.run(anew(noor.participant))), 'the guide in the name of whom it is about').rejects.toThrow(no)
  await expect(house.as(cast.bas.id, tx => tx.run(anew(noor.guide, 2))), 'a version that does not stand').rejects.toThrow(no)
  const reader = (party: Id<'party'>, of = version.id) => sql`insert into shared_version_reader (shared_version_id, trajectory_id, report_id, report_number, party_id) values (${of}, ${noor.trajectory}, ${version.report}, 1, ${party})`
  await expect(house.as(cast.bas.id, tx => tx.run(reader(noor.participant))), 'someone inside is no reader').rejects.toThrow(no)
  const second = newId<'shared-version'>(0)
  await expect(house.as(cast.bas.id, async tx => {
    await tx.run(anew(noor.guide, 1, second))
    await tx.run(reader(mirjam, second))
  }), 'twice about one reader').rejects.toThrow('23505')
  for (const [who, person] of Object.entries(everyone).filter(([who]) => who !== 'bas')) await expect(house.as(person, tx => tx.run(reader(noor.parties.ruud))), `${who} adds a reader`).rejects.toThrow(no)
  for (const [who, person] of Object.entries(everyone).filter(([who]) => who !== 'bas')) {
    await expect(house.as(person, tx => tx.run(sql`insert into shared_passage (shared_version_id, place, content) values (${version.id}, 9, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])})`)), `${who} adds words`).rejects.toThrow(no)
    await expect(house.as(person, tx => tx.run(sql`insert into shared_passage_asks (shared_version_id, place, party_id) values (${version.id}, 1, ${kim})`)), `${who} asks one more`).rejects.toThrow(no)
  }
  const readingOf = (party: Id<'party'>) => sql`insert into shared_reading (shared_version_id, party_id, at) values (${version.id}, ${party}, ${house.now()})`
  const reading = readingOf(mirjam)
  await expect(house.as(aroundNoor.mirjam.id, tx => tx.run(reading)), 'before it is released').rejects.toThrow(no)
  await says(noor.person, noor.participant, version, [1])
  later(coolingMinutes)
  await expect(house.as(noor.person, tx => tx.run(reading)), 'in another\'s name').rejects.toThrow(no)
  await expect(house.as(aroundNoor.mirjam.id, tx => tx.run(readingOf(noor.parties.ruud))), 'the reader, as if another had read it').rejects.toThrow(no)
  expect(await house.as(aroundNoor.mirjam.id, tx => tx.run(reading))).toBe(1)
  const seen: string[] = []
  for (const [name, person] of Object.entries(everyone)) if (await house.as(person, tx => firstRead(tx, version.id, mirjam))) seen.push(name)
  expect(seen, 'who gave it and who guides see that it was read').toEqual(['noor', 'bas', 'kim'])
  const early = { id: newId<'consent'>(0), trajectory: noor.trajectory, version: version.id, positions: [1], by: noor.participant, to: mirjam, purpose: 'progress' as const, at: house.now(), from: addMinutes(house.now(), day - 1), until: addMinutes(house.now(), 2 * day), textVersion: 1 }
  await expect(house.as(noor.person, tx => recordConsent(tx, early, 'nl-NL')), 'without a day to come back on it').rejects.toThrow('23514')
  await expect(house.as(noor.person, tx => recordConsent(tx, { ...early, from: early.until, until: addMinutes(early.until, day), purpose: 'care' }, 'nl-NL')), 'for something it was not asked for').rejects.toThrow('23503')
  await expect(house.as(noor.person, tx => recordRefusal(tx, version.id, mirjam, kim, house.now())), 'a no in another\'s name').rejects.toThrow(no)
})

test('a yes to one passage opens no other', async () => {
  const version = await proposed(14)
  await says(noor.person, noor.participant, version, [2])
  await says(aroundNoor.kim.id, kim, version, [2])
  later(coolingMinutes)
  expect(await released(version)).toEqual({ mirjam: ['Kim belt eerst.'] })
})

test('yeses to two parts of one person do not add up', async () => {
  const asDoctor: Party = { id: newId(house.now().getTime()), trajectory: noor.trajectory, person: aroundNoor.mirjam.id, role: 'doctor', seat: 'beside' }
  await house.asSuperuser('insert into party (provider_id, id, trajectory_id, person_id, role, seat) values ($1, $2, $3, $4, $5, $6)', [deHaven.id, asDoctor.id, asDoctor.trajectory, asDoctor.person, asDoctor.role, asDoctor.seat])
  const version = await proposed(13, [asDoctor])
  await says(noor.person, noor.participant, version, [2])
  const kims = give(version, kim, { positions: [2], to: asDoctor.id, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(kims)) throw new Error(kims.refused)
  await house.as(aroundNoor.kim.id, tx => recordConsent(tx, kims, 'nl-NL'))
  later(coolingMinutes)
  expect(await released(version)).toEqual({})
  await house.asSuperuser('insert into party_departure (provider_id, party_id, left_at) values ($1, $2, $3)', [deHaven.id, asDoctor.id, house.now()])
})

test('read until the first of the yeses ends; who left gives nothing any more, and reads nothing', async () => {
  const version = await proposed(12)
  await says(noor.person, noor.participant, version, [1, 2])
  const kims = give(version, kim, { positions: [2], to: mirjam, length: 56 }, [], newId(house.now().getTime()), house.now())
  if (refused(kims)) throw new Error(kims.refused)
  await house.as(aroundNoor.kim.id, tx => recordConsent(tx, kims, 'nl-NL'))
  later(coolingMinutes)
  const rows = await house.as(aroundNoor.mirjam.id, tx => listReleasedToMe(tx))
  const until = rows.filter(row => row.version === version.id).map(row => row.until)
  expect(until).toEqual([addMinutes(house.now(), 14 * day), addMinutes(house.now(), 14 * day)])
  await house.asSuperuser('insert into party_departure (provider_id, party_id, left_at) values ($1, $2, $3)', [deHaven.id, kim, house.now()])
  expect(await released(version)).toEqual({ mirjam: ['Drie ochtenden tot 18 december.'] })

  // And whoever read leaves, or is let go: they read nothing from then on.
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${mirjam}, now())`))).rejects.toThrow('row-level security')
  await house.as(noor.person, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${mirjam}, ${house.now()})`))
  expect(await released(version)).toEqual({})
})
