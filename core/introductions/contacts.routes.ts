/** Those who keep the contacts write people down, ask them for their yes, let them go; and a guide introduces who asks for it. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { profileOf } from '../people/known-people.ts'
import { holds } from '../people/sign-in.ts'
import { callingCode } from '../providers/provider.ts'
import { findGuided, type Guided } from '../talks/talk.store.ts'
import { logFor } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { myPartyIn, participantOf } from '../trajectories/party.store.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { addContact, askContact, contactsOf, introductionsOf, type KnownContact } from './known-contacts.ts'
import { answerIntroduction, contactForm, type ContactId, type WithContacts } from './introductions.ts'
import { introductionsPage, contactsPage, noContactsPage } from './contacts.pages.tsx'
import { countToIntroduce, letGo, recordIntroduced } from './introductions.store.ts'
import { introductionsTexts } from './introductions.texts.ts'

/** programmes with contacts that I keep: all of them as administrator, those I guide in as guide. */
const keptBy = async (visit: SignedInVisit): Promise<readonly WithContacts[]> => {
  const mine = holds(visit.me, 'administrator') ? null : (await profileOf(visit, visit.me.person))?.programmes ?? []
  return visit.house.programmes.flatMap(one => (one.introductions && (mine === null || mine.includes(one.id)) ? [{ ...one, introductions: one.introductions }] : []))
}
const forKeepers = (handler: (visit: SignedInVisit, programme: WithContacts) => Promise<Reply>) => forOffice(['guide', 'administrator'], async visit => {
  const [programme] = await keptBy(visit)
  if (programme) return await handler(visit, programme)
  // Its tab stands among those of an administrator also where no programme keeps any.
  return holds(visit.me, 'administrator') && visit.asked.method === 'GET' ? page(noContactsPage(visit)) : missing()
})
const forContact = (handler: (visit: SignedInVisit, contact: KnownContact) => Promise<Reply>) => forKeepers(async (visit, programme) => {
  const wanted = parseId<'introduction-contact'>(visit.params['contact'])
  if (wanted) await oneAtATime(visit.tx, wanted)
  const contact = (await contactsOf(visit, [programme.id])).find(({ id }) => id === wanted)
  return contact ? await handler(visit, contact) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], id: ContactId | null) =>
  log(tx, { event, action, person: me.person, role: holds(me, 'guide') ? 'guide' : 'administrator', purpose: 'administration', subject: null, object: { kind: 'introduction-contact', id }, at: now })

export const contactRoutes: Routes<Visit> = {
  'GET /contacts': forKeepers(async (visit, programme) => {
    await note(visit, 'contacts.listed', 'R', null)
    return await show(visit, programme, filledWith())
  }),

  'POST /contacts': forKeepers(async (visit, programme) => {
    const read = contactForm(programme.introductions, callingCode(visit.provider.country)).read(visit.form)
    if (!read.value) return await show(visit, programme, read)
    const { work, sector, region, ...details } = read.value
    const id = await addContact(visit, { programme: programme.id, work, sector, region, details }, visit.me.person, visit.now)
    await askContact(visit, { id, details }, visit.me.person, visit.asked.origin, visit.now)
    await note(visit, 'contacts.added', 'C', id)
    return seeOther('/contacts?done=added')
  }),

  'POST /contacts/:contact/asks': forContact(async (visit, { id, details, ended }) => {
    if (!details || ended === 'let-go') return missing()
    await askContact(visit, { id, details }, visit.me.person, visit.asked.origin, visit.now)
    await note(visit, 'contacts.asked', 'U', id)
    return seeOther('/contacts?done=added')
  }),

  'POST /contacts/:contact/ends': forContact(async (visit, { id }) => {
    await letGo(visit.tx, newAnonymousId(), id, visit.now)
    await note(visit, 'contacts.let-go', 'U', id)
    return seeOther('/contacts?done=gone')
  }),

  'GET /trajectories/:id/introductions': forGuided(async (visit, guided, name) => {
    await logFor(visit, guided.id, { event: 'introductions.read', action: 'R', object: { kind: 'introduction', id: null }, fields: ['handle', 'alias', 'words'] })
    return await showAsked(visit, guided, name)
  }),

  'POST /trajectories/:id/introductions/:introduction/answers': forGuided(async (visit, guided, name) => {
    await oneAtATime(visit.tx, guided.id)
    const wanted = parseId<'introduction'>(visit.params['introduction'])
    const [asked, party] = [(await introductionsOf(visit, guided.id)).find(({ id }) => id === wanted), await myPartyIn(visit.tx, guided.id)]
    const said = (['introduced', 'not-now'] as const).find(one => one === visit.form['outcome']?.[0])
    if (!asked || !party || !said) return missing()
    const answer = answerIntroduction(asked, said, (await contactsOf(visit, [guided.programme])).find(({ id }) => id === asked.contact) ?? null)
    if (refused(answer)) return await showAsked(visit, guided, name, answer.refused === 'introduction.no-yes' ? 422 : 200)
    if (await recordIntroduced(visit.tx, asked.id, guided.id, answer.outcome, party.id, visit.now)) {
      await logFor(visit, guided.id, { event: 'introduction.answered', action: 'C', object: { kind: 'introduction', id: asked.id } })
      // The same mail for either answer: it says that something waits on their page, and no more.
      const person = await participantOf(visit.tx, guided.id)
      if (person) await tellByMail(visit, person, { origin: visit.asked.origin, voice: visit.provider, later: { at: afterQuiet(visit.now, visit.provider.zone) } }, visit.now)
    }
    return seeOther(`/trajectories/${guided.id}/introductions`)
  }),
}

function forGuided(handler: (visit: SignedInVisit, guided: Guided, name: string) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    const contact = guided && await contactOf(visit, guided.id)
    return guided && contact && visit.house.programmes.find(one => one.id === guided.programme)?.introductions ? await handler(visit, guided, contact.alias ?? contact.handle) : missing()
  })
}

const show = async (visit: SignedInVisit, programme: WithContacts, filled: Filled): Promise<Reply> =>
  page(contactsPage(visit, programme, { contacts: await contactsOf(visit, [programme.id]), filled, done: (['added', 'gone'] as const).find(one => one === visit.query['done']) ?? null }), Object.keys(filled.problems).length > 0 ? 422 : 200)
const showAsked = async (visit: SignedInVisit, guided: Guided, name: string, status: 200 | 422 = 200): Promise<Reply> =>
  page(introductionsPage(visit, { trajectory: guided.id, name, introductions: await introductionsOf(visit, guided.id), contacts: await contactsOf(visit, [guided.programme]) }), status)

/** On a guide's day: how many wait to be introduced; and where the contacts are, while there are any to keep. */
export const introductionsToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const count = await countToIntroduce(visit.tx)
  const t = introductionsTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.introAside(count), action: { href: '/people', label: t.introToday } }
}
export const contactsToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const kept = await keptBy(visit)
  if (kept.length === 0) return null
  const t = introductionsTexts(visit.voice)
  return { value: (await contactsOf(visit, kept.map(({ id }) => id))).filter(({ yes }) => yes !== null).length, label: t.netAside, action: { href: '/contacts', label: t.netLook } }
}
export const introductionsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const count = (await introductionsOf(visit, trajectory)).filter(({ outcome }) => outcome === null).length
  const t = introductionsTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.introAside(count), action: { href: `/trajectories/${trajectory}/introductions`, label: t.introLook } }
}
