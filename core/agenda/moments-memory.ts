/**
 * The free moments of every guide, held in memory: they are looked at all day and change now and then. Each process has
 * its own. A NOTIFY from the tables' triggers says whose changed; it is then read anew by whoever asks next. Of time that is
 * taken or given back it says which, and nothing is read. The memory only shows: whether a moment can really be taken, the
 * database decides when it is taken.
 */
import type { Database, Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes, dayNumberAt, dayOf, type Instant } from '../../kit/time.ts'
import { bookable, type GuideHours, type Place, type Taken } from './agenda.ts'
import { listAbsences, listCuts, listExtraHours, listTaken, listWeeklyHours } from './agenda.store.ts'
import type { Moment, Range } from './free-moments.ts'
import { sameTime, type Hold } from './hold.ts'

type PersonId = Id<'person'>
/** Taken for good (null), until a hold lapses, or free again. */
type ChangedTime = Taken | (Range & { readonly heldUntil: 'free' })
type ProviderPlace = Place & { readonly id: Id<'provider'> }

export type MomentsMemory = {
  /**
   * The free moments of these guides, soonest first; who keeps no agenda is not in it.
   * @param tx to read with what is not in memory yet.
   * @param except one's own hold, which never hides its place from oneself.
   */
  free(tx: Tx, provider: ProviderPlace, people: readonly PersonId[], now: Instant, options?: { readonly except?: Hold | null }): Promise<ReadonlyMap<PersonId, readonly Moment[]>>
  /** Whoever just changed an agenda says so here, and sees it on the next page: a notice may arrive a blink after the answer. */
  touched(provider: Id<'provider'>, person: PersonId): void
  /** The same of nothing but one time: it is taken now, or with 'free' given back. */
  changed(provider: Id<'provider'>, person: PersonId, time: ChangedTime): void
  stop(): Promise<void>
}

/** Milliseconds. However notices fail, nothing is older than a minute; and right after a change or a lost connection nothing is kept. */
const keptFor = 60_000
const unsettledFor = 1000
const mostGuides = 5000
/** The horizon of an agenda is at most a year. */
const furthestDays = 367

/** Null hours: this guide keeps no agenda. */
type Remembered = { hours: GuideHours | null | 'not read yet'; readAt: number; list: FreeList | null }
/** What was free at `madeAt`: until `madeUntil`, when a hold lapses or the day ends, time only takes moments away at the front. */
type FreeList = { readonly moments: readonly Moment[]; readonly madeAt: Instant; readonly day: number; readonly madeUntil: Instant | null }

/** @param clock milliseconds that only go forward: how old a memory is, apart from what time it is. */
export const rememberMoments = async (database: Pick<Database, 'listen'>, clock: () => number = () => performance.now()): Promise<MomentsMemory> => {
  const guides = new Map<string, Remembered>()
  const unsettled = new Map<string, number>()
  let allUnsettledUntil = 0

  const touch = (key: string): void => {
    guides.delete(key)
    unsettled.delete(key)
    unsettled.set(key, clock() + unsettledFor)
    for (const [old, until] of unsettled) {
      if (until > clock()) break
      unsettled.delete(old)
    }
  }
  /** To be told twice of one time, or late, does no harm: what was said last is how it is, for nobody's times overlap. */
  const change = (key: string, { from, until, heldUntil }: ChangedTime): void => {
    const known = guides.get(key)
    if (known?.hours === 'not read yet') guides.delete(key) // who reads just now may have read what was
    if (!known?.hours || known.hours === 'not read yet') return
    const others = known.hours.taken.filter(taken => !sameTime(taken, { from, until }))
    known.hours = { ...known.hours, taken: heldUntil === 'free' ? others : [...others, { from, until, heldUntil }] }
    known.list = null
  }
  const stop = await database.listen('agenda_changed', notice => {
    if (notice !== null) {
      const { key, time } = readNotice(notice)
      return time ? change(key, time) : void guides.delete(key)
    }
    guides.clear()
    allUnsettledUntil = clock() + unsettledFor // until the connection is there again, notices go past us
    return undefined
  })

  const settled = (key: string): boolean => clock() >= allUnsettledUntil && clock() >= (unsettled.get(key) ?? 0)

  /** Stands in the memory before it is filled: a notice that comes while we read takes the empty place away, and what we read is not kept. */
  const place = (key: string): Remembered => {
    const made: Remembered = { hours: 'not read yet', readAt: clock(), list: null }
    if (!settled(key)) return made
    guides.delete(key)
    guides.set(key, made)
    if (guides.size > mostGuides) for (const [oldest] of guides) {
      guides.delete(oldest)
      break
    }
    return made
  }

  return {
    async free(tx, provider, people, now, { except = null } = {}) {
      const found = new Map<PersonId, Remembered>()
      const unread: PersonId[] = []
      for (const person of people) {
        const key = `${provider.id} ${person}`
        const known = guides.get(key)
        const remembered = known && known.readAt + keptFor > clock() ? known : place(key)
        found.set(person, remembered)
        if (remembered.hours === 'not read yet') unread.push(person)
      }
      if (unread.length > 0) {
        const read = await readHours(tx, provider, unread, now)
        for (const person of unread) {
          const remembered = found.get(person)
          if (remembered) remembered.hours = read.get(person) ?? null
        }
      }
      const moments = new Map<PersonId, readonly Moment[]>()
      for (const [person, remembered] of found) {
        const { hours } = remembered
        if (hours === null || hours === 'not read yet') continue
        moments.set(person, except?.guide === person ? withoutHold(hours, except, provider, now) : momentsAt(remembered, hours, provider, now))
      }
      return moments
    },
    touched: (provider, person) => touch(`${provider} ${person}`),
    changed: (provider, person, time) => change(`${provider} ${person}`, time),
    stop,
  }
}

/** 'provider person', and of a time from when to when, and how: as tell_time_taken writes it, moments in milliseconds. */
const readNotice = (notice: string): { readonly key: string; readonly time: ChangedTime | null } => {
  const [provider, person, from, until, how] = notice.split(' ')
  const heldUntil = how === 'free' ? how : how === 'taken' ? null : new Date(Number(how))
  return { key: `${provider} ${person}`, time: how === undefined ? null : { from: new Date(Number(from)), until: new Date(Number(until)), heldUntil } }
}

const readHours = async (tx: Tx, { zone }: ProviderPlace, people: readonly PersonId[], now: Instant): Promise<ReadonlyMap<PersonId, GuideHours>> => {
  const today = dayOf(now, zone)
  const [cuts, hours, extraHours, absences, taken] = await Promise.all([
    listCuts(tx, people),
    listWeeklyHours(tx, people, today),
    listExtraHours(tx, people, today),
    listAbsences(tx, people, now),
    listTaken(tx, people, { from: now, until: addMinutes(now, furthestDays * 24 * 60) }, now),
  ])
  const of = <Row extends { readonly person: PersonId }>(person: PersonId, rows: readonly Row[]) => rows.filter(row => row.person === person)
  return new Map(cuts.map(({ person, ...cut }) => [person, { cut, hours: of(person, hours), extraHours: of(person, extraHours), absences: of(person, absences), taken: of(person, taken) }]))
}

const momentsAt = (remembered: Remembered, hours: GuideHours, place: Place, now: Instant): readonly Moment[] => {
  const { list } = remembered
  const fits = list && now >= list.madeAt && (list.madeUntil === null || now < list.madeUntil) && list.day === dayNumberAt(now.getTime(), place.zone)
  const fresh = fits ? list : freeListAt(hours, place, now)
  const earliest = addMinutes(now, hours.cut.noticeMinutes)
  const first = fresh.moments[0]
  remembered.list = first && first.from < earliest ? { ...fresh, madeAt: now, moments: fresh.moments.filter(({ from }) => from >= earliest) } : fresh
  return remembered.list.moments
}

const freeListAt = (hours: GuideHours, place: Place, now: Instant): FreeList => {
  const lapses = hours.taken.flatMap(({ heldUntil }) => (heldUntil !== null && heldUntil > now ? [heldUntil.getTime()] : []))
  return { moments: bookable(hours, place, now), madeAt: now, day: dayNumberAt(now.getTime(), place.zone), madeUntil: lapses.length > 0 ? new Date(Math.min(...lapses)) : null }
}

const withoutHold = (hours: GuideHours, hold: Hold, place: Place, now: Instant): readonly Moment[] =>
  bookable({ ...hours, taken: hours.taken.filter(taken => taken.heldUntil === null || !sameTime(taken, hold)) }, place, now)
