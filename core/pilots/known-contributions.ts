/** Contributions, who is asked about them and how they go, opened and sealed: where the store meets the vault. */
import { randomBytes } from 'node:crypto'
import { newAnonymousId } from '../../kit/id.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import { findAtLink, findContact, findContribution, listContributions, listPointsAtLink, listQuestionsAtLink, listReports, listReportsAtLink, recordContact, recordContribution, recordQuestion, recordReport, reportAtLink, type SealedContribution, type SealedReport } from './contribution.store.ts'
import { scales, type Contact, type Contribution, type ContributionId, type NewContribution, type Point, type Question, type Report } from './contribution.ts'
import type { Content } from './signed-file.ts'

const contentPlace = (row: ContributionId): Place => ({ table: 'contribution', row, column: 'content' })
const signedPlace = (row: ContributionId): Place => ({ table: 'contribution', row, column: 'signed' })
const contactPlace = (row: ContributionId): Place => ({ table: 'contribution_contact', row, column: 'content' })
const reportPlace = (row: ContributionId, version: number): Place => ({ table: 'contribution_report', row, column: 'content', version })
const questionPlace = (row: Question['id']): Place => ({ table: 'contribution_question', row, column: 'content' })
/** Of the house, in nobody's file: each with a key of its own. */
const newDocument = async ({ tx, vault, provider }: Around) => await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)

/** Words as they were sealed, by name; what is missing is empty. */
const wordsIn = (text: string | null): (name: string) => string => {
  const value: unknown = JSON.parse(text ?? '{}')
  const entries = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  return name => { const found: unknown = entries.get(name); return typeof found === 'string' ? found : '' }
}
const dayIn = (text: string, otherwise: Day): Day => parseDay(text) ?? otherwise
const asContribution = ({ content: _content, ...row }: SealedContribution, text: string | null): Contribution => {
  const word = wordsIn(text)
  const [title, organisation, what] = [word('title'), word('organisation'), word('what')]
  switch (row.kind) {
    case 'idea': return { ...row, kind: 'idea', said: { title, what, forWhom: word('forWhom'), why: word('why') } }
    case 'pilot': return { ...row, kind: 'pilot', said: { title, organisation, question: word('question'), scale: scales.find(one => one === word('scale')) ?? 'small', startsOn: dayIn(word('startsOn'), row.givenOn) } }
    case 'practice': return { ...row, kind: 'practice', said: { title, organisation, what, takes: word('takes'), gave: word('gave'), watch: word('watch') } }
    case 'taking-over': return { ...row, kind: 'taking-over', said: { title, organisation, startsOn: dayIn(word('startsOn'), row.givenOn) } }
  }
}
const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedContribution[]): Promise<readonly Contribution[]> => {
  const words = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [contentPlace(id), content] as const))
  return rows.map((row, index) => asContribution(row, words[index] ?? null))
}
export const contributionsOf = async (around: Around): Promise<readonly Contribution[]> => await opened(around, await listContributions(around.tx))
export const contributionOf = async (around: Around, id: ContributionId): Promise<Contribution | null> => {
  const row = await findContribution(around.tx, id)
  return row ? (await opened(around, [row]))[0] ?? null : null
}

/** @param signed the file it came in, and by whose key, where it came from another installation */
export const keepContribution = async (around: Around, { said, ...contribution }: NewContribution, signed: { readonly file: string; readonly content: Content; readonly signer: Buffer } | null = null): Promise<void> => {
  const content = (await newDocument(around)).seal(contentPlace(contribution.id), JSON.stringify(said))
  const file = signed && (await newDocument(around)).seal(signedPlace(contribution.id), signed.file)
  await recordContribution(around.tx, { ...contribution, content, signed: file, signer: signed?.signer ?? null, foreign: signed?.content.id ?? null })
}
/** The link of whoever is asked about it. */
export const keepContact = async (around: Around, contribution: ContributionId, { name, mail }: Omit<Contact, 'token'>): Promise<Contact> => {
  const contact: Contact = { name, mail, token: randomBytes(32).toString('base64url') }
  await recordContact(around.tx, contribution, tokenHash(contact.token), (await newDocument(around)).seal(contactPlace(contribution), JSON.stringify(contact)))
  return contact
}
const asContact = (text: string): Contact => {
  const word = wordsIn(text)
  return { name: word('name'), mail: word('mail'), token: word('token') }
}
/** As the worker, who writes to them. */
export const contactOf = async ({ tx, vault, provider }: Around, contribution: ContributionId): Promise<Contact | null> => {
  const sealed = await findContact(tx, contribution)
  return sealed && asContact(await vault.open(tx, provider.id, contactPlace(contribution), sealed))
}

const openedReports = async ({ tx, vault, provider }: Around, rows: readonly SealedReport[]): Promise<readonly Report[]> => {
  const words = await vault.openAll(tx, provider.id, rows.map(({ contribution, number, content }) => [reportPlace(contribution, number), content] as const))
  return rows.map(({ number, ends, toldOn }, index) => ({ number, ends, toldOn, words: words[index] ?? '' }))
}
export const reportsOf = async (around: Around, contribution: ContributionId): Promise<readonly Report[]> => await openedReports(around, await listReports(around.tx, contribution))
export const keepForeignReport = async (around: Around, contribution: ContributionId, { words, ...report }: Report): Promise<void> => {
  await recordReport(around.tx, { ...report, contribution, content: (await newDocument(around)).seal(reportPlace(contribution, report.number), words) })
}
/** False when it was over already. */
export const tellAtLink = async (around: Around, token: string, contribution: ContributionId, { words, ...report }: Report): Promise<boolean> =>
  await reportAtLink(around.tx, tokenHash(token), { ...report, content: (await newDocument(around)).seal(reportPlace(contribution, report.number), words) })

export const keepQuestion = async (around: Around, contribution: ContributionId, { name, mail, words, askedOn }: Omit<Question, 'id'>): Promise<void> => {
  const id: Question['id'] = newAnonymousId()
  await recordQuestion(around.tx, id, contribution, (await newDocument(around)).seal(questionPlace(id), JSON.stringify({ name, mail, words })), askedOn)
}

/** What whoever is asked about it sees behind their link. */
export type Mine = { readonly contribution: Contribution; readonly contact: Contact; readonly points: readonly Point[]; readonly reports: readonly Report[]; readonly questions: readonly Question[] }
export const mineAtLink = async (around: Around, token: string): Promise<Mine | null> => {
  const { tx, vault, provider } = around
  const hash = tokenHash(token)
  const row = await findAtLink(tx, hash)
  if (!row) return null
  const { contact, ...sealed } = row
  const asked = await listQuestionsAtLink(tx, hash)
  const [content, who, ...questions] = await vault.openAll(tx, provider.id, [[contentPlace(row.id), sealed.content], [contactPlace(row.id), contact], ...asked.map(({ id, content }) => [questionPlace(id), content] as const)])
  return {
    contribution: asContribution({ ...sealed, signer: null, foreign: null }, content ?? null), contact: asContact(who ?? '{}'), points: await listPointsAtLink(tx, hash), reports: await openedReports(around, await listReportsAtLink(tx, hash)),
    questions: asked.map(({ id, askedOn }, index) => { const word = wordsIn(questions[index] ?? null); return { id, askedOn, name: word('name'), mail: word('mail'), words: word('words') } }),
  }
}
