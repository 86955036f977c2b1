/**
 * Tells people that there is something for them, never what: a participant by text message where they wish it, or by mail
 * where they are known by name; a guide by mail when an answer is late. Each message is posted in the name of whom it goes to, for nobody else sees the address.
 */
import type { Database, Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { log } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { listAbsences } from '../agenda/agenda.store.ts'
import { afterQuiet, isQuiet } from '../agenda/quiet-hours.ts'
import { mailsOf } from '../people/known-staff.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { isOverdue } from './answer-time.ts'
import { findFirstUnread, findNotice, findOwnCorrespondence, findReader, listNotReminded, recordReminder } from './message.store.ts'
import { noticeTexts } from './notice.texts.ts'

/** Whoever sits reading along need not be told: so many milliseconds are waited. */
export const toldAfter = 2 * 60_000

/** The job 'message-notice', by the id of a message. @param originOf of this installation, as a provider's people know it */
export const messageNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, clock: () => Instant, originOf: (provider: Provider) => string): Job => async ({ provider: id, id: message }) => {
  const provider = await providerOf(id)
  const reader = await database.as({ provider: id, person: 'worker' }, tx => findReader(tx, message))
  if (!provider || !reader) return
  await database.as({ provider: id, person: reader }, async tx => {
    const own = await findOwnCorrespondence(tx)
    if (!own) return
    // Read by now, or the first of several was told of already.
    if (await findFirstUnread(tx, own.trajectory, own.participant, reader) !== message) return
    const telephone = await findNotice(tx, own.trajectory) ? (await contactOf({ tx, vault, provider }, own.trajectory))?.telephone : null
    if (!telephone) await tellByMail({ tx, vault, provider }, reader, { origin: originOf(provider), voice: provider }, clock())
    else await post(tx, vault, id, { channel: 'sms', to: telephone, text: noticeTexts(provider).sms }, clock(), { at: afterQuiet(clock(), provider.zone), about: own.trajectory })
  })
}

/** Reminds guides of answers that are late, once each, by day. Runs as the worker; says how many. */
export const remindGuides = async (tx: Tx, now: Instant, { vault, provider, link }: { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }): Promise<number> => {
  if (isQuiet(now, provider.zone)) return 0
  let reminded = 0
  for (const { trajectory, guide, since } of await listNotReminded(tx)) {
    if (!isOverdue(since, await listAbsences(tx, [guide], since), provider, now)) continue
    await become(tx, guide)
    if (await recordReminder(tx, trajectory, now) === 0) continue
    const t = noticeTexts(provider)
    const to = (await mailsOf({ tx, vault, provider }, [guide])).get(guide)
    if (to) await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.subject, text: t.mail(link('/messages')) }, now)
    await log(tx, { event: 'message.reminded', action: 'E', person: guide, role: null, purpose: 'keeping', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, at: now })
    reminded++
  }
  return reminded
}
