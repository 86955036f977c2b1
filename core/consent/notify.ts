/** Tells people that there is something to decide or to read, never what, and never whether it is much. */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { post } from '../../kit/outbox.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { mailsOf } from '../people/known-staff.ts'
import { spokenTo } from '../people/spoken-to.ts'
import type { Provider } from '../providers/provider.ts'
import { noticeTexts } from '../reports/notice.texts.ts'
import { listPeopleOf } from '../reports/report.store.ts'
import type { Visit } from '../visit.ts'
import { isReleasedBy, listToldOfShared, readerToTell, seatOfReader } from './consent.store.ts'

/** To each of these parties whose address the one who acts knows. */
const tell = async ({ tx, vault, provider, asked, now }: Pick<Visit, 'tx' | 'vault' | 'provider' | 'asked' | 'now'>, parties: readonly Id<'party'>[], path: string): Promise<void> => {
  const mails = await mailsOf({ tx, vault, provider }, (await listPeopleOf(tx, parties)).map(({ person }) => person))
  for (const [person, to] of mails) {
    const t = noticeTexts(await spokenTo(tx, person, provider))
    await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.subject, text: t.mail(`${asked.origin}${path}`) }, now, { at: afterQuiet(now, provider.zone) })
  }
}

export const tellDeciders = (visit: Visit, parties: readonly Id<'party'>[]): Promise<void> => tell(visit, parties, '/sharing')
/** Hung up in app.ts: whoever read what was shared of a report hears that it was corrected or struck. */
export const tellReadersOfCorrection = async (visit: Visit, correction: Id<'report-correction'>): Promise<void> => tell(visit, await listToldOfShared(visit.tx, correction), '/shared-with-me')

/**
 * The job 'share-notice', when a yes begins: whether there is anything to read then is asked of the predicate, in the reader's
 * own name. The mail can be taken back as long as it waits; what its link leads to is asked again by the page.
 * @param pageOf where who sits there reads what was let go to them: later nouns have pages of their own for it
 */
export const shareNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, link: (provider: Provider, path: string) => string, clock: () => Instant, pageOf: Readonly<Record<'participant' | 'inside' | 'beside', string>> = { participant: '/my-trajectory', inside: '/today', beside: '/shared-with-me' }): Job => async ({ provider: id, id: yes }) => {
  const consent = parseId<'consent'>(yes)
  const provider = await providerOf(id)
  const told = consent && await database.as({ provider: id, person: 'worker' }, async tx => ({ reader: await readerToTell(tx, consent), seat: await seatOfReader(tx, consent) }))
  if (!consent || !provider || !told?.reader) return
  const { reader, seat } = { ...told, reader: told.reader }
  await database.as({ provider: id, person: reader, at: clock() }, async tx => {
    if (!await isReleasedBy(tx, consent)) return
    const to = (await mailsOf({ tx, vault, provider }, [reader])).get(reader)
    const t = noticeTexts(await spokenTo(tx, reader, provider))
    if (to) await post(tx, vault, id, { channel: 'mail', to, subject: t.subject, text: t.mail(link(provider, pageOf[seat])) }, clock(), { about: consent })
  })
}
