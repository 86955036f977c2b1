/** Writing an agreement down, by itself or in a plan: one way in for a new one and for one that comes in place of another. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { toLookAt } from '../consent/look-first.ts'
import { tellParty } from '../talks/tell-party.ts'
import { hasEnded } from '../trajectories/circle.store.ts'
import type { SignedInVisit } from '../visit.ts'
import { makeAgreement, standingOf, waitsForYes, type NewAgreement } from './agreement.ts'
import type { stepsIn } from './agreement.form.ts'
import { agreementTexts } from './agreement.texts.ts'
import { note, ownersIn, seatOf, todayOf, type Seated } from './agreement-view.ts'
import { agreementsOf, keepAgreement } from './known-agreements.ts'
import { keepDetail, keepOwnerAnswer } from './known-plan.ts'
import { answersAtOnce, detailFor, type Detail } from './plan.ts'
import { planTexts } from './plan.texts.ts'

export type Written = Pick<NewAgreement, 'words' | 'due' | 'goal'> & { readonly owner: Id<'party'> }
export type WrittenDetail = Pick<Detail, 'from' | 'measure' | 'feasible'> & { readonly steps: ReturnType<typeof stepsIn> }
/** Not allowed, with what to say at which field; or to be looked at first. Null where it is not there at all. */
export type NotMade = { readonly noes: Readonly<Record<string, string>> } | { readonly looked: readonly string[] } | null

const fieldOf = { 'agreement.nobody': 'owner', 'agreement.no-such-goal': 'goal', 'agreement.day-passed': 'due', 'agreement.too-far': 'due', 'agreement.too-many': 'words' } as const

/**
 * @param detail null outside a plan
 * @param replaces what it comes in place of: one fewer stands open then
 */
export const makeWritten = async (visit: SignedInVisit, seated: Seated, written: Written, { detail, goals, replaces, more = [] }: { readonly detail: WrittenDetail | null; readonly goals: readonly Id<'goal'>[]; readonly replaces: Id<'agreement'> | null; /** What its owner will read besides. */ readonly more?: readonly { readonly key: string; readonly text: string }[] }): Promise<{ readonly made: NewAgreement; readonly said: Detail | null } | NotMade> => {
  const { form, now, voice } = visit
  // In a plan it is the participant's own once the guidance is over.
  if (detail !== null && seated.part === 'guide' && await hasEnded(visit.tx, seated.me.trajectory)) return { noes: { words: planTexts(voice).ended } }
  const open = (await agreementsOf(visit, seated.me.trajectory)).filter(one => standingOf(one) === 'open' && one.id !== replaces).length
  const made = makeAgreement(seated.me, written, { owners: ownersIn(seated), goals, open, today: todayOf(visit) }, newAnonymousId(), now)
  if (refused(made)) return made.refused === 'agreement.not-yours' ? null : { noes: { [fieldOf[made.refused]]: agreementTexts(voice)[made.refused] } }
  const said = detail && detailFor({ ...detail, due: made.due }, seated.form.plan?.lookedAtAfterWeeks ?? [], replaces)
  if (said && refused(said)) return { noes: { [said.refused === 'plan.build-up' ? 'from1' : 'due']: planTexts(voice)[said.refused] } }
  const read = [...more, { key: 'words', text: made.words }, ...(said ? [{ key: 'measure', text: said.measure }, { key: 'feasible', text: said.feasible }] : [])]
  const looked = seatOf(seated, made.owner).seat === 'beside' ? toLookAt(form, read) : []
  return looked.length > 0 ? { looked } : { made, said }
}

export const keepWritten = async (visit: SignedInVisit, seated: Seated, made: NewAgreement, said: Detail | null): Promise<void> => {
  await keepAgreement(visit, made)
  if (said) {
    await keepDetail(visit, made, said)
    const answer = answersAtOnce(made)
    if (answer) await keepOwnerAnswer(visit, made, answer)
    // Whoever is asked first: the participant, where someone beside would read it; else whoever is to do it.
    const asked = waitsForYes({ ...made, confirmedAt: null }, seatOf(seated, made.owner), seated.participant) ? seated.participant : made.owner
    if (asked !== seated.me.id) await tellParty(visit, asked)
  }
  await note(visit, seated, { event: 'agreement.made', action: 'C', object: { kind: 'agreement', id: made.id } })
}
