/** The real application with its jobs, in a process of its own so that its CPU and memory can be read from outside. */
import { openApp } from '../app.ts'
import { openDatabase } from '../kit/db.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import { followKeyFile } from '../kit/key-file.ts'
import { demoTransport } from '../kit/transports/demo.ts'
import { openVault } from '../kit/vault.ts'
import { startWork } from '../work.ts'
import { settingsOfChild, tellAddress } from './children.ts'

const { connection, keyFile } = settingsOfChild()
const clock = () => new Date()
const database = openDatabase({ ...connection, max: 16 })
const vault = openVault(followKeyFile(keyFile))
const app = await openApp({
  database, vault, mode: 'real', clock, trustProxy: false,
  // The receipt's key at no cost: at full cost two cores derive twenty a second, and nothing else would be measured.
  deriver: createDeriver({ costs: { memory: 8, passes: 1 }, queue: 1000 }),
  broke: (template, error) => console.error(`broke at ${template}:`, error),
})
const work = await startWork({ server: connection, database, vault, transport: demoTransport, providers: app.providers, moments: app.house.moments, origin: () => 'http://127.0.0.1', clock, countSlips: app.countSlips, anchorFile: null, keepJournal: async () => {}, failed: (name, error) => console.error(`failed: ${name}:`, error) })
tellAddress(Number(new URL(await app.web.listen({ port: 0, host: '127.0.0.1' })).port))

process.once('SIGTERM', () => {
  void app.close().then(() => work.stop()).then(() => database.close()).then(() => process.exit(0))
})
