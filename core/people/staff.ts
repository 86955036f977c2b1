/** Who works here: people with an office, given and ended by an administrator. */
import { atLeastOne, fields, mail, oneOf, someOf, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Invitation } from './invitation.ts'
import type { Office } from './sign-in.ts'

export type HeldOffice = { readonly id: Id<'office'>; readonly person: Id<'person'>; readonly office: Office; readonly endedAt: Instant | null }

export type StaffMember = {
  readonly person: Id<'person'>
  readonly name: string
  /** Null when it is not known. */
  readonly mail: string | null
  readonly offices: readonly HeldOffice[]
  /** The newest one. */
  readonly invitation: Invitation | null
  readonly profile: 'there' | 'missing'
}

/** The offices an administrator gives. */
export const givenOffices = ['guide', 'administrator', 'complaints-officer'] as const

const name = text({ most: 120 })
export const inviteFields = fields({ name, mail, offices: atLeastOne(someOf(givenOffices)) })
export const correctionFields = fields({ name, mail })
export const officeFields = fields({ office: oneOf(givenOffices) })

export const heldNow = (offices: readonly HeldOffice[]): readonly HeldOffice[] => offices.filter(({ endedAt }) => endedAt === null)

export type Arrival = 'here' | 'invited' | 'late' | 'not-invited'
/** Whether someone came in yet. Who never got an invitation was there from the start. */
export const arrivalOf = ({ invitation }: Pick<StaffMember, 'invitation'>, now: Instant): Arrival => {
  if (invitation === null) return 'not-invited'
  if (invitation.usedAt !== null) return 'here'
  return invitation.until > now ? 'invited' : 'late'
}

/** @param known whoever has this address already */
export const mayHaveMail = (person: Id<'person'>, known: Id<'person'> | null): { readonly person: Id<'person'> } | Refusal<'staff.mail-known'> =>
  known === null || known === person ? { person } : refuse('staff.mail-known')

/**
 * Name and address are put right as long as nobody came in with them. Later they are one's own to change: an
 * administrator who could send a new way in to another address could read what is only the guide's.
 */
export const mayCorrect = (member: StaffMember, now: Instant): { readonly person: Id<'person'> } | Refusal<'staff.here-already'> =>
  ['invited', 'late'].includes(arrivalOf(member, now)) ? { person: member.person } : refuse('staff.here-already')

/** Without an administrator nobody could ever give an office again. @param all the offices of everyone */
export const mayEnd = (office: HeldOffice, all: readonly HeldOffice[]): { readonly office: Id<'office'> } | Refusal<'office.ended-already' | 'office.last-administrator'> => {
  if (office.endedAt !== null) return refuse('office.ended-already')
  const others = heldNow(all).some(one => one.office === 'administrator' && one.person !== office.person)
  return office.office === 'administrator' && !others ? refuse('office.last-administrator') : { office: office.id }
}

export const mayGive = (office: Office, member: StaffMember): { readonly office: Office } | Refusal<'office.held-already'> =>
  heldNow(member.offices).some(one => one.office === office) ? refuse('office.held-already') : { office }
