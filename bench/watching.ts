/**
 * `node bin/run.mjs bench/watching.ts`: what it costs to be watched. Two demos side by side, one with a keeper's door that is
 * asked for figures each second; the front page of each in turns. CPU a visit says it, for it does not mind who else computes.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './children.ts'
import { undoing } from './interruption.ts'
import { load, medianOf, type Run } from './load.ts'

const rounds = Number(process.argv.find(argument => argument.startsWith('--rounds='))?.slice(9) ?? 7)
const times = 2000
const keeperPort = 39_464

const folder = mkdtempSync(join(tmpdir(), `houvast-watching-${process.pid}-`))
chmodSync(folder, 0o711)
const removing = undoing(async () => rmSync(folder, { recursive: true, force: true }))
const open = (name: string, more: Readonly<Record<string, string>>) => startChild(['bin/start.mjs'], { PORT: '0', HOUVAST_DATA: join(folder, name), DATABASE_URL: '', ...more })
const [plain, watched] = [await open('plain', {}), await open('watched', { HOUVAST_KEEPER_PORT: String(keeperPort) })]

let asked = 0
let bytes = 0
const asking = setInterval(() => {
  get({ host: '127.0.0.1', port: keeperPort, path: '/metrics', agent: false }, answer => {
    answer.on('data', part => { bytes += Buffer.byteLength(part) }).on('end', () => { asked++ })
  }).on('error', () => {})
}, 1000)

const runs: { readonly plain: Run[]; readonly watched: Run[] } = { plain: [], watched: [] }
for (let round = 0; round <= rounds; round++) {
  for (const [name, { port, pid }] of [['plain', plain], ['watched', watched]] as const) {
    const run = await load({ port, pid, postmaster: pid }, async client => {
      const { status } = await client.get('/')
      if (status !== 200) throw new Error(`the front page answered ${status}`)
    }, { times })
    if (round > 0) runs[name].push(run) // the first warms up
  }
}
clearInterval(asking)
for (const [name, all] of Object.entries(runs)) {
  const { serverCpu, perSecond, p50, p99 } = medianOf(all)
  console.log(`${name.padEnd(8)} ${serverCpu.toFixed(3)} ms of CPU a visit, ${Math.round(perSecond)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
}
console.log(`figures were asked ${asked} times, ${asked === 0 ? 0 : Math.round(bytes / asked)} bytes each`)
await plain.stop()
await watched.stop()
await removing()
process.exit(0)
