/** A report made whole from what was told, in the name of whoever led the talk: begun and handed over in one go. */
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import type { Instant, Locale } from '../../kit/time.ts'
import { namesOf, type Around } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { presentAt } from '../talks/guests.store.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import { readAnswers } from './answers.ts'
import type { Content, Line, Present } from './content.ts'
import { findChain, findPlannedNext, findReport, findTalkOfReport, recordReport, type TalkOfReport } from './report.store.ts'
import { beginReport, formOf, handOver, type Attending, type ReportId } from './report.ts'
import { handOverVersion } from './written-report.ts'

/** Who was at a talk, with part and name as they are today. */
export const attending = async (around: Around, talk: Pick<TalkOfReport, 'id' | 'trajectory'>): Promise<readonly Present[]> => {
  const there = new Set(await presentAt(around.tx, talk.id))
  const circle = (await listCircle(around.tx, talk.trajectory)).filter(({ id }) => there.has(id))
  const names = await namesOf(around, circle.map(({ person }) => person))
  return circle.map(({ id, person, role }) => ({ party: id, role, name: names.get(person) ?? '' }))
}

/** Everything that stands around the answers, frozen with them. */
export const wordsOf = async (around: Around, programme: Programme, talk: TalkOfReport, present: readonly Present[], lines: readonly Line[], language: Locale): Promise<Omit<Content, 'salt'>> => ({
  language, kind: programme.talks[talk.kind]?.name[language] ?? talk.kind, heldAt: talk.heldAt.toISOString(), minutes: talk.minutes, way: talk.way, present, lines,
  next: (await findPlannedNext(around.tx, talk.trajectory))?.toISOString() ?? null,
})

export type Told = { readonly talk: Id<'talk'>; /** By the question's key; of a list, the keys of what was chosen. */ readonly answers: Readonly<Record<string, string | readonly string[]>>; readonly at: Instant; readonly language: Locale; readonly byMail?: boolean; /** What was asked besides, answered. */ readonly besides?: readonly Line[] }

/** The transaction runs for the guide. @throws when a rule says no: whoever tells, tells what can be. */
export const tellReport = async (around: Around, programme: Programme, { talk: id, answers, at, language, byMail = false, besides = [] }: Told): Promise<ReportId> => {
  const talk = await findTalkOfReport(around.tx, id)
  const by = talk && await myPartyIn(around.tx, talk.trajectory)
  const form = talk && formOf(programme, talk.kind)
  if (!talk || !by || !form) throw new Error('no such talk to report on')
  const present: readonly Attending[] & readonly Present[] = await attending(around, talk)
  const begun = beginReport(programme, talk, by.id, present.map(({ party }) => party), newId(at.getTime()), at)
  if (refused(begun)) throw new Error(begun.refused)
  await recordReport(around.tx, begun)
  const report = await findReport(around.tx, begun.id)
  const read = readAnswers(form, Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, typeof answer === 'string' ? [answer] : answer])), language)
  if (!report || !read.lines) throw new Error(`not answered: ${read.lines ? '' : Object.keys(read.problems).join(', ')}`)
  const handing = handOver(report, form, by.id, present, await findChain(around.tx, report.id))
  if (refused(handing)) throw new Error(handing.refused)
  await handOverVersion(around, report, handing, await wordsOf(around, programme, talk, present, [...read.lines, ...besides], language), byMail, at)
  return report.id
}
