/** What whoever reads along sees: those who guide, of each of their learners; those beside the file, what the learner shows them. */
import { piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import { listPiecesShown, recordPieceSeen } from '../../core/own-pieces/own-pieces.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { forOffice, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { page, type Routes } from '../../kit/web.ts'
import { learnersPage, learningPage, learningPath, type LearnerToday } from './along.pages.tsx'
import { alongTexts } from './along.texts.ts'
import { listAssessments } from './assessment.store.ts'
import { listShowings } from './feedback.store.ts'
import { feedbackOf, requestsToMe } from './known-feedback.ts'
import { listMyLearners } from './learners.store.ts'
import { todayOf } from './own.ts'
import { learningAtWork } from './programme.ts'
import { questionOf, questions, reflections, type QuestionPiece, type ReflectionPiece } from './reflection.ts'
import { listTasks } from './tasks.store.ts'
import { findSeat, noteFor, type Seat } from './seat.ts'
import { forSeat } from './seat.routes.ts'

export const alongRoutes: Routes<Visit> = {
  'GET /trajectories/:id/learning': forSeat(async (visit, seat) => {
    const { question, pieces } = await readableOf(visit, seat)
    const feedback = await feedbackOf(visit, seat.id)
    await look(visit, seat, question, pieces, feedback.length)
    return page(learningPage(visit, seat, { question, pieces, feedback, tasks: await tasksReadBy(visit, seat), assessments: await assessmentsReadBy(visit, seat) }))
  }),

  /** The learners of whoever guides, each with the question of today: to see it is to have seen it. */
  'GET /learners': forOffice('guide', async visit => {
    const learners: LearnerToday[] = []
    for (const trajectory of await listMyLearners(visit.tx, learningAtWork.id)) {
      const [seat, contact] = [await findSeat(visit, trajectory), await contactOf(visit, trajectory)]
      if (!seat) continue
      const { question } = await readableOf(visit, seat)
      await look(visit, seat, question, [])
      learners.push({ trajectory, name: contact?.alias ?? contact?.handle ?? seat.learner, question: question?.content.words ?? null })
    }
    return page(learnersPage(visit, { learners, asked: await requestsToMe(visit) }))
  }),
}

const readableOf = async (visit: SignedInVisit, { id }: Pick<Seat, 'id'>): Promise<{ readonly question: QuestionPiece | null; readonly pieces: readonly ReflectionPiece[] }> => ({
  question: questionOf(await piecesOf(visit, id, questions), todayOf(visit)), pieces: await piecesOf(visit, id, reflections),
})
/** Who guides and who arranges the learning read the tasks; another beside when the learner lets them. */
const tasksReadBy = async ({ tx }: SignedInVisit, { id, me, ended }: Seat): Promise<number | null> => {
  const shown = me.seat === 'inside' || ended === 'no' && (me.role === 'practice-trainer' || (await listShowings(tx, id)).some(one => one.item === id && one.to === me.id))
  return shown ? (await listTasks(tx, id)).length : null
}
/** As many as one may read; null where one reads none and writes none. */
const assessmentsReadBy = async ({ tx }: SignedInVisit, { id, me }: Seat): Promise<number | null> => {
  const count = (await listAssessments(tx, id)).length
  return count > 0 || me.seat === 'inside' || me.role === 'practice-trainer' ? count : null
}
/** In the learner's log, and for the learner to see: who read which piece first when. */
const look = async (visit: SignedInVisit, seat: Seat, question: QuestionPiece | null, pieces: readonly ReflectionPiece[], besides = 0): Promise<void> => {
  for (const { id, version } of [...(question ? [question] : []), ...pieces]) await recordPieceSeen(visit.tx, seat.id, { piece: id, version, by: seat.me.id, at: visit.now })
  await noteFor(visit, seat, { event: 'learning.read', action: 'R', object: { kind: 'trajectory', id: seat.id }, fields: ['handle', ...(question || pieces.length + besides > 0 ? ['content'] : [])] })
}

/** Among what waits today: how many learners set a question. It is counted, and not shown: that is not to have seen it. */
export const learnersToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const learners = await listMyLearners(visit.tx, learningAtWork.id)
  if (learners.length === 0) return null
  const asked: Id<'trajectory'>[] = []
  for (const one of learners) if (questionOf(await piecesOf(visit, one, questions), todayOf(visit))) asked.push(one)
  const t = alongTexts(visit.voice)
  return { value: asked.length, label: t.mineAside(asked.length), action: { href: '/learners', label: t.mine } }
}
export const learningOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seat = await findSeat(visit, trajectory)
  if (!seat) return null
  const count = (await listPiecesShown(visit.tx, trajectory)).filter(({ to }) => to === seat.me.id).length
  const t = alongTexts(visit.voice)
  return { value: count, label: t.aside(count), action: { href: learningPath(seat), label: t.open } }
}
export const learningBeside: AboutMySeat = async (visit, { trajectory, programme, party }) => {
  if (programme.id !== learningAtWork.id) return []
  const seat = await findSeat(visit, trajectory)
  if (!seat || seat.ended === 'yes') return []
  const t = alongTexts(visit.voice)
  return [{ title: t.besideTitle, text: t.besideText((await listPiecesShown(visit.tx, trajectory)).filter(({ to }) => to === party).length), waits: false, action: { href: learningPath(seat), label: t.open } }]
}
