/** The guard of every page of one calendar: whoever has no part in it finds nothing there. */
import { parseId, type Id } from '../../kit/id.ts'
import type { LogLine } from '../../kit/log.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, type Reply } from '../../kit/web.ts'
import { namesOf, openNames } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { forSomeone, type SignedInVisit } from '../visit.ts'
import { mayWrite } from './acts.ts'
import { roleIn } from './in-words.ts'
import { statutoryTexts } from './statutory.texts.ts'
import { findCalendarPart, listNamesOnList, listRoles, type CalendarPart } from './statutory.store.ts'

export type Part = Omit<CalendarPart, 'programme'> & { readonly trajectory: Id<'trajectory'>; readonly programme: Programme | undefined; readonly today: Day }
type CalendarHandler = (visit: SignedInVisit, part: Part) => Promise<Reply>

export const forCalendar = (handler: CalendarHandler) => forSomeone(async visit => {
  const trajectory = parseId<'trajectory'>(visit.params['trajectory'])
  const part = trajectory && await findCalendarPart(visit.tx, trajectory)
  return part ? await handler(visit, { ...part, trajectory, programme: visit.house.programmes.find(({ id }) => id === part.programme), today: dayOf(visit.now, visit.provider.zone) }) : missing()
})

/** For the one it is about and whoever keeps it. */
export const forKeeping = (handler: CalendarHandler) => forCalendar(async (visit, part) => (mayWrite(part.may) ? await handler(visit, part) : missing()))

export const lineOf = ({ me, now }: SignedInVisit, { trajectory, role, may }: Pick<Part, 'trajectory' | 'role' | 'may'>, event: string, action: LogLine['action'], fields: readonly string[] = []): LogLine =>
  ({ event, action, person: me.person, role, purpose: may === 'own' ? 'own-file' : 'guidance', subject: trajectory, object: { kind: 'statutory-calendar', id: trajectory }, fields, basis: may, at: now })

/** Whom it is about. */
export const nameIn = async (visit: SignedInVisit, { trajectory, participant, may }: Part): Promise<string> => {
  if (may === 'own' || may === 'shown') return (await namesOf(visit, [participant])).get(participant) ?? ''
  const [listed] = await listNamesOnList(visit.tx, [trajectory])
  if (!listed) return (await namesOf(visit, [participant])).get(participant) ?? ''
  return (await openNames(visit, [listed]))[0] ?? ''
}

/** Says of a part who that is, in words. */
export const whoSaid = async ({ tx, voice }: SignedInVisit, { trajectory, party, programme }: Part): Promise<(by: Id<'party'>) => string> => {
  const t = statutoryTexts(voice)
  const roles = new Map((await listRoles(tx, trajectory)).map(one => [one.party, one.role]))
  return by => {
    const role = roles.get(by)
    return by === party ? t.you : role === undefined ? t.someone : roleIn(programme, role, voice)
  }
}
