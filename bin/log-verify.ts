/**
 * `npm run log:verify`: is the access log as it was written? Counts the lines of each chain and names every fault.
 * With `-- --anchor FILE` it also holds the log against the anchors in that file, which a server adds to each hour, or into which
 * mails with anchors were pasted. It tells which hours have none. Ends with 1 when something is wrong.
 */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { prepareUpkeep } from '../ground.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { anchorKeys, anchorOpens } from '../kit/log-anchors.ts'
import { checkAnchors, checkLog } from '../kit/log-check.ts'
import type { InstanceKeys } from '../kit/vault.ts'
import { command } from './command.ts'

await command({ anchor: { type: 'string' } }, async ({ anchor }) => {
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    await client.query('set role houvast_owner')
    const chains = await verifyChains(client)
    const anchors = anchor === undefined ? true : await verifyAnchors(client, anchor, readKeyFile(ground.keyFile))
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

async function verifyAnchors(client: pg.Client, path: string, { secret, brought }: InstanceKeys): Promise<boolean> {
  const { read, faults, gaps, notOutside, late } = await checkAnchors(client, readFileSync(path, 'utf8'), { ...anchorKeys(secret), before: provider => brought?.get(provider)?.anchors.map(anchorOpens) ?? [] }, new Date())
  for (const { line, provider, fault, head } of faults) console.log(`  FAULT anchor ${line}${provider ? `, provider ${provider}` : ''}${head ? ` chain ${head.chain} line ${head.seq}` : ''}: ${fault}`)
  for (const { provider, count } of notOutside) console.log(`  FAULT provider ${provider}: ${count} anchors of the database are not in this file`)
  for (const { provider, since } of late) console.log(`  FAULT provider ${provider}: ${since ? `the newest anchor in this file is of ${since.toISOString()}` : 'this file has no anchor'}: does a server run, and is this the file it adds to?`)
  // What was written between two anchors is held by the second; a gap is longer than it should be, and no proof of anything.
  for (const { provider, from, until } of gaps) console.log(`  no anchor of provider ${provider} between ${from.toISOString()} and ${until.toISOString()}`)
  console.log(`anchors: ${read} read, ${faults.length} faults, ${gaps.length} gaps`)
  return faults.length === 0 && notOutside.length === 0 && late.length === 0
}
