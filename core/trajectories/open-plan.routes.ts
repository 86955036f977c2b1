/** A guide opens a plan for someone by name: written down, told by a neutral mail, and from then on they sign in themselves. */
import { fields, mail, oneOf, optional, telephone, text } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { introduce, whoWouldBe } from './introduce.ts'
import { profileOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { callingCode } from '../providers/provider.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { openPlan } from './circle.ts'
import { recordPlanOpening } from './circle.store.ts'
import { noteContact } from './contact.ts'
import { choicesOf } from './kinds.ts'
import { openPlanPage } from './open-plan.pages.tsx'
import { openPlanTexts } from './open-plan.texts.ts'
import { tellByMail } from './tell.ts'

export const openPlanRoutes: Routes<Visit> = {
  'GET /plans/new': forOpening(async (visit, programmes) => page(openPlanPage(visit, { programmes, filled: filledWith({ programme: choicesOf(programmes)[0]?.value ?? '' }) }))),

  'POST /plans': forOpening(async (visit, programmes) => {
    const { tx, form, now, me, provider } = visit
    const choices = choicesOf(programmes)
    const read = fields({ programme: oneOf(choices.map(({ value }) => value)), name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(provider.country))) }).read(form)
    const again = (filled: Filled) => page(openPlanPage(visit, { programmes, filled }), 422)
    const choice = choices.find(({ value }) => value === read.value?.programme)
    if (!read.value || !choice) return again(read)
    const { programme, kind } = choice
    const { name, telephone: number } = read.value
    const participant = await whoWouldBe(visit, read.value.mail, newAnonymousId<'person'>())
    const ids = { trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>() }
    const opening = openPlan(programme, { guide: me.person, programmes: programmes.map(({ id }) => id), participant, kind }, ids, provider.zone, now)
    if (refused(opening)) return again({ ...read, noes: { mail: openPlanTexts(visit.voice)[opening.refused] } })
    await introduce(visit, { id: participant, name, mail: read.value.mail }, me.person, now)
    await recordPlanOpening(tx, opening)
    await noteContact(visit, opening.trajectory, { telephone: number, alias: null, handle: name })
    await tellByMail(visit, participant, { origin: visit.asked.origin, voice: provider }, now)
    await log(tx, { event: 'plan.opened', action: 'C', person: me.person, role: programme.guide, purpose: 'guidance', subject: opening.trajectory, object: { kind: 'trajectory', id: opening.trajectory }, fields: ['name', 'mail', 'telephone'], basis: 'guide', at: now })
    return seeOther(`/trajectories/${opening.trajectory}`)
  }),
}

/** For whoever guides in a programme that is opened on request. */
function forOpening(handler: (visit: SignedInVisit, programmes: readonly Programme[]) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const profile = await profileOf(visit, visit.me.person)
    const programmes = visit.house.programmes.filter(({ id, waysIn }) => waysIn.includes('request') && profile?.programmes.includes(id))
    return programmes.length > 0 ? await handler(visit, programmes) : missing()
  })
}
