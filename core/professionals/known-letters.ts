/** Letters, addresses and answers, opened and sealed under the trajectory's own key; and the one act that sends a letter. */
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import type { Locale } from '../../kit/texts.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { give, type Length, type Purpose, type SharedVersion } from '../consent/consent.ts'
import { recordConsent } from '../consent/consent.store.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { addKnownPerson, type Around } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { addParty } from '../trajectories/party.store.ts'
import { findLetter, findSending, listAnswers, listLetters, listVersions, recordSending, recordVersion, type SealedAddress, type SealedLetter } from './letter.store.ts'
import type { Address, Answer, Content, Letter, LetterId } from './letter.ts'
import { refer } from './known-referrals.ts'

const contentPlace = (row: LetterId, version: number): Place => ({ table: 'professional_letter_version', row, column: 'content', version })
const addressPlace = (row: Id<'professional-sending'>): Place => ({ table: 'professional_sending', row, column: 'address' })
const wordsPlace = (row: Id<'professional-answer'>): Place => ({ table: 'professional_answer', row, column: 'words' })

const newDocument = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedLetter[]): Promise<readonly Letter[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(row => [contentPlace(row.id, row.version), row.content]))
  return rows.map((row, index) => ({ ...row, content: contentFrom(texts[index] ?? '{}') }))
}
export const lettersOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Letter[]> => await opened(around, await listLetters(around.tx, trajectory))
export const letterAt = async (around: Around, id: LetterId): Promise<Letter | null> => {
  const row = await findLetter(around.tx, id)
  return row && ((await opened(around, [row]))[0] ?? null)
}
export type WrittenVersion = Pick<Letter, 'id' | 'version' | 'content' | 'writtenBy' | 'writtenAt'>
export const versionsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly WrittenVersion[]> => {
  const rows = await listVersions(tx, trajectory)
  const texts = await vault.openAll(tx, provider.id, rows.map(row => [contentPlace(row.id, row.version), row.content]))
  return rows.map((row, index) => ({ ...row, content: contentFrom(texts[index] ?? '{}') }))
}
export const keepVersion = async (around: Around, { id, trajectory, version, content, writtenBy, writtenAt }: Pick<Letter, 'id' | 'trajectory' | 'version' | 'content' | 'writtenBy' | 'writtenAt'>): Promise<void> => {
  await recordVersion(around.tx, { id, trajectory, version, writtenBy, writtenAt, content: (await newDocument(around, trajectory)).seal(contentPlace(id, version), JSON.stringify(content)) })
}

/** How the reader of a letter is reached, and the reference of the letter: for those inside and for the reader. */
export type Reached = Address & { readonly reference: string; readonly locale: Locale; /** By which programme it refers on, to which part; null for a letter that only asks. */ readonly programme: string | null; readonly role: string | null }
export const reachedAt = async ({ tx, vault, provider }: Around, id: Id<'professional-sending'>): Promise<(Omit<SealedAddress, 'address'> & { readonly reached: Reached }) | null> => {
  const row = await findSending(tx, id)
  if (!row) return null
  const { address, ...sending } = row
  return { ...sending, reached: reachedFrom(await vault.open(tx, provider.id, addressPlace(id), address)) }
}

/** A passage as its reader sees it. */
export type Shown = { readonly asked: string; readonly text: string }
type Own = { readonly person: Id<'person'>; readonly party: Id<'party'> }
type To = { readonly letter: Letter; /** By which programme it refers someone on; absent for a letter that only asks something. */ readonly refers?: string | null; readonly passages: readonly Shown[]; readonly purpose: Purpose; readonly length: Length }

/**
 * The yes: a reader who is nothing else, a shared version of these very words, and the consent to it, in one transaction and in
 * the name of whom it is about. A mail leaves when the day to come back on it is over, if the yes still stands then.
 */
export const sendLetter = async (around: Around & { readonly provider: Provider }, own: Own, { letter, refers = null, passages, purpose, length }: To, now: Instant): Promise<Id<'professional-sending'> | Refusal<'consent.nothing' | 'consent.not-yours' | 'consent.not-a-reader' | 'consent.given-already' | 'consent.too-late'>> => {
  const { tx, provider } = around
  const { trajectory, role, content } = letter
  const reader = { person: newAnonymousId<'person'>(), party: newAnonymousId<'party'>() }
  await become(tx, reader.person)
  await addKnownPerson(around, { id: reader.person, name: content.name, mail: null, offices: [] }, reader.person, now)
  await become(tx, own.person)
  await addParty(tx, { id: reader.party, trajectory, person: reader.person, role, seat: 'by-letter' })
  const shared: SharedVersion = {
    id: newId(now.getTime()), trajectory, report: null, number: null, by: own.party, at: now, purpose, readers: [reader.party],
    passages: passages.map(({ asked, text }, index) => ({ position: index + 1, asked, text, asks: [own.party] })),
  }
  await writeSharedVersion(around, shared, provider.locale)
  const consent = give(shared, own.party, { positions: shared.passages.map(({ position }) => position), to: reader.party, length }, [], newId(now.getTime()), now)
  if (refused(consent)) return consent
  await recordConsent(tx, consent, provider.locale)
  const id = newAnonymousId<'professional-sending'>()
  const reached: Reached = { name: content.name, practice: content.practice, mail: content.mail, telephone: content.telephone, reference: letter.reference, locale: provider.locale, programme: refers, role }
  await recordSending(tx, {
    id, letter: letter.id, trajectory, version: letter.version, sharedVersion: shared.id, consent: consent.id, reader: reader.party, by: own.party, sentAt: now,
    address: (await newDocument(around, trajectory)).seal(addressPlace(id), JSON.stringify(reached)),
  })
  if (refers !== null) await refer(around, trajectory, id, consent.from, now)
  await enqueue(tx, 'letter-notice', { provider: provider.id, id }, { at: afterQuiet(consent.from, provider.zone), key: `letter-notice:${id}` })
  return id
}

export const sealedAnswer = async (around: Around, trajectory: Id<'trajectory'>, id: Id<'professional-answer'>, words: string) => (words === '' ? null : (await newDocument(around, trajectory)).seal(wordsPlace(id), words))
export const answersOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Answer[]> => {
  const rows = await listAnswers(tx, trajectory)
  const texts = await vault.openAll(tx, provider.id, rows.map(row => [wordsPlace(row.id), row.words]))
  return rows.map(({ sending, answer, at }, index) => ({ sending, answer, at, words: texts[index] ?? '' }))
}

const record = (text: string): Readonly<Record<string, unknown>> => {
  const read: unknown = JSON.parse(text)
  return typeof read === 'object' && read !== null ? { ...read } : {}
}
const wordsIn = (own: Readonly<Record<string, unknown>>) => ({ words: (name: string) => (typeof own[name] === 'string' ? own[name] : ''), perhaps: (name: string) => (typeof own[name] === 'string' ? own[name] : null) })
const contentFrom = (text: string): Content => {
  const { words, perhaps } = wordsIn(record(text))
  return { name: words('name'), practice: words('practice'), mail: perhaps('mail'), telephone: perhaps('telephone'), about: words('about'), question: words('question'), background: words('background'), weDo: words('weDo'), offers: words('offers') }
}
const reachedFrom = (text: string): Reached => {
  const { words, perhaps } = wordsIn(record(text))
  return { name: words('name'), practice: words('practice'), mail: perhaps('mail'), telephone: perhaps('telephone'), reference: words('reference'), programme: perhaps('programme'), role: perhaps('role'), locale: (['nl-NL', 'nl-BE', 'en'] as const).find(one => one === perhaps('locale')) ?? 'nl-NL' }
}
