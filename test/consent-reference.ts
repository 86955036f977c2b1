/**
 * Who may read what, in so many words: what the model-based test of consent holds the rules, the tables and the pages to. It knows
 * nothing of any of them. A version is made of a report, of an agreement, or of a letter, which is its own yes.
 */
import type { Length } from '../core/consent/consent.ts'

export const givers = ['participant', 'colleague'] as const
export const readers = ['manager', 'doctor'] as const
export type Giver = (typeof givers)[number]
/** Beside the plan, or by letter: the letters of a history are counted. */
export type Beside = (typeof readers)[number]
export type Reader = Beside | `letter ${number}`

/** What is drawn; which passages someone says yes to may be left to what there is then. */
export type Drawn =
  | { readonly act: 'propose'; readonly to: readonly Beside[]; readonly also: readonly number[] }
  | { readonly act: 'share'; readonly agreement: 0 | 1; readonly to: Beside; readonly known: 'to the colleague' | 'to the two' }
  | { readonly act: 'change'; readonly agreement: 0 | 1; readonly how: 'move' | 'drop' }
  | { readonly act: 'letter'; readonly length: Length }
  | { readonly act: 'give'; readonly by: Giver; /** Null is whom the newest version is for. */ readonly to: Beside | null; readonly which: { readonly version: number; readonly places: readonly number[] } | null; readonly length: Length }
  | { readonly act: 'withdraw'; readonly by: Giver; /** In the order they were given; null is the newest of one's own. */ readonly consent: number | null }
  | { readonly act: 'refuse'; readonly by: Giver; readonly to: Beside; readonly version: number }
  | { readonly act: 'correct'; readonly kind: 'wrong-text' | 'wrong-person'; readonly anew: boolean }
  | { readonly act: 'leave'; readonly who: 'colleague' | Beside }
  | { readonly act: 'wait'; readonly hours: number }
type Giving = { readonly act: 'give'; readonly by: Giver; readonly to: Beside; readonly version: number; readonly places: readonly number[]; readonly length: Length }
type TakingBack = { readonly act: 'withdraw'; readonly by: Giver; readonly consent: number }
export type Step = Exclude<Drawn, { readonly act: 'give' | 'withdraw' }> | Giving | TakingBack

type Yes = { readonly by: Giver; readonly to: Reader; readonly version: number; readonly places: readonly number[]; readonly from: number; readonly until: number; takenBack: boolean }
type Made = { readonly of: 'report'; readonly number: number } | { readonly of: 'agreement'; readonly which: 0 | 1; readonly moves: number } | { readonly of: 'letter' }
type Version = { readonly made: Made; readonly to: readonly Reader[]; readonly asks: ReadonlyMap<number, readonly Giver[]>; over: boolean }

const hour = 60 * 60_000
const places = [1, 2, 3]

export const reference = (start: number) => {
  const told = { now: start, handedOver: 1, stands: true }
  const agreements: Readonly<Record<0 | 1, { moves: number; dropped: boolean }>> = { 0: { moves: 0, dropped: false }, 1: { moves: 0, dropped: false } }
  const versions: Version[] = []
  const yeses: Yes[] = []
  const gone = new Set<Giver | Beside>()
  const asksOf = (version: number, place: number): readonly Giver[] => versions[version]?.asks.get(place) ?? []
  const holds = (yes: Yes): boolean => !yes.takenBack && told.now < yes.until
  const says = (by: Giver, to: Reader, version: number, chosen: readonly number[], days: number) => {
    const from = told.now + 24 * hour
    yeses.push({ by, to, version, places: chosen, from, until: from + days * 24 * hour, takenBack: false })
  }
  const make = (made: Made, to: readonly Reader[], asks: readonly (readonly [number, readonly Giver[]])[]) => versions.push({ made, to, asks: new Map(asks), over: false })

  /** Says whether the act is one that may be done, and remembers it. */
  const accepts = (one: Step): boolean => {
    switch (one.act) {
      case 'wait': told.now += one.hours * hour; return true
      case 'leave': gone.add(one.who); return true
      case 'correct':
        if (!told.stands) return false
        told.stands = one.anew
        told.handedOver += one.anew ? 1 : 0
        return true
      case 'propose': {
        const asked = versions.some(({ made, to }) => made.of === 'report' && made.number === told.handedOver && to.some(reader => one.to.some(wanted => wanted === reader)))
        if (!told.stands || asked || one.to.some(reader => gone.has(reader))) return false
        make({ of: 'report', number: told.handedOver }, one.to, places.map(place => [place, one.also.includes(place) ? givers : ['participant']]))
        return true
      }
      case 'share': {
        const { moves, dropped } = agreements[one.agreement]
        const asked = versions.some(({ made, to }) => made.of === 'agreement' && made.which === one.agreement && made.moves === moves && to.includes(one.to))
        if (dropped || asked || gone.has(one.to)) return false
        make({ of: 'agreement', which: one.agreement, moves }, [one.to], [[1, one.known === 'to the colleague' ? givers : ['participant']]])
        return true
      }
      case 'change': {
        const agreement = agreements[one.agreement]
        if (agreement.dropped) return false
        if (one.how === 'move') agreement.moves += 1
        else agreement.dropped = true
        for (const version of versions) if (version.made.of === 'agreement' && version.made.which === one.agreement) version.over = true
        return true
      }
      case 'letter': {
        const reader: Reader = `letter ${versions.filter(({ made }) => made.of === 'letter').length}`
        make({ of: 'letter' }, [reader], [[1, ['participant']], [2, ['participant']]])
        says('participant', reader, versions.length - 1, [1, 2], one.length)
        return true
      }
      case 'give': {
        const theirs = one.places.every(place => asksOf(one.version, place).includes(one.by))
        const already = yeses.some(yes => yes.by === one.by && yes.to === one.to && yes.version === one.version && holds(yes))
        if (!versions[one.version]?.to.includes(one.to) || one.places.length === 0 || !theirs || already || gone.has(one.by)) return false
        says(one.by, one.to, one.version, one.places, one.length)
        return true
      }
      case 'refuse': return Boolean(versions[one.version]?.to.includes(one.to)) && places.some(place => asksOf(one.version, place).includes(one.by)) && !gone.has(one.by)
      case 'withdraw': {
        const yes = yeses[one.consent]
        if (!yes || yes.by !== one.by || gone.has(one.by)) return false
        yes.takenBack = true
        return true
      }
    }
  }

  const stands = ({ made, over }: Version): boolean => !over && (made.of !== 'report' || told.stands && made.number === told.handedOver)
  const opens = (yes: Yes, reader: Reader, version: number, place: number): boolean =>
    yes.to === reader && yes.version === version && yes.places.includes(place) && holds(yes) && told.now >= yes.from && !gone.has(yes.by)
  /** Each as version.place. */
  const visible = (reader: Reader): readonly string[] => ((reader === 'manager' || reader === 'doctor') && gone.has(reader) ? [] : versions.flatMap((one, version) => (!stands(one) ? [] : [...one.asks]
    .filter(([place, asks]) => asks.every(giver => yeses.some(yes => yes.by === giver && opens(yes, reader, version, place)))).map(([place]) => `${version}.${place}`))))
  const settled = (drawn: Drawn): Step => {
    if (drawn.act === 'withdraw') return { ...drawn, consent: drawn.consent ?? Math.max(0, yeses.findLastIndex(({ by }) => by === drawn.by)) }
    if (drawn.act !== 'give') return drawn
    const { which, ...one } = drawn
    const newest = Math.max(0, versions.length - 1)
    const to = one.to ?? readers.find(reader => versions[newest]?.to.includes(reader)) ?? 'manager'
    return { ...one, to, ...which ?? { version: newest, places: places.filter(place => asksOf(newest, place).includes(one.by)) } }
  }
  const letters = (): readonly Reader[] => versions.filter(({ made }) => made.of === 'letter').flatMap(({ to }) => to)
  return { settled, accepts, visible, yeses, letters, madeOf: (version: number) => versions[version]?.made.of ?? null }
}
