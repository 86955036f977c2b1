/** A guide proposes someone else. The participant answers on a page of one's own. */
import { fields, id, text } from '../../kit/forms.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { findGuidance, logFor, logLook, type GuideVisit, type Guidance } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { forOffice, type Visit } from '../visit.ts'
import { handoverPage } from './handover.pages.tsx'
import { handoverTexts } from './handover.texts.ts'
import { openProposal, proposeHandover, reasonLength } from './handover.ts'
import { keepProposal, newestProposal } from './known-handover.ts'

const form = fields({ to: id<'person'>(), reason: text({ most: reasonLength }) })

/** Whoever guides in this programme, but oneself and whoever may never open the file. */
const othersFor = async (visit: GuideVisit, { guided, programme }: Guidance) =>
  withoutExcluded((await visit.house.guides.profilesFor(visit, programme.id)).filter(({ person }) => person !== visit.me.person), await listExclusions(visit.tx, guided.id))

const show = async (visit: GuideVisit, guidance: Guidance, filled: Filled, status: 200 | 422 = 200): Promise<Reply> => {
  const { guided } = guidance
  const others = await othersFor(visit, guidance)
  const proposal = openProposal(await newestProposal(visit, guided.id), { party: guided.party })
  await logLook({ visit, guidance, event: 'trajectory.read', object: { kind: 'trajectory', id: guided.id }, notes: [] })
  return page(handoverPage(visit, { guidance, others, proposal, filled, when: { now: visit.now, zone: visit.provider.zone, locale: visit.voice.locale } }), status)
}

/** Only where the participant answers: whoever is known by name has no page for it, and asks another guide with us. */
const forGuidance = (handler: (visit: GuideVisit, guidance: Guidance) => Promise<Reply>) => forOffice('guide', async visit => {
  const guidance = await findGuidance(visit)
  return guidance && guidance.guided.endedAt === null && guidance.programme.participantIs === 'a pseudonym' ? await handler(visit, guidance) : missing()
})

export const handoverRoutes: Routes<Visit> = {
  'GET /trajectories/:id/handover': forGuidance((visit, guidance) => show(visit, guidance, filledWith())),

  'POST /trajectories/:id/handover': forGuidance(async (visit, guidance) => {
    const { tx, vault, provider, me, now } = visit
    const { guided, programme } = guidance
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, guidance, read, 422)
    const { to, reason } = read.value
    const proposed = proposeHandover(programme.id, guided.endedAt !== null, me.person, (await othersFor(visit, guidance)).find(({ person }) => person === to) ?? null)
    if (refused(proposed)) return await show(visit, guidance, { ...read, noes: { to: handoverTexts(visit.voice)[proposed.refused] } }, 422)

    const made = await keepProposal(visit, guided.id, { by: guided.party, to: proposed.to, reason }, now)
    const telephone = (await contactOf(visit, guided.id))?.telephone
    if (telephone) await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text: handoverTexts({ locale: provider.locale, address: provider.address }).sms }, now, { about: made })
    await logFor(visit, guided.id, { event: 'handover.proposed', action: 'C', object: { kind: 'handover', id: made } })
    return seeOther(`/trajectories/${guided.id}/handover`)
  }),
}
