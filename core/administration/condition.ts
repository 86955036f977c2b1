/** How the installation is, for whoever runs the house: what is not well, how soon it matters, and nothing about anyone. */
import type { Machine } from '../../kit/machine.ts'
import type { Message } from '../../kit/outbox.ts'
import { supportedUntil } from '../../kit/supported.ts'
import { addDays, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { JobsState, UpkeepAct, Waits } from '../../kit/upkeep.ts'

export type Facts = {
  readonly now: Instant
  readonly zone: Zone
  /** A demo is kept by nobody: there are no backups, no anchors and no rotations to miss. */
  readonly mode: 'demo' | 'real'
  readonly sends: readonly Message['channel'][]
  readonly machine: Machine
  readonly upkeep: ReadonlyMap<UpkeepAct | 'anchor', Instant>
  readonly age: { readonly laidAt: Instant; readonly updatedAt: Instant; readonly postgres: number }
  /** Of this provider: lines without their seal; messages that should have left a quarter of an hour ago; those given up this week. */
  readonly unsealed: Waits
  readonly lateMessages: Waits
  readonly givenUp: number
  /** Who may read the questions about the log, and gets its anchors by mail. */
  readonly logKeepers: number
  /** Of the whole installation. */
  readonly jobs: JobsState
}

export const matters = ['mail', 'worker', 'log', 'keeper', 'anchor', 'backup', 'key', 'disk', 'clock', 'node', 'postgres', 'houvast'] as const
export type Matter = (typeof matters)[number]

/** What can be the matter. Each has a title and something to do, in condition.texts.ts. */
export type Ailment =
  | { readonly what: 'mail.no-server' | 'worker.still' | 'keeper.none' | 'anchor.never' | 'backup.never' | 'key.old' | 'houvast.old' }
  | { readonly what: 'mail.given-up' | 'worker.failing'; readonly count: number }
  | { readonly what: 'mail.late' | 'worker.late' | 'log.unsealed' | 'anchor.old' | 'backup.old'; readonly minutes: number }
  | { readonly what: 'disk.full' | 'disk.filling'; readonly percent: number }
  | { readonly what: 'clock.off'; readonly seconds: number }
  | { readonly what: 'node.ended' | 'node.ends' | 'postgres.ended' | 'postgres.ends'; readonly version: number; readonly day: Day }
/** An ailment presses now or soon; without one it is well, not known, or nothing that is kept of a demo. */
export type Finding = { readonly matter: Matter } & ({ readonly stands: 'now' | 'soon'; readonly ailment: Ailment } | { readonly stands: 'well' | 'unknown' | 'not-kept'; readonly ailment: null })

const minute = 60_000
const hours = (count: number) => count * 60
const days = (count: number) => count * 24 * 60
/** In minutes, but for the clock and the disk. */
export const bounds = {
  /** How long a message may be on its way before anyone is told. */
  messageLate: 15,
  jobLate: 5,
  unsealed: 10,
  /** One each hour, and one may fail. */
  anchor: hours(3),
  /** One each night, and a long one. */
  backup: hours(30),
  keyRotation: days(366),
  update: days(183),
  /** Milliseconds without a sign. */
  workerQuiet: 60_000,
  /** Shares of a disk. */
  diskFilling: 0.1,
  diskFull: 0.03,
  /** Seconds: a code from an app holds for thirty. */
  clockOff: 10,
  /** Days before the end of support. */
  supportEnds: 90,
} as const

const fine = (matter: Matter, stands: 'well' | 'unknown' | 'not-kept' = 'well'): Finding => ({ matter, stands, ailment: null })
const ill = (matter: Matter, stands: 'now' | 'soon', ailment: Ailment): Finding => ({ matter, stands, ailment })
const minutesSince = (at: Instant, now: Instant): number => Math.floor((now.getTime() - at.getTime()) / minute)

const mail = ({ sends, givenUp, lateMessages: { count, since }, now }: Facts): Finding =>
  !sends.includes('mail') ? ill('mail', 'now', { what: 'mail.no-server' })
  : count > 0 && since ? ill('mail', 'now', { what: 'mail.late', minutes: minutesSince(since, now) })
  : givenUp > 0 ? ill('mail', 'soon', { what: 'mail.given-up', count: givenUp })
  : fine('mail')

const worker = ({ machine: { workerQuiet }, jobs }: Facts): Finding =>
  workerQuiet === null || workerQuiet > bounds.workerQuiet ? ill('worker', 'now', { what: 'worker.still' })
  : jobs.late > bounds.jobLate * 60 ? ill('worker', 'now', { what: 'worker.late', minutes: Math.floor(jobs.late / 60) })
  : jobs.failing > 0 ? ill('worker', 'soon', { what: 'worker.failing', count: jobs.failing })
  : fine('worker')

const sealed = ({ unsealed: { since }, now }: Facts): Finding => {
  const minutes = since === null ? 0 : minutesSince(since, now)
  return minutes > bounds.unsealed ? ill('log', 'now', { what: 'log.unsealed', minutes }) : fine('log')
}

/** A question about a look, an alert and an anchor all go to the log keeper: with none they go to nobody. */
const keeper = ({ logKeepers }: Facts): Finding => (logKeepers === 0 ? ill('keeper', 'now', { what: 'keeper.none' }) : fine('keeper'))

/** Something that is to be done again in time. Who just began has that time too. */
const again = (matter: 'anchor' | 'backup', { mode, upkeep, age, now }: Facts): Finding => {
  const last = upkeep.get(matter)
  const minutes = minutesSince(last ?? age.laidAt, now)
  if (mode === 'demo') return fine(matter, 'not-kept')
  if (minutes <= bounds[matter]) return fine(matter)
  return ill(matter, 'now', last ? { what: `${matter}.old`, minutes } : { what: `${matter}.never` })
}

const key = ({ mode, upkeep, age, now }: Facts): Finding =>
  mode === 'demo' ? fine('key', 'not-kept') : minutesSince(upkeep.get('key-rotation') ?? age.laidAt, now) > bounds.keyRotation ? ill('key', 'soon', { what: 'key.old' }) : fine('key')

const disk = ({ machine: { diskFree } }: Facts): Finding => {
  if (diskFree === null || diskFree >= bounds.diskFilling) return fine('disk', diskFree === null ? 'unknown' : 'well')
  const full = diskFree < bounds.diskFull
  return ill('disk', full ? 'now' : 'soon', { what: full ? 'disk.full' : 'disk.filling', percent: Math.floor(diskFree * 100) })
}

const clock = ({ machine: { clockAhead } }: Facts): Finding =>
  clockAhead === null ? fine('clock', 'unknown') : Math.abs(clockAhead) > bounds.clockOff ? ill('clock', 'now', { what: 'clock.off', seconds: Math.round(Math.abs(clockAhead)) }) : fine('clock')

const supported = (matter: 'node' | 'postgres', version: number, { now, zone }: Facts): Finding => {
  const day = supportedUntil[matter].get(version)
  const today = dayOf(now, zone)
  if (!day || addDays(today, bounds.supportEnds) < day) return fine(matter, day ? 'well' : 'unknown')
  const ended = day < today
  return ill(matter, ended ? 'now' : 'soon', { what: ended ? `${matter}.ended` : `${matter}.ends`, version, day })
}

const houvast = ({ mode, age: { updatedAt }, now }: Facts): Finding =>
  mode === 'demo' ? fine('houvast', 'not-kept') : minutesSince(updatedAt, now) > bounds.update ? ill('houvast', 'soon', { what: 'houvast.old' }) : fine('houvast')

/** One for each matter, in the order of `matters`. */
export const findingsOf = (facts: Facts): readonly Finding[] => [
  mail(facts), worker(facts), sealed(facts), keeper(facts), again('anchor', facts), again('backup', facts), key(facts), disk(facts), clock(facts),
  supported('node', facts.machine.node, facts), supported('postgres', facts.age.postgres, facts), houvast(facts),
]

/** What is not well, what presses first. */
export const ailing = (findings: readonly Finding[]): readonly Extract<Finding, { readonly stands: 'now' | 'soon' }>[] =>
  (['now', 'soon'] as const).flatMap(urgent => findings.flatMap(one => (one.ailment && one.stands === urgent ? [one] : [])))
