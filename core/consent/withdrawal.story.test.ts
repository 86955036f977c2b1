/**
 * Whoever stops is told so only when it is true: of readers who ask while someone stops, none whose question began after the
 * answer gets a word, a key or a page of it. Before that, either answer is right.
 */
import { expect, test } from 'vitest'
import { deHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { openHouse } from '../../test/house.ts'
import { sharedPlan } from '../../test/shared.ts'
import { give, propose } from './consent.ts'
import { listReleasedToMe, recordConsent } from './consent.store.ts'
import { writeSharedVersion } from './written-passages.ts'

const rounds = process.env['PROVE'] ? 50 : 8
/** Each in a house of its own: in one that has seen a thousand rounds every question takes longer, and that is not what is asked here. */
const houses = process.env['PROVE'] ? 100 : 1
const readersAtOnce = 32

const secret = 'Drie ochtenden tot 18 december.'

/** A version that can be given: of a plan of its own, since whoever stopped a thousand times has a thousand papers to look through. */
const shareable = async (house: Awaited<ReturnType<typeof openHouse>>) => {
  const plan = await sharedPlan(house)
  const version = propose({ report: plan.report, trajectory: plan.trajectory, standing: 1, participant: plan.participant.party, asked: [], by: { id: plan.guide.party, trajectory: plan.trajectory, person: plan.guide.person, role: 'therapist', seat: 'inside' } },
    [{ asked: null, text: secret, alsoOf: [] }], [{ id: plan.manager.party, trajectory: plan.trajectory, person: plan.manager.person, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(plan.guide.person, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  return { plan, version }
}
const roundsOfOne = 10

test.each(Array.from({ length: houses }, (_, nth) => nth + 1))(`house %d: ${rounds} times stopped, with ${readersAtOnce} readers at once`, async which => {
  const house = await openHouse()
  const told = { before: 0, after: 0, wordsBefore: 0 }
  let { plan, version } = await shareable(house)
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % roundsOfOne === 0) ({ plan, version } = await shareable(house))
    const consent = give(version, plan.participant.party, { positions: [1], to: plan.manager.party, length: 14 }, [], newId(house.now().getTime()), house.now())
    if (refused(consent)) throw new Error(consent.refused)
    await house.as(plan.participant.person, tx => recordConsent(tx, consent, 'nl-NL'))
    house.travelTo(new Date(house.now().getTime() + 25 * 60 * 60_000))
    const [giver, reader] = [await house.signedIn(plan.participant.person), await house.signedIn(plan.manager.person)]

    const stopped = { acknowledged: false }
    /** Asks once, now: a page, a paper, or the store itself. */
    const asks = async (nth: number): Promise<void> => {
      const after = stopped.acknowledged
      const words = nth % 4 === 0 ? (await house.as(plan.manager.person, tx => listReleasedToMe(tx))).length > 0
        : nth % 4 === 1 ? (await reader.get(`/shared-with-me/${version.id}/shared.pdf`)).status === 200
        : (await reader.get('/shared-with-me')).text.includes(secret)
      told[after ? 'after' : 'before'] += 1
      if (words && !after) told.wordsBefore += 1
      expect(words && after, `round ${round}, reader ${nth}`).toBe(false)
    }
    /** Keeps asking until a question began after the answer to whoever stopped. */
    const reads = async (nth: number): Promise<void> => {
      for (let last = false; !last;) {
        last = stopped.acknowledged
        await asks(nth)
      }
    }
    const stop = async (): Promise<void> => {
      const answer = await giver.send(`/sharing/consents/${consent.id}/withdrawals`)
      expect(answer.status).toBe(303)
      stopped.acknowledged = true
    }
    // Who begins first differs from round to round.
    const first = round % readersAtOnce
    await Promise.all([...Array.from({ length: first }, (_, nth) => reads(nth)), stop(), ...Array.from({ length: readersAtOnce - first }, (_, nth) => reads(first + nth))])
  }
  console.log(`withdrawal, house ${which} of ${houses}: ${rounds} rounds, ${told.before} questions before the answer (${told.wordsBefore} of them still read), ${told.after} after it, none of them read`)
  expect(told.after).toBeGreaterThanOrEqual(rounds * readersAtOnce)
  expect(told.wordsBefore, 'there was something to take away').toBeGreaterThan(0)
  expect(house.broken).toEqual([])
})
