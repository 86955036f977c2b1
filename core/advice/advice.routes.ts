/** An employer asks without naming anyone, and reads the answer by a link of their own; who guides in the programme answers. */
import { fields, mail, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { createLimiter, type Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { onTheBeat } from '../on-the-beat.ts'
import { profileOf } from '../people/known-people.ts'
import { tokenHash } from '../people/sign-in.ts'
import { becomeNobody } from '../people/sign-in.store.ts'
import { mayTry, newChallenge } from '../proof.tsx'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { adviceLength, answerAdvice, askAdvice, looksLike, type LooksLike, type Question, type QuestionId } from './advice.ts'
import { countWaiting, eraseAtLink } from './advice.store.ts'
import { askAdviceTexts, giveAdviceTexts } from './advice.texts.ts'
import { advicePage, adviceTooOftenPage, askAdvicePage, noAdvicePage, type Advising } from './ask.pages.tsx'
import { adviceQuestionPage, adviceQuestionsPage } from './give.pages.tsx'
import { keepAnswer, keepQuestion, mailOf, newToken, questionAtLink, questionOf, questionsOf } from './known-advice.ts'

const rate = { perHour: 240, burst: 60 }
const words = text({ most: adviceLength })

export const adviceRoutes = (limiter: Limiter): Routes<Visit> => {
  const atLink = createLimiter(rate)
  /** Whatever does not open is one and the same answer, in bytes and in time. */
  const forLink = (handler: (visit: Visit, question: Question, token: string) => Promise<Reply>): Routes<Visit>[string] => ({
    outside: doorway => onTheBeat(() => doorway.visit(async visit => {
      if (!atLink.allow(visit.asked.address, visit.now)) return page(adviceTooOftenPage(visit), 429)
      const token = visit.params['token'] ?? ''
      await becomeNobody(visit.tx)
      const question = await questionAtLink(visit, token)
      return question ? await handler(visit, question, token) : page(noAdvicePage(visit), 403)
    })),
  })
  return {
    'GET /programmes/:programme/advice': forAdvising(async (visit, programme) => page(askAdvicePage(visit, { programme, challenge: newChallenge(visit), filled: filledWith(), looked: null }))),

    'POST /programmes/:programme/advice': forAdvising(async (visit, programme) => {
      const { tx, vault, provider, now, form, asked } = visit
      const read = fields({ words, mail: optional(mail) }).read(form)
      const again = (filled: Filled, looked: LooksLike | null = null, status: 200 | 422 | 429 = 422) => page(askAdvicePage(visit, { programme, challenge: newChallenge(visit), filled, looked }), status)
      if (!read.value) return again(read)
      const t = askAdviceTexts({ ...visit.voice, address: 'u' })
      if (!mayTry(limiter, visit)) return again({ ...read, noes: { words: t.wait } }, null, 429)
      const looked = lookedAt(form['looked'], read.value.words)
      if (looked) return again(read, looked, 200)
      const question = askAdvice(programme, read.value, newAnonymousId(), dayOf(now, provider.zone))
      if (refused(question)) return missing()
      const token = newToken()
      // Whoever is signed in is nobody here, and when they asked is told to the day.
      await becomeNobody(tx)
      await keepQuestion(visit, question, token)
      await log(tx, { event: 'advice.asked', action: 'C', person: null, role: null, purpose: 'guidance', subject: null, object: { kind: 'advice-question', id: question.id }, at: toTheDay(now) })
      if (question.mail !== null) await post(tx, vault, provider.id, { channel: 'mail', to: question.mail, subject: t.mailSubject, text: t.mailText(`${asked.origin}/advice/${token}`) }, now)
      return seeOther(`/advice/${token}?done=${question.mail === null ? 'asked' : 'mailed'}`)
    }),

    'GET /advice/:token': forLink(async (visit, question, token) => page(advicePage(visit, { question, address: `${visit.asked.origin}/advice/${token}`, done: (['asked', 'mailed'] as const).find(one => one === visit.query['done']) ?? null }))),

    'POST /advice/:token/erasures': forLink(async (visit, question, token) => {
      await eraseAtLink(visit.tx, tokenHash(token))
      await log(visit.tx, { event: 'advice.erased', action: 'D', person: null, role: null, purpose: 'keeping', subject: null, object: { kind: 'advice-question', id: question.id }, at: toTheDay(visit.now) })
      return page(noAdvicePage(visit, 'erased'))
    }),

    'GET /advice-questions': forAdvisers(async visit => {
      await log(visit.tx, lineOf(visit, 'advice.listed', 'R', null))
      return page(adviceQuestionsPage(visit, await questionsOf(visit)))
    }),

    'GET /advice-questions/:id': forQuestion(async (visit, question) => {
      await log(visit.tx, lineOf(visit, 'advice.read', 'R', question.id))
      return page(adviceQuestionPage(visit, { question, filled: filledWith(), looked: null, done: visit.query['done'] === 'given' ? 'given' : null }))
    }),

    'POST /advice-questions/:id/answers': forQuestion(async (visit, question) => {
      const { tx, vault, provider, now, form, me } = visit
      const read = fields({ words }).read(form)
      const again = (filled: Filled, looked: LooksLike | null = null, status: 200 | 422 = 422) => page(adviceQuestionPage(visit, { question, filled, looked, done: null }), status)
      if (!read.value) return again(read)
      const answer = answerAdvice(question, read.value.words, dayOf(now, provider.zone))
      if (refused(answer)) return again({ ...read, noes: { words: giveAdviceTexts(visit.voice)[answer.refused] } })
      const looked = lookedAt(form['looked'], answer.words)
      if (looked) return again(read, looked, 200)
      // Of two at once one is the answer; the other sees it stand there.
      if (!await keepAnswer(visit, question.id, answer, me.person)) return seeOther(`/advice-questions/${question.id}`)
      await log(tx, lineOf(visit, 'advice.answered', 'C', question.id))
      const to = await mailOf(visit, question.id)
      const t = askAdviceTexts({ locale: provider.locale, address: 'u' })
      if (to !== null) await post(tx, vault, provider.id, { channel: 'mail', to, subject: t.readySubject, text: t.readyText }, now)
      return seeOther(`/advice-questions/${question.id}?done=given`)
    }),
  }
}

/** Null where there is nothing to look at, or nothing that was not looked at. */
const lookedAt = (seen: readonly string[] = [], typed: string): LooksLike | null => {
  const looks = looksLike(typed)
  return looks.all.every(one => seen.includes(one)) ? null : looks
}

function forAdvising(handler: (visit: Visit, programme: Advising) => Promise<Reply>) {
  return async (visit: Visit): Promise<Reply> => {
    const programme = visit.house.programmes.find(({ id }) => id === visit.params['programme'])
    return programme?.advice ? await handler(visit, { ...programme, advice: programme.advice }) : missing()
  }
}
const advises = async (visit: SignedInVisit): Promise<boolean> => {
  const profile = await profileOf(visit, visit.me.person)
  return visit.house.programmes.some(({ id, advice }) => advice && profile?.programmes.includes(id))
}
function forAdvisers(handler: (visit: SignedInVisit) => Promise<Reply>) {
  return forOffice('guide', async visit => (await advises(visit) ? await handler(visit) : missing()))
}
function forQuestion(handler: (visit: SignedInVisit, question: Question) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'advice-question'>(visit.params['id'])
    const question = id && await questionOf(visit, id)
    return question ? await handler(visit, question) : missing()
  })
}

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], id: QuestionId | null): LogLine =>
  ({ event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'advice-question', id }, basis: 'guide', at: now })

/** On the day of a guide of a programme that advises. */
export const adviceToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if (!await advises(visit)) return null
  const t = giveAdviceTexts(visit.voice)
  const count = await countWaiting(visit.tx)
  return { value: count, label: t.ofToday(count), action: { href: '/advice-questions', label: t.seeAll } }
}
