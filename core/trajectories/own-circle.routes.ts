/** The circle as whom it is about sees it: who was asked, who said yes, and letting someone go. */
import { fields, id } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { forSomeone, type SignedInVisit, type Visit, type Waiting } from '../visit.ts'
import { listCircle, listCircleInvitations, recordLeaving } from './circle.store.ts'
import { ownCirclePage } from './own-circle.pages.tsx'
import { ownCircleTexts } from './own-circle.texts.ts'
import { findOwnTrajectory } from './party.store.ts'

type Own = { readonly trajectory: Id<'trajectory'>; readonly programme: Programme }

export const ownCircleRoutes: Routes<Visit> = {
  'GET /my-trajectory/circle': forOwnCircle(async (visit, own) => {
    const { tx, query, voice } = visit
    const [asked, circle] = [await listCircleInvitations(tx, own.trajectory), await listCircle(tx, own.trajectory)]
    await log(tx, lineOf(visit, own, 'circle.read', 'R', { kind: 'trajectory', id: own.trajectory }))
    const names = await namesOf(visit, asked.map(({ person }) => person))
    return page(ownCirclePage(visit, {
      gone: query['done'] === 'gone',
      people: asked.map(one => ({
        name: names.get(one.person) ?? '', part: own.programme.circle?.[one.role]?.name[voice.locale] ?? one.role, answer: one.answer, left: one.left,
        party: circle.find(({ person, seat, left }) => person === one.person && seat === 'beside' && !left)?.id ?? null,
      })),
    }))
  }),

  'POST /my-trajectory/circle/departures': forOwnCircle(async (visit, own) => {
    const { tx, form, now } = visit
    const read = fields({ party: id<'party'>() }).read(form)
    const gone = (await listCircle(tx, own.trajectory)).find(party => party.id === read.value?.party && party.seat === 'beside')
    if (!gone) return missing()
    await log(tx, lineOf(visit, own, 'circle.let-go', 'U', { kind: 'party', id: gone.id }))
    await recordLeaving(tx, gone.id, now)
    return seeOther('/my-trajectory/circle?done=gone')
  }),
}

function forOwnCircle(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const programme = visit.house.programmes.find(({ id: name }) => name === found?.programme)
    return found && programme?.circle ? await handler(visit, { trajectory: found.id, programme }) : missing()
  })
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: trajectory, object, basis: 'participant', at: now })

/** On one's own page, where a programme has a circle. */
export const circleOfMine = async ({ voice }: Visit, { programme }: { readonly programme: Programme }): Promise<readonly Waiting[]> => {
  const t = ownCircleTexts(voice)
  return programme.circle ? [{ title: t.linkTitle, waits: false, action: { href: '/my-trajectory/circle', label: t.link } }] : []
}
