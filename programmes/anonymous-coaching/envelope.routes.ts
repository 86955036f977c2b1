/** An envelope with one's name, closed by oneself: two people open it together in the utmost need, and one sees that here. */
import { sealEnvelope } from '../../core/risk/known-risk.ts'
import { identityFields } from '../../core/risk/risk.ts'
import { dropEnvelope, hasEnvelope, listYeses } from '../../core/risk/risk.store.ts'
import { callingCode } from '../../core/providers/provider.ts'
import type { Visit } from '../../core/visit.ts'
import type { Instant } from '../../kit/time.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { envelopePage } from './envelope.pages.tsx'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'

/** The second yes to a worry is when it was opened. */
const openings = (yeses: Awaited<ReturnType<typeof listYeses>>): readonly Instant[] =>
  yeses.filter((yes, index) => yeses.slice(0, index).some(before => before.worry === yes.worry && before.by !== yes.by)).map(({ at }) => at)

const show = async (visit: OwnVisit, typed?: Readonly<Record<string, string>>): Promise<Reply> => {
  const { tx, own, now } = visit
  return page(envelopePage(visit, { there: await hasEnvelope(tx, own.id), opened: openings(await listYeses(tx, own.id)), now, ...(typed ? { typed } : {}) }), typed ? 422 : 200)
}

export const envelopeRoutes: Routes<Visit> = {
  'GET /my-appointment/envelope': forReturned(visit => show(visit)),

  'POST /my-appointment/envelope': forReturned(async visit => {
    const read = identityFields(callingCode(visit.provider.country)).read(visit.form)
    if (!read.value) return await show(visit, Object.fromEntries(Object.entries(read.typed).map(([name, typed]) => [name, typed[0] ?? ''])))
    await sealEnvelope(visit, visit.own.id, read.value, toTheDay(visit.now))
    await logOwn(visit, 'envelope.closed', 'C', { kind: 'envelope', id: visit.own.id })
    return seeOther('/my-appointment/envelope')
  }),

  'POST /my-appointment/envelope/removal': forReturned(async visit => {
    await dropEnvelope(visit.tx, visit.own.id)
    await logOwn(visit, 'envelope.removed', 'D', { kind: 'envelope', id: visit.own.id })
    return seeOther('/my-appointment/envelope')
  }),
}
