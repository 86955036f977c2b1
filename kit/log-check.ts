/** Walks the access log as its owner: what the chains say of themselves, and what anchors say of them. */
import type pg from 'pg'
import { anchorsIn, holdAgainst, longestBetween, readAnchor, type AnchorFault, type AnchorKeys, type Held } from './log-anchors.ts'
import type { Id } from './id.ts'

export type ChainState = { readonly chain: number; readonly lines: number }
export type ChainFault = { readonly chain: number; readonly seq: number; readonly fault: string }
export type ProviderCheck = {
  readonly provider: Id<'provider'>
  readonly chains: readonly ChainState[]
  readonly faults: readonly ChainFault[]
  /** Written and not yet sealed; some seconds' worth is as it should be. */
  readonly waiting: number
  readonly waitingTooLong: number
}

/** A line that waits longer than this for its seal says that sealing stands still. */
const sealedWithin = '10 minutes'

/** A provider that someone took out of its own table is missed here, and found by the anchors. @param client signed in as the owner. */
const providersOf = async (client: pg.Client): Promise<readonly Id<'provider'>[]> =>
  (await client.query<{ readonly id: Id<'provider'> }>('select id from public.provider order by founded_at, id')).rows.map(({ id }) => id)

const within = async <Result>(client: pg.Client, provider: Id<'provider'>, work: () => Promise<Result>): Promise<Result> => {
  await client.query('begin transaction isolation level repeatable read')
  try {
    await client.query(`select set_config('houvast.provider', $1, true)`, [provider])
    return await work()
  } finally {
    await client.query('rollback')
  }
}

export const checkLog = async (client: pg.Client): Promise<readonly ProviderCheck[]> => {
  const checks: ProviderCheck[] = []
  for (const provider of await providersOf(client)) {
    checks.push(await within(client, provider, async () => {
      const { rows: chains } = await client.query<ChainState>('select chain, count(*)::int as lines from log.entry where provider_id = $1 and chain is not null group by chain order by chain', [provider])
      const { rows: faults } = await client.query<ChainFault>('select chain, seq::int, fault from log.faults() order by chain, seq')
      const { rows: [waiting] } = await client.query<{ readonly all: number; readonly late: number }>(`
        select count(*)::int as all, count(*) filter (where at < now() - interval '${sealedWithin}')::int as late from log.entry where provider_id = $1 and chain is null`, [provider])
      return { provider, chains, faults, waiting: waiting?.all ?? 0, waitingTooLong: waiting?.late ?? 0 }
    }))
  }
  return checks
}

/** Whether what a provider's database keeps of its anchors, and what stands outside, are one. */
export type OutsideCheck = Held & {
  /** Anchors that are newer in the database than in the file: its end was cut off, or it was out of reach. */
  readonly notOutside: readonly { readonly provider: Id<'provider'>; readonly count: number }[]
  /** Providers whose newest anchor is too old, and from when it is: does a server run? */
  readonly late: readonly { readonly provider: Id<'provider'>; readonly since: Date | null }[]
}

/** Holds the log against anchors that were kept outside. @param text a file of them, or mails pasted together, in any order */
export const checkAnchors = async (client: pg.Client, text: string, keys: AnchorKeys, now: Date): Promise<OutsideCheck> => {
  const lines = anchorsIn(text)
  const held = await holdAgainst(lines, keys, (provider, { chain, seq }) => within(client, provider, async () => {
    const { rows: [line] } = await client.query<{ readonly hash: string }>(`select encode(hash, 'hex') as hash from log.entry where provider_id = $1 and chain = $2 and seq = $3`, [provider, chain, seq])
    return line?.hash ?? null
  }))
  const faults: AnchorFault[] = [...held.faults]
  const notOutside: { readonly provider: Id<'provider'>; readonly count: number }[] = []
  const late: { readonly provider: Id<'provider'>; readonly since: Date | null }[] = []
  for (const provider of await providersOf(client)) {
    const kept = await within(client, provider, async () => new Map((await client.query<{ readonly number: number; readonly at: Date; readonly line: string }>('select number::int, at, line from log.anchor where provider_id = $1 order by number', [provider])).rows.map(row => [row.number, row])))
    for (const [index, line] of lines.entries()) {
      const anchor = readAnchor(line)
      if (anchor?.provider === provider && kept.get(anchor.number)?.line !== line) faults.push({ line: index + 1, provider, fault: 'the database knows another anchor here, or none', head: null })
    }
    const newest = held.last.get(provider)
    const count = [...kept.keys()].filter(number => number > (newest?.number ?? 0)).length
    if (count > 0) notOutside.push({ provider, count })
    const since = newest ? new Date(newest.at) : null
    if (since === null || now.getTime() - since.getTime() > longestBetween) late.push({ provider, since })
  }
  return { ...held, faults, notOutside, late }
}
