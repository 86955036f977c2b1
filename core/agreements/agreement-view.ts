/** My part where there are goals and agreements: inside as the participant or who guides, or beside; and how everyone there is called. */
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { AgreementForm, Programme } from '../programme.ts'
import { listCircle, type InCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findProgrammeOf, myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import type { SignedInVisit } from '../visit.ts'

export type Part = 'participant' | 'guide' | 'beside'
export type Seated = {
  readonly me: Party
  readonly part: Part
  readonly programme: Programme
  readonly form: AgreementForm
  readonly participant: Id<'party'>
  /** As far as I see it, those who left too. */
  readonly circle: readonly InCircle[]
  /** A given name; empty where I do not see who it is. */
  readonly nameOf: (party: Id<'party'>) => string
}

/** Null where I take no part, or the programme has no agreements: that is the same answer. */
export const findSeated = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Seated | null> => {
  const me = trajectory && await myPartyIn(visit.tx, trajectory)
  if (!me) return null
  const name = await findProgrammeOf(visit.tx, me.trajectory)
  const programme = visit.house.programmes.find(({ id }) => id === name)
  if (!programme?.agreements) return null
  const circle = await listCircle(visit.tx, me.trajectory)
  const participant = circle.find(({ seat, role }) => seat === 'inside' && role === programme.participant)
  if (!participant) return null
  const names = await namesOf(visit, circle.map(({ person }) => person))
  const called = new Map(circle.map(({ id, person }) => [id, givenName(names.get(person) ?? '')]))
  return {
    me, programme, circle, participant: participant.id, form: programme.agreements,
    part: me.seat === 'beside' ? 'beside' : me.id === participant.id ? 'participant' : 'guide',
    nameOf: party => called.get(party) ?? '',
  }
}

/** Who sits where now; someone I do not see sits beside the file, as I do. */
export const seatOf = ({ circle }: Pick<Seated, 'circle'>, party: Id<'party'>): Pick<Party, 'seat'> => ({ seat: circle.find(({ id }) => id === party)?.seat ?? 'beside' })

/** Those who may be the one to do something, the participant and the guide first. */
export const ownersIn = ({ circle, form }: Seated): readonly InCircle[] => circle.filter(({ role, left }) => !left && form.owners.includes(role))

/** The one who guides now. */
export const guideIn = ({ circle, programme }: Seated): Id<'party'> | null => circle.find(({ seat, role, left }) => seat === 'inside' && role === programme.guide && !left)?.id ?? null

export const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

/** In the log of whom it is about. A participant's looks at their own are kept to the day. */
export const note = (visit: SignedInVisit, { me, part }: Seated, line: Pick<LogLine, 'event' | 'action' | 'object' | 'fields'>) => log(visit.tx, {
  ...line, person: visit.me.person, role: part, purpose: part === 'participant' ? 'own-file' : 'guidance', subject: me.trajectory, basis: part === 'beside' ? me.role : part, at: part === 'participant' ? toTheDay(visit.now) : visit.now,
})
