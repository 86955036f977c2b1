/** Questions and answers, opened and sealed under keys that go with them: where the store meets the vault. */
import { randomBytes } from 'node:crypto'
import type { Place } from '../../kit/vault.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import { findAtLink, findQuestion, findQuestionMail, listQuestions, recordAnswer, recordQuestion, type SealedQuestion } from './advice.store.ts'
import type { NewQuestion, Question, QuestionId } from './advice.ts'

/** The way back, in the hand of whoever asked: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const questionPlace = (row: QuestionId): Place => ({ table: 'advice_question', row, column: 'content' })
const mailPlace = (row: QuestionId): Place => ({ table: 'advice_question', row, column: 'mail' })
const answerPlace = (row: QuestionId): Place => ({ table: 'advice_answer', row, column: 'content' })
/** Of the house, for nobody's file: each with a key of its own. */
const newDocument = async ({ tx, vault, provider }: Around) => await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedQuestion[]): Promise<readonly Question[]> => {
  const words = await vault.openAll(tx, provider.id, rows.flatMap(({ id, content, answer }) => [[questionPlace(id), content], [answerPlace(id), answer]] as const))
  return rows.map(({ id, programme, askedOn, answeredOn }, index) => ({ id, programme, askedOn, words: words[index * 2] ?? '', answer: answeredOn === null ? null : { words: words[index * 2 + 1] ?? '', on: answeredOn } }))
}
export const questionsOf = async (around: Around): Promise<readonly Question[]> => await opened(around, await listQuestions(around.tx))
export const questionOf = async (around: Around, id: QuestionId): Promise<Question | null> => {
  const row = await findQuestion(around.tx, id)
  return row ? (await opened(around, [row]))[0] ?? null : null
}
export const questionAtLink = async (around: Around, token: string): Promise<Question | null> => {
  const row = await findAtLink(around.tx, tokenHash(token))
  return row ? (await opened(around, [{ ...row, programme: '' }]))[0] ?? null : null
}
export const mailOf = async ({ tx, vault, provider }: Around, id: QuestionId): Promise<string | null> => {
  const mail = await findQuestionMail(tx, id)
  return mail && await vault.open(tx, provider.id, mailPlace(id), mail)
}

export const keepQuestion = async (around: Around, { words, mail, ...question }: NewQuestion, token: string): Promise<void> => {
  const content = (await newDocument(around)).seal(questionPlace(question.id), words)
  const address = mail === null ? null : (await newDocument(around)).seal(mailPlace(question.id), mail)
  await recordQuestion(around.tx, { ...question, token: tokenHash(token), content, mail: address })
}
/** False when another answer came first. */
export const keepAnswer = async (around: Around, question: QuestionId, { words, on }: { readonly words: string; readonly on: Day }, by: Id<'person'>): Promise<boolean> =>
  await recordAnswer(around.tx, question, { content: (await newDocument(around)).seal(answerPlace(question), words), on, by })
