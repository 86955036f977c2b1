/**
 * `npm run bench`: our pages beside their limits, in turns on one machine, and how they grow. `-- --full` takes a
 * million talks and a million reports as well; `-- --talks=10000` or `-- --reports=10000` only those, of that size; `-- --only=book` one workload; `-- --rounds=1` is for trying something out.
 * Prints a table and writes bench/out/latest.json. Nothing fails here: what must hold is a test elsewhere.
 */
import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { createDeriver } from '../kit/derive/derive.ts'
import { deadlines } from './deadlines.ts'
import { fortyAtOnce } from './forty.ts'
import { openGround, type BenchGround } from './ground.ts'
import { median } from './load.ts'
import { measure, type Size } from './measure.ts'
import { messages } from './messages.ts'
import { momentsComputed } from './moments-computed.ts'
import { reportScriptsOf } from './our-report-statements.ts'
import { scriptsOf } from './our-statements.ts'
import { planner } from './planner.ts'
import { cost, keep, words, type Growth, type Measured, type Single } from './report.ts'
import { reportWorkloads } from './reports.ts'
import { seed } from './seed.ts'
import { seedDeadlines } from './seed-deadlines.ts'
import { seedMessages } from './seed-messages.ts'
import { forgetWritten, seedReports } from './seed-reports.ts'
import { seedRooms } from './seed-rooms.ts'
import { seedWorkAnalysis } from './seed-work-analysis.ts'
import { startUp } from './start-up.ts'
import { betweenCareAndWork } from './work-analysis.ts'
import { waitingRoom, whileTheyWait } from './waiting-room.ts'
import { doorOf, placesAt, workloads, type Workload } from './workloads.ts'

const option = (name: string): string | null => process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
const rounds = Number(option('rounds') ?? 5)
const only = option('only')
const listed = (name: string): readonly number[] | null => option(name)?.split(',').filter(size => size !== '').map(Number) ?? null
/** Whoever names one of both takes only that. */
const usual = process.argv.includes('--full') ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
const sizes = listed('talks') ?? (listed('reports') ? [] : usual)
const reportSizes = listed('reports') ?? (listed('talks') ? [] : usual)

const inGround = async <Result>(work: (ground: BenchGround) => Promise<Result>): Promise<Result> => {
  const ground = await openGround()
  try {
    return await work(ground)
  } finally {
    await ground.leave()
  }
}
const wanted = (all: readonly Workload[]) => all.filter(({ name }) => only === null || name === only)

const measureTalks = (talks: number): Promise<Size> => inGround(async ground => {
  const seeded = await seed(ground, talks)
  console.error(`${talks} talks made in ${seeded.seconds.toFixed(0)} s`)
  const [writers, rooms, guarded, analysed] = [await seedMessages(ground), await seedRooms(ground), await seedDeadlines(ground, talks), await seedWorkAnalysis(ground, talks)]
  await ground.asSuperuser('create unlogged table kept as select id from occupancy union all select id from message')
  await ground.asSuperuser('vacuum analyze')
  return await measure({
    ground, size: talks, rounds, scripts: await scriptsOf(ground, seeded, writers, rooms, guarded, analysed), workloads: wanted([...workloads(ground.vault, seeded), messages(seeded, writers), waitingRoom(seeded, rooms), deadlines(guarded), ...betweenCareAndWork(analysed)]),
    async clear() {
      for (const table of ['occupancy', 'message']) await ground.asSuperuser(`delete from ${table} where id not in (select id from kept)`)
      for (const table of ['message_waiting', 'room_signal']) await ground.asSuperuser(`delete from ${table}`)
    },
    async afterwards(server) {
      const door = doorOf(ground.vault)
      const forty: number[] = []
      for (let time = 0; time < 5; time++) forty.push(await fortyAtOnce(server.port, door, (await placesAt(server.port, door, seeded.guides))[time * 7] ?? ''))
      return [
        { name: `making ${talks.toLocaleString('en')} talks`, value: seeded.seconds, unit: 's', most: talks === 1_000_000 ? 300 : null },
        { name: `forty at once for one moment, ${talks.toLocaleString('en')} talks`, value: median(forty), unit: 'ms', most: 40, note: 'exactly one got it' },
        ...(talks === sizes[0] && (only === null || only === 'waiting-room') ? await whileTheyWait(ground, seeded, rooms) : []),
      ]
    },
  })
})

/** Beside ten thousand talks of another programme. */
const measureReports = (reports: number): Promise<Size> => inGround(async ground => {
  await seed(ground, 10_000)
  const seeded = await seedReports(ground, reports)
  console.error(`${reports} reports made in ${seeded.seconds.toFixed(0)} s`)
  return await measure({
    ground, size: reports, rounds, scripts: await reportScriptsOf(ground, seeded), workloads: wanted(reportWorkloads(seeded)),
    async clear() {
      for (const statement of forgetWritten) await ground.asSuperuser(statement)
      await ground.asSuperuser('delete from outbox_message')
    },
    afterwards: async () => [{ name: `making ${reports.toLocaleString('en')} reports`, value: seeded.seconds, unit: 's', most: reports === 1_000_000 ? 300 : null }],
  })
})

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
// The planner asks no database.
if (only !== 'planner') for (const [sized, take] of [[sizes, measureTalks], [reportSizes, measureReports]] as const) for (const size of sized) {
  const { measured, singles: ofSize } = await take(size)
  all.push(...measured)
  singles.push(...ofSize)
}
if (only === null || only === 'planner') singles.push(...await planner(rounds))
if (only === null) singles.push(...await startUp())

const growth = all.flatMap((small): readonly Growth[] => all.filter(({ workload, size }) => workload === small.workload && size > small.size && [sizes[0], reportSizes[0]].includes(small.size)).map(large =>
  ({ workload: small.workload, of: small.of, from: small.size, to: large.size, times: cost(large.ours) / cost(small.ours), ofBare: cost(large.bare) / cost(small.bare) })))
const report = { at: new Date().toISOString().slice(0, 10), machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`, measured: all, growth, singles }
console.log(words(report))
keep(report)
