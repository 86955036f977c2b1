/**
 * Tells people by mail that there is something to read, never what. Reminders are posted at handing over, for later, and taken back
 * once someone answers: nothing needs to watch who is silent.
 */
import type { Id } from '../../kit/id.ts'
import { post, takeBack } from '../../kit/outbox.ts'
import type { Instant } from '../../kit/time.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { mailsOf } from '../people/known-staff.ts'
import { spokenTo } from '../people/spoken-to.ts'
import type { Visit } from '../visit.ts'
import { reminderMoments } from './lapse.ts'
import { noticeTexts } from './notice.texts.ts'
import { listPeopleOf } from './report.store.ts'
import type { Validator, Version } from './report.ts'

type Telling = Pick<Visit, 'tx' | 'vault' | 'provider' | 'asked' | 'now'>

/** To each of these parties whose address the writer knows, at each of these moments. */
const tell = async ({ tx, vault, provider, asked }: Telling, parties: readonly { readonly party: Id<'party'>; readonly about: Id<string> | null }[], moments: readonly Instant[], now: Instant): Promise<void> => {
  const people = await listPeopleOf(tx, parties.map(({ party }) => party))
  const mails = await mailsOf({ tx, vault, provider }, people.map(({ person }) => person))
  for (const { party, person } of people) {
    const to = mails.get(person)
    const t = noticeTexts(await spokenTo(tx, person, provider))
    const about = parties.find(one => one.party === party)?.about ?? null
    if (to) for (const at of moments) await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.subject, text: t.mail(`${asked.origin}/reports`) }, now, { at: afterQuiet(at, provider.zone), about })
  }
}

/** At handing over, where the writer wished it: now, and again after three and five days. */
export const tellReaders = async (visit: Telling, version: Version, validators: readonly Validator[]): Promise<void> => {
  if (version.byMail) await tell(visit, validators.map(({ party, reminder }) => ({ party, about: reminder })), [version.at, ...reminderMoments(version.at)], visit.now)
}
export const remindNow = (visit: Telling, { party, reminder }: Validator): Promise<void> => tell(visit, [{ party, about: reminder }], [visit.now], visit.now)
export const tellOfCorrection = (visit: Telling, told: readonly Id<'party'>[]): Promise<void> => tell(visit, told.map(party => ({ party, about: null })), [visit.now], visit.now)

/** Whoever answered is reminded no more. */
export const stopReminding = async ({ tx }: Pick<Visit, 'tx'>, validators: readonly Validator[]): Promise<void> => {
  for (const { reminder } of validators) await takeBack(tx, reminder)
}
