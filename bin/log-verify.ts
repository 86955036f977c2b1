/**
 * `npm run log:verify`: is the access log as it was written? Counts the lines of each chain and names every fault.
 * With `-- --anchor FILE` it holds the log against the anchors in that file and, when all is well, adds one.
 * Keep the file elsewhere, out of reach of whoever keeps the database. Ends with 1 when something is wrong.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { prepareUpkeep } from '../ground.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { anchorKeys, anchorLine } from '../kit/log-anchors.ts'
import { checkAnchors, checkLog, headsOf } from '../kit/log-check.ts'
import { command } from './command.ts'

await command({ anchor: { type: 'string' } }, async ({ anchor }) => {
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    const chains = await verifyChains(client)
    const anchors = anchor === undefined ? true : await verifyAnchors(client, anchor, readKeyFile(ground.keyFile).secret)
    if (chains && anchors && anchor !== undefined) await addAnchor(client, anchor, readKeyFile(ground.keyFile).secret)
    return chains && anchors ? 0 : 1
  } finally {
    await client.end()
    await ground.leave()
  }
})

async function verifyChains(client: pg.Client): Promise<boolean> {
  const checks = await checkLog(client)
  for (const { provider, chains, faults, waiting, waitingTooLong } of checks) {
    const lines = chains.reduce((sum, chain) => sum + chain.lines, 0)
    console.log(`provider ${provider}: ${lines} lines in ${chains.length} chains, ${waiting} waiting for their seal, ${faults.length} faults`)
    for (const chain of chains) console.log(`  chain ${chain.chain}: ${chain.lines} lines`)
    for (const { chain, seq, fault } of faults) console.log(`  FAULT chain ${chain} line ${seq}: ${fault}`)
    if (waitingTooLong > 0) console.log(`  FAULT ${waitingTooLong} lines wait too long for their seal: does a server run?`)
  }
  return checks.every(({ faults, waitingTooLong }) => faults.length === 0 && waitingTooLong === 0)
}

async function verifyAnchors(client: pg.Client, path: string, secret: Buffer): Promise<boolean> {
  const file = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const faults = await checkAnchors(client, file, anchorKeys(secret))
  for (const { line, fault, head } of faults) console.log(`  FAULT anchor ${line}${head ? `, provider ${head.provider} chain ${head.chain} line ${head.seq}` : ''}: ${fault}`)
  console.log(`anchors: ${file.split('\n').length - 1} read, ${faults.length} faults`)
  return faults.length === 0
}

async function addAnchor(client: pg.Client, path: string, secret: Buffer): Promise<void> {
  const file = existsSync(path) ? readFileSync(path, 'utf8') : ''
  appendFileSync(path, anchorLine(file, await headsOf(client), new Date(), anchorKeys(secret)))
  console.log('one anchor added')
}
