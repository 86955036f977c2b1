/** Opens the database, hangs up the routes, listens, and leaves quietly. */
import { openApp } from './app.ts'
import { setUpToken } from './core/administration/set-up.ts'
import { NotPrepared, prepareGround } from './ground.ts'
import { openDatabase } from './kit/db.ts'
import { openVault } from './kit/vault.ts'
import { hasCode } from './kit/postgres/errors.ts'
import { withoutContent } from './kit/without-content.ts'
import { startWork } from './work.ts'

/** What a service manager takes for "mend the settings first": it need not start us again. */
const configurationError = 78

// What runs the jobs leaves a rejection unanswered when the database falls while it notes that a job failed. The job comes
// back by itself; nobody's page should go with it. Whatever else nobody answered still ends us.
process.on('unhandledRejection', error => {
  if (!hasCode(error, 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03')) throw error
  console.error(`failed: the database went away: ${withoutContent(error)}`)
})

const ground = await prepareGround(process.env).catch((error: unknown) => {
  if (!(error instanceof NotPrepared)) throw error
  console.error(error.message)
  return process.exit(configurationError)
})
const clock = () => new Date()
const database = openDatabase({ ...ground.server, max: 16 })
const vault = openVault(ground.keys)
const demo = ground.mode === 'demo' ? await import('./demo/open.ts') : null
await demo?.seedDemo(database, vault, clock())
const app = await openApp({
  database, vault, mode: ground.mode, ice: ground.ice, clock, trustProxy: ground.trustProxy, origin: ground.origin, sends: ground.sends, more: demo?.demoRoutes({ database, vault }) ?? {},
  broke: (template, error) => console.error(`broke at ${template}: ${withoutContent(error)}`),
})
let origin = ground.origin ?? `http://${ground.host}:${ground.port}`
const work = await startWork({
  server: ground.server, database, vault, transport: ground.transport, providers: app.providers, moments: app.house.moments, origin: () => origin, clock, countSlips: app.countSlips,
  failed: (name, error) => console.error(`failed: ${name}: ${withoutContent(error)}`),
})
const address = await app.web.listen({ port: ground.port, host: ground.host })
origin = ground.origin ?? address
console.log(`Houvast listens on ${address}`)
if (demo) console.log(`This is a demo with invented people. The ways in: ${address}/demo\nIts mail and SMS: ${address}/outbox`)
for (const note of ground.notes) console.log(note)
if (ground.origin !== null && (await app.providers()).length === 0) console.log(`Nobody is here yet. Begin at ${ground.origin}/set-up/${setUpToken(vault)}`)

let leaving = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
  if (leaving) return
  leaving = true
  // A database that fell, or a visitor who holds the line, does not keep us here.
  setTimeout(() => process.exit(1), 10_000).unref()
  void app.close().then(() => work.stop()).then(() => database.close()).then(() => ground.leave()).then(() => process.exit(0))
})
