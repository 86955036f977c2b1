/**
 * Reminders around the end, none of which says what it is about: to a participant when a talk comes near without a moment, to a guide once a week as long as something is to be looked at again, and to everyone when it ended.
 */
import type { Database, Tx } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Job } from '../../kit/jobs.ts'
import { dayOf, mondayOf, wallTimeOf, type Day, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { aheadDays } from './aftercare.ts'
import { listToPlan, recordReminded } from './aftercare.store.ts'
import { listToTell, recordReviewReminder } from './ending.store.ts'

/** The job 'ending-notice': whoever takes part and did not end it. Each is written to in their own name: their address is theirs to read. */
export const endingNotice = (database: Database, vault: Vault, providerOf: (id: Id<'provider'>) => Promise<Provider | null>, origin: (provider: Provider) => string, clock: () => Instant): Job => async ({ provider: id, id: ended }) => {
  const trajectory = parseId<'trajectory'>(ended)
  const provider = await providerOf(id)
  if (!trajectory || !provider) return
  const people = await database.as({ provider: id, person: 'worker' }, tx => listToTell(tx, trajectory))
  for (const person of people) await database.as({ provider: id, person, at: clock() }, tx => tellByMail({ tx, vault, provider }, person, { origin: origin(provider), voice: provider }, clock()))
}

/** What a sweep needs to write to people. */
type Writing = { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string }
/** The guides who have something to look at again, as one kind of plan counts it. As the worker. */
export type Reviews = (tx: Tx, today: Day, provider: Provider) => Promise<readonly Id<'person'>[]>

const careReviews: Reviews = async (tx, today) => (await listToPlan(tx, today, aheadDays / 2)).flatMap(({ guide }) => guide ?? [])

/** From nine o'clock on: each guide at most once a week, and each participant once about each talk. */
export const remindReviews = (others: readonly Reviews[]) => async (tx: Tx, now: Instant, { vault, provider, link }: Writing): Promise<number> => {
  if (wallTimeOf(now, provider.zone) < '09:00') return 0
  const today = dayOf(now, provider.zone)
  const origin = new URL(link('/')).origin
  const guides: Id<'person'>[] = []
  for (const reviews of [careReviews, ...others]) guides.push(...await reviews(tx, today, provider))
  const care = (await listToPlan(tx, today, aheadDays)).filter(({ reminded }) => !reminded)
  const toTell: Id<'person'>[] = []
  for (const guide of new Set(guides)) if (await recordReviewReminder(tx, guide, mondayOf(today))) toTell.push(guide)
  for (const { turn, participant } of care) {
    await recordReminded(tx, turn, now)
    toTell.push(participant)
  }
  // Someone's address is their own to read: the worker writes in their name, last of all.
  for (const person of new Set(toTell)) {
    await become(tx, person)
    await tellByMail({ tx, vault, provider }, person, { origin, voice: provider }, now)
  }
  return toTell.length
}
