/** Opens the database, hangs up the routes, listens. */
import { openApp } from './app.ts'
import { openDatabase } from './kit/db.ts'
import { openVault } from './kit/vault.ts'
import { prepareGround } from './ground.ts'

const ground = await prepareGround(process.env)
const database = openDatabase({ ...ground.server, max: 16 })
const vault = openVault(ground.keys)
const app = await openApp({
  database, vault, mode: ground.mode, clock: () => new Date(), trustProxy: ground.mode === 'real',
  broke: (template, error) => console.error(`broke at ${template}: ${error instanceof Error ? error.stack : 'unknown'}`),
})
await app.web.listen({ port: ground.port, host: ground.host })
console.log(`Houvast listens on http://${ground.host}:${ground.port}`)

let leaving = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
  if (leaving) return
  leaving = true
  void app.close().then(() => database.close()).then(() => ground.leave()).then(() => process.exit(0))
})
