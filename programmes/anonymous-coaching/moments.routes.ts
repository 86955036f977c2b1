import { readChosen, writeChosen } from '../../core/agenda/chosen-moment.ts'
import { holdFor, stillHolds, type Hold } from '../../core/agenda/hold.ts'
import { findHold, releaseHold, takeHold } from '../../core/agenda/hold.store.ts'
import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { guideLanguages } from '../../core/people/guide.texts.ts'
import { mayTry, newChallenge } from '../../core/proof.tsx'
import type { Visit } from '../../core/visit.ts'
import { newAnonymousId, newId, parseId } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { refused } from '../../kit/refusal.ts'
import { html, missing, page, seeOther, withCookies, writeOut, type Cookie, type Reply, type Routes } from '../../kit/web.ts'
import { doorCookie, isDoorOpen } from './door.ts'
import { fitting, nearby, type Place } from './moments.ts'
import { guideMomentsPage, momentsPage, placeGonePage } from './moments.pages.tsx'
import { momentTexts } from './moments.texts.ts'
import { findOffersForNew } from './offer.ts'
import { anonymousCoaching } from './programme.ts'
import { keepMomentsWritten } from './written-moments.ts'

const holdCookie = 'hold'

/** The browser's own hold: its id, and the place, so that a lapsed one can be offered again. */
export const heldPlace = (asked: Visit['asked']): { readonly hold: Hold['id']; readonly place: Place } | null => {
  const [id, guide = '', from = ''] = (asked.cookies[holdCookie] ?? '').split('~')
  const hold = parseId<'hold'>(id)
  const place = readChosen(`${guide} ${from}`)
  return hold && place ? { hold, place } : null
}

export const keepHold = ({ id, guide, from }: Pick<Hold, 'id' | 'guide' | 'from'>): Cookie => ({ name: holdCookie, value: [id, ...writeChosen({ guide, from }).split(' ')].join('~'), seconds: 30 * 60 })
export const forgetHold: Cookie = { name: holdCookie, value: null, seconds: null }

/** The hold of this browser as long as it holds. */
export const ownHold = async ({ tx, now, asked }: Visit): Promise<Hold | null> => {
  const held = heldPlace(asked)
  const hold = held && await findHold(tx, held.hold)
  return hold && stillHolds(hold, now) ? hold : null
}

/** For whoever came through the door. Whoever is back with words has talks already, and goes on with those. */
export const behindDoor = (handler: (visit: Visit) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
  if (visit.me?.method === 'receipt') return seeOther('/my-appointment')
  return isDoorOpen(visit.vault, visit.provider.id, visit.asked.cookies[doorCookie], visit.now) ? await handler(visit) : seeOther('/')
}

const among = (choices: readonly string[], wanted: string | undefined) => choices.find(choice => choice === wanted) ?? null

/** @param holding how often one corner of the network may hold a place */
export const momentRoutes = (memory: MomentsMemory, holding: Limiter): Routes<Visit> => {
  const written = keepMomentsWritten()
  const moments = async (visit: Visit, problem?: string) => {
    const all = await findOffersForNew(memory, visit, await ownHold(visit))
    const wishes = {
      profession: among(anonymousCoaching.professions, visit.query['profession']),
      theme: among(Object.keys(anonymousCoaching.themes), visit.query['theme']),
      language: among(guideLanguages, visit.query['language']),
    }
    const challenge = newChallenge(visit)
    const draw = () => momentsPage(visit, all, fitting(all, wishes), wishes, challenge, visit.house.sends.includes('sms'), problem)
    // Whoever just came in sees what everyone sees; who narrows, holds a place or works here has a page of one's own.
    if (visit.asked.path === '/moments' && visit.asked.method === 'GET' && !visit.me && !heldPlace(visit.asked)) return html(written.write(visit, all, { act: newId, challenge }, () => writeOut(draw())))
    return page(draw(), problem ? 429 : 200)
  }

  return {
    'GET /moments': behindDoor(visit => moments(visit)),

    'GET /moments/:guide': behindDoor(async visit => {
      const offers = await findOffersForNew(memory, visit, await ownHold(visit))
      const offer = offers.find(({ guide }) => guide.person === visit.params['guide'])
      return offer ? page(guideMomentsPage(visit, offer.guide, offer.moments, newChallenge(visit))) : missing()
    }),

    'POST /holds': behindDoor(async visit => {
      const { tx, now, asked, form } = visit
      const place = readChosen(form['place']?.[0] ?? '')
      if (!place) return seeOther('/moments')
      if (!mayTry(holding, visit)) return await moments(visit, momentTexts(visit.voice).tooMany)

      const before = heldPlace(asked)?.hold ?? null
      const offers = await findOffersForNew(memory, visit, await ownHold(visit))
      const moment = offers.find(({ guide }) => guide.person === place.guide)?.moments.find(({ from }) => from.getTime() === place.from.getTime())
      const taken = moment && await takeHold(tx, holdFor(newAnonymousId<'hold'>(), place.guide, moment, now), now, before)
      if (!taken || refused(taken)) return page(placeGonePage(visit, place, nearby(offers, place, 4), offers), 409)
      memory.changed(visit.provider.id, place.guide, taken)
      return withCookies(seeOther('/contact'), [keepHold(taken)])
    }),

    'POST /holds/release': async ({ tx, asked, provider }) => {
      const held = heldPlace(asked)
      if (held) await releaseHold(tx, held.hold)
      if (held) memory.touched(provider.id, held.place.guide)
      return withCookies(seeOther('/moments'), [forgetHold])
    },
  }
}
