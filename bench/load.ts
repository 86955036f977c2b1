/** Eight at a time, for so long or so often; what it took is read from outside the processes that did it. */
import { cpuOfDatabase, cpuOfServer } from './children.ts'
import { openClient, type Client } from './client.ts'

/** One visit, which ends well or throws. */
export type Visit = (client: Client, turn: number) => Promise<void>
export type Bound = { readonly seconds: number } | { readonly times: number }
export type Run = {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Milliseconds of CPU a visit. */
  readonly serverCpu: number
  readonly databaseCpu: number
  /** How much of the time the one who asks was busy itself: near one, it is what was measured. */
  readonly askerBusy: number
}

export const clients = 8

export const load = async ({ port, pid, postmaster }: { readonly port: number; readonly pid: number; readonly postmaster: number }, visit: Visit, bound: Bound): Promise<Run> => {
  const browsers = await Promise.all(Array.from({ length: clients }, () => openClient(port)))
  const took: number[] = []
  const before = { server: cpuOfServer(pid), database: cpuOfDatabase(postmaster), own: process.cpuUsage(), at: performance.now() }
  let turn = 0
  const more = () => ('times' in bound ? turn < bound.times : performance.now() - before.at < bound.seconds * 1000)
  await Promise.all(browsers.map(async browser => {
    while (more()) {
      const began = performance.now()
      await visit(browser, turn++)
      took.push(performance.now() - began)
    }
  }))
  const elapsed = performance.now() - before.at
  const own = process.cpuUsage(before.own)
  for (const browser of browsers) browser.close()
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    perSecond: took.length / elapsed * 1000, p50: at(0.5), p95: at(0.95), p99: at(0.99),
    serverCpu: (cpuOfServer(pid) - before.server) / took.length, databaseCpu: (cpuOfDatabase(postmaster) - before.database) / took.length,
    askerBusy: (own.user + own.system) / 1000 / elapsed,
  }
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

export const medianOf = (runs: readonly Run[]): Run => {
  const of = (what: keyof Run) => median(runs.map(run => run[what]))
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99'), serverCpu: of('serverCpu'), databaseCpu: of('databaseCpu'), askerBusy: of('askerBusy') }
}
