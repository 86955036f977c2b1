/** What the participant said of talks, opened and sealed under the trajectory's own key. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { answers, type Answer } from './feedback.ts'
import { listFeedback, recordFeedback, recordShowing } from './feedback.store.ts'

export type Feedback = { readonly id: Id<'feedback'>; readonly talk: Id<'talk'>; readonly answer: Answer; /** While the guide of that moment may read it. */ readonly showing: Id<'feedback-showing'> | null }

const place = (row: Id<'feedback'>): Place => ({ table: 'talk_feedback', row, column: 'answer' })

/** By talk, as far as I may read it. */
export const feedbackOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<ReadonlyMap<Id<'talk'>, Feedback>> => {
  const rows = await listFeedback(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.answer]))
  return new Map(rows.flatMap((row, index) => {
    const answer = answers.find(one => one === opened[index])
    return answer ? [[row.talk, { id: row.id, talk: row.talk, answer, showing: row.showing }]] : []
  }))
}

/** @param shownTo the part of the guide who may read it, or null when it stays one's own. */
export const keepFeedback = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { talk, answer }: { readonly talk: Id<'talk'>; readonly answer: Answer }, shownTo: Id<'party'> | null, by: Id<'party'>, at: Instant): Promise<Id<'feedback'>> => {
  const id = newAnonymousId<'feedback'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordFeedback(tx, { id, talk, answer: document.seal(place(id), answer) }, trajectory, by, at)
  if (shownTo) await recordShowing(tx, { id: newAnonymousId(), feedback: id, trajectory, to: shownTo }, at)
  return id
}
