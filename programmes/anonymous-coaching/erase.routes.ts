/** Everything of one's own, erased at any time: asked for the six words once more, and then at once. */
import { duesOf } from '../../core/keeping/due.ts'
import { eraseMyOwn, findKeptFor, isMyFileHeld } from '../../core/keeping/keeping.store.ts'
import { signInCookie } from '../../core/people/sign-in.ts'
import { newChallenge } from '../../core/proof.tsx'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { Visit } from '../../core/visit.ts'
import { newAnonymousId } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import type { Instant } from '../../kit/time.ts'
import { actField, Answered, answerOfAct, claimAct, page, seeOther, withCookies, type Reply, type Routes } from '../../kit/web.ts'
import { erasedPage, erasePage, type EraseView } from './erase.pages.tsx'
import { eraseTexts } from './erase.texts.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { returnTexts } from './return.texts.ts'
import { statusOfWords, tryWords } from './words.routes.ts'

const latest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((last, instant) => (instant && (!last || instant > last) ? instant : last), null)

const show = async (visit: Visit, problem?: EraseView['problem'], status: 200 | 422 | 429 | 503 = 200): Promise<Reply> => {
  const { tx, provider } = visit
  const own = await findOwnTrajectory(tx)
  const keeping = own && await findKeptFor(tx, own.id)
  if (!own || !keeping) return seeOther('/code')
  const planned = await listPlanned(tx, own.id)
  const dues = duesOf(keeping, {
    agreed: latest(planned.filter(({ cancelled }) => cancelled === null).map(({ until }) => until)),
    cancelled: latest(planned.map(({ cancelledAt }) => cancelledAt)),
  }, provider.zone)
  return page(erasePage(visit, { dues, held: await isMyFileHeld(tx), act: visit.form[actField]?.[0] ?? newAnonymousId(), challenge: newChallenge(visit), ...(problem ? { problem } : {}) }), status)
}

const returned = (visit: Visit) => visit.me?.method === 'receipt'
const actOf = (visit: Visit) => visit.form[actField]?.[0]?.slice(0, 64) ?? ''

/** @param tries how often one corner of the network may try words */
export const eraseRoutes = (tries: Limiter): Routes<Visit> => ({
  'GET /my-appointment/erase': async visit => (returned(visit) ? await show(visit) : seeOther('/code')),

  'POST /my-appointment/erase': {
    outside: tryWords(tries, {
      async first(visit) {
        const before = actOf(visit).length < 8 ? null : await answerOfAct(visit.tx, actOf(visit))
        return before !== null ? seeOther(before) : returned(visit) ? null : seeOther('/code')
      },
      async right(visit, person) {
        const t = eraseTexts(visit.voice)
        if (person !== visit.me?.person) return await show(visit, { words: t['words.not-yours'], typed: '' }, 422)
        const act = actOf(visit)
        const before = act.length < 8 ? null : await claimAct(visit.tx, act, visit.now, '/erased')
        if (before !== null) return seeOther(before)
        // Kept to the day, like every act on one's own file.
        if (await eraseMyOwn(visit.tx, toTheDay(visit.now)) === 0) throw new Answered(seeOther('/my-appointment/erase'))
        visit.vault.forget()
        return withCookies(seeOther('/erased'), [{ name: signInCookie, value: null, seconds: null }])
      },
      async wrong(visit, problem, typed) {
        const t = returnTexts(visit.voice)
        const words = problem.why === 'code.wait' ? t['code.wait'](problem.seconds, visit.provider.telephone) : t[problem.why]
        return await show(visit, { words, typed }, statusOfWords(problem))
      },
    }),
  },

  'GET /erased': async visit => (returned(visit) ? seeOther('/my-appointment') : page(erasedPage(visit))),
})
