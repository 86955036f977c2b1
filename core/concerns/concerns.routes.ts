/** Questions from work: asked from beside the file, answered by who guides, let go by whom they are about. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findSeated, note, type Seated } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { isOver, listEndedBeside } from '../endings/ending.store.ts'
import type { FileEntry } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { abouts, answer, concernLength, decide, decisions, raise, waitsForAnswer, waitsForDecision, type Concern } from './concern.ts'
import { concernDones, concernsPage, type ConcernsView } from './concerns.pages.tsx'
import { findConcernTrajectory, recordConcernDecision, recordConcernShowing } from './concern.store.ts'
import { concernTexts } from './concern.texts.ts'
import { concernsOf, keepConcern, keepConcernAnswer } from './known-concerns.ts'

const askForm = fields({ words: text({ most: concernLength }) })
/** The answers to several stand on one page: each has its own names. */
const answerForm = (id: Concern['id']) => fields({ [`answer-${id}`]: text({ most: concernLength }), [`about-${id}`]: oneOf(abouts) })
const homeOf = (trajectory: Id<'trajectory'>, done?: string): string => `/concerns/of/${trajectory}${done ? `?done=${done}` : ''}`

export const concernRoutes: Routes<Visit> = {
  'GET /concerns/of/:trajectory': forPart((visit, seated) => show(visit, seated)),

  'POST /concerns/of/:trajectory': forPart(async (visit, seated) => {
    const { form, now } = visit
    if (seated.part !== 'beside') return missing()
    if (await isClosed(visit, seated)) return seeOther(homeOf(seated.me.trajectory))
    const read = askForm.read(form)
    const typed = { ...read, typed: { ...read.typed, show: form['show'] ?? [] } }
    if (!read.value) return await show(visit, seated, { asking: typed })
    await oneAtATime(visit.tx, seated.me.id)
    const raised = raise(seated.me, workSideOf(seated), read.value.words, (await concernsOf(visit, seated.me.trajectory)).length, newAnonymousId(), now)
    if (refused(raised)) return raised.refused === 'concern.not-yours' ? missing() : await show(visit, seated, { asking: { ...typed, noes: { words: concernTexts(visit.voice)[raised.refused] } } })
    await keepConcern(visit, raised)
    if (form['show']?.[0] === 'yes') await recordConcernShowing(visit.tx, raised, now)
    await noteClosed(visit, seated, form['show']?.[0] === 'yes' ? 'yes' : 'no', { event: 'concern.asked', action: 'C', object: { kind: 'concern', id: raised.id } })
    return seeOther(homeOf(raised.trajectory, 'sent'))
  }),

  'POST /concerns/:id/showings': forConcern(async (visit, seated, one) => {
    if (one.by !== seated.me.id) return missing()
    await recordConcernShowing(visit.tx, one, visit.now)
    await note(visit, seated, { event: 'concern.shown', action: 'C', object: { kind: 'concern', id: one.id } })
    return seeOther(homeOf(one.trajectory, 'shown'))
  }),

  'POST /concerns/:id/answers': forConcern(async (visit, seated, one) => {
    if (seated.part !== 'guide') return missing()
    const read = answerForm(one.id).read(visit.form)
    const again = (filled: Filled, looked: readonly string[] = []) => show(visit, seated, { answering: { id: one.id, filled, looked } })
    const values: Readonly<Record<string, string>> | null = read.value
    const about = abouts.find(each => each === values?.[`about-${one.id}`])
    const words = values?.[`answer-${one.id}`]
    if (about === undefined || words === undefined) return await again(read)
    const answered = answer(one, seated.me, { id: seated.participant, name: await fullName(visit, seated) }, { words, about }, newAnonymousId(), visit.now)
    if (refused(answered)) return answered.refused === 'concern.not-yours' ? missing() : await again({ ...read, noes: { [`answer-${one.id}`]: concernTexts(visit.voice)[answered.refused] } })
    const looked = toLookAt(visit.form, [{ key: `answer-${one.id}`, text: words }])
    if (looked.length > 0) return await again(read, looked)
    if (!await keepConcernAnswer(visit, one, answered, seated.me.id)) return seeOther(homeOf(one.trajectory))
    await noteClosed(visit, seated, about === 'participant' ? 'yes' : one.shown, { event: 'concern.answered', action: 'C', object: { kind: 'concern', id: one.id } })
    await tellParty(visit, about === 'participant' ? seated.participant : one.by)
    return seeOther(homeOf(one.trajectory, about === 'participant' ? 'put' : 'given'))
  }),

  'POST /concern-answers/:id/decisions': forSomeone(async visit => {
    const wanted = parseId<'concern-answer'>(visit.params['id'])
    const trajectory = wanted && await findConcernTrajectory(visit.tx, { answer: wanted })
    const seated = trajectory && await findSeated(visit, trajectory)
    const says = decisions.find(each => each === visit.form['says']?.[0])
    if (!wanted || !trajectory || !seated || !says) return missing()
    await oneAtATime(visit.tx, wanted)
    const concern = (await concernsOf(visit, trajectory)).find(({ answers }) => answers.some(({ id }) => id === wanted))
    const one = concern?.answers.find(({ id }) => id === wanted)
    const decided = one && decide(one, seated.me, seated.participant, says)
    if (!decided || refused(decided) && decided.refused === 'concern.not-yours') return missing()
    if (refused(decided) || !await recordConcernDecision(visit.tx, trajectory, decided.answer, says, seated.me.id, visit.now)) return seeOther(homeOf(trajectory))
    await note(visit, seated, { event: 'concern.decided', action: 'C', object: { kind: 'concern-answer', id: decided.answer } })
    // Only a yes is heard of, and by mail as every answer is.
    if (says === 'yes' && concern) await tellParty(visit, concern.by)
    return seeOther(homeOf(trajectory, 'decided'))
  }),
}

const workSideOf = ({ programme }: Seated): readonly string[] => programme.workAnalysis?.workSide ?? []
const isClosed = async ({ tx }: SignedInVisit, { part, me }: Seated): Promise<boolean> => (part === 'beside' ? (await listEndedBeside(tx)).includes(me.trajectory) : await isOver(tx, me.trajectory))
const fullName = async (visit: SignedInVisit, { circle, participant }: Seated): Promise<string> => { const person = circle.find(({ id }) => id === participant)?.person; return (person && (await namesOf(visit, [person])).get(person)) ?? '' }
/** A line that the participant would read tells that something was asked: where they do not know of it, it is in nobody's file. */
const noteClosed = async (visit: SignedInVisit, seated: Seated, known: 'yes' | 'no', line: Pick<LogLine, 'event' | 'action' | 'object'>): Promise<void> => {
  if (known === 'yes') await note(visit, seated, line)
  else await log(visit.tx, { ...line, person: visit.me.person, role: seated.part, purpose: 'guidance', subject: null, basis: seated.me.role, at: visit.now })
}

/** My part where a programme has a work side: inside, or of that side. */
const partIn = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Seated | null> => {
  const seated = await findSeated(visit, trajectory)
  return seated?.programme.workAnalysis && (seated.part !== 'beside' || workSideOf(seated).includes(seated.me.role)) ? seated : null
}
function forPart(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await partIn(visit, parseId<'trajectory'>(visit.params['trajectory']))
    return seated ? await handler(visit, seated) : missing()
  })
}
/** Two acts on one concern stand in line; after the end nothing is added. */
function forConcern(handler: (visit: SignedInVisit, seated: Seated, one: Concern) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'concern'>(visit.params['id'])
    const trajectory = id && await findConcernTrajectory(visit.tx, { concern: id })
    const seated = trajectory && await partIn(visit, trajectory)
    if (!id || !seated) return missing()
    await oneAtATime(visit.tx, id)
    const one = (await concernsOf(visit, seated.me.trajectory)).find(each => each.id === id)
    if (!one || one.words === null) return missing()
    return await isClosed(visit, seated) ? seeOther(homeOf(one.trajectory)) : await handler(visit, seated, one)
  })
}

const show = async (visit: SignedInVisit, seated: Seated, forms: Partial<Pick<ConcernsView, 'asking' | 'answering'>> = {}): Promise<Reply> => {
  const { trajectory } = seated.me
  await note(visit, seated, { event: 'concern.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['concerns', 'answers'] })
  const view: ConcernsView = {
    seated, concerns: await concernsOf(visit, trajectory), over: await isClosed(visit, seated) ? 'yes' : 'no', done: concernDones.find(one => one === visit.query['done']) ?? null,
    asking: filledWith(), answering: null, ...forms,
  }
  return page(concernsPage(visit, view), forms.answering?.looked.length || Object.keys(forms).length === 0 ? 200 : 422)
}

/** On everyone's own page: what waits for the participant, and for who asks that there is a place to. */
export const concernsOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  const seated = programme.workAnalysis ? await partIn(visit, trajectory) : null
  if (!seated) return []
  const t = concernTexts(visit.voice)
  const [concerns, over] = [await concernsOf(visit, trajectory), await isClosed(visit, seated)]
  const action = { href: homeOf(trajectory), label: t.title }
  if (seated.part === 'beside') return over && concerns.length === 0 ? [] : [{ title: t.title, text: concerns.some(({ answers }) => answers.length > 0) ? t.asideWorkAnswered : over ? t.over : t.asideWork, waits: false, action }]
  const waits = !over && concerns.some(({ answers }) => answers.some(waitsForDecision))
  return concerns.length === 0 ? [] : [{ title: t.title, text: waits ? t.asideOwn : t.asideOwnNone, waits, action }]
}
/** On the guide's page of one file. */
export const concernsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seated = await partIn(visit, trajectory)
  if (seated?.part !== 'guide') return null
  const t = concernTexts(visit.voice)
  const waiting = (await concernsOf(visit, trajectory)).filter(waitsForAnswer).length
  return { value: waiting, label: t.asideGuide(waiting), action: { href: homeOf(trajectory), label: t.title } }
}
/** What was asked as far as it was shown, and everything that was answered about them. */
export const concernsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const seated = programme.workAnalysis ? await partIn(visit, trajectory) : null
  const concerns = seated ? await concernsOf(visit, trajectory) : []
  if (!seated || concerns.length === 0) return []
  const t = concernTexts(visit.voice)
  return [{ name: 'concerns', title: t.title, entries: concerns.map((one): FileEntry => ({
    title: seated.nameOf(one.by) || t.someone, at: one.at,
    fields: [
      ...(one.words === null ? [] : [{ name: 'asked', label: t.fileConcern, value: one.words }]),
      ...one.answers.map(({ words, about, decision }) => ({ name: 'answer', label: `${t.fileAnswer} (${about === 'participant' && decision !== 'yes' ? t.saidNo : t.saidYes})`, value: words })),
    ],
  })) }]
}
/** To whom an answer about me went. */
export const concernsSeen: SeenKind = {
  tables: ['concern', 'concern_answer'],
  title: voice => concernTexts(voice).seesTitle,
  async now(visit, { trajectory, programme, readersOf }) {
    if (!programme.workAnalysis) return null
    const t = concernTexts(visit.voice)
    return {
      readers: [...readersOf('concern_answer').map(({ who }) => ({ who, sees: t.sees })), ...readersOf('concern').map(({ who, number }) => ({ who, sees: t.seesAsked(number) }))],
      none: t.seesNone, rule: t.rule, change: { href: homeOf(trajectory), label: t.title },
    }
  },
}
