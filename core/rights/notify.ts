/** Tells the office that a complaint came in, and whoever made it that something waits: never what it is about, never whose. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import { dayOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Tx } from '../../kit/db.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import type { Visit } from '../visit.ts'
import { findOffices } from '../people/sign-in.store.ts'
import { forgetRequests } from './own-data.store.ts'
import { findComplainer, letGoOfAnswered, listHearers } from './rights.store.ts'
import type { Complaint } from './rights.ts'

const whoms = ['office', 'complainer'] as const
type Whom = (typeof whoms)[number]

export const tellOfComplaint = (whom: Whom, { tx, provider, now }: Pick<Visit, 'tx' | 'provider' | 'now'>, id: Complaint['id']): Promise<unknown> =>
  enqueue(tx, `complaint-${whom}`, { provider: provider.id, id }, { at: now, key: `complaint-${whom}:${id}` })

/** The jobs 'complaint-office' and 'complaint-complainer'. Each is written to in their own name: their address is theirs to read. */
export const complaintNotice = (whom: Whom, { database, vault, providerOf, link, clock }: { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }): Job => async ({ provider: id, id: about }) => {
  const complaint = parseId<'complaint'>(about)
  const provider = await providerOf(id)
  if (!complaint || !provider) return
  const people = await database.as({ provider: id, person: 'worker' }, async tx => {
    if (whom === 'office') return await listHearers(tx)
    const person = await findComplainer(tx, complaint)
    return person ? [person] : []
  })
  for (const person of people) await database.as({ provider: id, person, at: clock() }, async tx => {
    // Whoever works here comes in by another door than whoever gets a link by mail.
    const at = whom === 'office' ? '/sign-in?to=%2Fcomplaints%2Freceived' : (await findOffices(tx)).length > 0 ? '/sign-in?to=%2Fmy-data%2Frequests' : '/sign-in/link'
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link(provider, '/')).origin, voice: provider, at }, clock())
  })
}

/** Each night: files whose complaint was answered long enough ago wait no longer, and requests of two years ago go. */
export const sweepComplaints = async (tx: Tx, now: Instant, { provider }: { readonly provider: Provider }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  return await letGoOfAnswered(tx, today) + await forgetRequests(tx, today)
}
