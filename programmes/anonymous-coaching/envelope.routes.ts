/** An envelope with one's name, closed by oneself: two people open it together in the utmost need, and one sees that here. */
import { sealEnvelope } from '../../core/risk/known-risk.ts'
import { identityFields } from '../../core/risk/risk.ts'
import { dropEnvelope, hasEnvelope, listYeses } from '../../core/risk/risk.store.ts'
import { callingCode } from '../../core/providers/provider.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import type { Instant } from '../../kit/time.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { envelopePage } from './envelope.pages.tsx'
import { toTheDay } from './own-looks.ts'
import { anonymousCoaching } from './programme.ts'

type OwnVisit = Visit & { readonly own: Id<'trajectory'>; readonly person: Id<'person'> }
const forOwn = (handler: (visit: OwnVisit) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
  const own = visit.me?.method === 'receipt' ? await findOwnTrajectory(visit.tx) : null
  return own && visit.me ? await handler({ ...visit, own: own.id, person: visit.me.person }) : seeOther('/code')
}

/** The second yes to a worry is when it was opened. */
const openings = (yeses: Awaited<ReturnType<typeof listYeses>>): readonly Instant[] =>
  yeses.filter((yes, index) => yeses.slice(0, index).some(before => before.worry === yes.worry && before.by !== yes.by)).map(({ at }) => at)

const show = async (visit: OwnVisit, typed?: Readonly<Record<string, string>>): Promise<Reply> => {
  const { tx, own, now } = visit
  return page(envelopePage(visit, { there: await hasEnvelope(tx, own), opened: openings(await listYeses(tx, own)), now, ...(typed ? { typed } : {}) }), typed ? 422 : 200)
}

const logged = ({ tx, own, person, now }: OwnVisit, event: string, action: 'C' | 'D') =>
  log(tx, { event, action, person, role: anonymousCoaching.participant, purpose: 'own-file', subject: own, object: { kind: 'envelope', id: own }, basis: 'participant', at: toTheDay(now) })

export const envelopeRoutes: Routes<Visit> = {
  'GET /my-appointment/envelope': forOwn(visit => show(visit)),

  'POST /my-appointment/envelope': forOwn(async visit => {
    const read = identityFields(callingCode(visit.provider.country)).read(visit.form)
    if (!read.value) return await show(visit, Object.fromEntries(Object.entries(read.typed).map(([name, typed]) => [name, typed[0] ?? ''])))
    await sealEnvelope(visit, visit.own, read.value, toTheDay(visit.now))
    await logged(visit, 'envelope.closed', 'C')
    return seeOther('/my-appointment/envelope')
  }),

  'POST /my-appointment/envelope/removal': forOwn(async visit => {
    await dropEnvelope(visit.tx, visit.own)
    await logged(visit, 'envelope.removed', 'D')
    return seeOther('/my-appointment/envelope')
  }),
}
