/**
 * What is visible is what is consented. Random histories of proposing, giving, taking back, refusing, new versions, corrections,
 * departures and the clock run against the real rules, tables and pages, and beside them against a reference that knows nothing
 * of either. After every step each reader sees, and has keys for, exactly what the reference says; at the end also on the page,
 * on paper and by mail.
 *
 * Parts are fixed here: someone who becomes something else leaves one and takes another, so a change of role is a departure.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { corrects, leaves, sharedPlan, standsAnew, type SharedPlan } from '../../test/shared.ts'
import { give, lengths, propose, withdraw, type Consent, type SharedVersion } from './consent.ts'
import { listReleasedToMe, recordConsent, recordRefusal, recordWithdrawal } from './consent.store.ts'
import { shareNotice } from './notify.ts'
import { openPassages, writeSharedVersion } from './written-passages.ts'

const proving = Boolean(process.env['PROVE'])
const runs = proving ? 5000 : 150
const house = await openHouse()
const start = house.now()
const hour = 60 * 60_000

const givers = ['participant', 'colleague'] as const
const readers = ['manager', 'doctor'] as const
type Giver = (typeof givers)[number]
type Reader = (typeof readers)[number]

const places = fc.subarray([1, 2, 3], { minLength: 1 })
/** Chosen blindly; or, so that much becomes visible, all that is theirs in the newest version. */
const which = fc.oneof({ weight: 1, arbitrary: fc.record({ version: fc.nat(2), places }) }, { weight: 3, arbitrary: fc.constant(null) })
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('propose' as const), to: fc.subarray([...readers], { minLength: 1 }), also: fc.subarray([1, 2, 3]) }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('give' as const), by: fc.constantFrom('participant' as const, ...givers), to: fc.constantFrom(...readers), which, length: fc.constantFrom(...lengths) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('withdraw' as const), by: fc.constantFrom(...givers), consent: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refuse' as const), by: fc.constantFrom(...givers), to: fc.constantFrom(...readers), version: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('correct' as const), kind: fc.constantFrom('wrong-text' as const, 'wrong-person' as const), anew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), who: fc.constantFrom('colleague' as const, ...readers) }) },
  { weight: 7, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 23, 24, 24, 24, 24, 25, 13 * 24, 14 * 24) }) },
)
type Drawn = typeof step extends fc.Arbitrary<infer One> ? One : never
type Giving = { readonly act: 'give'; readonly by: Giver; readonly to: Reader; readonly version: number; readonly places: readonly number[]; readonly length: (typeof lengths)[number] }
type Step = Exclude<Drawn, { readonly act: 'give' }> | Giving

// ---- the reference: who may read what, in so many words ----

type Yes = { readonly by: Giver; readonly to: Reader; readonly version: number; readonly places: readonly number[]; readonly from: number; readonly until: number; takenBack: boolean }
const reference = () => {
  const told = { now: start.getTime(), handedOver: 1, stands: true }
  const versions: { readonly of: number; readonly to: readonly Reader[]; readonly also: readonly number[] }[] = []
  const yeses: Yes[] = []
  const gone = new Set<Giver | Reader>()
  const asksOf = (version: number, place: number): readonly Giver[] => (versions[version]?.also.includes(place) ? givers : ['participant'])
  const holds = (yes: Yes): boolean => !yes.takenBack && told.now < yes.until
  /** Says whether the act is one that may be done, and remembers it. */
  const accepts = (one: Step): boolean => {
    if (one.act === 'wait') { told.now += one.hours * hour; return true }
    if (one.act === 'leave') { gone.add(one.who); return true }
    if (one.act === 'correct') {
      if (!told.stands) return false
      told.stands = one.anew
      told.handedOver += one.anew ? 1 : 0
      return true
    }
    if (one.act === 'propose') {
      const askedAlready = versions.some(({ of, to }) => of === told.handedOver && to.some(reader => one.to.includes(reader)))
      if (!told.stands || askedAlready || one.to.some(reader => gone.has(reader))) return false
      versions.push({ of: told.handedOver, to: one.to, also: one.also })
      return true
    }
    if (one.act === 'give') {
      const theirs = one.places.every(place => asksOf(one.version, place).includes(one.by))
      const already = yeses.some(yes => yes.by === one.by && yes.to === one.to && yes.version === one.version && holds(yes))
      if (!versions[one.version]?.to.includes(one.to) || one.places.length === 0 || !theirs || already || gone.has(one.by)) return false
      const from = told.now + 24 * hour
      yeses.push({ by: one.by, to: one.to, version: one.version, places: one.places, from, until: from + one.length * 24 * hour, takenBack: false })
      return true
    }
    if (one.act === 'refuse') return Boolean(versions[one.version]?.to.includes(one.to)) && [1, 2, 3].some(place => asksOf(one.version, place).includes(one.by)) && !gone.has(one.by)
    const yes = yeses[one.consent]
    if (!yes || yes.by !== one.by || gone.has(one.by)) return false
    yes.takenBack = true
    return true
  }
  const opens = (yes: Yes, reader: Reader, version: number, place: number): boolean =>
    yes.to === reader && yes.version === version && yes.places.includes(place) && holds(yes) && told.now >= yes.from && !gone.has(yes.by)
  const visible = (reader: Reader): readonly string[] => (gone.has(reader) || !told.stands ? [] : versions.flatMap(({ of }, version) => (of !== told.handedOver ? [] : [1, 2, 3]
    .filter(place => asksOf(version, place).every(giver => yeses.some(yes => yes.by === giver && opens(yes, reader, version, place)))).map(place => `${version}.${place}`))))
  const settled = (drawn: Drawn): Step => {
    if (drawn.act !== 'give') return drawn
    const { which, ...one } = drawn
    const newest = Math.max(0, versions.length - 1)
    return { ...one, ...which ?? { version: newest, places: [1, 2, 3].filter(place => asksOf(newest, place).includes(one.by)) } }
  }
  return { settled, accepts, visible, yeses }
}

// ---- the same acts for real ----

const real = async (plan: SharedPlan) => {
  const around = (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => ({ tx, vault: house.vault, provider: deHaven })
  const versions: SharedVersion[] = []
  const consents: Consent[] = []
  const takenBack = new Map<Id<'consent'>, Instant>()
  let [handedOver, stands] = [1, true]
  const asked = new Map<number, Id<'party'>[]>()
  const gone = new Set<Giver | Reader>()
  /** Refused by the rule, or by the database. */
  const tried = async (work: Promise<unknown>): Promise<boolean> => await work.then(() => true, (error: unknown) => {
    if (error instanceof Error && /row-level security/.test(error.message)) return false
    throw error
  })
  const act = async (one: Step): Promise<boolean> => {
    const now = house.now()
    if (one.act === 'wait') { house.travelTo(new Date(now.getTime() + one.hours * hour)); return true }
    if (one.act === 'leave') { gone.add(one.who); await leaves(house, plan[one.who]); return true }
    if (one.act === 'correct') {
      if (!stands) return false
      await corrects(house, plan, handedOver, one.kind)
      stands = one.anew
      if (one.anew) await standsAnew(house, plan, ++handedOver)
      return true
    }
    if (one.act === 'propose') {
      const passages = [1, 2, 3].map(place => ({ asked: 'Vraag', text: `${versions.length}.${place} ${plan.report}`, alsoOf: one.also.includes(place) ? [plan.colleague.party] : [] }))
      const wanted = one.to.filter(reader => !gone.has(reader)).map(reader => ({ id: plan[reader].party, trajectory: plan.trajectory, person: plan[reader].person, role: reader, seat: 'beside' as const }))
      if (wanted.length < one.to.length) return false
      const version = propose({ report: plan.report, trajectory: plan.trajectory, standing: stands ? handedOver : null, participant: plan.participant.party, by: { id: plan.guide.party, trajectory: plan.trajectory, person: plan.guide.person, role: 'therapist', seat: 'inside' }, asked: asked.get(handedOver) ?? [] },
        passages, wanted, readers, 'progress', newId(now.getTime()), now)
      if (refused(version)) return false
      await house.as(plan.guide.person, tx => writeSharedVersion(around(tx), version, 'nl-NL'))
      versions.push(version)
      asked.set(handedOver, [...asked.get(handedOver) ?? [], ...version.readers])
      return true
    }
    if (one.act === 'give') {
      const version = versions[one.version]
      const consent = version && give(version, plan[one.by].party, { positions: one.places, to: plan[one.to].party, length: one.length }, consents.map(yes => ({ ...yes, withdrawnAt: takenBack.get(yes.id) ?? null })), newId(now.getTime()), now)
      if (!consent || refused(consent) || !await tried(house.as(plan[one.by].person, tx => recordConsent(tx, consent, 'nl-NL')))) return false
      consents.push(consent)
      return true
    }
    if (one.act === 'refuse') {
      const version = versions[one.version]
      return version !== undefined && await tried(house.as(plan[one.by].person, tx => recordRefusal(tx, version.id, plan[one.to].party, plan[one.by].party, now)))
    }
    const consent = consents[one.consent]
    const withdrawal = consent && withdraw(consent, plan[one.by].party, now)
    if (!withdrawal || refused(withdrawal) || !await tried(house.as(plan[one.by].person, tx => recordWithdrawal(tx, withdrawal.consent, now)))) return false
    takenBack.set(withdrawal.consent, now)
    return true
  }
  const visible = (reader: Reader) => house.as(plan[reader].person, async tx => {
    const rows = await openPassages(around(tx), await listReleasedToMe(tx))
    const keys = new Set((await tx.rows<{ readonly version: Id<'shared-version'> }>(sql`select opens_for as version from keys.document_key where opens_for = any(${versions.map(({ id }) => id)}::uuid[])`)).map(({ version }) => version))
    return { words: rows.map(({ text }) => text.split(' ')[0] ?? '').toSorted(), keys: versions.flatMap(({ id }, index) => (keys.has(id) ? [String(index)] : [])) }
  })
  return { act, visible, versions, consents }
}

const counted = { steps: 0, accepted: 0, seen: 0, mails: 0 }

test(`what is visible is what is consented, in ${runs} histories`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14, size: 'max' }), async history => {
    house.travelTo(start)
    const plan = await sharedPlan(house)
    const [wanted, done] = [reference(), await real(plan)]
    // Nothing happens without a version: every history begins with one.
    for (const drawn of [{ act: 'propose' as const, to: [...readers], also: [3] }, ...history]) {
      const one = wanted.settled(drawn)
      expect(await done.act(one), `whether one may ${one.act}`).toBe(wanted.accepts(one))
      counted.steps += 1
      for (const reader of readers) {
        const [should, is] = [wanted.visible(reader), await done.visible(reader)]
        expect(is.words, `${reader} after ${one.act}`).toEqual(should.toSorted())
        expect(is.keys, `keys of ${reader} after ${one.act}`).toEqual([...new Set(should.map(word => word.split('.')[0]))])
        counted.seen += should.length
      }
    }
    await Promise.all(readers.map(async reader => {
      const should = wanted.visible(reader)
      const browser = await house.signedIn(plan[reader].person)
      const page = (await browser.get('/shared-with-me')).text
      await Promise.all(done.versions.map(async (version, index) => {
        for (const { position, text } of version.passages) expect(page.includes(text), `${index}.${position} on the page of the ${reader}`).toBe(should.includes(`${index}.${position}`))
        expect((await browser.get(`/shared-with-me/${version.id}/shared.pdf`)).status, `paper for the ${reader}`).toBe(should.some(word => word.startsWith(`${index}.`)) ? 200 : 404)
      }))
    }))
    const notice = shareNotice(house.database, house.vault, async () => deHaven, (_provider, path) => `https://houvast.example${path}`, house.now)
    for (const [index, yes] of wanted.yeses.entries()) {
      const id = done.consents[index]?.id
      if (id) await notice({ provider: deHaven.id, id })
      const posted = await house.asSuperuser('select from outbox_message where about_id = $1', [id])
      expect(posted.length > 0, 'a mail goes out only when it opens something').toBe(wanted.visible(yes.to).some(word => yes.places.some(place => word === `${yes.version}.${place}`)))
      counted.mails += posted.length
    }
  }), { numRuns: runs, endOnFailure: !proving })
  console.log(`consent: ${runs} histories, ${counted.steps} steps, ${counted.seen} passages seen, ${counted.mails} mails`)
  expect(counted.seen).toBeGreaterThan(runs)
  expect(counted.mails).toBeGreaterThan(0)
  expect(house.broken).toEqual([])
}, proving ? 7_200_000 : 240_000)
