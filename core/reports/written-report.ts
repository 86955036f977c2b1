/** Reports with their words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { randomBytes } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Form } from '../../kit/asked.ts'
import type { Around } from '../people/known-people.ts'
import { contentFrom, hashOf, type Content } from './content.ts'
import type { Correction, HandingOver, Lapse, Report, ReportId, Validation, Version } from './report.ts'
import { dropDraft, findDraft, keepDraft, listContents, listCorrections, listLapseReasons, listObjections, listRemarks, recordCorrection, recordLapse, recordObjection, recordRemark, recordValidation, recordVersion } from './report.store.ts'
import type { Objection, Remark } from './validate.ts'

const draftPlace = (report: ReportId, version: number): Place => ({ table: 'report_draft', row: report, column: 'content', version })
const versionPlace = (report: ReportId, number: number): Place => ({ table: 'report_version', row: report, column: 'content', version: number })
const remarkPlace = (row: Id<'report-remark'>): Place => ({ table: 'report_remark', row, column: 'content' })
const objectionPlace = (row: Id<'report-objection'>): Place => ({ table: 'report_objection', row, column: 'content' })
const lapsePlace = (party: Id<'party'>, report: ReportId, number: number): Place => ({ table: 'report_lapse', row: party, column: `why ${report}`, version: number })
const correctionPlace = (row: Id<'report-correction'>): Place => ({ table: 'report_correction', row, column: 'why' })

const newDocument = async ({ tx, vault, provider }: Around, { trajectory }: Pick<Report, 'trajectory'>) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

export type Draft = { readonly version: number; readonly sheet: Id<'sheet'>; readonly typed: Form; readonly savedAt: Instant }

export const draftOf = async ({ tx, vault, provider }: Around, { id }: Pick<Report, 'id'>): Promise<Draft | null> => {
  const row = await findDraft(tx, id)
  return row && { version: row.version, sheet: row.sheet, savedAt: row.savedAt, typed: formFrom(JSON.parse(await vault.open(tx, provider.id, draftPlace(id, row.version), row.content))) }
}

/** False when another sheet came between. */
export const keepReportDraft = async (around: Around, report: Pick<Report, 'id' | 'trajectory'>, { version, sheet, typed, savedAt }: Draft): Promise<boolean> =>
  await keepDraft(around.tx, report.id, { version, sheet, savedAt, content: (await newDocument(around, report)).seal(draftPlace(report.id, version), JSON.stringify(typed)) })

const formFrom = (value: unknown): Form => {
  const typed: Record<string, readonly string[]> = Object.create(null)
  if (typeof value === 'object' && value !== null) for (const [name, given] of Object.entries(value)) if (Array.isArray(given)) typed[name] = given.filter(one => typeof one === 'string')
  return typed
}

/** The words become a version, and the draft is gone. */
export const handOverVersion = async (around: Around, report: Report, { number, previous }: HandingOver, words: Omit<Content, 'salt'>, byMail: boolean, at: Instant): Promise<Version> => {
  const content: Content = { salt: randomBytes(16).toString('hex'), ...words }
  const version: Version = { number, by: report.by, at, previous, byMail, hash: hashOf({ report: report.id, number, by: report.by, at, previous, content }) }
  await recordVersion(around.tx, report.id, version, (await newDocument(around, report)).seal(versionPlace(report.id, number), JSON.stringify(content)))
  await dropDraft(around.tx, report.id)
  return version
}

/** By number: what may be read of each version. @throws when a word or a hash is not what was handed over. */
export const contentsOf = async ({ tx, vault, provider }: Around, report: Report): Promise<ReadonlyMap<number, Content>> => {
  const rows = await listContents(tx, report.id)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ number, content }) => [versionPlace(report.id, number), content]))
  const contents = new Map(rows.map(({ number }, index) => [number, contentFrom(JSON.parse(opened[index] ?? 'null'))]))
  report.versions.forEach((version, index) => {
    const content = contents.get(version.number)
    const before = report.versions[index - 1]
    const follows = before?.number === version.number - 1 ? version.previous?.equals(before.hash) : true
    if (!content || !follows || !hashOf({ report: report.id, ...version, content }).equals(version.hash)) throw new Error('a version of a report is not what was handed over')
  })
  return contents
}

export type WrittenRemark = Remark & { readonly number: number; readonly party: Id<'party'> }
/** Those I wrote, or all when the report is mine. */
export const remarksOf = async ({ tx, vault, provider }: Around, { id }: Pick<Report, 'id'>): Promise<readonly WrittenRemark[]> => {
  const rows = await listRemarks(tx, id)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [remarkPlace(row.id), row.content]))
  return rows.map(({ number, party, question }, index) => ({ number, party, question, text: opened[index] ?? '' }))
}

/** False when it was said already. */
export const sayOf = async (around: Around, report: Report, validation: Validation, remarks: readonly Remark[]): Promise<boolean> => {
  if (!await recordValidation(around.tx, report.id, validation)) return false
  for (const { question, text } of remarks) {
    const id = newAnonymousId<'report-remark'>()
    await recordRemark(around.tx, report.id, { id, validation: validation.id, number: validation.number, party: validation.party, question, content: (await newDocument(around, report)).seal(remarkPlace(id), text) })
  }
  return true
}

export type WrittenObjection = Objection & { readonly text: string }
export const objectionsOf = async ({ tx, vault, provider }: Around, { id }: Pick<Report, 'id'>): Promise<readonly WrittenObjection[]> => {
  const rows = await listObjections(tx, id)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [objectionPlace(row.id), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: opened[index] ?? '' }))
}
export const keepObjection = async (around: Around, report: Report, objection: Objection, text: string): Promise<void> => {
  await recordObjection(around.tx, report.id, { ...objection, content: (await newDocument(around, report)).seal(objectionPlace(objection.id), text) })
}

export const keepLapse = async (around: Around, report: Report, lapse: Lapse, why: string): Promise<void> => {
  await recordLapse(around.tx, report.id, lapse, (await newDocument(around, report)).seal(lapsePlace(lapse.party, report.id, lapse.number), why))
}
export type Reason = { readonly number: number; readonly party: Id<'party'>; readonly why: string }
export const lapseReasonsOf = async ({ tx, vault, provider }: Around, { id }: Pick<Report, 'id'>): Promise<readonly Reason[]> => {
  const rows = await listLapseReasons(tx, id)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [lapsePlace(row.party, id, row.number), row.why]))
  return rows.map(({ number, party }, index) => ({ number, party, why: opened[index] ?? '' }))
}

export const keepCorrection = async (around: Around, report: Report, correction: Correction, why: string): Promise<void> => {
  await recordCorrection(around.tx, report.id, correction, (await newDocument(around, report)).seal(correctionPlace(correction.id), why))
}
export type WrittenCorrection = Correction & { readonly why: string }
export const correctionsOf = async ({ tx, vault, provider }: Around, { id }: Pick<Report, 'id'>): Promise<readonly WrittenCorrection[]> => {
  const rows = await listCorrections(tx, id)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [correctionPlace(row.id), row.why]))
  return rows.map(({ why: _sealed, report: _report, ...row }, index) => ({ ...row, why: opened[index] ?? '' }))
}
