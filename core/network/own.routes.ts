/** Whoever is guided sees what work there is to hear about or try, asks to be introduced, and reads who it is once they were. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { fieldsFrom } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { guideOf, todayOf } from '../life-line/line-view.ts'
import type { Network, Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { contactsOf, introductionsOf, keepIntroduction } from './known-network.ts'
import { askIntroduction, introductionForm, type ContactId } from './network.ts'
import { networkTexts } from './network.texts.ts'
import { ownNetworkPage } from './own.pages.tsx'

export type OwnNetwork = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme; readonly network: Network }

const forOwn = (handler: (visit: SignedInVisit, own: OwnNetwork) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && !found.ended && programme?.network ? await handler(visit, { trajectory: found.id, party: found.party, programme, network: programme.network }) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: OwnNetwork, event: string, action: LogLine['action'], id: ContactId | null) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: trajectory, object: { kind: 'network-contact', id }, basis: 'participant', at: toTheDay(now) })

export const ownNetworkRoutes: Routes<Visit> = {
  'GET /my-network': forOwn(async (visit, own) => {
    await note(visit, own, 'network.read', 'R', null)
    return await show(visit, own, null)
  }),

  'POST /my-network/:contact/introductions': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.trajectory)
    const wanted = parseId<'network-contact'>(visit.params['contact'])
    const contact = (await contactsOf(visit, [own.programme.id])).find(({ id }) => id === wanted)
    if (!contact) return missing()
    const read = introductionForm.read(visit.form)
    const asking = read.value && askIntroduction(contact, read.value.way, await introductionsOf(visit, own.trajectory))
    if (!read.value || !asking) return await show(visit, own, { contact: contact.id, filled: read })
    if (refused(asking)) return await show(visit, own, { contact: contact.id, filled: { ...read, noes: { way: networkTexts(visit.voice)[asking.refused] } } })
    await keepIntroduction(visit, { trajectory: own.trajectory, ...asking, by: own.party, on: todayOf(visit), words: read.value.words })
    await note(visit, own, 'network.asked', 'C', contact.id)
    return seeOther('/my-network?done=asked')
  }),
}

const show = async (visit: SignedInVisit, own: OwnNetwork, typed: { readonly contact: ContactId; readonly filled: Filled } | null): Promise<Reply> => {
  const guide = await guideOf(visit, { id: own.trajectory, party: own.party, ended: 'no' })
  return page(ownNetworkPage(visit, own.network, { contacts: (await contactsOf(visit, [own.programme.id])).filter(({ yes }) => yes !== null), introductions: await introductionsOf(visit, own.trajectory), guide: guide?.name ?? null, typed: typed ?? { contact: null, filled: filledWith() }, done: visit.query['done'] === 'asked' ? 'asked' : null }), typed ? 422 : 200)
}

/** On one's own page, where the programme has a network. */
export const networkOfMine: AboutMySeat = async (visit, { programme, trajectory }) => {
  const own = programme.network && await findOwnTrajectory(visit.tx)
  if (!own || own.id !== trajectory || own.ended) return []
  const t = networkTexts(visit.voice)
  return [{ title: t.title, text: t.asideMine, waits: false, action: { href: '/my-network', label: t.toNetwork } }]
}

/** What was asked and came of it, for whoever takes everything along. */
export const introductionsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (!programme.network) return []
  const t = networkTexts(visit.voice)
  return [{ name: 'introductions', title: t.introductions, entries: (await introductionsOf(visit, trajectory)).map(one => ({ title: t[one.way], at: null, fields: [{ name: 'askedOn', label: t.waiting, value: dateWithYear(one.askedOn, visit.voice.locale) }, ...fieldsFrom(t, { wordsLabel: one.words, outcome: t[one.outcome ?? 'waiting'] })] })) }]
}
