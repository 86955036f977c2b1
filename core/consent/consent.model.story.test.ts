/**
 * What is visible is what is consented. Random histories of sharing what stands in a report, of agreements that change, of letters, of
 * giving, taking back, refusing, new versions, corrections, departures and the clock run against the real rules, tables and pages
 * (test/consent-acts.ts), and beside them against a reference that knows nothing of either (test/consent-reference.ts). After every
 * step each reader sees, and has keys for, exactly what the reference says; at the end also on the page, on paper and by mail.
 *
 * Parts are fixed here: someone who becomes something else leaves one and takes another, so a change of role is a departure.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deHaven } from '../../demo/cast.ts'
import { realActs } from '../../test/consent-acts.ts'
import { givers, readers, reference, type Drawn, type Reader } from '../../test/consent-reference.ts'
import { openHouse } from '../../test/house.ts'
import { sharedPlan } from '../../test/shared.ts'
import { letterNotice } from '../professionals/notify.ts'
import { lengths } from './consent.ts'
import { shareNotice } from './notify.ts'

const proving = Boolean(process.env['PROVE'])
/** Histories of one house, the two examples beside them. In a house that has seen thousands every question takes longer, and that is not what is asked here. */
const runs = proving ? 102 : 20
const houses = proving ? 50 : 1
/** Pages, paper and mails ask the same question as each step did: at the end of every so many histories. */
const shownEach = proving ? 1 : 3
type House = Awaited<ReturnType<typeof openHouse>>

const agreement = fc.constantFrom(0 as const, 1 as const)
const places = fc.subarray([1, 2, 3], { minLength: 1 })
/** Chosen blindly; or, so that much becomes visible, all that is theirs in the newest version. */
const which = fc.oneof({ weight: 1, arbitrary: fc.record({ version: fc.nat(3), places }) }, { weight: 3, arbitrary: fc.constant(null) })
const step: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('propose' as const), to: fc.subarray([...readers], { minLength: 1 }), also: fc.subarray([1, 2, 3]) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('share' as const), agreement, to: fc.constantFrom(...readers), known: fc.constantFrom('to the two' as const, 'to the two' as const, 'to the colleague' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('change' as const), agreement, how: fc.constantFrom('move' as const, 'move' as const, 'drop' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('letter' as const), length: fc.constantFrom(...lengths) }) },
  { weight: 9, arbitrary: fc.record({ act: fc.constant('give' as const), by: fc.constantFrom('participant' as const, ...givers), to: fc.constantFrom(...readers, null), which, length: fc.constantFrom(...lengths) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('withdraw' as const), by: fc.constantFrom('participant' as const, ...givers), consent: fc.oneof(fc.nat(3), fc.constant(null)) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refuse' as const), by: fc.constantFrom(...givers), to: fc.constantFrom(...readers), version: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('correct' as const), kind: fc.constantFrom('wrong-text' as const, 'wrong-person' as const), anew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), who: fc.constantFrom('colleague' as const, ...readers) }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 23, 24, 24, 24, 24, 25, 13 * 24, 14 * 24) }) },
)

/** So that every kind of act is done at least once, and something of each kind of version is seen at the end. */
const [everything, seen]: readonly (readonly Drawn[])[] = [[
  { act: 'share', agreement: 0, to: 'manager', known: 'to the colleague' }, { act: 'give', by: 'participant', to: 'manager', which: null, length: 14 }, { act: 'give', by: 'colleague', to: 'manager', which: null, length: 14 }, { act: 'wait', hours: 25 },
  { act: 'change', agreement: 0, how: 'move' }, { act: 'share', agreement: 0, to: 'manager', known: 'to the two' }, { act: 'letter', length: 14 }, { act: 'refuse', by: 'participant', to: 'doctor', version: 0 },
  { act: 'give', by: 'participant', to: 'doctor', which: { version: 0, places: [1, 2] }, length: 28 }, { act: 'wait', hours: 24 }, { act: 'withdraw', by: 'participant', consent: 2 }, { act: 'correct', kind: 'wrong-text', anew: true },
  { act: 'propose', to: ['doctor'], also: [] }, { act: 'change', agreement: 0, how: 'drop' }, { act: 'leave', who: 'colleague' },
], [
  { act: 'share', agreement: 1, to: 'manager', known: 'to the two' }, { act: 'letter', length: 28 }, { act: 'give', by: 'participant', to: 'manager', which: { version: 1, places: [1] }, length: 14 },
  { act: 'give', by: 'participant', to: 'manager', which: { version: 0, places: [1, 2] }, length: 56 }, { act: 'wait', hours: 24 },
]]

const countedAnew = () => ({ histories: 0, steps: 0, mails: 0, done: new Map<Drawn['act'], number>(), seen: { report: 0, agreement: 0, letter: 0 } })
type Counted = ReturnType<typeof countedAnew>
type Both = { readonly wanted: ReturnType<typeof reference>; readonly done: ReturnType<typeof realActs> }

const asItIs = async ({ wanted, done }: Both, after: string, counted: Counted): Promise<void> => {
  const all = [...readers, ...wanted.letters()]
  for (const [index, is] of (await Promise.all(all.map(done.visible))).entries()) {
    const reader = all[index] ?? 'manager'
    const should = wanted.visible(reader)
    expect(is.words, `${reader} after ${after}`).toEqual(should.toSorted())
    expect(is.keys, `keys of ${reader} after ${after}`).toEqual([...new Set(should.map(word => word.split('.')[0]))])
    for (const word of should) counted.seen[wanted.madeOf(Number(word.split('.')[0])) ?? 'report'] += 1
  }
}

const onPages = async (house: House, { wanted, done }: Both, people: Readonly<Record<(typeof readers)[number], Parameters<House['signedIn']>[0]>>): Promise<void> => {
  for (const reader of readers) {
    const should = wanted.visible(reader)
    const browser = await house.signedIn(people[reader])
    const page = (await browser.get('/shared-with-me')).text
    for (const [index, version] of done.versions.entries()) {
      for (const { position, text } of version.passages) expect(page.includes(text), `${index}.${position} on the page of the ${reader}`).toBe(should.includes(`${index}.${position}`))
      expect((await browser.get(`/shared-with-me/${version.id}/shared.pdf`)).status, `paper for the ${reader}`).toBe(should.some(word => word.startsWith(`${index}.`)) ? 200 : 404)
    }
  }
}

const byMail = async (house: House, { wanted, done }: Both, counted: Counted): Promise<void> => {
  const settings = { database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_provider: unknown, path: string) => `https://houvast.example${path}`, clock: house.now }
  const share = shareNotice(settings.database, settings.vault, settings.providerOf, settings.link, settings.clock)
  const letter = letterNotice(settings)
  for (const [index, yes] of wanted.yeses.entries()) {
    const id = done.consents[index]?.id
    const sending = byLetter(yes.to) ? done.letters[Number(yes.to.slice('letter '.length))]?.sending : null
    if (sending) await letter({ provider: deHaven.id, id: sending })
    else if (id) await share({ provider: deHaven.id, id })
    const posted = await house.asSuperuser('select from outbox_message where about_id = $1', [id])
    expect(posted.length > 0, 'a mail goes out only when it opens something').toBe(wanted.visible(yes.to).some(word => yes.places.some(place => word === `${yes.version}.${place}`)))
    counted.mails += posted.length
  }
}
const byLetter = (reader: Reader): boolean => reader.startsWith('letter ')

test.each(Array.from({ length: houses }, (_, nth) => nth + 1))(`house %d: what is visible is what is consented, in ${runs} histories`, async which => {
  const [house, counted] = [await openHouse(), countedAnew()]
  const start = house.now()
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14, size: 'max' }), async history => {
    house.travelTo(start)
    const plan = await sharedPlan(house)
    const both: Both = { wanted: reference(start.getTime()), done: realActs(house, plan) }
    // Nothing happens without a version: every history begins with one.
    for (const drawn of [{ act: 'propose' as const, to: [...readers], also: [3] }, ...history]) {
      const one = both.wanted.settled(drawn)
      const should = both.wanted.accepts(one)
      expect(await both.done.act(one), `whether one may ${one.act}`).toBe(should)
      counted.steps += 1
      if (should) counted.done.set(one.act, (counted.done.get(one.act) ?? 0) + 1)
      await asItIs(both, one.act, counted)
    }
    const index = counted.histories++
    if (index >= 2 && index % shownEach !== 0) return
    await onPages(house, both, { manager: plan.manager.person, doctor: plan.doctor.person })
    await byMail(house, both, counted)
  }), { numRuns: runs, endOnFailure: !proving, examples: [everything, seen].map(one => [[...one ?? []]]) })
  console.log(`consent, house ${which} of ${houses}: ${counted.histories} histories, ${counted.steps} steps (${[...counted.done].map(([act, times]) => `${times} ${act}`).join(', ')}), passages seen: ${Object.entries(counted.seen).map(([of, times]) => `${times} of a ${of}`).join(', ')}; ${counted.mails} mails`)
  expect([...counted.done.keys()].toSorted()).toEqual(['change', 'correct', 'give', 'leave', 'letter', 'propose', 'refuse', 'share', 'wait', 'withdraw'])
  for (const [of, times] of Object.entries(counted.seen)) expect(times, of).toBeGreaterThan(0)
  expect(counted.mails).toBeGreaterThan(0)
  expect(house.broken).toEqual([])
})
