/** Assessments and what is said beside them, with their words: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import { levels, type Assessment, type Evidence, type Word } from './assessment.ts'
import { listAssessments, listWords, recordAssessment, recordWord } from './assessment.store.ts'
import { openSaid, sealSaid } from './sealed.ts'

const kinds: readonly Evidence['kind'][] = ['task', 'feedback', 'journal']

export const assessmentsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Assessment[]> => {
  const rows = await listAssessments(around.tx, trajectory)
  const said = await openSaid(around, 'work_assessment', rows)
  return rows.map(({ id, process, by, at }, index) => ({
    id, process, by, at, next: said[index]?.words('next') ?? '',
    criteria: (said[index]?.list('criteria') ?? []).map(({ words }) => ({ criterion: words('criterion'), level: levels.find(one => one === words('level')) ?? 'not-yet', why: words('why') })),
    evidence: (said[index]?.list('evidence') ?? []).flatMap(({ words }) => { const kind = kinds.find(one => one === words('kind')); return kind ? [{ kind, id: words('id'), label: words('label') }] : [] }),
  }))
}
export const keepAssessment = async (around: Around, trajectory: Id<'trajectory'>, { id, process, by, at, criteria, evidence, next }: Assessment): Promise<void> => {
  await recordAssessment(around.tx, trajectory, { id, process, by, at, content: await sealSaid(around, trajectory, 'work_assessment', id, { criteria, evidence, next }) })
}
export const wordsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Word[]> => {
  const rows = await listWords(around.tx, trajectory)
  const said = await openSaid(around, 'assessment_word', rows)
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, words: said[index]?.words('words') ?? '' }))
}
export const keepWord = async (around: Around, trajectory: Id<'trajectory'>, { words, ...word }: Word): Promise<void> => {
  await recordWord(around.tx, trajectory, { ...word, content: await sealSaid(around, trajectory, 'assessment_word', word.id, { words }) })
}
