/** Whoever stands in, whose shifts changed or who is asked for a duo hears by a mail that says nothing that something waits for them. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue, type Job } from '../../kit/jobs.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../../core/agenda/quiet-hours.ts'
import type { Provider } from '../../core/providers/provider.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import { doIGuide } from './ward.store.ts'
import type { GuideId } from './ward.ts'
import type { KnownWard } from './ward-view.ts'

export const tellStandIns = async ({ tx, provider, now, me }: SignedInVisit, { learners, personOf, today }: KnownWard, guide: GuideId): Promise<void> => {
  const standIns = new Set(learners.filter(learner => learner.guide === guide).flatMap(({ reserve }) => (reserve === null ? [] : personOf(reserve) ?? [])))
  await tellOnWard({ tx, provider, now, me }, [...standIns], today)
}
/** To everyone of these but whoever does it: of several things on a day one mail. */
export const tellOnWard = async ({ tx, provider, now, me }: Pick<SignedInVisit, 'tx' | 'provider' | 'now' | 'me'>, people: readonly Id<'person'>[], today: Day): Promise<void> => {
  for (const person of new Set(people)) if (person !== me.person) await enqueue(tx, 'ward-notice', { provider: provider.id, id: person }, { at: afterQuiet(now, provider.zone), key: `ward-notice:${person}:${today}` })
}

/** The job 'ward-notice': written in their own name, for their address is theirs to read. */
export const wardNotice = ({ database, vault, providerOf, link, clock }: { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }): Job => async ({ provider: id, id: told }) => {
  const person = parseId<'person'>(told)
  const provider = await providerOf(id)
  if (!provider || !person) return
  await database.as({ provider: id, person, at: clock() }, async tx => {
    // Whoever learns comes in by the link that any mail brings them; whoever guides has a door of their own.
    const at = await doIGuide(tx) ? { at: '/ward' } : {}
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link(provider, '/')).origin, voice: provider, ...at }, clock())
  })
}
