import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import { cardHash, readCard } from '../../core/organisations/card.ts'
import { cardOpens } from '../../core/organisations/entitlement.store.ts'
import { codeHash } from '../../core/organisations/entry-code.ts'
import { opensDoor } from '../../core/organisations/entry-code.store.ts'
import { mayTry, newChallenge } from '../../core/proof.tsx'
import type { Visit } from '../../core/visit.ts'
import type { Limiter } from '../../kit/limits.ts'
import { refuse } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { page, seeOther, withCookies, type Routes } from '../../kit/web.ts'
import { cardCookie, doorCookie, doorMinutes, isDoorOpen, openDoor } from './door.ts'
import { findOffersForNew } from './offer.ts'
import { doorSeconds } from './voucher.routes.ts'
import { startPage, type DoorProblem } from './start.pages.tsx'

/** @param knocks how often one corner of the network may try words: the same limit for link and form */
export const startRoutes = (memory: MomentsMemory, knocks: Limiter): Routes<Visit> => {
  const start = async (visit: Visit, problem?: DoorProblem) => {
    const open = isDoorOpen(visit.vault, visit.provider.id, visit.asked.cookies[doorCookie], visit.now)
    const first = open ? (await findOffersForNew(memory, visit))[0]?.moments[0]?.from ?? null : null
    return page(startPage(visit, { open, first, now: visit.now, challenge: newChallenge(visit), ...(problem ? { problem } : {}) }), problem ? (problem.refusal.refused === 'door.too-often' ? 429 : 422) : 200)
  }

  const knock = async (visit: Visit, words: string) => {
    const { tx, vault, provider, now } = visit
    if (!mayTry(knocks, visit)) return await start(visit, { refusal: refuse('door.too-often'), typed: words })
    const opened = { name: doorCookie, value: openDoor(vault, provider.id, now), seconds: provider.vouchers === 'on' ? doorSeconds : doorMinutes * 60 }
    if (provider.entry === 'cards') {
      const card = readCard(words)
      if (!card || !(await cardOpens(tx, cardHash(vault, provider.id, card), dayOf(now, provider.zone)))) return await start(visit, { refusal: refuse('door.unknown-card'), typed: words })
      return withCookies(seeOther('/'), [opened, { name: cardCookie, value: card, seconds: doorMinutes * 60 }])
    }
    const hash = codeHash(vault, provider.id, words)
    if (!hash || !(await opensDoor(tx, hash, now))) return await start(visit, { refusal: refuse('door.unknown'), typed: words })
    return withCookies(seeOther('/'), [opened])
  }

  return {
    'GET /': visit => start(visit),
    /** Where the poster points. The address that stays in the bar says nothing. */
    'GET /p/:words': visit => knock(visit, visit.params['words'] ?? ''),
    'POST /door': visit => knock(visit, visit.form['words']?.[0]?.slice(0, 200) ?? ''),
  }
}
