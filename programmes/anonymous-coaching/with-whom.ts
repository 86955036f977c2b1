/** With whom one talks, and what stands around it: gathered once for one's own page. */
import { acquaintancesLeft, type Present } from '../../core/who-guides/change.ts'
import { findPresent } from '../../core/who-guides/change.store.ts'
import { openProposal, type Proposal } from '../../core/who-guides/handover.ts'
import { newestProposal } from '../../core/who-guides/known-handover.ts'
import { findWatchAnswer } from '../../core/who-guides/watching.store.ts'
import { namesOf, profileOf, type Around } from '../../core/people/known-people.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import type { Traineeship } from '../../core/people/training.ts'
import { findOwnMove } from '../../core/leaving/moving.store.ts'
import { findTraining } from '../../core/people/training.store.ts'
import { findOpened } from '../../core/talks/appointment.store.ts'
import { countTalks, type TalkCount } from '../../core/talks/count.ts'
import { askAbout } from '../../core/talks/feedback.ts'
import { feedbackOf, type Feedback } from '../../core/talks/known-feedback.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { stands, talksOf, wasHeld, type Planned, type Talk } from '../../core/talks/talk.ts'
import { releaseTo, type Release } from '../../core/trajectories/history.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import { anonymousCoaching } from './programme.ts'

export type WithWhom = {
  /** Null when one let someone go and chose nobody yet. */
  readonly present: Present | null
  readonly guide: Profile | null
  readonly appointments: readonly Planned[]
  readonly count: TalkCount
  readonly acquaintances: number
  /** The talk that is asked about: how it was or, after getting acquainted, whether it clicks. */
  readonly ask: Talk | null
  readonly click: boolean
  /** What was said of the last talk. */
  readonly said: Feedback | null
  readonly release: Release | null
  readonly proposal: (Proposal & { readonly other: string }) | null
  /** Whom one could go on with, as long as that is asked because the guide leaves. */
  readonly leaving: { readonly name: string; readonly until: Day | null } | null
  readonly watch: { readonly training: Traineeship; readonly senior: string; readonly answer: 'yes' | 'no' | null } | null
}

/** The guide of now, how many talks there were, and what is asked or can be taken back. */
export const findWithWhom = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<WithWhom> => {
  const around = { tx, vault, provider }
  const [present, appointments, opened, feedback, newest, move] = await Promise.all([
    findPresent(tx, trajectory, anonymousCoaching.guide), listPlanned(tx, trajectory), findOpened(tx, trajectory), feedbackOf(around, trajectory), newestProposal(around, trajectory), findOwnMove(tx),
  ])
  const [guide, release, training] = present
    ? await Promise.all([profileOf(around, present.person), releaseTo(around, present.party), findTraining(tx, present.person)])
    : [null, null, null]
  const proposal = openProposal(newest, present)
  const names = await namesOf(around, [...(proposal ? [proposal.to] : []), ...(training ? [training.senior] : []), ...(move?.open ? [move.from.person] : [])])
  const talks = talksOf(appointments)
  const last = talks.findLast(({ appointment }) => wasHeld(appointment.outcome)) ?? null
  // Of someone who is gone nothing is asked.
  const withPresent = last && last.appointment.guide === present?.person ? last : null
  const isAcquaintance = withPresent?.kind === anonymousCoaching.acquaintance?.kind
  return {
    present, guide, appointments, release, acquaintances: acquaintancesLeft(anonymousCoaching, appointments),
    count: countTalks(appointments, anonymousCoaching.count, opened),
    ask: withPresent && !isAcquaintance ? askAbout(talks, new Set(feedback.keys())) : null,
    click: isAcquaintance && !appointments.some(stands),
    said: (withPresent && feedback.get(withPresent.id)) ?? null,
    proposal: proposal && { ...proposal, other: givenName(names.get(proposal.to) ?? '') },
    leaving: move?.open ? { name: givenName(names.get(move.from.person) ?? ''), until: present ? move.lastDay : null } : null,
    watch: training && { training, senior: givenName(names.get(training.senior) ?? ''), answer: await findWatchAnswer(tx, trajectory, training.id) },
  }
}
