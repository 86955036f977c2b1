/** Whoever keeps the log answers questions, weighs what was opened in an emergency, and follows up alerts. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { namesOf } from '../people/known-people.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { findAlert, listAlerts, recordFollowed } from './alert.store.ts'
import { followings, followingsOf, type LogAlert } from './alert.ts'
import { findLastAnchor } from './anchor.store.ts'
import { listKeptAccesses, recordWeighing } from './emergency.store.ts'
import { weighings } from './emergency.ts'
import { openAccesses } from './known-accesses.ts'
import { keepFinding, openQuestions, type KnownQuestion } from './known-questions.ts'
import { logAnswerPage, logKeeperPage, logKeepingPath, type AnswerProblem } from './log-keeper.pages.tsx'
import { lookWords } from './look-words.ts'
import { whyOf } from './who-looked.ts'
import { answerLength, findings } from './question.ts'
import { listAskedLines, listKeptQuestions } from './question.store.ts'

const note = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], subject: LogLine['subject'], object: LogLine['object']) =>
  log(tx, { event, action, person: me.person, role: 'log-keeper', purpose: 'administration', subject, object, basis: 'log-keeper', at: now })
const forKeeper = (handler: (visit: SignedInVisit) => Promise<Reply>) => forOffice('log-keeper', handler)

const dones = ['sent', 'weighed', 'kept'] as const

const home = async (visit: SignedInVisit, wrong: LogAlert['id'] | null = null): Promise<Reply> => {
  const { tx, now, provider, query } = visit
  const [questions, accesses, alerts] = [await openQuestions(visit, await listKeptQuestions(tx)), await openAccesses(visit, await listKeptAccesses(tx)), await listAlerts(tx)]
  const names = await namesOf(visit, [...new Set([...accesses.map(({ guide }) => guide), ...alerts.flatMap(({ person }) => person ?? [])])])
  await note(visit, 'log-keeping.listed', 'R', null, { kind: 'log', id: null })
  // A motive is about someone: each that is read is told there.
  for (const access of accesses) if (!access.weighing) await note(visit, 'emergency.reviewed', 'R', access.trajectory, { kind: 'emergency-access', id: access.id })
  return page(logKeeperPage(visit, { questions, accesses, alerts, names, lastAnchor: await findLastAnchor(tx), today: dayOf(now, provider.zone), done: dones.find(one => one === query['done']) ?? null, wrong }), wrong ? 422 : 200)
}

/** A question that is mine to answer. */
const forQuestion = (handler: (visit: SignedInVisit, question: KnownQuestion) => Promise<Reply>) => forKeeper(async visit => {
  const id = parseId<'log-question'>(visit.params['id'])
  const row = (await listKeptQuestions(visit.tx)).find(one => one.id === id)
  const [question] = row ? await openQuestions(visit, [row]) : []
  return question ? await handler(visit, question) : missing()
})

const answerPage = async (visit: SignedInVisit, question: KnownQuestion, problems: readonly AnswerProblem[] = []): Promise<Reply> => {
  const { tx, voice, provider, house, form } = visit
  const line = (await listAskedLines(tx)).find(one => one.question === question.id)
  if (!line) return missing()
  const names = await namesOf(visit, line.person ? [line.person] : [])
  await note(visit, 'log-question.read', 'R', question.trajectory, { kind: 'log-question', id: question.id })
  return page(logAnswerPage(visit, {
    question, line: lookWords({ ...line, day: dayOf(line.at, provider.zone), entry: question.entry, times: 1 }, names, voice), why: whyOf(line), at: line.at, programme: house.programmes.find(({ id }) => id === line.programme)?.name[voice.locale] ?? '',
    typed: { finding: form['finding']?.[0] ?? '', words: form['words']?.[0] ?? '' }, problems,
  }), problems.length > 0 ? 422 : 200)
}

const answering = fields({ finding: oneOf(findings), words: text({ most: answerLength }) })

export const logKeeperRoutes: Routes<Visit> = {
  [`GET ${logKeepingPath}`]: forKeeper(visit => home(visit)),

  [`GET ${logKeepingPath}/questions/:id`]: forQuestion((visit, question) => answerPage(visit, question)),

  [`POST ${logKeepingPath}/questions/:id`]: forQuestion(async (visit, question) => {
    const { tx, form, me, now, provider } = visit
    if (question.answer) return seeOther(`${logKeepingPath}/questions/${question.id}`)
    const read = answering.read(form)
    if (!read.value) {
      const { problems } = read
      return await answerPage(visit, question, [...(problems.finding ? ['finding.wrong' as const] : []), ...(problems.words ? [problems.words === 'too-long' ? 'words.too-long' as const : 'words.required' as const] : [])])
    }
    // Of two who answer at once the first did; the other finds the answer.
    if (!await keepFinding(visit, question, read.value, me.person, dayOf(now, provider.zone))) return seeOther(`${logKeepingPath}/questions/${question.id}`)
    await note(visit, 'log-question.answered', 'C', question.trajectory, { kind: 'log-question', id: question.id })
    await enqueue(tx, 'looked-notice', { provider: provider.id, id: question.trajectory }, { at: afterQuiet(now, provider.zone), key: `looked-notice:${question.trajectory}` })
    return seeOther(`${logKeepingPath}?done=sent`)
  }),

  [`POST ${logKeepingPath}/emergencies/:id/weighing`]: forKeeper(async visit => {
    const { tx, params, form, me, now, provider } = visit
    const access = (await listKeptAccesses(tx)).find(({ id }) => id === parseId(params['id']))
    const finding = weighings.find(one => one === form['finding']?.[0])
    if (!access || !finding) return missing()
    if (await recordWeighing(tx, access, finding, me.person, dayOf(now, provider.zone))) await note(visit, 'emergency.weighed', 'C', access.trajectory, { kind: 'emergency-access', id: access.id })
    return seeOther(`${logKeepingPath}?done=weighed`)
  }),

  [`POST ${logKeepingPath}/alerts/:id/following`]: forKeeper(async visit => {
    const { tx, params, form, me, now, provider } = visit
    const id: LogAlert['id'] | null = parseId(params['id'])
    const alert = id && await findAlert(tx, id)
    if (!alert) return missing()
    const done = followings.find(one => one === form['done']?.[0])
    if (!done || !followingsOf(alert.rule).includes(done)) return await home(visit, alert.id)
    if (await recordFollowed(tx, alert.id, done, me.person, dayOf(now, provider.zone))) await note(visit, 'log-alert.followed', 'C', null, { kind: 'log-alert', id: alert.id })
    return seeOther(`${logKeepingPath}?done=kept`)
  }),
}
