/** Assessments: written by who guides or arranges the learning, a second word by another, and the learner's own beside each. */
import { filledWith } from '../../core/filled-form.ts'
import { piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import type { AboutMyFile, AboutMySeat, SeenKind, SignedInVisit, Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { assessmentForm, criteriaFrom, evidenceKey, sayOf, wordForm, type Assessment, type Evidence } from './assessment.ts'
import { assessmentsPage, myAssessmentsPage, writePage, type Answering, type Assessments } from './assessment.pages.tsx'
import { assessmentTexts } from './assessment.texts.ts'
import { listShowings } from './feedback.store.ts'
import { showTo } from './feedback.routes.ts'
import { assessmentsOf, keepAssessment, keepWord, wordsOf } from './known-assessments.ts'
import { feedbackOf } from './known-feedback.ts'
import { signingsOf, tasksOf } from './known-tasks.ts'
import { findOwn, note, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { learningAtWork } from './programme.ts'
import { reflections } from './reflection.ts'
import { noteFor, type Seat } from './seat.ts'
import { forSeat } from './seat.routes.ts'
import { standingOf } from './tasks.ts'

export const assessmentRoutes: Routes<Visit> = {
  'GET /my-assessments': forLearner(async (visit, own) => {
    await note(visit, own, 'assessment.read', 'R', { kind: 'work-assessment', id: null })
    return await showMine(visit, own)
  }),

  'POST /my-assessments/:id/words': forMine(async (visit, own, one) => {
    const read = wordForm.read(visit.form)
    const said = read.value && sayOf(read.value, (await wordsOf(visit, own.id)).filter(word => word.assessment === one.id && word.by === own.party).length)
    if (!said) return await showMine(visit, own, { assessment: one.id, filled: read })
    if (refused(said)) return await showMine(visit, own, { assessment: one.id, filled: { ...read, noes: { words: assessmentTexts(visit.voice)[said.refused] } } })
    await keepWord(visit, own.id, { id: newAnonymousId(), assessment: one.id, by: own.party, at: visit.now, ...said })
    await note(visit, own, 'assessment.answered', 'C', { kind: 'work-assessment', id: one.id })
    return seeOther('/my-assessments?done=answered')
  }),

  'POST /my-assessments/:id/showings': forMine(async (visit, own, one) => {
    if (own.ended === 'yes') return missing()
    await showTo(visit, own, one.id)
    await note(visit, own, 'assessment.shown', 'U', { kind: 'work-assessment', id: one.id })
    return seeOther('/my-assessments?done=shown')
  }),

  'GET /trajectories/:id/assessments': forSeat(async (visit, seat) => {
    const about = await aboutOf(visit, seat)
    if (about.all.length === 0 && !mayWrite(seat)) return missing()
    await noteFor(visit, seat, { event: 'assessment.read', action: 'R', object: { kind: 'work-assessment', id: null }, fields: about.all.length > 0 ? ['content'] : [] })
    return show(visit, seat, about)
  }),

  'GET /trajectories/:id/assessments/new': forSeat(async (visit, seat) => {
    if (!mayWrite(seat)) return missing()
    const evidence = await evidenceFor(visit, seat)
    await noteFor(visit, seat, { event: 'assessment.begun', action: 'R', object: { kind: 'work-assessment', id: null }, fields: evidence.length > 0 ? ['content'] : [] })
    return page(writePage(visit, seat, { filled: filledWith(), evidence }))
  }),

  'POST /trajectories/:id/assessments': forSeat(async (visit, seat) => {
    if (!mayWrite(seat)) return missing()
    const evidence = await evidenceFor(visit, seat)
    const read = assessmentForm.read(visit.form)
    const typed = { ...read.typed, evidence: visit.form['evidence'] ?? [] }
    if (!read.value) return page(writePage(visit, seat, { filled: { ...read, typed }, evidence }), 422)
    const criteria = criteriaFrom(read.value)
    if ('no' in criteria) return page(writePage(visit, seat, { filled: { ...read, typed, noes: { [criteria.field]: assessmentTexts(visit.voice)[criteria.no] } }, evidence }), 422)
    const id = newAnonymousId<'work-assessment'>()
    await keepAssessment(visit, seat.id, { id, process: read.value.process, by: seat.me.id, at: visit.now, criteria, evidence: evidence.filter(one => typed.evidence.includes(evidenceKey(one))), next: read.value.next ?? '' })
    await noteFor(visit, seat, { event: 'assessment.written', action: 'C', object: { kind: 'work-assessment', id } })
    return seeOther(`/trajectories/${seat.id}/assessments?done=kept`)
  }),

  'POST /trajectories/:id/assessments/:assessment/words': forSeat(async (visit, seat) => {
    const about = await aboutOf(visit, seat)
    const one = about.all.find(({ id }) => id === parseId(visit.params['assessment']))
    if (!one || !maySay(seat, one)) return missing()
    const read = wordForm.read(visit.form)
    const said = read.value && sayOf(read.value, about.words.filter(word => word.assessment === one.id && word.by === seat.me.id).length)
    if (!said) return show(visit, seat, about, { assessment: one.id, filled: read })
    if (refused(said)) return show(visit, seat, about, { assessment: one.id, filled: { ...read, noes: { words: assessmentTexts(visit.voice)[said.refused] } } })
    await keepWord(visit, seat.id, { id: newAnonymousId(), assessment: one.id, by: seat.me.id, at: visit.now, ...said })
    await noteFor(visit, seat, { event: 'assessment.seconded', action: 'C', object: { kind: 'work-assessment', id: one.id } })
    return seeOther(`/trajectories/${seat.id}/assessments?done=answered`)
  }),
}

function forMine(handler: (visit: SignedInVisit, own: Own, one: Assessment) => Promise<Reply>) {
  return forLearner(async (visit, own) => {
    const one = (await assessmentsOf(visit, own.id)).find(({ id }) => id === parseId(visit.params['id']))
    return one ? await handler(visit, own, one) : missing()
  })
}
const showMine = async (visit: SignedInVisit, own: Own, again: Answering | null = null): Promise<Reply> => {
  const about: Assessments = { all: await assessmentsOf(visit, own.id), words: await wordsOf(visit, own.id), learner: own.name, learnerParty: own.party, nameOf: own.nameOf }
  return page(myAssessmentsPage(visit, own, about, { showings: await listShowings(visit.tx, own.id), again, done: again ? null : (['answered', 'shown'] as const).find(one => one === visit.query['done']) ?? null }), again ? 422 : 200)
}
const aboutOf = async (visit: SignedInVisit, seat: Seat): Promise<Assessments> => ({
  all: await assessmentsOf(visit, seat.id), words: await wordsOf(visit, seat.id), learner: seat.learner, learnerParty: seat.circle.find(({ role }) => role === learningAtWork.participant)?.id ?? null, nameOf: seat.nameOf,
})
const show = (visit: SignedInVisit, seat: Seat, about: Assessments, again: Answering | null = null): Reply =>
  page(assessmentsPage(visit, seat, about, { mayWrite: mayWrite(seat) ? 'yes' : 'no', maySay: one => maySay(seat, one), again, done: again ? null : visit.query['done'] === 'kept' ? 'kept' : visit.query['done'] === 'answered' ? 'answered' : null }), again ? 422 : 200)

/** Who guides, and who arranges the learning; never a coach, who only helps. */
const mayWrite = ({ me, ended }: Seat): boolean => ended === 'no' && (me.role === learningAtWork.guide || me.role === 'practice-trainer')
const maySay = ({ me, ended }: Seat, one: Assessment): boolean => ended === 'no' && one.by !== me.id && me.role !== 'learning-coach'

/** What whoever writes can read themselves: what was signed, and what the learner let them read. Named, and never copied. */
const evidenceFor = async (visit: SignedInVisit, { id }: Seat): Promise<readonly Evidence[]> => {
  const [t, { locale }] = [assessmentTexts(visit.voice), visit.voice]
  const [tasks, signings, feedback, journal] = [await tasksOf(visit, id), await signingsOf(visit, id), await feedbackOf(visit, id), await piecesOf(visit, id, reflections)]
  return [
    ...tasks.filter(task => standingOf(task, signings)).map((task): Evidence => ({ kind: 'task', id: task.id, label: t.task(task.name) })),
    ...feedback.map((one): Evidence => ({ kind: 'feedback', id: one.id, label: `${t.feedback(one.by)}, ${dateWithYear(dayOf(one.at, visit.provider.zone), locale)}` })),
    ...journal.map((one): Evidence => ({ kind: 'journal', id: one.id, label: t.journal(dateWithYear(one.content.on, locale)) })),
  ]
}

/** On the learner's own page while one waits for their answer. */
export const assessmentsOfMine: AboutMySeat = async (visit, { trajectory, programme, party }) => {
  if (programme.id !== learningAtWork.id) return []
  const [all, words] = [await assessmentsOf(visit, trajectory), await wordsOf(visit, trajectory)]
  const open = all.filter(({ id }) => !words.some(word => word.assessment === id && word.by === party))
  const t = assessmentTexts(visit.voice)
  return open.length === 0 ? [] : [{ title: t.waits, text: t.waitsText, waits: true, under: 'own-work', action: { href: '/my-assessments', label: t.look } }]
}
export const assessmentsOfFile: AboutMyFile = async (visit, { trajectory, programme, party }) => {
  if (programme.id !== learningAtWork.id) return []
  const [all, words, own] = [await assessmentsOf(visit, trajectory), await wordsOf(visit, trajectory), await findOwn(visit)]
  const t = assessmentTexts(visit.voice)
  const day = (at: Date) => dateWithYear(dayOf(at, visit.provider.zone), visit.voice.locale)
  return all.length === 0 ? [] : [{
    name: 'assessments', title: t.title, entries: all.map(one => ({
      title: t.of(one.process, day(one.at)), at: one.at,
      fields: [
        ...one.criteria.map(({ criterion, level, why }) => ({ name: 'criterion', label: criterion, value: `${t[level]}. ${why}` })),
        ...(one.next === '' ? [] : [{ name: 'next', label: t.next, value: one.next }]), ...one.evidence.map(({ kind, label }) => ({ name: kind, label: t.evidence, value: label })),
        ...words.filter(word => word.assessment === one.id).map(word => ({ name: word.by === party ? 'answer' : 'second', label: word.by === party ? t.answers(own?.name ?? '') : t.seconds(own?.nameOf(word.by) ?? ''), value: `${t.said(t[word.says], day(word.at))}${word.words === '' ? '' : `. ${word.words}`}` })),
      ],
    })),
  }]
}
export const assessmentsSeen: SeenKind = {
  tables: ['work_assessment', 'assessment_word'],
  title: voice => assessmentTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = assessmentTexts(voice)
    return programme.id === learningAtWork.id ? { readers: readersOf('work_assessment').map(({ who, number }) => ({ who, sees: t.seen(number) })), rule: t.seenRule, change: { href: '/my-assessments', label: t.mine } } : null
  },
}
