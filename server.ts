/** Opens the database, hangs up the routes, listens, and leaves quietly. */
import { setTimeout as pause } from 'node:timers/promises'
import { openApp } from './app.ts'
import { setUpToken } from './core/administration/set-up.ts'
import { NotPrepared, prepareGround } from './ground.ts'
import { DatabaseAway, openDatabase } from './kit/db.ts'
import { openBulletin, type Known } from './kit/bulletin.ts'
import { JournalProblem, openJournal, readJournal } from './kit/journal.ts'
import { agreeWithJournal, catchUp } from './kit/keep-journal.ts'
import { openVault } from './kit/vault.ts'
import { isAway } from './kit/postgres/errors.ts'
import { openWatch } from './watch.ts'
import { startWork } from './work.ts'

/** What a service manager takes for "mend the settings first": it need not start us again. */
const configurationError = 78
const clock = () => new Date()

// In a demo nobody keeps the lines, and who started it reads what else is said: there only what is not well.
let known: Known = { routes: new Set(), jobs: new Set() }
const say = openBulletin({ write: line => process.stderr.write(`${line}\n`), clock, known: () => known, from: process.env['DATABASE_URL'] ? 'info' : 'warn' })
/** To whoever starts us, in words. */
const greet = (line: string) => process.stdout.write(`${line}\n`)

// What runs the jobs leaves a rejection unanswered when the database falls while it notes that a job failed. The job comes
// back by itself; nobody's page should go with it. Whatever else nobody answered still ends us.
process.on('unhandledRejection', error => {
  if (!isAway(error) && !(error instanceof DatabaseAway)) throw error
  say('database-went-away', { fault: error })
})

/** Milliseconds. Whoever waits longer reads that it does not work just now, with what they typed; a line that was cut says nothing by itself. */
const patience = { query_timeout: 20_000, connectionTimeoutMillis: 5000, keepAlive: true }

const ground = await prepareGround(process.env, error => say('database-stays-away', { fault: error })).catch((error: unknown) => {
  if (!(error instanceof NotPrepared)) throw error
  process.stderr.write(`${error.message}\n`)
  return process.exit(configurationError)
})
const vault = openVault(ground.keys)
const journal = openJournal(ground.journal, vault.derived('journal'), clock)
const journalled = (from?: string) => readJournal(ground.journal, vault.derived('journal'), from)
const database = openDatabase({ ...patience, ...ground.server, max: 16 }, journal)
const demo = ground.mode === 'demo' ? await import('./demo/open.ts') : null
await demo?.layDemo(ground.server, journal, vault, clock)
const watch = openWatch({ database, shape: ground.shape, keyFile: ground.keyFile, folders: ground.folders, keeper: ground.keeper, say })
const app = await openApp({
  database, vault, mode: ground.mode, ice: ground.ice, clock, trustProxy: ground.trustProxy, origin: ground.origin, sends: ground.sends, more: demo?.demoRoutes({ database, vault }) ?? {},
  broke: (route, error) => say('broke', { route, fault: error }),
  limited: limit => say('limit-reached', { limit }),
  isReady: async () => (await watch.ready.look()).ready,
  machine: () => watch.machine.now,
  // Nobody asks for the figures where there is no door to them.
  ...(ground.keeper ? { answered: watch.metrics.answered } : {}),
})
const disagree = async (): Promise<readonly string[]> => {
  try {
    return await agreeWithJournal(database, journal, journalled(), await app.providers(), clock(), await app.closed())
  } catch (error) {
    if (!(error instanceof JournalProblem)) throw error
    return [error.message]
  }
}
let disagreement = await disagree()
if (disagreement.length > 0) {
  // Whoever starts beside us may be on its way to the disk with what the database knows already.
  await pause(1000)
  disagreement = await disagree()
}
if (disagreement.length > 0) {
  process.stderr.write(`${new NotPrepared(disagreement).message}\n`)
  process.exit(configurationError)
}
let origin = ground.origin ?? `http://${ground.host}:${ground.port}`
const work = await startWork({
  server: ground.server, database, vault, transport: ground.transport, providers: app.providers, moments: app.house.moments, origin: () => origin, clock, countSlips: app.countSlips, anchorFile: ground.anchorFile,
  failed: (job, error) => {
    watch.metrics.ran(job, 'failed')
    say('job-failed', { job, fault: error })
  },
  heard: { done: job => watch.metrics.ran(job, 'done'), looked: watch.machine.beat },
  keepJournal: (houses, now, forgets) => catchUp(database, journal, journalled, houses, now, forgets),
})
known = { routes: new Set([...app.routes, 'asset', 'no route', 'room', 'slip-box']), jobs: work.names }
const watching = await watch.begin({ providers: app.providers, streams: () => app.house.live.size + app.house.rooms.size })
const address = await app.web.listen({ port: ground.port, host: ground.host })
origin = ground.origin ?? address
say('listens', { mode: ground.mode, port: Number(new URL(address).port) })
greet(`Houvast listens on ${address}`)
if (demo) greet(`This is a demo with invented people. The ways in: ${address}/demo\nIts mail and SMS: ${address}/outbox`)
if (watching.keeperPort !== null) greet(`For who keeps it: http://${ground.keeper?.host}:${watching.keeperPort}/metrics and /ready`)
if (!ground.sends.includes('mail')) {
  say('mail-waits', {})
  greet('There is no SMTP_URL: mail waits in the outbox, three days at most, until there is one.')
}
if (ground.mode === 'real' && ground.anchorFile === null) {
  say('anchors-by-mail-alone', {})
  greet('There is no HOUVAST_ANCHOR_FILE: the anchors of the access log go to the log keeper by mail and nowhere else.')
}
if (ground.origin !== null && (await app.providers()).length === 0) {
  say('set-up-waits', {})
  greet(`Nobody is here yet. Begin at ${ground.origin}/set-up/${setUpToken(vault)}`)
}

const longestGoodbye = 10
let leaving = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
  if (leaving) return
  leaving = true
  say('stops', { signal })
  // Whoever sends visitors here hears first that there is no more room, and has a moment to send them elsewhere.
  watch.ready.stopping()
  const seconds = longestGoodbye + ground.drainSeconds
  // A database that fell, or a visitor who holds the line, does not keep us here.
  setTimeout(() => {
    say('stopped-by-force', { seconds })
    process.exit(1)
  }, seconds * 1000).unref()
  void pause(ground.drainSeconds * 1000).then(() => app.close()).then(() => work.stop()).then(() => watching.stop()).then(() => database.close()).then(() => ground.leave()).then(() => process.exit(0))
})
