/** Questions from the neighbourhood: written by who guides, taken up by who learns with a teacher, done in small steps and looked back on. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory, myPartyIn } from '../../core/trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, newId, parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { askDistrict, questionForm, stepForm, takeUp, type Question, type Step } from './district.ts'
import { districtPage, questionPage } from './district.pages.tsx'
import { amOfDistrict, recordTaking, takeQuestionAway } from './district.store.ts'
import { districtTexts } from './district.texts.ts'
import { doIGuideHere } from './guiding.store.ts'
import { noteAct, todayOf } from './for-guiding.routes.ts'
import { keepQuestion, keepStep, questionOf, questionsOf, questionsToMe, stepsOf } from './known-district.ts'
import { hasLooked } from './look-again.tsx'
import { learningAtWork } from './programme.ts'

const forDistrict = (handler: (visit: SignedInVisit) => Promise<Reply>) => forSomeone(async visit => (await amOfDistrict(visit.tx) ? await handler(visit) : missing()))
const forQuestion = (handler: (visit: SignedInVisit, question: Question) => Promise<Reply>) => forDistrict(async visit => {
  const id = parseId<'district-question'>(visit.params['id'])
  if (id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
  const question = id && await questionOf(visit, id)
  return question ? await handler(visit, question) : missing()
})

const show = async (visit: SignedInVisit, filled: Filled = filledWith(), status: 200 | 422 = 200): Promise<Reply> => {
  const [t, mayAsk] = [districtTexts(visit.voice), await doIGuideHere(visit.tx, learningAtWork.id)]
  const dones: Readonly<Record<string, string>> = { kept: t.kept, gone: t.gone, late: t.late }
  return page(districtPage(visit, { questions: await questionsToMe(visit), mayAsk: mayAsk ? 'yes' : 'no', back: mayAsk ? '/guiding' : '/my-trajectory' }, filled, dones[visit.query['done'] ?? ''] ?? null), status)
}

/** Of a question somebody took up a part of it stands in their file: whoever looks from outside it is written there. */
const noteLook = async ({ tx, me, now }: SignedInVisit, { id, taking }: Question, event: string, action: 'C' | 'R', isOwn: boolean): Promise<void> => {
  if (taking) await log(tx, { event, action, person: me.person, role: isOwn ? learningAtWork.participant : me.offices.length > 0 ? 'guide' : 'beside', purpose: isOwn ? 'own-file' : 'guidance', subject: taking.trajectory, object: { kind: 'district-question', id }, basis: isOwn ? 'participant' : 'district', at: isOwn ? toTheDay(now) : now })
}

const showOne = async (visit: SignedInVisit, question: Question, { step = filledWith(), look = filledWith(), refusal = null }: { readonly step?: Filled; readonly look?: Filled; readonly refusal?: string | null } = {}, status: 200 | 422 = 200): Promise<Reply> => {
  const { tx, me, voice } = visit
  const [t, { taking }] = [districtTexts(voice), question]
  const own = await findOwnTrajectory(tx)
  const party = taking ? await myPartyIn(tx, taking.trajectory) : null
  const circle = taking ? await listCircle(tx, taking.trajectory) : own?.programme === learningAtWork.id ? await listCircle(tx, own.id) : []
  const names = await namesOf(visit, circle.map(({ person }) => person))
  const mine = taking && party && (party.id === taking.by || party.id === taking.teacher) ? party.id : null
  const teacher = circle.find(({ role, seat, left }) => role === 'teacher' && seat === 'beside' && !left)
  await noteLook(visit, question, 'district-question.read', 'R', mine !== null && mine === taking?.by)
  const dones: Readonly<Record<string, string>> = { took: t.took, saved: t.saved }
  return page(questionPage(visit, {
    question, steps: taking ? await stepsOf(visit, question.id) : [], mine,
    called: wanted => (wanted === mine ? t.me : names.get(circle.find(({ id }) => id === wanted)?.person ?? newId(0)) ?? (wanted === taking?.teacher ? t.teacher : t.someone)),
    may: { take: own?.programme === learningAtWork.id && !own.ended ? 'yes' : 'no', takeAway: question.askedBy === me.person ? 'yes' : 'no', lookBack: party ? 'yes' : 'no' },
    teacher: (teacher && names.get(teacher.person)) ?? (teacher ? t.teacher : null),
  }, { step, look, refusal, done: dones[visit.query['done'] ?? ''] ?? null }), status)
}

/** @param party who says it, as one of the two it was taken up by */
const said = async (visit: SignedInVisit, question: Question, kind: Step['kind'], words: string): Promise<Reply> => {
  const { taking } = question
  const party = taking && await myPartyIn(visit.tx, taking.trajectory)
  if (!taking || !party || party.id !== taking.by && (kind === 'done' || party.id !== taking.teacher)) return missing()
  await keepStep(visit, taking.trajectory, question.id, { id: newAnonymousId(), by: party.id, kind, words, on: todayOf(visit) })
  await noteLook(visit, question, 'district-question.told', 'C', party.id === taking.by)
  return seeOther(`/district/${question.id}?done=saved`)
}

export const districtRoutes: Routes<Visit> = {
  'GET /district': forDistrict(visit => show(visit)),

  'POST /district': forDistrict(async visit => {
    if (!await doIGuideHere(visit.tx, learningAtWork.id)) return missing()
    const read = questionForm.read(visit.form)
    const asked = read.value && askDistrict(read.value.words, hasLooked(visit.form))
    if (!asked) return await show(visit, read, 422)
    if (refused(asked)) return await show(visit, { ...read, noes: { words: districtTexts(visit.voice)[asked.refused](String(asked.values['found'])) } }, 422)
    const id = newAnonymousId<'district-question'>()
    await keepQuestion(visit, { id, words: asked.words, on: todayOf(visit) })
    await noteAct(visit, 'district-question.asked', 'C', { kind: 'district-question', id })
    return seeOther('/district?done=kept')
  }),

  'GET /district/:id': forQuestion((visit, question) => showOne(visit, question)),

  'POST /district/:id/ends': forQuestion(async (visit, { id }) => {
    if (!await takeQuestionAway(visit.tx, id)) return missing()
    await noteAct(visit, 'district-question.taken-away', 'D', { kind: 'district-question', id })
    return seeOther('/district?done=gone')
  }),

  'POST /district/:id/takings': forQuestion(async (visit, question) => {
    const own = await findOwnTrajectory(visit.tx)
    if (own?.programme !== learningAtWork.id || own.ended) return missing()
    if (question.taking) return seeOther(`/district/${question.id}`)
    const taken = takeUp(own.party, await listCircle(visit.tx, own.id))
    if (refused(taken)) return await showOne(visit, question, { refusal: districtTexts(visit.voice)[taken.refused] }, 422)
    const taking = { ...taken, trajectory: own.id, on: todayOf(visit) }
    if (!await recordTaking(visit.tx, question.id, taking)) return seeOther('/district?done=late')
    await noteLook(visit, { ...question, taking }, 'district-question.taken-up', 'C', true)
    return seeOther(`/district/${question.id}?done=took`)
  }),

  'POST /district/:id/steps': forQuestion(async (visit, question) => {
    const read = stepForm.read(visit.form)
    if (!read.value) return await showOne(visit, question, { step: read }, 422)
    const told = askDistrict(read.value.words, hasLooked(visit.form))
    if (refused(told)) return await showOne(visit, question, { step: { ...read, noes: { words: districtTexts(visit.voice)[told.refused](String(told.values['found'])) } } }, 422)
    return await said(visit, question, 'done', told.words)
  }),

  'POST /district/:id/look-backs': forQuestion(async (visit, question) => {
    const read = stepForm.read(visit.form)
    return read.value ? await said(visit, question, 'looked-back', read.value.words) : await showOne(visit, question, { look: read }, 422)
  }),
}

/** On the page of who learns, and of the teacher beside. */
export const districtOfMine: AboutMySeat = async (visit, { programme, role }) => {
  if (programme.id !== learningAtWork.id || role !== 'learner' && role !== 'teacher' || !await amOfDistrict(visit.tx)) return []
  const t = districtTexts(visit.voice)
  return [{ title: t.title, text: t.aside, waits: false, action: { href: '/district', label: t.title }, under: 'others' }]
}

export const districtOfFile: AboutMyFile = async (visit, { trajectory, programme, party }) => {
  const questions = programme.id === learningAtWork.id ? await questionsOf(visit, trajectory) : []
  if (questions.length === 0) return []
  const t = districtTexts(visit.voice)
  const entries = []
  for (const { id, words, taking } of questions) {
    const steps = await stepsOf(visit, id)
    entries.push({ title: words, at: null, data: { question: words, steps }, fields: [...(taking ? [{ name: 'taken', label: t.take, value: dateWithYear(taking.on, visit.voice.locale) }] : []), ...steps.map(one => ({ name: one.kind, label: t.said(one.by === party ? t.me : t.teacher, dateWithYear(one.on, visit.voice.locale)), value: one.words }))] })
  }
  return [{ name: 'district', title: t.title, entries }]
}

export const districtSeen: SeenKind = {
  tables: ['district_taking', 'district_step'],
  title: voice => districtTexts(voice).title,
  async now(visit, { programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const t = districtTexts(visit.voice)
    return { readers: readersOf('district_taking', 'district_step').map(({ who }) => ({ who, sees: t.seen })), rule: t.seenRule, change: { href: '/district', label: t.toPage } }
  },
}
