/** Workloads in turns: ours, the bare server, and pgbench, round after round, each in processes of its own. */
import { memoryOf, startBenchChild, type Child } from './children.ts'
import type { BenchGround } from './ground.ts'
import { load, median, medianOf, type Run } from './load.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import type { Measured, Single } from './report.ts'
import type { Prepared, Scripts, Workload } from './workloads.ts'

export type Measuring = {
  readonly ground: BenchGround
  readonly workloads: readonly Workload[]
  readonly scripts: Scripts
  /** How many talks or reports there are. */
  readonly size: number
  readonly rounds: number
  /** Takes back what visits left behind. */
  clear(): Promise<void>
  /** While the servers still stand. */
  afterwards?(server: Child): Promise<readonly Single[]>
}
export type Size = { readonly measured: readonly Measured[]; readonly singles: readonly Single[] }

const pgbench = findPgbench()

export const measure = async ({ ground, workloads, scripts, size, rounds, clear, afterwards }: Measuring): Promise<Size> => {
  const children: Child[] = []
  try {
    await clear()
    const server = await startBenchChild('bench/serve.ts', { connection: ground.connection('houvast_server'), keyFile: ground.keyFile })
    const bare = await startBenchChild('bench/bare.ts', { connection: ground.connection('postgres'), keyFile: ground.keyFile })
    children.push(server, bare)
    const atRest = memoryOf(server.pid)
    const on = ({ pid, port }: Child) => ({ pid, port, postmaster: ground.postmaster })

    const runs = new Map<Workload['name'], { readonly ours: Run[]; readonly bare: Run[]; readonly pgbench: number[] }>(workloads.map(({ name }) => [name, { ours: [], bare: [], pgbench: [] }]))
    const visitAll = async (child: Child, { visit, leave = () => {} }: Prepared, bound: Workload['bound']): Promise<Run> => {
      const run = await load(on(child), visit, bound)
      leave()
      await clear()
      return run
    }
    const once = async ({ name, ours: prepareOurs, bare: prepareBare, bound }: Workload, counts: boolean): Promise<void> => {
      const ours = await visitAll(server, await prepareOurs(server.port), bound)
      const limit = await visitAll(bare, await prepareBare(bare.port), bound)
      const turns = pgbench ? await runPgbench(pgbench, ground.connection('houvast_server'), scripts.get(name) ?? [], ground.folder, bound) : null
      await clear()
      if (!counts) return
      const of = runs.get(name)
      of?.ours.push(ours)
      of?.bare.push(limit)
      if (turns !== null) of?.pgbench.push(turns)
    }
    // Once unmeasured, until the engines have optimised; then in turns.
    for (const workload of workloads) await once(workload, false)
    for (let round = 0; round < rounds; round++) for (const workload of workloads) await once(workload, true)

    const more = await afterwards?.(server) ?? []
    const after = memoryOf(server.pid)
    const busiest = Math.max(...[...runs.values()].flatMap(({ ours }) => ours.map(({ askerBusy }) => askerBusy)))
    const said = `${size.toLocaleString('en')} ${workloads.some(({ of }) => of === 'reports') ? 'reports' : 'talks'}`
    return {
      measured: workloads.flatMap(({ name, of, goals }): readonly Measured[] => {
        const run = runs.get(name)
        if (!run) return []
        const ratio = (limits: readonly number[]) => median(run.ours.map(({ perSecond }, round) => perSecond / (limits[round] ?? Number.NaN)))
        const bareRuns = run.bare.map(({ perSecond }) => perSecond)
        return [{
          workload: name, of, size, goals, ours: medianOf(run.ours), bare: medianOf(run.bare), pgbench: run.pgbench.length > 0 ? median(run.pgbench) : null,
          ofBare: ratio(bareRuns), ofPgbench: run.pgbench.length > 0 ? ratio(run.pgbench) : null,
          noise: (Math.max(...bareRuns) - Math.min(...bareRuns)) / median(bareRuns),
        }]
      }),
      singles: [
        ...more,
        { name: `memory of the server at rest, ${said}`, value: atRest, unit: 'MB', most: 75 },
        { name: `memory of the server afterwards, ${said}`, value: after, unit: 'MB', most: 200 },
        { name: `who asks was busy at most, ${said}`, value: busiest * 100, unit: '%', most: 80, note: 'of one core: not the bottleneck' },
      ],
    }
  } finally {
    for (const child of children) await child.stop()
  }
}
