/**
 * `npm run bench`: our pages beside their limits, in turns on one machine, and how they grow. `-- --full` takes a
 * million talks as well; `-- --only=book` one workload; `-- --rounds=1` is for trying something out.
 * Prints a table and writes bench/out/latest.json. Nothing fails here: what must hold is a test elsewhere.
 */
import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { createDeriver } from '../kit/derive/derive.ts'
import { memoryOf, startBenchChild, type Child } from './children.ts'
import { deadlines } from './deadlines.ts'
import { fortyAtOnce } from './forty.ts'
import { openGround } from './ground.ts'
import { load, median, medianOf, type Run } from './load.ts'
import { messages } from './messages.ts'
import { momentsComputed } from './moments-computed.ts'
import { scriptsOf } from './our-statements.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { cost, keep, words, type Growth, type Measured, type Single } from './report.ts'
import { seed } from './seed.ts'
import { seedDeadlines } from './seed-deadlines.ts'
import { seedMessages } from './seed-messages.ts'
import { seedRooms } from './seed-rooms.ts'
import { startUp } from './start-up.ts'
import { waitingRoom, whileTheyWait } from './waiting-room.ts'
import { doorOf, placesAt, workloads, type Prepared, type Workload } from './workloads.ts'

const option = (name: string): string | null => process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
const rounds = Number(option('rounds') ?? 5)
const only = option('only')
const sizes = option('talks')?.split(',').map(Number) ?? (process.argv.includes('--full') ? [10_000, 100_000, 1_000_000] : [10_000, 100_000])
const pgbench = findPgbench()

type Size = { readonly measured: readonly Measured[]; readonly singles: readonly Single[] }

const measureSize = async (talks: number): Promise<Size> => {
  const ground = await openGround()
  const children: Child[] = []
  try {
    const seeded = await seed(ground, talks)
    console.error(`${talks} talks made in ${seeded.seconds.toFixed(0)} s`)
    const [writers, rooms, guarded] = [await seedMessages(ground), await seedRooms(ground), await seedDeadlines(ground, talks)]
    await ground.asSuperuser('create unlogged table kept as select id from occupancy union all select id from message')
    await ground.asSuperuser('vacuum analyze')
    const chosen = [...workloads(ground.vault, seeded), messages(seeded, writers), waitingRoom(seeded, rooms), deadlines(guarded)].filter(({ name }) => only === null || name === only)
    const scripts = await scriptsOf(ground, seeded, writers, rooms, guarded)
    const clear = async () => {
      for (const table of ['occupancy', 'message']) await ground.asSuperuser(`delete from ${table} where id not in (select id from kept)`)
      for (const table of ['message_waiting', 'room_signal']) await ground.asSuperuser(`delete from ${table}`)
    }
    await clear()

    const server = await startBenchChild('bench/serve.ts', { connection: ground.connection('houvast_server'), keyFile: ground.keyFile })
    const bare = await startBenchChild('bench/bare.ts', { connection: ground.connection('postgres'), keyFile: ground.keyFile })
    children.push(server, bare)
    const atRest = memoryOf(server.pid)
    const on = ({ pid, port }: typeof server) => ({ pid, port, postmaster: ground.postmaster })

    const runs = new Map<Workload['name'], { readonly ours: Run[]; readonly bare: Run[]; readonly pgbench: number[] }>(chosen.map(({ name }) => [name, { ours: [], bare: [], pgbench: [] }]))
    const visitAll = async (child: Child, { visit, leave = () => {} }: Prepared, bound: Workload['bound']): Promise<Run> => {
      const run = await load(on(child), visit, bound)
      leave()
      await clear()
      return run
    }
    const measure = async ({ name, ours: prepareOurs, bare: prepareBare, bound }: Workload, counts: boolean): Promise<void> => {
      const ours = await visitAll(server, await prepareOurs(server.port), bound)
      const limit = await visitAll(bare, await prepareBare(bare.port), bound)
      const turns = pgbench ? await runPgbench(pgbench, ground.connection('houvast_server'), scripts[name], ground.folder, bound) : null
      await clear()
      if (!counts) return
      const of = runs.get(name)
      of?.ours.push(ours)
      of?.bare.push(limit)
      if (turns !== null) of?.pgbench.push(turns)
    }
    // Once unmeasured, until the engines have optimised; then in turns.
    for (const workload of chosen) await measure(workload, false)
    for (let round = 0; round < rounds; round++) for (const workload of chosen) await measure(workload, true)

    const door = doorOf(ground.vault)
    const forty: number[] = []
    for (let time = 0; time < 5; time++) forty.push(await fortyAtOnce(server.port, door, (await placesAt(server.port, door, seeded.guides))[time * 7] ?? ''))
    const after = memoryOf(server.pid)
    const waiting = talks === sizes[0] && (only === null || only === 'waiting-room') ? await whileTheyWait(ground, seeded, rooms) : []

    const busiest = Math.max(...[...runs.values()].flatMap(({ ours }) => ours.map(({ askerBusy }) => askerBusy)))
    return {
      measured: chosen.flatMap(({ name, goals }): readonly Measured[] => {
        const of = runs.get(name)
        if (!of) return []
        const ratio = (limits: readonly number[]) => median(of.ours.map(({ perSecond }, round) => perSecond / (limits[round] ?? Number.NaN)))
        const bareRuns = of.bare.map(({ perSecond }) => perSecond)
        return [{
          workload: name, talks, goals, ours: medianOf(of.ours), bare: medianOf(of.bare), pgbench: of.pgbench.length > 0 ? median(of.pgbench) : null,
          ofBare: ratio(bareRuns), ofPgbench: of.pgbench.length > 0 ? ratio(of.pgbench) : null,
          noise: (Math.max(...bareRuns) - Math.min(...bareRuns)) / median(bareRuns),
        }]
      }),
      singles: [
        { name: `making ${talks.toLocaleString('en')} talks`, value: seeded.seconds, unit: 's', most: talks === 1_000_000 ? 300 : null },
        { name: `forty at once for one moment, ${talks.toLocaleString('en')} talks`, value: median(forty), unit: 'ms', most: 40, note: 'exactly one got it' },
        { name: `memory of the server at rest, ${talks.toLocaleString('en')} talks`, value: atRest, unit: 'MB', most: 75 },
        { name: `memory of the server afterwards, ${talks.toLocaleString('en')} talks`, value: after, unit: 'MB', most: 200 },
        { name: `who asks was busy at most, ${talks.toLocaleString('en')} talks`, value: busiest * 100, unit: '%', most: 80, note: 'of one core: not the bottleneck' },
        ...waiting,
      ],
    }
  } finally {
    for (const child of children) await child.stop()
    await ground.leave()
  }
}

/** The receipt's key, at the cost it really has. */
const derivation = async (): Promise<Single> => {
  const deriver = createDeriver()
  const took: number[] = []
  for (let time = 0; time < 5; time++) {
    const before = process.cpuUsage()
    await deriver.derive('vier geheime woorden samen', randomBytes(16))
    const { user, system } = process.cpuUsage(before)
    took.push((user + system) / 1000)
  }
  await deriver.close()
  return { name: 'one receipt\'s key, Argon2id at full cost', value: median(took), unit: 'ms CPU', most: null, note: 'off the main thread; not in `book` above' }
}

const computed = momentsComputed()
const singles: Single[] = [{ name: 'moments-computed, four weeks of a guide', value: computed.milliseconds, unit: 'ms CPU', most: 0.14 }, await derivation()]
const all: Measured[] = []
for (const talks of sizes) {
  const { measured, singles: ofSize } = await measureSize(talks)
  all.push(...measured)
  singles.push(...ofSize)
}
if (only === null) singles.push(...await startUp())

const growth = all.flatMap((small): readonly Growth[] => all.filter(({ workload, talks }) => workload === small.workload && talks > small.talks && small.talks === sizes[0]).map(large =>
  ({ workload: small.workload, from: small.talks, to: large.talks, times: cost(large.ours) / cost(small.ours), ofBare: cost(large.bare) / cost(small.bare) })))
const report = { at: new Date().toISOString().slice(0, 10), machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`, measured: all, growth, singles }
console.log(words(report))
keep(report)
