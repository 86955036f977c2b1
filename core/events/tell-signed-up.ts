/** Writes to people who signed up: a day and a link, and never what it is about. */
import { post } from '../../kit/outbox.ts'
import { longDayWithYear, dayOf, type Instant } from '../../kit/time.ts'
import type { Around } from '../people/known-people.ts'
import type { Provider } from '../providers/provider.ts'
import type { NetworkEvent } from './event.ts'
import { eventMailTexts } from './public.texts.ts'

export type EventMail = 'place' | 'waiting' | 'known' | 'movedUp' | 'changed' | 'calledOff' | 'told'

/** @param link an address of ours, to take elsewhere */
export const tellSignedUp = async ({ tx, vault, provider }: Around & { readonly provider: Provider }, event: NetworkEvent, what: EventMail, { mail, token }: { readonly mail: string; readonly token: string }, link: (path: string) => string, now: Instant): Promise<void> => {
  const t = eventMailTexts(provider)
  const on = longDayWithYear(dayOf(event.startsAt, provider.zone), provider.locale)
  const own = link(`/together/sign-ups/${token}`)
  await post(tx, vault, provider.id, { channel: 'mail', to: mail, subject: t.subject, text: what === 'calledOff' ? t.calledOff(on) : what === 'told' ? t.told(link(`/together/events/${event.id}`)) : t[what](on, own) }, now)
}
