/** One's own applications and curriculum vitae with all that their pages need; and the one act that lets another read a version of it. */
import { newId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { give, isStanding, type Length, type SharedVersion } from '../consent/consent.ts'
import { findReadingEnd, recordConsent, recordWithdrawal } from '../consent/consent.store.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { optionsOf, competencesOf, type Item as Research, type Option } from '../job-research/job-research.ts'
import { itemsOf as researchItems } from '../job-research/known-job-research.ts'
import type { Own } from '../job-research/research-view.ts'
import { itemsOf as lineItems } from '../life-line/known-life-line.ts'
import { periodsOf } from '../life-line/life-line.ts'
import { guideOf, type Guide } from '../life-line/line-view.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { SignedInVisit } from '../visit.ts'
import type { Item } from './application.ts'
import { listShowings } from './applications.store.ts'
import { sourceOfCompetence, sourceOfPeriod, type CvItem, type Source } from './cv.ts'
import { listShares, type Share } from './cv.store.ts'
import type { Passage } from './cv-words.ts'
import { applicationsOf } from './known-applications.ts'
import { cvOf } from './known-cv.ts'

export type OwnApplications = { readonly own: Own; readonly items: readonly Item[]; readonly options: readonly Research<Option>[]; readonly guide: Guide | null; readonly shown: readonly Item['id'][] }
export const ownApplications = async (visit: SignedInVisit, own: Own): Promise<OwnApplications> => {
  const guide = await guideOf(visit, own)
  return {
    own, guide, items: await applicationsOf(visit, own.id), options: optionsOf(await researchItems(visit, own.id)),
    shown: guide ? (await listShowings(visit.tx, own.id)).filter(({ to }) => to === guide.party).map(({ application }) => application) : [],
  }
}

export type OwnCv = { readonly own: Own; readonly items: readonly CvItem[]; readonly guide: Guide | null; readonly shares: readonly Share[] }
export const ownCv = async (visit: SignedInVisit, own: Own): Promise<OwnCv> =>
  ({ own, guide: await guideOf(visit, own), items: await cvOf(visit, own.id), shares: await listShares(visit.tx, own.id) })

/** What could be taken over into a curriculum vitae. */
export const sourcesOf = async (visit: SignedInVisit, own: Own): Promise<readonly Source[]> => [
  ...periodsOf(await lineItems(visit, own.id)).flatMap(({ id, content }) => sourceOfPeriod(id, content) ?? []),
  ...competencesOf(await researchItems(visit, own.id)).map(({ id, content }) => sourceOfCompetence(id, own.form.competences[content.key]?.[visit.voice.locale] ?? content.key, content)),
]

/**
 * The yes: a shared version of these very words for one reader, and the consent to it. What that reader was let read before ends with it:
 * there is one version of it at a time.
 */
export const shareCv = async (visit: SignedInVisit, own: Own, to: Id<'party'>, passages: readonly Passage[], length: Length): Promise<{ readonly consent: Id<'consent'>; /** When it begins. */ readonly from: Instant } | Refusal<'consent.nothing' | 'consent.not-yours' | 'consent.not-a-reader' | 'consent.given-already' | 'consent.too-late'>> => {
  const { tx, now, voice } = visit
  const shared: SharedVersion = {
    id: newId(now.getTime()), trajectory: own.id, report: null, number: null, by: own.party, at: now, purpose: 'application', readers: [to],
    passages: passages.map(({ asked, text }, index) => ({ position: index + 1, asked, text, asks: [own.party] })),
  }
  const consent = give(shared, own.party, { positions: shared.passages.map(({ position }) => position), to, length }, [], newId(now.getTime()), now, await findReadingEnd(tx, own.id))
  if (refused(consent)) return consent
  await stopSharing(visit, await listShares(tx, own.id), to)
  await writeSharedVersion(visit, shared, voice.locale)
  await recordConsent(tx, consent, voice.locale)
  return { consent: consent.id, from: consent.from }
}

/** From this transaction on this reader reads nothing of it. */
export const stopSharing = async ({ tx, now }: SignedInVisit, shares: readonly Share[], to: Id<'party'>): Promise<number> => {
  const standing = shares.filter(share => share.to === to && isStanding(share, now))
  for (const { consent } of standing) {
    await recordWithdrawal(tx, consent, now)
    await takeBack(tx, consent)
  }
  return standing.length
}

/** An act on one's own: a look is kept to the day, and so is all that nobody else need know the hour of. */
export const note = ({ tx, me, now }: SignedInVisit, { id, declared }: Own, event: string, action: LogLine['action'], object: LogLine['object']) =>
  log(tx, { event, action, person: me.person, role: declared.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: id, object, basis: 'participant', at: toTheDay(now) })
