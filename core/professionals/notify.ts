/** Tells people that there is a letter, or an answer to one: never whose, never what it says. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { post } from '../../kit/outbox.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { doorTexts } from './door.texts.ts'
import { reachedAt } from './known-letters.ts'
import { newLink } from './link.ts'
import { readerOf, releasedUntil, toldOf } from './link.store.ts'

type Settings = { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly link: (provider: Provider, path: string) => string; readonly clock: () => Instant }

/** The job 'letter-notice', when a yes begins: asked of the predicate, in the reader's own name. Without a mail address the link goes on paper. */
export const letterNotice = ({ database, vault, providerOf, link, clock }: Settings): Job => async ({ provider: id, id: about }) => {
  const sending = parseId<'professional-sending'>(about)
  const provider = await providerOf(id)
  const reader = sending && await database.as({ provider: id, person: 'worker' }, tx => readerOf(tx, sending))
  if (!sending || !provider || !reader) return
  await database.as({ provider: id, person: reader, at: clock() }, async tx => {
    const found = await reachedAt({ tx, vault, provider }, sending)
    const until = found && await releasedUntil(tx, found.version)
    if (!until || found.reached.mail === null) return
    const t = doorTexts({ locale: found.reached.locale, address: 'u' })
    const path = await newLink({ tx, vault, provider }, sending, clock())
    await post(tx, vault, id, { channel: 'mail', to: found.reached.mail, subject: t.subject, text: t.mail(link(provider, path), found.reached.reference, provider.telephone, dateWithYear(dayOf(until, provider.zone), found.reached.locale)) }, clock(), { about: found.consent })
  })
}

/** The job 'letter-answered': participant and guide hear that something waits. */
export const letterAnswered = ({ database, vault, providerOf, link, clock }: Settings): Job => async ({ provider: id, id: about }) => {
  const answer = parseId<'professional-answer'>(about)
  const provider = await providerOf(id)
  const people = answer ? await database.as({ provider: id, person: 'worker' }, tx => toldOf(tx, answer)) : []
  if (!provider) return
  for (const person of people) await database.as({ provider: id, person, at: clock() }, async tx => {
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin: new URL(link(provider, '/')).origin, voice: provider }, clock())
  })
}
