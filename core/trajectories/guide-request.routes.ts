/** A guide answers someone who asks for them by name. */
import { fields, oneOf } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { forOffice, type Visit } from '../visit.ts'
import { answerRequest, guideAnswers } from './guide-request.ts'
import { requestPage } from './guide-request.pages.tsx'
import { listAskingMe, recordAnswer, type Asking } from './guide-request.store.ts'
import { addParty } from './party.store.ts'
import { tellByMail } from './tell.ts'

type GuideVisit = Visit & { readonly me: SignedIn }
type Found = { readonly asking: Asking; readonly programme: Programme }

const answerForm = fields({ answer: oneOf(guideAnswers) })

const forAsked = (handler: (visit: GuideVisit, found: Found) => Promise<Reply>) => forOffice('guide', async visit => {
  const asking = (await listAskingMe(visit.tx)).find(({ id }) => id === visit.params['id'])
  const programme = visit.house.programmes.find(({ id }) => id === asking?.programme)
  return asking && programme ? await handler(visit, { asking, programme }) : missing()
})

export const requestRoutes: Routes<Visit> = {
  'GET /requests/:id': forAsked(async (visit, { asking, programme }) => {
    await log(visit.tx, lineOf(visit, asking, 'request.read', 'R'))
    const name = (await namesOf(visit, [asking.person])).get(asking.person) ?? ''
    return page(requestPage(visit, { id: asking.id, name, programme: programme.name[visit.voice.locale], askedOn: asking.askedOn }))
  }),

  'POST /requests/:id/answers': forAsked(async (visit, { asking, programme }) => {
    const { tx, now, me, provider } = visit
    const read = answerForm.read(visit.form)
    if (!read.value) return seeOther(`/requests/${asking.id}`)
    const welcome = answerRequest({ ...asking, guide: me.person, answer: null }, read.value.answer, now)
    if (refused(welcome)) return seeOther('/today')
    // Told before the answer stands: who said no may not write to them any more.
    await tellByMail(visit, asking.person, { origin: visit.asked.origin, voice: provider }, now)
    await recordAnswer(tx, welcome)
    await log(tx, lineOf(visit, asking, `request.${welcome.answer}`, 'C'))
    if (welcome.answer === 'declined') return seeOther('/today')
    await addParty(tx, { id: newAnonymousId(), trajectory: asking.trajectory, person: me.person, role: programme.guide })
    return seeOther(`/trajectories/${asking.trajectory}`)
  }),
}

const lineOf = ({ me, now }: GuideVisit, { id, trajectory }: Asking, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: trajectory, object: { kind: 'request', id }, fields: ['name'], basis: 'guide', at: now })
