/**
 * What the program says of itself, to whoever keeps the installation: a line of JSON for each event on the list below,
 * and for nothing else. (Who looked into whose file is another log: kit/log.ts.)
 *
 * No field can carry what a person wrote or who a person is. Each is a number, a word from a list in the code, the name
 * of a route or a job that there is, or the place of a fault; whatever else is handed in is written as null. Requests
 * are not listed at all: in the anonymous programme a list of moments is a list of visits. kit/metrics.ts counts them.
 */
import { faultOf, type Fault } from './fault.ts'
import { notReadyBecause } from './readiness.ts'
import type { Instant } from './time.ts'

const levels = ['info', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/** The names that there are, for what is named. */
export type Known = { readonly routes: ReadonlySet<string>; readonly jobs: ReadonlySet<string> }
/** `of` only tells the compiler what to hand in; what comes is checked all the same. */
type Kind<Value> = { readonly of?: Value; readonly write: (value: unknown, known: Known) => string | number | Fault | null }
type Kinds = Readonly<Record<string, Kind<unknown>>>

const count: Kind<number> = { write: value => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null) }
const word = <const Word extends string>(...words: readonly Word[]): Kind<Word> => ({ write: value => words.find(word => word === value) ?? null })
const route: Kind<string> = { write: (value, { routes }) => (typeof value === 'string' && routes.has(value) ? value : null) }
const job: Kind<string> = { write: (value, { jobs }) => (typeof value === 'string' && jobs.has(value) ? value : null) }
const fault: Kind<unknown> = { write: value => faultOf(value) }

export const events = {
  'listens': { level: 'info', fields: { mode: word('demo', 'real'), port: count } },
  'set-up-waits': { level: 'warn', fields: {} },
  'mail-waits': { level: 'warn', fields: {} },
  'anchors-by-mail-alone': { level: 'warn', fields: {} },
  'ready': { level: 'info', fields: {} },
  'not-ready': { level: 'error', fields: { because: word(...notReadyBecause) } },
  'broke': { level: 'error', fields: { route, fault } },
  'broke-inside': { level: 'error', fields: { part: word('keeper', 'watch'), fault } },
  'job-failed': { level: 'error', fields: { job, fault } },
  'limit-reached': { level: 'warn', fields: { limit: word('door', 'holds', 'words', 'requests') } },
  'database-went-away': { level: 'error', fields: { fault } },
  'database-stays-away': { level: 'error', fields: { fault } },
  'stops': { level: 'info', fields: { signal: word('SIGINT', 'SIGTERM') } },
  'stopped-by-force': { level: 'error', fields: { seconds: count } },
} as const satisfies Readonly<Record<string, { readonly level: Level; readonly fields: Kinds }>>

export type EventName = keyof typeof events
type ValuesOf<Fields> = { readonly [Name in keyof Fields]: Fields[Name] extends Kind<infer Value> ? Value : never }
export type Say = <Name extends EventName>(event: Name, values: ValuesOf<(typeof events)[Name]['fields']>) => void

export type BulletinSettings = {
  readonly write: (line: string) => void
  readonly clock: () => Instant
  /** Asked anew each time: routes are hung up after the first word may have been said. */
  readonly known: () => Known
  /** What is below it is left out. */
  readonly from: Level
}

export const openBulletin = ({ write, clock, known, from }: BulletinSettings): Say => (event, values) => {
  const { level, fields }: { readonly level: Level; readonly fields: Kinds } = events[event]
  if (levels.indexOf(level) < levels.indexOf(from)) return
  const given = new Map<string, unknown>(Object.entries(values))
  const names = known()
  const written = Object.entries(fields).map(([name, kind]) => [name, kind.write(given.get(name), names)] as const)
  write(JSON.stringify({ at: clock().toISOString(), level, event, ...Object.fromEntries(written) }))
}
