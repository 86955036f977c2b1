/** Behind a link without an account: whatever does not open is one and the same answer, in bytes and in time. */
import { createLimiter } from '../../kit/limits.ts'
import type { VNode } from 'preact'
import { page, type Reply, type Routes } from '../../kit/web.ts'
import type { Frame } from '../chrome.tsx'
import { onTheBeat } from '../on-the-beat.ts'
import { becomeNobody } from '../people/sign-in.store.ts'
import type { Visit } from '../visit.ts'

const rate = { perHour: 240, burst: 60 }

/** @param find what the link opens, or null */
export const behindLink = <Found>(find: (visit: Visit, token: string) => Promise<Found | null>, pages: { readonly often: (frame: Frame) => VNode; readonly nothing: (frame: Frame) => VNode }) => {
  const limiter = createLimiter(rate)
  return (handler: (visit: Visit, found: Found, token: string) => Promise<Reply>): Routes<Visit>[string] => ({
    outside: doorway => onTheBeat(() => doorway.visit(async visit => {
      if (!limiter.allow(visit.asked.address, visit.now)) return page(pages.often(visit), 429)
      const token = visit.params['token'] ?? ''
      await becomeNobody(visit.tx)
      const found = await find(visit, token)
      return found ? await handler(visit, found, token) : page(pages.nothing(visit), 403)
    })),
  })
}
