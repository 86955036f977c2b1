/** One calendar and its steps: who reads it, and writing down what was done, what is not needed and which other day holds. */
import { fields, day, id as idField, oneOf, optional } from '../../kit/forms.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import { momentInWords } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { sayApplies, sayOfStep } from './acts.ts'
import type { Calendar } from './calendar.ts'
import { filePage } from './calendar.pages.tsx'
import { forCalendar, forKeeping, lineOf, nameIn, whoSaid, type Part } from './for-calendar.routes.ts'
import { holdCalendar, keepMark, readCalendar, type KnownCalendar } from './known-calendar.ts'
import { mightApply, type Line } from './lines.ts'
import { notNeededReasons, officialReasons, type Said } from './marks.ts'
import { statutoryTexts } from './statutory.texts.ts'
import { paperTexts } from './papers.texts.ts'
import { listGuidesShown, recordRelease, recordReleaseEnds } from './statutory.store.ts'
import { stepPage, type StepForm } from './step.pages.tsx'

export const calendarRoutes: Routes<Visit> = {
  'GET /deadlines/:trajectory': forCalendar(async (visit, part) => {
    await log(visit.tx, lineOf(visit, part, 'calendar.read', 'R'))
    return page(await fileOf(visit, part, await readCalendar(visit, part.trajectory), filledWith()))
  }),

  /** A step that stands only when somebody says so. */
  'POST /deadlines/:trajectory/steps': forKeeping(async (visit, part) => {
    const { tx, form, voice } = visit
    const known = await holdCalendar(visit, part.trajectory)
    if (!known.calendar) return missing()
    const read = fields({ milestone: oneOf(mightApply(known.calendar.ruleset, known.calendar.marks).map(({ key }) => key)), day: optional(day) }).read(form)
    const again = async (filled: Filled) => page(await fileOf(visit, part, known, filled), 422)
    if (!read.value) return await again(read)
    const said = sayApplies(known.calendar, read.value.milestone, read.value.day, part.may)
    if (refused(said)) return await again({ ...read, noes: { [said.refused === 'step.day-missing' ? 'day' : 'milestone']: statutoryTexts(voice)[said.refused] } })
    await keepMark(visit, part.trajectory, part.party, { milestone: said.milestone, nth: 1, said: said.said })
    await log(tx, lineOf(visit, part, 'calendar.step-applies', 'C', [said.milestone]))
    return seeOther(`/deadlines/${part.trajectory}/steps/${said.milestone}/1`)
  }),

  'GET /deadlines/:trajectory/steps/:milestone/:nth': forStep(async (visit, part, known, calendar, line) => {
    await log(visit.tx, lineOf(visit, part, 'calendar.step-read', 'R', [line.milestone.key]))
    return page(await stepOf(visit, part, known, calendar, line, null))
  }),

  'POST /deadlines/:trajectory/steps/:milestone/:nth/done': forSaying('done', ({ form }, { milestone }) => {
    const read = fields({ on: day, outcome: optional(oneOf(Object.keys(milestone.outcomes ?? {}))) }).read(form)
    return { read, said: read.value && { says: 'done', on: read.value.on, outcome: read.value.outcome } }
  }),
  'POST /deadlines/:trajectory/steps/:milestone/:nth/not-needed': forSaying('not-needed', ({ form }) => {
    const read = fields({ reason: oneOf(notNeededReasons) }).read(form)
    return { read, said: read.value && { says: 'not-applicable', reason: read.value.reason } }
  }),
  'POST /deadlines/:trajectory/steps/:milestone/:nth/official-day': forSaying('official-day', ({ form }) => {
    const read = fields({ 'official-on': day, 'official-reason': oneOf(officialReasons) }).read(form)
    return { read, said: read.value && { says: 'official-day', on: read.value['official-on'], reason: read.value['official-reason'] } }
  }),
  'POST /deadlines/:trajectory/steps/:milestone/:nth/taken-back': forSaying('done', () => ({ read: filledWith(), said: { says: 'taken-back' } })),

  /** The one it is about lets a guide read along, and takes that back. */
  'POST /deadlines/:trajectory/guides/:party': forGuide(async (visit, part, party) => {
    await recordRelease(visit.tx, { id: newAnonymousId<'calendar-release'>(), to: party, trajectory: part.trajectory, by: part.party, at: visit.now })
    await log(visit.tx, lineOf(visit, part, 'calendar.shown', 'U'))
  }),
  'POST /deadlines/:trajectory/guides/:party/end': forGuide(async (visit, part, party) => {
    await recordReleaseEnds(visit.tx, part.trajectory, party, visit.now)
    await log(visit.tx, lineOf(visit, part, 'calendar.closed', 'U'))
  }),
}

type StepHandler = (visit: SignedInVisit, part: Part, known: KnownCalendar, calendar: Calendar, line: Line) => Promise<Reply>

const findLine = ({ params }: SignedInVisit, { calendar }: KnownCalendar): Line | null =>
  calendar?.lines.find(({ milestone, nth }) => milestone.key === params['milestone'] && String(nth) === params['nth']) ?? null

function forStep(handler: StepHandler) {
  return forCalendar(async (visit, part) => {
    const known = await readCalendar(visit, part.trajectory)
    const line = findLine(visit, known)
    return known.calendar && line ? await handler(visit, part, known, known.calendar, line) : missing()
  })
}

/** Something is said of a step: read from the form, held against the rule, and written down with who said it. */
function forSaying(form: StepForm, reads: (visit: SignedInVisit, line: Line) => { readonly read: Filled; readonly said: Said | null }) {
  return forKeeping(async (visit, part) => {
    const known = await holdCalendar(visit, part.trajectory)
    const line = findLine(visit, known)
    if (!known.calendar || !line) return missing()
    const { read, said } = reads(visit, line)
    const again = async (filled: Filled) => known.calendar ? page(await stepOf(visit, part, known, known.calendar, line, { form, filled }), 422) : missing()
    if (!said) return await again(read)
    const answer = sayOfStep(known.calendar, line, said, part.may, part.today)
    if (refused(answer)) return await again({ ...read, noes: { [fieldOf(form, answer)]: statutoryTexts(visit.voice)[answer.refused] } })
    await keepMark(visit, part.trajectory, part.party, { milestone: line.milestone.key, nth: line.nth, said: answer })
    await log(visit.tx, lineOf(visit, part, `calendar.step-${answer.says}`, 'C', [line.milestone.key]))
    return seeOther(`/deadlines/${part.trajectory}?done=saved`)
  })
}
const fieldOf = (form: StepForm, { refused: code }: Refusal): string => (form === 'done' ? (code === 'step.outcome-missing' ? 'outcome' : 'on') : form === 'not-needed' ? 'reason' : 'official-on')

function forGuide(does: (visit: SignedInVisit, part: Part, party: Id<'party'>) => Promise<void>) {
  return forCalendar(async (visit, part) => {
    const read = fields({ party: idField<'party'>() }).read({ party: [visit.params['party'] ?? ''] })
    if (part.may !== 'own' || !read.value) return missing()
    const guide = (await listGuidesShown(visit.tx, part.trajectory)).find(({ party }) => party === read.value.party)
    if (!guide) return missing()
    await does(visit, part, guide.party)
    return seeOther(`/deadlines/${part.trajectory}?done=saved`)
  })
}

const fileOf = async (visit: SignedInVisit, part: Part, { calendar }: KnownCalendar, filled: Filled) => {
  const guides = part.may === 'own' ? await listGuidesShown(visit.tx, part.trajectory) : []
  const names = await namesOf(visit, guides.map(({ person }) => person))
  return filePage(visit, {
    trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, calendar, today: part.today, filled, saved: visit.query['done'] === 'saved' ? 'saved' : null,
    guides: guides.map(({ party, person, release }) => ({ party, name: names.get(person) ?? '', shown: release === null ? 'closed' : 'shown' })),
  })
}

const stepOf = async (visit: SignedInVisit, part: Part, known: KnownCalendar, calendar: Calendar, line: Line, wrong: { readonly form: StepForm; readonly filled: Filled } | null) => {
  const { now, provider: { zone }, voice } = visit
  const who = await whoSaid(visit, part)
  const marks = known.marks.filter(mark => mark.milestone === line.milestone.key && mark.nth === line.nth && calendar.marks.includes(mark))
  return stepPage(visit, {
    trajectory: part.trajectory, name: await nameIn(visit, part), may: part.may, calendar, line, today: part.today, wrong, paper: line.milestone.paper && line.state !== 'not-applicable' ? { href: `/deadlines/${part.trajectory}/papers/${line.milestone.paper}/${line.nth}`, label: paperTexts(voice).link } : null,
    history: marks.map(mark => ({ said: mark, by: who(mark.by), at: momentInWords(mark.saidAt, now, zone, voice.locale) })),
  })
}
