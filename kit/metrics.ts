/**
 * What is counted while the program runs, for whoever keeps the installation. A figure is on this page or it is not
 * counted, and no label holds an id, an address, a provider or a person.
 *
 * What carries the name of a route or of a job would tell in a small house that someone was at the door just now. So
 * those are seen only as they stood at a whole hour, and only once ten more came. What moves from moment to moment are
 * sums over everything, which tell no more than that the program is used.
 */
import type { JobsState } from './upkeep.ts'
import { writeOpenMetrics, type Family, type Histogram } from './openmetrics.ts'

/** In seconds. */
const lengths = [0.01, 0.05, 0.25, 1, 5] as const
const fewest = 10
const hour = 60 * 60_000

/** Of requests that were answered, by their length. */
class Lengths {
  readonly below = lengths.map(() => 0)
  count = 0
  sum = 0
  add(seconds: number): void {
    for (const [index, most] of lengths.entries()) if (seconds <= most) this.below[index] = (this.below[index] ?? 0) + 1
    this.count++
    this.sum += seconds
  }
  get told(): Histogram { return { atMost: lengths.map((most, index) => [most, this.below[index] ?? 0]), count: this.count, sum: Math.round(this.sum * 1000) / 1000 } }
}

type StatusClass = '2xx' | '3xx' | '4xx' | '5xx'
const classOf = (status: number): StatusClass => (status < 300 ? '2xx' : status < 400 ? '3xx' : status < 500 ? '4xx' : '5xx')

type Counts<Name extends string> = Partial<Record<Name, number>>
type RouteTold = { readonly lengths: Histogram; readonly statuses: Counts<StatusClass>; readonly count: number }
type JobTold = { readonly outcomes: Counts<Outcome>; readonly count: number }
export type Outcome = 'done' | 'failed'

/** What has a name, and what of it may be seen: a likeness that is taken at a whole hour. */
class Slowly<Now extends { readonly count: number }, Told extends { readonly count: number }> {
  readonly now = new Map<string, Now>()
  readonly told = new Map<string, Told>()
  readonly #likeness: (now: Now) => Told
  constructor(likeness: (now: Now) => Told) { this.#likeness = likeness }
  settle(): void {
    for (const [name, now] of this.now) if (now.count - (this.told.get(name)?.count ?? 0) >= fewest) this.told.set(name, this.#likeness(now))
  }
  get seen(): readonly (readonly [string, Told])[] { return [...this.told].toSorted(([one], [other]) => (one < other ? -1 : 1)) }
}

class Route {
  readonly lengths = new Lengths()
  readonly statuses: Counts<StatusClass> = {}
  count = 0
}
class JobRuns {
  readonly outcomes: Counts<Outcome> = {}
  count = 0
}

/** What is looked up at the moment someone asks. */
export type Moment = {
  readonly ready: boolean
  readonly connections: { readonly open: number; readonly waiting: number }
  /** Of every kind together: that a talk is going on is nobody's here to know. */
  readonly streams: number
  /** Null where the database did not answer. */
  readonly stored: {
    readonly jobs: JobsState
    readonly outbox: { readonly waiting: number; readonly givenUp: number }
    readonly unsealed: number
  } | null
  /** How late the program was for its own appointments since the last time someone asked. */
  readonly late: { readonly median: number; readonly p99: number; readonly highest: number }
  readonly memory: { readonly resident: number; readonly heap: number }
  readonly startedAt: number
}

export type Metrics = {
  /** @param seconds null for an answer that goes on, whose length says nothing */
  answered(route: string | null, status: number, seconds: number | null): void
  ran(job: string, outcome: Outcome): void
  text(moment: Moment): string
}

/** @param clock in milliseconds */
export const openMetrics = (clock: () => number): Metrics => {
  const all = { lengths: new Lengths(), statuses: { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0 } satisfies Record<StatusClass, number>, outcomes: { done: 0, failed: 0 } satisfies Record<Outcome, number> }
  const routes = new Slowly<Route, RouteTold>(({ lengths, statuses, count }) => ({ lengths: lengths.told, statuses: { ...statuses }, count }))
  const jobs = new Slowly<JobRuns, JobTold>(({ outcomes, count }) => ({ outcomes: { ...outcomes }, count }))

  let settledHour = Math.floor(clock() / hour)
  // Before anything is added, so that what is seen is exactly what was there when the clock struck.
  const settle = () => {
    const thisHour = Math.floor(clock() / hour)
    if (thisHour === settledHour) return
    settledHour = thisHour
    routes.settle()
    jobs.settle()
  }

  return {
    answered(name, status, seconds) {
      settle()
      const statusClass = classOf(status)
      all.statuses[statusClass]++
      if (seconds !== null) all.lengths.add(seconds)
      if (name === null) return
      const route = routes.now.get(name) ?? new Route()
      routes.now.set(name, route)
      route.count++
      route.statuses[statusClass] = (route.statuses[statusClass] ?? 0) + 1
      if (seconds !== null) route.lengths.add(seconds)
    },
    ran(name, outcome) {
      settle()
      all.outcomes[outcome]++
      const job = jobs.now.get(name) ?? new JobRuns()
      jobs.now.set(name, job)
      job.count++
      job.outcomes[outcome] = (job.outcomes[outcome] ?? 0) + 1
    },
    text(moment) {
      settle()
      return writeOpenMetrics([
        { name: 'houvast_requests', type: 'counter', help: 'Requests answered.', samples: Object.entries(all.statuses).map(([status, value]) => ({ labels: { status }, value })) },
        { name: 'houvast_request_seconds', unit: 'seconds', type: 'histogram', help: 'How long an answer took.', samples: [all.lengths.told] },
        { name: 'houvast_route_requests', type: 'counter', help: 'Requests by route, as they stood at a whole hour, once ten more came.', samples: routes.seen.flatMap(([route, { statuses }]) => Object.entries(statuses).map(([status, value]) => ({ labels: { route, status }, value }))) },
        { name: 'houvast_route_seconds', unit: 'seconds', type: 'histogram', help: 'How long an answer took by route, as it stood at a whole hour, once ten more came.', samples: routes.seen.map(([route, { lengths }]) => ({ labels: { route }, ...lengths })) },
        { name: 'houvast_jobs_run', type: 'counter', help: 'Jobs that ran.', samples: Object.entries(all.outcomes).map(([outcome, value]) => ({ labels: { outcome }, value })) },
        { name: 'houvast_job_runs', type: 'counter', help: 'Jobs by name, as they stood at a whole hour, once ten more ran.', samples: jobs.seen.flatMap(([job, { outcomes }]) => Object.entries(outcomes).map(([outcome, value]) => ({ labels: { job, outcome }, value }))) },
        ...gauges(moment),
      ])
    },
  }
}

const gauge = (name: string, help: string, value: number | Readonly<Record<string, number>>, label = 'state'): Family =>
  ({ name, type: 'gauge', help, samples: typeof value === 'number' ? [{ value }] : Object.entries(value).map(([word, one]) => ({ labels: { [label]: word }, value: one })) })

const gauges = ({ ready, connections, streams, stored, late, memory, startedAt }: Moment): readonly Family[] => [
  gauge('houvast_ready', 'Whether visitors should be sent here: 1 is yes.', ready ? 1 : 0),
  gauge('houvast_database_connections', 'Connections to the database, and requests that wait for one.', connections),
  gauge('houvast_streams', 'Pages that hold a line open.', streams),
  ...(stored === null ? [] : [
    gauge('houvast_jobs', 'Jobs that should have begun, and jobs that failed three times or more.', { waiting: stored.jobs.waiting, failing: stored.jobs.failing }),
    { ...gauge('houvast_oldest_job_seconds', 'How long the job that waits longest is late.', stored.jobs.late), unit: 'seconds' } satisfies Family,
    gauge('houvast_outbox_messages', 'Messages that should have gone out, and messages given up in the last week.', { waiting: stored.outbox.waiting, given_up: stored.outbox.givenUp }),
    gauge('houvast_unsealed_log_lines', 'Lines of the access log that wait for their seal.', stored.unsealed),
  ]),
  { ...gauge('houvast_event_loop_delay_seconds', 'How late the program was for its own appointments.', late, 'part'), unit: 'seconds' },
  { ...gauge('houvast_memory_bytes', 'Memory of the process.', memory, 'kind'), unit: 'bytes' },
  { ...gauge('houvast_started_seconds', 'When the process began, since 1970.', startedAt), unit: 'seconds' },
]
