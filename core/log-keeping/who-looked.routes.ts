/** Everyone reads who looked into their file, named or with six words, takes the list along, and asks about a look that is not right. */
import { csvType } from '../../kit/csv.ts'
import { fields, text } from '../../kit/forms.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dateWithYear, dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { namesHere } from '../names-here.ts'
import type { Programme } from '../programme.ts'
import { exactly } from '../reports/exactly.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { listOwnAccesses } from './emergency.store.ts'
import { openAccesses } from './known-accesses.ts'
import { keepQuestion, openQuestions } from './known-questions.ts'
import { lookInALine, lookWords } from './look-words.ts'
import { askAbout, questionLength } from './question.ts'
import { listLogKeepers, listOwnQuestions } from './question.store.ts'
import { mostInSheet, mostOnPaper, mostOnShortPaper, whoLookedPaper, whoLookedSheet, type Written } from './who-looked-paper.ts'
import { logQuestionPage, whoLookedPage, whoLookedPath, type AskedAbout, type QuestionProblem } from './who-looked.pages.tsx'
import { findLook, listAllLooks, listLooks } from './who-looked.store.ts'
import { whoLookedTexts } from './who-looked.texts.ts'
import { readAsked, spanOf, type LookLine } from './who-looked.ts'

type Own = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme }
type Names = ReadonlyMap<Id<'person'>, string>

/** For whom a file is about, whether they gave a name or came with six words. */
const forOwn = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && programme ? await handler(visit, { trajectory: found.id, party: found.party, programme }) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'trajectory', id: trajectory }) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: trajectory, object, basis: 'participant', at: toTheDay(now) })

/** Lines of the log that are read for one page; whole days, so it may be some more. */
const atOnce = 100

const namesIn = (visit: SignedInVisit, lines: readonly LookLine[]): Promise<Names> => namesHere(visit, [...new Set(lines.flatMap(({ person }) => person ?? []))])

const askedBy = async (visit: SignedInVisit, { trajectory }: Own): Promise<readonly AskedAbout[]> => {
  const questions = await openQuestions(visit, await listOwnQuestions(visit.tx, trajectory))
  return await Promise.all(questions.map(async question => ({ question, line: await findLook(visit.tx, trajectory, question.entry, visit.provider.zone) })))
}

/** What is asked to be written down, line by line with its words. */
const written = async (visit: SignedInVisit, { trajectory }: Own, most: number): Promise<readonly Written[]> => {
  const { tx, me, query, provider, voice } = visit
  const lines = await listAllLooks(tx, trajectory, me.person, spanOf(readAsked(query), null, provider.zone), provider.zone, most)
  const names = await namesIn(visit, lines)
  return lines.map(line => ({ line, words: lookWords(line, names, voice) }))
}

const asking = fields({ words: text({ most: questionLength }) })

const askPage = async (visit: SignedInVisit, own: Own, problem: QuestionProblem | null = null): Promise<Reply> => {
  const entry = parseId<'log-entry'>(visit.params['entry'])
  const line = entry && await findLook(visit.tx, own.trajectory, entry, visit.provider.zone)
  if (!line || line.person === visit.me.person) return missing()
  return page(logQuestionPage(visit, { line, names: await namesIn(visit, [line]), typed: visit.form['words']?.[0] ?? '', problem, nameless: own.programme.participantIs !== 'a name', keepers: (await listLogKeepers(visit.tx)).length }), problem ? 422 : 200)
}

export const whoLookedRoutes: Routes<Visit> = {
  [`GET ${whoLookedPath}`]: forOwn(async (visit, own) => {
    const { tx, me, query, provider, now } = visit
    const { before, ...asked } = readAsked(query)
    const { lines, more } = await listLooks(tx, own.trajectory, me.person, spanOf(asked, before, provider.zone), provider.zone, atOnce)
    const questions = await askedBy(visit, own)
    const accesses = await openAccesses(visit, await listOwnAccesses(tx, own.trajectory))
    const names = await namesHere(visit, [...new Set([...lines.flatMap(({ person }) => person ?? []), ...questions.flatMap(({ line }) => line?.person ?? []), ...accesses.map(({ guide }) => guide)])])
    await note(visit, own, 'looks.read', 'R')
    const nameless = own.programme.participantIs !== 'a name'
    return page(whoLookedPage(visit, {
      asked, before, lines, more, names, questions, accesses, today: dayOf(now, provider.zone), sent: 'sent' in query, back: nameless ? '/my-appointment' : '/my-trajectory',
    }))
  }),

  [`GET ${whoLookedPath}/list.csv`]: forOwn(async (visit, own) => {
    const lines = await written(visit, own, mostInSheet)
    await note(visit, own, 'looks.taken', 'E')
    return withHeaders(data(csvType, whoLookedSheet(lines, { voice: visit.voice, provider: visit.provider.name })), { 'content-disposition': 'attachment; filename="houvast.csv"' })
  }),

  /** Printing takes a moment: it is done after the transaction. Whoever gave no name gets as much as a page is long, and the rest by another period. */
  [`GET ${whoLookedPath}/list.pdf`]: { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forOwn(async (visit, own) => {
      const { voice, provider, now } = visit
      const most = own.programme.participantIs === 'a name' ? mostOnPaper : mostOnShortPaper
      papers.push(whoLookedPaper(await written(visit, own, most), most, readAsked(visit.query), { voice, provider: provider.name, madeAt: exactly(now, { zone: provider.zone, locale: voice.locale }) }))
      await note(visit, own, 'looks.taken', 'E')
      return seeOther(whoLookedPath)
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="houvast.pdf"' }) : reply
  } },

  [`GET ${whoLookedPath}/questions/:entry`]: forOwn((visit, own) => askPage(visit, own)),

  [`POST ${whoLookedPath}/questions/:entry`]: forOwn(async (visit, own) => {
    const { tx, params, form, me, now, provider } = visit
    const entry = parseId<'log-entry'>(params['entry'])
    const line = entry && await findLook(tx, own.trajectory, entry, provider.zone)
    if (!line || line.person === me.person) return missing()
    const read = asking.read(form)
    if (!read.value) return await askPage(visit, own, read.problems.words === 'too-long' ? 'words.too-long' : 'words.required')
    const ask = askAbout(await listOwnQuestions(tx, own.trajectory), line.entry)
    const id = refused(ask) ? null : await keepQuestion(visit, own, ask.entry, read.value.words, dayOf(now, provider.zone))
    if (id === null) return await askPage(visit, own, 'already')
    await note(visit, own, 'log-question.asked', 'C', { kind: 'log-question', id })
    await tellLogKeepers(visit)
    return seeOther(`${whoLookedPath}?sent`)
  }),
}

/** Whoever keeps the log hears that something waits there; of several things at once by one mail. */
export const tellLogKeepers = ({ tx, provider }: Pick<Visit, 'tx' | 'provider'>): Promise<unknown> =>
  enqueue(tx, 'log-keeper-notice', { provider: provider.id, id: provider.id }, { key: `log-keeper-notice:${provider.id}` })

/** Days. */
const newsFor = 14

/** On one's own page: where one reads it, and that an answer is there. */
export const looksOfMine: AboutMySeat = async ({ tx, voice, now, provider }, { trajectory }) => {
  const t = whoLookedTexts(voice)
  const [opened] = await listOwnAccesses(tx, trajectory)
  const answered = (await listOwnQuestions(tx, trajectory)).find(({ answeredOn }) => answeredOn !== null && dayOf(now, provider.zone) < addDays(answeredOn, newsFor))
  return [
    ...(opened && dayOf(now, provider.zone) < addDays(dayOf(opened.openedAt, provider.zone), newsFor) ? [{ title: t.accessWaits, waits: true, action: { href: `${whoLookedPath}#opened-${opened.id}`, label: t.accessRead } }] : []),
    ...(answered ? [{ title: t.waits, waits: true, action: { href: `${whoLookedPath}#question-${answered.id}`, label: t.read } }] : []),
    { title: t.link, text: t.linkText, waits: false, action: { href: whoLookedPath, label: t.link } },
  ]
}

/** In one's own file: what one asked about the log and what was answered, and what was opened in an emergency. */
export const looksOfFile: AboutMyFile = async (visit, { trajectory, party, programme }) => {
  const { tx, voice, provider } = visit
  const t = whoLookedTexts(voice)
  const inDays = (day: Parameters<typeof dateWithYear>[0]) => dateWithYear(day, voice.locale)
  const asked = await askedBy(visit, { trajectory, party, programme })
  const accesses = await openAccesses(visit, await listOwnAccesses(tx, trajectory))
  const names = await namesHere(visit, [...asked.flatMap(({ line }) => line?.person ?? []), ...accesses.map(({ guide }) => guide)])
  return [
    ...(asked.length === 0 ? [] : [{
      name: 'log-questions', title: t.fileTitle,
      entries: asked.map(({ question, line }) => ({
        title: t.askedOn(inDays(question.askedOn)), at: null,
        fields: [
          ...(line ? [{ name: 'about', label: t.what, value: lookInALine(lookWords(line, names, voice)) }] : []), { name: 'question', label: t.question, value: question.words },
          ...(question.answer ? [{ name: 'finding', label: t.finding, value: t[`finding.${question.answer.finding}`] }, { name: 'answer', label: t.answer, value: question.answer.words }] : []),
        ],
      })),
    }]),
    ...(accesses.length === 0 ? [] : [{
      name: 'emergency-accesses', title: t.accessTitle,
      entries: accesses.map(({ openedAt, until, guide, motive }) => ({
        title: inDays(dayOf(openedAt, provider.zone)), at: openedAt,
        fields: [{ name: 'who', label: t.who, value: names.get(guide) ?? '' }, { name: 'motive', label: t.motive, value: motive }, { name: 'until', label: t.until, value: exactly(until, { zone: provider.zone, locale: voice.locale }) }],
      })),
    }]),
  ]
}

/** A question about the log is read by whoever keeps it, and by nobody else. */
export const logQuestionsSeen: SeenKind = {
  tables: ['log_question', 'log_answer'],
  title: voice => whoLookedTexts(voice).seenTitle,
  async now({ voice }, own) {
    const t = whoLookedTexts(voice)
    return { readers: own.readersOf('log_question').map(({ who }) => ({ who, sees: t.seenKeeper })), rule: t.seenThen, change: { href: whoLookedPath, label: t.link } }
  },
  around: ({ tx }) => listLogKeepers(tx),
}

/** That someone may open it in an emergency, and who reads why that was. While it is open, whoever opened it stands at what they see. */
export const emergenciesSeen: SeenKind = {
  tables: ['emergency_access'],
  title: voice => whoLookedTexts(voice).accessTitle,
  async now({ voice }, own) {
    const t = whoLookedTexts(voice)
    return { readers: own.readersOf('emergency_access').map(({ who }) => ({ who, sees: t.seenWhy })), rule: t.seenEmergency, none: t.seenNoEmergency, change: { href: whoLookedPath, label: t.link } }
  },
  around: async ({ tx }, trajectory) => [...(await listOwnAccesses(tx, trajectory)).map(({ guide }) => guide), ...await listLogKeepers(tx)],
}
