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
import type { Introductions, Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { contactsOf, introductionsOf, keepIntroduction } from './known-contacts.ts'
import { askIntroduction, introductionForm, type ContactId } from './introductions.ts'
import { introductionsTexts } from './introductions.texts.ts'
import { ownIntroductionsPage } from './own.pages.tsx'

export type OwnIntroductions = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme; readonly introductions: Introductions }

const forOwn = (handler: (visit: SignedInVisit, own: OwnIntroductions) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
  return found && !found.ended && programme?.introductions ? await handler(visit, { trajectory: found.id, party: found.party, programme, introductions: programme.introductions }) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: OwnIntroductions, event: string, action: LogLine['action'], id: ContactId | null) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: trajectory, object: { kind: 'introduction-contact', id }, basis: 'participant', at: toTheDay(now) })

export const ownIntroductionRoutes: Routes<Visit> = {
  'GET /my-contacts': forOwn(async (visit, own) => {
    await note(visit, own, 'contacts.read', 'R', null)
    return await show(visit, own, null)
  }),

  'POST /my-contacts/:contact/introductions': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.trajectory)
    const wanted = parseId<'introduction-contact'>(visit.params['contact'])
    const contact = (await contactsOf(visit, [own.programme.id])).find(({ id }) => id === wanted)
    if (!contact) return missing()
    const read = introductionForm.read(visit.form)
    const asking = read.value && askIntroduction(contact, read.value.way, await introductionsOf(visit, own.trajectory))
    if (!read.value || !asking) return await show(visit, own, { contact: contact.id, filled: read })
    if (refused(asking)) return await show(visit, own, { contact: contact.id, filled: { ...read, noes: { way: introductionsTexts(visit.voice)[asking.refused] } } })
    await keepIntroduction(visit, { trajectory: own.trajectory, ...asking, by: own.party, on: todayOf(visit), words: read.value.words })
    await note(visit, own, 'introduction.asked', 'C', contact.id)
    return seeOther('/my-contacts?done=asked')
  }),
}

const show = async (visit: SignedInVisit, own: OwnIntroductions, typed: { readonly contact: ContactId; readonly filled: Filled } | null): Promise<Reply> => {
  const guide = await guideOf(visit, { id: own.trajectory, party: own.party, ended: 'no' })
  return page(ownIntroductionsPage(visit, own.introductions, { contacts: (await contactsOf(visit, [own.programme.id])).filter(({ yes }) => yes !== null), introductions: await introductionsOf(visit, own.trajectory), guide: guide?.name ?? null, typed: typed ?? { contact: null, filled: filledWith() }, done: visit.query['done'] === 'asked' ? 'asked' : null }), typed ? 422 : 200)
}

/** On one's own page, where the programme has contacts. */
export const introductionsOfMine: AboutMySeat = async (visit, { programme, trajectory }) => {
  const own = programme.introductions && await findOwnTrajectory(visit.tx)
  if (!own || own.id !== trajectory || own.ended) return []
  const t = introductionsTexts(visit.voice)
  return [{ title: t.title, text: t.asideMine, waits: false, action: { href: '/my-contacts', label: t.toContacts } }]
}

/** What was asked and came of it, for whoever takes everything along. */
export const introductionsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (!programme.introductions) return []
  const t = introductionsTexts(visit.voice)
  return [{ name: 'introductions', title: t.introductions, entries: (await introductionsOf(visit, trajectory)).map(one => ({ title: t[one.way], at: null, fields: [{ name: 'askedOn', label: t.waiting, value: dateWithYear(one.askedOn, visit.voice.locale) }, ...fieldsFrom(t, { wordsLabel: one.words, outcome: t[one.outcome ?? 'waiting'] })] })) }]
}
