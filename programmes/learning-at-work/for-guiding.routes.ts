/** What the routes of those who guide learners all need: who may come in, whom they may turn to, and the line that a look leaves. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'
import { forOffice, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, type Handler, type Reply } from '../../kit/web.ts'
import { doIGuideHere, listTrainersBesideMe } from './guiding.store.ts'
import type { Someone } from './guiding.ts'
import { listGuidesHere } from './stage.store.ts'
import { learningAtWork } from './programme.ts'

/** For whoever guides learners here. Two acts of one guide stand in line: the second sees what the first did. */
export const forGuiding = (handler: (visit: SignedInVisit) => Promise<Reply>): Handler<Visit> => forOffice('guide', async visit => {
  if (!await doIGuideHere(visit.tx, learningAtWork.id)) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, visit.me.person)
  return await handler(visit)
})

export const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

/** Whom a guide may ask or show something: colleagues who guide learners, and practice trainers beside. By name. */
export const whomToTurnTo = async (visit: SignedInVisit): Promise<readonly Someone[]> => {
  const people = [...new Set([...await listGuidesHere(visit.tx, learningAtWork.id), ...await listTrainersBesideMe(visit.tx)])].filter(person => person !== visit.me.person)
  const names = await namesOf(visit, people)
  return people.flatMap(person => { const name = names.get(person); return name ? [{ person, name }] : [] }).toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}

/** By the office held, or as the practice trainer who sits beside. */
const partOf = ({ offices }: SignedIn): string => offices.find(office => office === 'guide') ?? offices[0] ?? 'practice-trainer'
/** What one does with one's own is nobody's business: no line. A look at what somebody else showed leaves one, about that person. */
export const noteLook = ({ tx, me, now }: SignedInVisit, about: Id<'person'>, event: string, object: NonNullable<LogLine['object']>) =>
  log(tx, { event, action: 'R', person: me.person, role: partOf(me), purpose: 'guidance', subject: about, object, basis: 'shown', at: now })
/** What goes from a guide to somebody else, or is taken back. */
export const noteAct = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>) =>
  log(tx, { event, action, person: me.person, role: partOf(me), purpose: 'guidance', subject: null, object, basis: 'own', at: now })
