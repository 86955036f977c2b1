/** On the days agreed, and once each, whoever tries something is asked how it goes. The mail says a link and nothing else. */
import type { Database, Tx } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { post } from '../../kit/outbox.ts'
import { dayOf, wallTimeOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Provider } from '../providers/provider.ts'
import { findAskedAt, listToRemind, recordReminder, sweepContributions } from './contribution.store.ts'
import { isAsked, type Contact, type ContributionId } from './contribution.ts'
import { contactOf } from './known-contributions.ts'
import { pilotMailTexts } from './together.texts.ts'

type Link = (path: string) => string
/** `mine` after one was given, `remind` on a day agreed, `news` when a question or word of someone else is there. */
export const writeToContact = async ({ tx, vault, provider }: Around & { readonly provider: Provider }, what: 'mine' | 'remind' | 'news', { mail, token }: Contact, link: Link, now: Instant): Promise<void> => {
  const t = pilotMailTexts(provider)
  await post(tx, vault, provider.id, { channel: 'mail', to: mail, subject: t.subject, text: t[what](link(`/together/mine/${token}`)) }, now)
}

/** @returns how many were written to */
export const remindPilots = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: Link }): Promise<number> => {
  if (wallTimeOf(now, provider.zone) < '09:00') return 0
  const today = dayOf(now, provider.zone)
  const ask = new Set<ContributionId>()
  for (const point of await listToRemind(tx, today)) {
    if (isAsked(point)) ask.add(point.contribution)
    await recordReminder(tx, point.contribution, point.number, today)
  }
  for (const contribution of ask) {
    const contact = await contactOf({ tx, vault, provider }, contribution)
    if (contact) await writeToContact({ tx, vault, provider }, 'remind', contact, link, now)
  }
  return ask.size
}

/** The job 'contribution-news': someone asked, or told how it goes elsewhere. */
export const contributionNews = ({ database, vault, providerOf, link, clock }: { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }): Job => async payload => {
  const [provider, about] = [await providerOf(payload.provider), parseId<'contribution'>(payload.id)]
  if (!provider || !about) return
  await database.as({ provider: provider.id, person: 'worker' }, async tx => {
    const asked = await findAskedAt(tx, about)
    const contact = asked && await contactOf({ tx, vault, provider }, asked)
    if (contact) await writeToContact({ tx, vault, provider }, 'news', contact, path => link(provider, path), clock())
  })
}

/** Runs as the worker, at night. */
export const sweepPilots = (tx: Tx, now: Instant, { provider: { zone } }: { readonly provider: Pick<Provider, 'zone'> }) => sweepContributions(tx, dayOf(now, zone))
