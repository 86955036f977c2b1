/** Where a calendar is found from other pages: one's own, a seat beside, and the file of a guide it is shown to. */
import type { Id } from '../../kit/id.ts'
import type { KnownAbsence } from '../endings/ending.ts'
import { hasCalendar } from '../trajectories/circle.store.ts'
import type { AboutMySeat, Aside, SignedInVisit, Waiting } from '../visit.ts'
import { mayWrite } from './acts.ts'
import { rowsOf } from './calendar.ts'
import { dayIn } from './in-words.ts'
import { readCalendar } from './known-calendar.ts'
import { statutoryTexts } from './statutory.texts.ts'
import { findCalendarPart } from './statutory.store.ts'

/** What comes next, and the way there. It waits only where the step has a day within six weeks. */
const wayThere = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<readonly Waiting[]> => {
  const part = await findCalendarPart(visit.tx, trajectory)
  if (!part) return []
  const t = statutoryTexts(visit.voice)
  const { calendar } = await readCalendar(visit, trajectory)
  const next = calendar && mayWrite(part.may) ? rowsOf(calendar).dues.find(({ own }) => part.may !== 'own' || own) : undefined
  const named = calendar?.ruleset.milestones.find(({ key }) => key === next?.milestone)?.name[visit.voice.locale]
  const text = next && named ? t.asideNext(named, dayIn(next.due, visit.voice)) : undefined
  return [{ title: t.asideTitle, ...(text === undefined ? {} : { text }), waits: false, action: { href: `/deadlines/${trajectory}`, label: t.asideLink } }]
}

export const calendarOfMine: AboutMySeat = (visit, { trajectory }) => wayThere(visit, trajectory)
export const calendarBeside = calendarOfMine

/** Nothing at all as long as the participant does not show it. */
export const calendarOfTrajectory = async ({ tx, voice }: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const part = await findCalendarPart(tx, trajectory)
  if (!part) return null
  const t = statutoryTexts(voice)
  return { value: 1, label: t.asideGuide, action: { href: `/deadlines/${trajectory}`, label: t.asideLink } }
}

/** For what asks whether someone is absent: that and nothing else, and only to whom the dates are shown. Null where a file has none. */
export const absenceKnown = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<KnownAbsence | null> => {
  if (!await hasCalendar(visit.tx, trajectory)) return null
  if (!await findCalendarPart(visit.tx, trajectory)) return 'hidden'
  return (await readCalendar(visit, trajectory)).calendar?.standing === 'absent' ? 'absent' : 'not-absent'
}
