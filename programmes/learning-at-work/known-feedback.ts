/** Feedback and the questions for it with their words: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import { independences, type Feedback, type FeedbackRequest, type WorkedShift } from './feedback.ts'
import { findRequestToMe, listFeedback, listRequests, listRequestsToMe, recordFeedback, recordRequest } from './feedback.store.ts'
import { openSaid, sealSaid } from './sealed.ts'

type Rows = Awaited<ReturnType<typeof listRequests>>
const [asked, given] = ['feedback_request', 'learning_feedback']
const opened = async (around: Around, rows: Rows): Promise<readonly FeedbackRequest[]> => {
  const said = await openSaid(around, asked, rows)
  return rows.map(({ id, trajectory, of, at }, index) => ({ id, trajectory, of, at, learner: said[index]?.words('learner') ?? '', question: said[index]?.words('question') ?? '' }))
}
export const requestsOf = async (around: Around, trajectory: Id<'trajectory'>) => await opened(around, await listRequests(around.tx, trajectory))
export const requestsToMe = async (around: Around) => await opened(around, await listRequestsToMe(around.tx))
export const requestToMe = async (around: Around, id: FeedbackRequest['id']): Promise<FeedbackRequest | null> => {
  const row = await findRequestToMe(around.tx, id)
  return row ? (await opened(around, [row]))[0] ?? null : null
}
export const keepRequest = async (around: Around, { id, trajectory, of, at, learner, question }: FeedbackRequest): Promise<void> => {
  await recordRequest(around.tx, { id, trajectory, of, at, content: await sealSaid(around, trajectory, asked, id, { learner, question }) })
}

export const feedbackOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Feedback[]> => {
  const rows = await listFeedback(around.tx, trajectory)
  const said = await openSaid(around, given, rows)
  return rows.map(({ id, request, at, read }, index) => {
    const words = said[index]?.words ?? (() => '')
    return { id, request, at, read, by: words('by'), good: words('good'), tip: words('tip'), alone: independences.find(one => one === words('alone')) ?? 'not-yet', shift: shiftFrom(words) }
  })
}
const shiftFrom = (words: (key: string) => string): WorkedShift | null => {
  const day = parseDay(words('day'))
  return day ? { day, from: words('from'), until: words('until') } : null
}
/** Under whose name it was given stands with the words: a guide who left the house is still the one who gave it. False when it was given already. */
export const keepFeedback = async (around: Around, trajectory: Id<'trajectory'>, person: Id<'person'>, { id, request, at, by, good, tip, alone, shift }: Omit<Feedback, 'read'>): Promise<boolean> =>
  await recordFeedback(around.tx, { id, trajectory, request, by: person, at, content: await sealSaid(around, trajectory, given, id, { by, good, tip, alone, ...(shift ? { day: shift.day, from: shift.from, until: shift.until } : {}) }) })
