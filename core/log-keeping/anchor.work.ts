/**
 * What happens by itself with the log: each hour its chains are signed, and the signature goes outside, to a file where nothing is taken
 * away and to the mailbox of whoever keeps the log. Each hour, too, the log is held against what was signed before; at night against all of
 * it, and every chain is walked. Whatever is found is an alert.
 */
import { checkOwnAnchors, countChainFaults, findNewestAnchor, layOutside, listOutside, makeAnchor } from '../../kit/anchors.ts'
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import { anchorKeysOf, anchorOpens, anchorPurpose, longestBetween } from '../../kit/log-anchors.ts'
import { post } from '../../kit/outbox.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { ownMail } from '../people/known-factors.ts'
import type { Provider } from '../providers/provider.ts'
import { raiseLogAlert } from './alert.store.ts'
import { logKeeperTexts } from './log-keeper.texts.ts'
import { listLogKeepers } from './question.store.ts'

/** Of the last two days; all of them at night. */
const mostByDay = 48
const atNight = 3

/** @param outside the file that anchors are added to; null where there is none */
export const anchorLog = async (database: Database, vault: Vault, provider: Provider, now: Instant, outside: string | null): Promise<'made' | 'there already'> => {
  const keys = { ...anchorKeysOf(vault.derived(anchorPurpose)), before: (id: Id<'provider'>) => vault.anchorsBefore(id).map(anchorOpens) }
  const asWorker = { provider: provider.id, person: 'worker' } as const
  // First what was signed before, and only then what is signed now: a log that was changed is not signed as if it were right without a word.
  await database.as(asWorker, async tx => {
    const night = now.getUTCHours() === atNight
    const { faults, last } = await checkOwnAnchors(tx, keys, night ? null : mostByDay)
    const newest = last.get(provider.id)
    // An hour that is missing is told when the next one comes, and not again each night.
    const missing = newest && now.getTime() - Date.parse(newest.at) > longestBetween ? 1 : 0
    if (faults.length + missing > 0) await raiseLogAlert(tx, 'anchor', faults.length + missing, now)
    const chains = night ? await countChainFaults(tx) : 0
    if (chains > 0) await raiseLogAlert(tx, 'chain', chains, now)
  })
  const made = await database.as(asWorker, async tx => {
    const line = await makeAnchor(tx, provider.id, keys, now)
    if (line !== null) for (const keeper of await listLogKeepers(tx)) await enqueue(tx, 'anchor-mail', { provider: provider.id, id: keeper }, { key: `anchor-mail:${keeper}` })
    return line
  })
  // What could not be laid outside now is laid there next hour.
  if (outside !== null) await layOutside(outside, await database.as(asWorker, listOutside))
  return made === null ? 'there already' : 'made'
}

/** The job 'anchor-mail': the newest anchor, to the mailbox of one who keeps the log. */
export const anchorMail = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, clock: () => Instant): Job => async ({ provider: id, id: keeper }) => {
  const provider = await providerOf(id)
  const person = parseId<'person'>(keeper)
  const line = await database.as({ provider: id, person: 'worker' }, findNewestAnchor)
  if (!provider || !person || line === null) return
  const now = clock()
  // An address is its owner's to read: written in their own name.
  await database.as({ provider: id, person, at: now }, async tx => {
    const to = await ownMail({ tx, vault, provider }, person)
    if (to === null) return
    const t = logKeeperTexts(provider)
    await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.mailSubject(momentInWords(now, now, provider.zone, provider.locale)), text: t.mailText(line) }, now)
  })
}
