/** Everything a page about letters of one trajectory shows, found and opened once. */
import { parseId, type Id } from '../../kit/id.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { dayOf } from '../../kit/time.ts'
import { namesOf, profileOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { LetterPart, Programme } from '../programme.ts'
import { findOwnGuideOf } from '../trajectories/party.store.ts'
import type { Visit } from '../visit.ts'
import { answersOf, lettersOf, type Shown } from './known-letters.ts'
import { listPassages } from '../consent/consent.store.ts'
import { openPassages } from '../consent/written-passages.ts'
import { findLetter, listRefusals, listRenewals, listSendings } from './letter.store.ts'
import { stageOf, stands, type Answer, type Letter, type Refused, type Sending, type Stage } from './letter.ts'
import { referralsOf } from './known-referrals.ts'
import { isQuiet } from './referral.ts'
import type { ReferralView } from './referral.parts.tsx'
import { passagesOf } from './passages.ts'

export type LetterVisit = Visit & { readonly me: SignedIn }

/** A letter with all that became of it. */
export type LetterView = {
  readonly letter: Letter
  readonly part: LetterPart
  readonly stage: Stage
  readonly passages: readonly Shown[]
  readonly sendings: readonly Sending[]
  readonly refusals: readonly Refused[]
  readonly answers: readonly Answer[]
  /** Someone asked for a new link since the last yes. */
  readonly renewal: 'asked' | null
  /** How it stands with the last one that refers on; null where none does. */
  readonly referral: ReferralView | null
}

export const partsOf = ({ letters = {} }: Pick<Programme, 'letters'>): readonly (readonly [string, LetterPart])[] => Object.entries(letters).flatMap(([role, part]) => (part ? [[role, part] as const] : []))

export const letterViews = async (visit: LetterVisit, trajectory: Id<'trajectory'>, programme: Programme): Promise<readonly LetterView[]> => {
  const { tx, provider, now } = visit
  const letters = await lettersOf(visit, trajectory)
  if (letters.length === 0) return []
  const [sendings, refusals, answers, renewals, person] = [await listSendings(tx, trajectory), await listRefusals(tx, trajectory), await answersOf(visit, trajectory), await listRenewals(tx, trajectory), await findOwnGuideOf(tx, trajectory)]
  const guide = person && await profileOf(visit, person)
  const referrals = await referralsOf(visit, trajectory)
  const names = referrals.some(({ steps }) => steps.length > 0) ? await partyNames(visit, trajectory) : new Map<Id<'party'>, string>()
  const today = dayOf(now, provider.zone)
  const parts = new Map(partsOf(programme))
  const views: LetterView[] = []
  for (const letter of letters) {
    const part = parts.get(letter.role)
    if (!part) continue
    const own = sendings.filter(one => one.letter === letter.id)
    const said = refusals.filter(one => one.letter === letter.id)
    const standing = part.form === 'note' ? own.find(one => stands(one, now)) : undefined
    const last = own.find(({ id }) => referrals.some(({ sending }) => sending === id))
    const referral = referrals.find(({ sending }) => sending === last?.id)
    views.push({
      referral: referral && part.refersOn ? { referral, refersOn: part.refersOn, quiet: isQuiet(referral, today) && last?.withdrawnAt === null ? 'quiet' : 'heard', nameOf: party => (party === last?.reader ? letter.content.name : names.get(party) ?? '') } : null,
      letter, part, sendings: own, refusals: said, stage: stageOf(own, said, now),
      // What leaves of a note are the sentences that were said yes to, and those alone.
      passages: standing ? (await openPassages(visit, await listPassages(tx, [standing.sharedVersion]))).map(({ asked, text }) => ({ asked: asked ?? '', text })) : passagesOf(letter.content, guide, provider, part.form),
      answers: answers.filter(({ sending }) => own.some(({ id }) => id === sending)), renewal: renewals.some(one => one.letter === letter.id) ? 'asked' : null,
    })
  }
  return views
}

const partyNames = async (visit: LetterVisit, trajectory: Id<'trajectory'>): Promise<ReadonlyMap<Id<'party'>, string>> => {
  const circle = await listCircle(visit.tx, trajectory)
  const names = await namesOf(visit, circle.map(({ person }) => person))
  return new Map(circle.map(({ id, person }) => [id, givenName(names.get(person) ?? '')]))
}

/** In which trajectory the letter of this address is; null when there is none, or it is not mine to see. */
export const trajectoryOfLetter = async ({ tx, params }: Visit): Promise<Id<'trajectory'> | null> => {
  const id = parseId<'professional-letter'>(params['id'])
  return id && ((await findLetter(tx, id))?.trajectory ?? null)
}
