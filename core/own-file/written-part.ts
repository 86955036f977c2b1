/** What was written: reports in every version with every objection, what was shared of them, letters, answers, messages, notes that were given. */
import { exported } from '../measurements/export.ts'
import { myMeasurements } from '../measurements/known-measurements.ts'
import { listConsents, listMyPassages, listReaders, listVersionsIDecideOn, refusedByMe } from '../consent/consent.store.ts'
import { openPassages } from '../consent/written-passages.ts'
import { consentTexts } from '../consent/consent.texts.ts'
import { fieldsFrom, type FileEntry, type FileField, type FileSection } from '../file-section.ts'
import { messagesOf } from '../messages/written-messages.ts'
import { letterOf } from '../referrals/known-letter.ts'
import { answersOf, reachedAt, versionsOf } from '../professionals/known-letters.ts'
import { listLetters, listRefusals, listSendings } from '../professionals/letter.store.ts'
import { dateWithYear } from '../../kit/time.ts'
import { exactly } from '../reports/exactly.ts'
import { findReport, listMine } from '../reports/report.store.ts'
import { contentsOf, correctionsOf, lapseReasonsOf, objectionsOf, remarksOf } from '../reports/written-report.ts'
import { listAccess } from './access.store.ts'
import { dueOn } from './access.ts'
import type { Gathering } from './gathering.ts'
import { givenOf } from './known-access.ts'
import { fileTexts } from './own-file.texts.ts'
import { statementsOf, type Statement } from './statements.ts'

/** More than anyone has. */
const most = 5000

export const writtenPart = async (own: Gathering): Promise<readonly FileSection[]> => {
  const t = fileTexts(own.visit.voice)
  return [
    { name: 'reports', title: t.reports, entries: await reports(own) },
    { name: 'sharing', title: t.sharing, entries: await sharing(own) },
    { name: 'letters', title: t.letters, entries: await letters(own) },
    { name: 'measurements', title: t.measurements, entries: await measurements(own) },
    { name: 'messages', title: t.messages, entries: await messages(own) },
    { name: 'notes', title: t.notes, entries: await notes(own) },
    { name: 'own-words', title: t.ownWords, entries: await ownWords(own) },
  ]
}

/** One entry a version: its words, who said what of it, and every objection beside the line it is about. */
const reports = async ({ visit, trajectory, called }: Gathering): Promise<readonly FileEntry[]> => {
  const { tx, voice, provider } = visit
  const t = fileTexts(voice)
  const when = (at: Date) => exactly(at, { zone: provider.zone, locale: voice.locale })
  const entries: FileEntry[] = []
  for (const id of await listMine(tx, 'my own', 'all', most)) {
    const report = await findReport(tx, id)
    if (!report || report.trajectory !== trajectory) continue
    const [contents, objections, remarks, reasons, corrections] = [await contentsOf(visit, report), await objectionsOf(visit, report), await remarksOf(visit, report), await lapseReasonsOf(visit, report), await correctionsOf(visit, report)]
    for (const { number, at, hash } of report.versions) {
      const content = contents.get(number)
      if (!content) continue
      const named = (party: Parameters<typeof called>[0]) => content.present.find(one => one.party === party)?.name || called(party)
      const objected = (question: string | null): readonly FileField[] => objections.filter(one => one.question === question).map(one => ({ name: 'objection', label: `${t.objection} (${named(one.party)}, ${when(one.at)})`, value: one.text }))
      const keys = new Set(content.lines.map(({ key }) => key))
      entries.push({
        title: `${content.kind}, ${t.version.toLowerCase()} ${number}`, at,
        fields: [
          ...fieldsFrom(t, { present: content.present.map(one => one.name || t.someone).join(', '), seal: hash.toString('hex') }),
          ...content.lines.flatMap(({ key, asked, answered }) => [{ name: key, label: asked, value: answered }, ...objected(key)]),
          ...objected(null), ...objections.filter(one => one.question !== null && !keys.has(one.question)).flatMap(one => ({ name: 'objection', label: `${t.objection} (${named(one.party)}, ${when(one.at)})`, value: one.text })),
          ...remarks.filter(one => one.number === number).map(one => ({ name: 'remark', label: t.remark, value: one.text })),
          ...report.validations.filter(one => one.number === number).map(one => ({ name: 'said', label: `${t.said} (${named(one.party)}, ${when(one.at)})`, value: one.verdict })),
          ...report.lapses.filter(one => one.number === number).map(one => ({ name: 'lapsed', label: `${t.lapsed} (${named(one.party)})`, value: [one.reason, reasons.find(reason => reason.number === number && reason.party === one.party)?.why ?? ''].join(': ') })),
          ...report.readings.filter(one => one.number === number).map(one => ({ name: 'readBy', label: t.readBy, value: `${named(one.party)}, ${when(one.at)}` })),
          ...corrections.filter(one => one.number === number).map(one => ({ name: 'corrected', label: `${t.corrected} (${named(one.by)}, ${when(one.at)})`, value: one.why })),
        ],
      })
    }
    // What was struck has no words left; that it was stands here.
    for (const one of corrections) if (!report.versions.some(({ number }) => number === one.number)) entries.push({ title: t.corrected, at: one.at, fields: [{ name: 'corrected', label: t.corrected, value: one.why }] })
  }
  return entries
}

const sharing = async ({ visit, trajectory, party, called }: Gathering): Promise<readonly FileEntry[]> => {
  const { tx, voice, provider } = visit
  const [t, c] = [fileTexts(voice), consentTexts(voice)]
  const when = (at: Date) => exactly(at, { zone: provider.zone, locale: voice.locale })
  const consents = (await listConsents(tx, trajectory)).filter(({ by }) => by === party)
  const entries: FileEntry[] = []
  for (const version of (await listVersionsIDecideOn(tx)).filter(one => one.trajectory === trajectory)) {
    const passages = await openPassages(visit, await listMyPassages(tx, version.id))
    const refusals = await refusedByMe(tx, version.id)
    for (const reader of await listReaders(tx, [version.id])) {
      const given = consents.filter(one => one.version === version.id && one.to === reader.party)
      entries.push({
        title: called(reader.party), at: version.at,
        fields: [
          ...fieldsFrom(t, { reader: called(reader.party), purpose: c[version.purpose], refused: refusals.includes(reader.party) ? t.yes : null }),
          ...passages.map(({ position, asked, text }) => ({ name: 'text', label: asked ?? t.text, value: `${text}${given.some(one => one.positions.includes(position)) ? '' : ` (${t.leftOut.toLowerCase()})`}` })),
          ...given.flatMap(one => fieldsFrom(t, { given: when(one.at), from: when(one.from), until: when(one.until), withdrawn: one.withdrawnAt && when(one.withdrawnAt) })),
        ],
      })
    }
  }
  return entries
}

const letters = async ({ visit, trajectory, called, programme }: Gathering): Promise<readonly FileEntry[]> => {
  const { tx, voice, provider } = visit
  const t = fileTexts(voice)
  const when = (at: Date) => exactly(at, { zone: provider.zone, locale: voice.locale })
  const [own, letterHeads, versions, sendings, refusals, answers] = [await letterOf(visit, trajectory), await listLetters(tx, trajectory), await versionsOf(visit, trajectory), await listSendings(tx, trajectory), await listRefusals(tx, trajectory), await answersOf(visit, trajectory)]
  const sent: FileEntry[] = []
  for (const one of sendings) {
    const found = await reachedAt(visit, one.id)
    const said = answers.filter(({ sending }) => sending === one.id)
    const words = (await openPassages(visit, await listMyPassages(tx, one.sharedVersion))).map(({ asked, text }) => ({ name: 'text', label: asked ?? t.text, value: text }))
    sent.push({
      title: t.letterTo(found?.reached.name ?? ''), at: one.sentAt,
      fields: [...fieldsFrom(t, { version: String(one.version), mail: found?.reached.mail ?? null, telephone: found?.reached.telephone ?? null, reference: found?.reached.reference ?? null, from: when(one.from), until: when(one.until), withdrawn: one.withdrawnAt && when(one.withdrawnAt), readBy: one.readAt && when(one.readAt) }), ...words, ...said.flatMap(two => fieldsFrom(t, { answer: two.answer, words: two.words, sent: when(two.at) }))],
    })
  }
  return [
    ...(own ? [{ title: t.letter, at: own.writtenAt, fields: fieldsFrom(t, { talkedAbout: own.talkedAbout, helped: own.helped, askedNext: own.asked }) }] : []),
    ...versions.map(({ id, version, content, writtenBy, writtenAt }) => ({
      title: t.letterTo(content.name), at: writtenAt,
      fields: fieldsFrom(t, { version: String(version), by: called(writtenBy), role: programme.letters?.[letterHeads.find(one => one.id === id)?.role ?? '']?.name[voice.locale] ?? null, practice: content.practice, mail: content.mail, telephone: content.telephone, about: content.about, question: content.question, background: content.background, weDo: content.weDo, offers: content.offers }),
    })),
    ...sent,
    ...refusals.map(one => ({ title: t.refused, at: one.at, fields: fieldsFrom(t, { refused: when(one.at), withdrawn: one.endedAt && when(one.endedAt) }) })),
  ]
}

const measurements = async ({ visit, party }: Gathering): Promise<readonly FileEntry[]> =>
  (await myMeasurements(visit)).filter(one => one.party === party).map(one => ({
    title: `${one.instrument}, ${dateWithYear(one.on, visit.voice.locale)}`, at: null,
    fields: [...(one.asked.stem === '' ? [] : [{ name: 'stem', label: one.instrument, value: one.asked.stem }]), ...one.asked.questions.map(({ key, text }) => ({ name: key, label: text, value: String(one.asked.answers[key] ?? '–') }))],
    data: exported(one),
  }))

const messages = async ({ visit, trajectory, called }: Gathering): Promise<readonly FileEntry[]> => {
  const t = fileTexts(visit.voice)
  return (await messagesOf(visit, trajectory, null)).map(one => ({ title: called(one.by), at: one.at, fields: fieldsFrom(t, { by: called(one.by), text: one.text }) }))
}

const notes = async ({ visit, trajectory }: Gathering): Promise<readonly FileEntry[]> => {
  const t = fileTexts(visit.voice)
  const [given, said] = [await givenOf(visit, trajectory), await statementsOf(visit, trajectory)]
  const beside = (note: Statement['given']): readonly FileField[] => said.filter(one => one.given === note).flatMap(one => fieldsFrom(t, { ownWords: `${one.on}: ${one.text}` }))
  return (await listAccess(visit.tx, trajectory)).flatMap(request => [
    { title: t.notes, at: null, fields: fieldsFrom(t, { askedOn: request.askedOn, until: dueOn(request), answeredOn: request.answeredOn }) },
    ...given.filter(one => one.request === request.id).map(one => ({ title: t.notes, at: null, fields: fieldsFrom(t, { written: one.writtenOn, leftOut: one.leftOut === 'nothing' ? t.nothingLeft : t[one.leftOut], text: one.text }).concat(beside(one.id)) })),
  ])
}

/** Beside the whole; what stands beside a note is with that note. */
const ownWords = async ({ visit, trajectory }: Gathering): Promise<readonly FileEntry[]> => {
  const t = fileTexts(visit.voice)
  return (await statementsOf(visit, trajectory)).filter(({ given }) => given === null).map(one => ({ title: dateWithYear(one.on, visit.voice.locale), at: null, fields: fieldsFrom(t, { text: one.text }) }))
}
