/** Exercises: read by everyone who may choose them, put on a list by the two inside, answered by whoever does them and shown by nobody else. */
import { day, fields, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findSeated, guideIn, note, todayOf, type Seated } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { isOver } from '../endings/ending.store.ts'
import type { FileEntry } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { homeOf } from '../people/sign-in.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { answer, assign, readAnswer, whyLength, type Exercise, type OnList } from './exercise.ts'
import { exercisePage, libraryPage, listPage, ownExerciseDones, ownExercisePage, type OwnExerciseView } from './exercise.pages.tsx'
import { eraseExerciseAnswer, eraseExerciseShowing, recordExerciseShowing } from './exercise.store.ts'
import { exerciseTexts } from './exercise.texts.ts'
import { exerciseAt, exercisesOf, keepAssignment, keepExerciseAnswer } from './known-exercises.ts'
import { exerciseCalled, library } from './library.ts'

type Own = { readonly seated: Seated; readonly one: OnList; readonly exercise: Exercise }
const wishForm = fields({ exercise: text({ most: 60 }), why: optional(text({ most: whyLength })), until: day })
const listOf = (trajectory: Id<'trajectory'>, done?: 'added'): string => `/exercise-list/${trajectory}${done ? `?done=${done}` : ''}`
const offeredBy = ({ programme: { exercises = [] } }: Seated): readonly Exercise[] => library.filter(({ key }) => exercises.includes(key))

export const exerciseRoutes: Routes<Visit> = {
  'GET /exercises': forSomeone(async visit => page(libraryPage(visit, { exercises: library, home: homeOf(visit.me.offices) }))),

  'GET /exercises/:exercise': forSomeone(async visit => {
    const exercise = exerciseCalled(visit.params['exercise'])
    return exercise ? page(exercisePage(visit, exercise)) : missing()
  }),

  'GET /exercise-list/:trajectory': forInside((visit, seated) => show(visit, seated)),

  'POST /exercise-list/:trajectory': forInside(async (visit, seated) => {
    const { tx, form, now } = visit
    const { me, part, participant } = seated
    const read = wishForm.read(form)
    if (!read.value) return await show(visit, seated, read)
    await oneAtATime(tx, me.trajectory)
    const put = assign(me, offeredBy(seated).map(({ key }) => key), { ...read.value, why: read.value.why ?? '' }, { open: await exercisesOf(visit, me.trajectory), today: todayOf(visit), ended: await isOver(tx, me.trajectory) }, newAnonymousId(), now)
    if (refused(put)) return put.refused === 'exercise.not-yours' ? missing() : await show(visit, seated, { ...read, noes: { [put.refused === 'exercise.no-such-day' ? 'until' : 'exercise']: exerciseTexts(visit.voice)[put.refused] } })
    await keepAssignment(visit, put)
    await note(visit, seated, { event: 'exercise.assigned', action: 'C', object: { kind: 'exercise-assignment', id: put.id } })
    if (part === 'guide') await tellParty(visit, participant)
    return seeOther(listOf(me.trajectory, 'added'))
  }),

  'GET /my-exercises/:id': forOwn((visit, own) => showOwn(visit, own)),

  'POST /my-exercises/:id/answers': forOwn(async (visit, own) => {
    const { form, tx } = visit
    const read = readAnswer(form)
    if (!read.said) return await showOwn(visit, own, { filled: read })
    await oneAtATime(tx, own.one.id)
    const again = { filled: { typed: read.typed, problems: {} }, no: 'exercise.newer' as const }
    const current = await exerciseAt(visit, own.one.id)
    const said = answer(read.said, Number(form['seen']?.[0] ?? 0), current?.answer ?? null)
    if (refused(said)) return await showOwn(visit, { ...own, one: current ?? own.one }, again)
    if (!await keepExerciseAnswer(visit, own.one, said)) return await showOwn(visit, own, again)
    await note(visit, own.seated, { event: 'exercise.answered', action: said.version === 1 ? 'C' : 'U', object: { kind: 'exercise-answer', id: own.one.id } })
    return seeOther(`/my-exercises/${own.one.id}?done=kept`)
  }),

  'POST /my-exercises/:id/showings': forOwn(async (visit, { seated, one }) => {
    const shows = visit.form['shows']?.[0]
    const guide = guideIn(seated)
    if (shows !== 'yes' && shows !== 'no' || !guide || !one.answer) return missing()
    if (shows === 'yes') await recordExerciseShowing(visit.tx, one, guide)
    else await eraseExerciseShowing(visit.tx, one.id)
    await note(visit, seated, { event: shows === 'yes' ? 'exercise.shown' : 'exercise.hidden', action: 'U', object: { kind: 'exercise-answer', id: one.id } })
    if (shows === 'yes') await tellParty(visit, guide)
    return seeOther(`/my-exercises/${one.id}?done=${shows === 'yes' ? 'shownDone' : 'hiddenDone'}`)
  }),

  'POST /my-exercises/:id/erasures': forOwn(async (visit, { seated, one }) => {
    await eraseExerciseShowing(visit.tx, one.id)
    await eraseExerciseAnswer(visit.tx, one.id)
    await note(visit, seated, { event: 'exercise.erased', action: 'D', object: { kind: 'exercise-answer', id: one.id } })
    return seeOther(`/my-exercises/${one.id}?done=erased`)
  }),
}

/** Whoever sits inside, where the programme offers exercises. */
async function insideIn(visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Seated | null> {
  const seated = await findSeated(visit, trajectory)
  return seated && seated.part !== 'beside' && seated.programme.exercises ? seated : null
}
function forInside(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await insideIn(visit, parseId(visit.params['trajectory']))
    return seated ? await handler(visit, seated) : missing()
  })
}
/** One of the list of whoever does them. */
function forOwn(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'exercise-assignment'>(visit.params['id'])
    const one = id && await exerciseAt(visit, id)
    const seated = one && await insideIn(visit, one.trajectory)
    const exercise = one && exerciseCalled(one.exercise)
    return one && exercise && seated?.part === 'participant' ? await handler(visit, { seated, one, exercise }) : missing()
  })
}

async function show(visit: SignedInVisit, seated: Seated, again: Filled | null = null): Promise<Reply> {
  const { trajectory } = seated.me
  const [list, over] = [await exercisesOf(visit, trajectory), await isOver(visit.tx, trajectory)]
  await note(visit, seated, { event: 'exercise.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['why', ...(list.some(one => one.answer) ? ['answer'] : [])] })
  return page(listPage(visit, { seated, list, offered: offeredBy(seated), today: todayOf(visit), over: over ? 'yes' : 'no', filled: again ?? filledWith(), done: !again && visit.query['done'] === 'added' ? 'added' : null }), again ? 422 : 200)
}
async function showOwn(visit: SignedInVisit, { seated, one, exercise }: Own, again: Partial<Pick<OwnExerciseView, 'filled' | 'no'>> | null = null): Promise<Reply> {
  await note(visit, seated, { event: 'exercise.read', action: 'R', object: { kind: 'exercise-answer', id: one.id } })
  const filled = filledWith(one.answer ? { done: one.answer.done, helped: one.answer.helped, words: one.answer.words } : {})
  return page(ownExercisePage(visit, { seated, one, exercise, filled, no: null, ...again, done: again ? null : ownExerciseDones.find(each => each === visit.query['done']) ?? null }), again ? again.no ? 409 : 422 : 200)
}

/** On one's own page. */
export const exercisesOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (!programme.exercises) return []
  const t = exerciseTexts(visit.voice)
  const open = (await exercisesOf(visit, trajectory)).filter(({ until, answer: said }) => until >= todayOf(visit) && !said)
  return [{ title: t.aside, text: open.length > 0 ? t.asideOpen(open.length) : t.asideNone, waits: false, action: { href: listOf(trajectory), label: t.aside } }]
}
/** On the guide's page of one file. */
export const exercisesOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seated = await insideIn(visit, trajectory)
  if (seated?.part !== 'guide') return null
  const t = exerciseTexts(visit.voice)
  const { length } = await exercisesOf(visit, trajectory)
  return { value: length, label: t.asideGuide(length), action: { href: listOf(trajectory), label: t.aside } }
}
/** What was on the list, and what they said of it. */
export const exercisesOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const list = programme.exercises ? await exercisesOf(visit, trajectory) : []
  if (list.length === 0) return []
  const t = exerciseTexts(visit.voice)
  return [{ name: 'exercises', title: t.aside, entries: list.map((one): FileEntry => ({
    title: exerciseCalled(one.exercise)?.name[visit.voice.locale] ?? one.exercise, at: one.at, data: { until: one.until, answer: one.answer },
    fields: [
      ...(one.why === '' ? [] : [{ name: 'why', label: t.why, value: one.why }]),
      ...(one.answer ? [{ name: 'done', label: t.isDone, value: t[one.answer.done] }, ...(one.answer.helped === null ? [] : [{ name: 'helped', label: t.helped, value: String(one.answer.helped) }]), ...(one.answer.words === '' ? [] : [{ name: 'words', label: t.answerTitle, value: one.answer.words }])] : []),
    ],
  })) }]
}
/** Which answers who guides may read now. */
export const exercisesSeen: SeenKind = {
  tables: ['exercise_assignment', 'exercise_answer'],
  title: voice => exerciseTexts(voice).aside,
  async now(visit, { trajectory }) {
    const seated = await insideIn(visit, trajectory)
    const guide = seated && guideIn(seated)
    if (!seated || !guide) return null
    const t = exerciseTexts(visit.voice)
    const exercises = await exercisesOf(visit, trajectory)
    const shown = exercises.filter(one => one.shown === 'yes')
    return exercises.length === 0 ? null : { readers: shown.length === 0 ? [] : [{ who: seated.nameOf(guide) || t.someone, sees: shown.map(one => exerciseCalled(one.exercise)?.name[visit.voice.locale] ?? '').join(', ') }], rule: t.own, change: { href: listOf(trajectory), label: t.aside } }
  },
}
