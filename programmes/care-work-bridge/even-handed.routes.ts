/** What the coach sees of how evenly they stand, and notes; and what each who was there says of their own view in a report. */
import { contactOf } from '../../core/trajectories/contact.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import { myPartyIn } from '../../core/trajectories/party.store.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { findGuided, type Guided } from '../../core/talks/talk.store.ts'
import { logFor } from '../../core/talks/talk-view.ts'
import { forOffice, forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { evenPage } from './even-handed.pages.tsx'
import { findAskedView, listAskedViews, listHappened, listOthers, recordOther, strikeOther, type AskedView } from './even-handed.store.ts'
import { evenTexts } from './even-handed.texts.ts'
import { gotLittle, notFound, noteOther, otherForm, sideOf, viewForm, type Contact, type OtherContact, type Side } from './even-handed.ts'
import { keepView, viewsOf } from './known-views.ts'
import { careWorkBridge } from './programme.ts'
import { viewPage } from './view.pages.tsx'
import { viewTexts } from './view.texts.ts'

export const evenRoutes: Routes<Visit> = {
  'GET /trajectories/:id/even-handed': forCoach((visit, guided) => show(visit, guided, filledWith({ on: todayOf(visit) }))),

  'POST /trajectories/:id/other-contacts': forCoach(async (visit, guided) => {
    const { tx, now } = visit
    const [read, me] = [otherForm.read(visit.form), await myPartyIn(tx, guided.id)]
    if (!me) return missing()
    if (!read.value) return await show(visit, guided, read)
    const noted = noteOther(read.value, todayOf(visit), newAnonymousId())
    if (refused(noted)) return await show(visit, guided, { ...read, noes: { [noted.refused === 'contact.no-part' ? 'part' : 'on']: evenTexts(visit.voice)[noted.refused] } })
    await recordOther(tx, guided.id, noted, me.id, now)
    await logFor(visit, guided.id, { event: 'other-contact.noted', action: 'C', object: { kind: 'other-contact', id: noted.id } })
    return seeOther(`/trajectories/${guided.id}/even-handed?done=noted`)
  }),

  'POST /trajectories/:id/other-contacts/:contact/strikes': forCoach(async (visit, guided) => {
    const [wanted, me] = [parseId<'other-contact'>(visit.params['contact']), await myPartyIn(visit.tx, guided.id)]
    const one = (await listOthers(visit.tx, guided.id)).find(({ id }) => id === wanted)
    if (!one || !me) return missing()
    await strikeOther(visit.tx, guided.id, one.id, me.id, visit.now)
    await logFor(visit, guided.id, { event: 'other-contact.struck', action: 'U', object: { kind: 'other-contact', id: one.id } })
    return seeOther(`/trajectories/${guided.id}/even-handed?done=struck`)
  }),

  'GET /report-views/:id': forAsked(async (visit, asked) => page(viewPage(visit, { asked, filled: filledWith(), said: visit.query['done'] === 'said' ? 'said' : null }))),

  'POST /report-views/:id': forAsked(async (visit, asked) => {
    const read = viewForm.read(visit.form)
    if (!read.value) return page(viewPage(visit, { asked, filled: read, said: null }), 422)
    // A version that came meanwhile is another one: one says it of what one read.
    const kept = Number(visit.form['number']?.[0]) === asked.number && await keepView(visit, { id: newAnonymousId(), trajectory: asked.trajectory, report: asked.report, number: asked.number, party: asked.party, ...read.value, at: visit.now })
    if (kept) await note(visit, asked, 'report-view.said', 'C')
    return seeOther(`/report-views/${asked.report}${kept ? '?done=said' : ''}`)
  }),
}

function forCoach(handler: (visit: Parameters<typeof logFor>[0], guided: Guided) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    return guided?.programme === careWorkBridge.id ? await handler(visit, guided) : missing()
  })
}
/** Whoever was there and is asked whether a report is right, of one of this programme. */
function forAsked(handler: (visit: SignedInVisit, asked: AskedView) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'report'>(visit.params['id'])
    const asked = id && await findAskedView(visit.tx, id)
    return asked?.programme === careWorkBridge.id ? await handler(visit, asked) : missing()
  })
}
const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)
const note = async ({ tx, me, now }: SignedInVisit, asked: AskedView, event: string, action: 'C' | 'R'): Promise<void> => {
  const role = (await myPartyIn(tx, asked.trajectory))?.role ?? careWorkBridge.participant
  await log(tx, { event, action, person: me.person, role, purpose: 'guidance', subject: asked.trajectory, object: { kind: 'report', id: asked.report }, basis: role, at: now })
}

/** What happened and what was noted, by side; of someone at home nothing is counted. */
const contactsOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>, others: readonly OtherContact[]): Promise<readonly Contact[]> => [
  ...(await listHappened(visit.tx, trajectory)).flatMap(({ at, what, part, minutes }): readonly Contact[] => { const side = sideOf(part); return side ? [{ on: dayOf(at, visit.provider.zone), side, what, minutes }] : [] }),
  ...others.map(({ side, minutes, on }): Contact => ({ on, side, what: 'other', minutes })),
]
/** The sides that someone stands on now, or that there was contact with. */
const thereOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>, contacts: readonly Contact[]): Promise<readonly Side[]> => {
  const seated = new Set((await listCircle(visit.tx, trajectory)).filter(({ left }) => !left).map(({ role }) => sideOf(role)))
  return (['participant', 'care', 'work'] as const).filter(side => seated.has(side) || contacts.some(one => one.side === side))
}
const show = async (visit: Parameters<typeof logFor>[0], guided: Guided, filled: Filled): Promise<Reply> => {
  const contact = await contactOf(visit, guided.id)
  if (!contact) return missing()
  const others = await listOthers(visit.tx, guided.id)
  const contacts = await contactsOf(visit, guided.id, others)
  const views = (await viewsOf(visit, guided.id)).flatMap(one => { const side = sideOf(one.role); return side ? [{ ...one, side }] : [] })
  await logFor(visit, guided.id, { event: 'even-handed.read', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['handle', 'alias', ...(views.length > 0 ? ['words'] : [])] })
  const isWrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(evenPage(visit, {
    trajectory: guided.id, name: contact.alias ?? contact.handle, contacts, others, filled, done: (['noted', 'struck'] as const).find(one => one === visit.query['done']) ?? null,
    views, names: await namesOf(visit, views.map(({ person }) => person)), little: gotLittle(contacts, await thereOf(visit, guided.id, contacts), todayOf(visit)), unfound: notFound(views),
  }), isWrong ? 422 : 200)
}

/** On the coach's page of one file: a way there, and no number that would ask for more of the same. */
export const evenOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const guided = await findGuided(visit.tx, trajectory)
  if (guided?.programme !== careWorkBridge.id) return null
  const contacts = await contactsOf(visit, trajectory, await listOthers(visit.tx, trajectory))
  const t = evenTexts(visit.voice)
  return { value: contacts.length, label: t.aside(contacts.length), action: { href: `/trajectories/${trajectory}/even-handed`, label: t.title } }
}
/** For each who was there, as long as they have not said it of the newest version. */
export const viewsAsked: AboutMySeat = async (visit, { trajectory, programme, party }) => {
  if (programme.id !== careWorkBridge.id || await isOver(visit.tx, trajectory)) return []
  const t = viewTexts(visit.voice)
  const open = (await listAskedViews(visit.tx, trajectory)).filter(one => one.party === party && one.said === null)
  return open.slice(0, 1).map(({ report }) => ({ title: t.title, text: t.ask, waits: true, action: { href: `/report-views/${report}`, label: t.answer } }))
}
export const viewsOfFile: AboutMyFile = async (visit, { trajectory, programme, party }) => {
  const mine = programme.id === careWorkBridge.id ? (await viewsOf(visit, trajectory)).filter(one => one.party === party) : []
  const t = viewTexts(visit.voice)
  return mine.length === 0 ? [] : [{ name: 'report-views', title: t.title, entries: mine.map(({ says, words, at }) => ({ title: t[says], at, fields: words ? [{ name: 'words', label: t.words, value: words }] : [] })) }]
}
export const viewsSeen: SeenKind = {
  tables: ['report_view', 'other_contact'],
  title: voice => viewTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = viewTexts(voice)
    return programme.id === careWorkBridge.id ? { readers: readersOf('report_view').map(({ who, number }) => ({ who, sees: t.seen(number) })), none: t.seenNone, rule: t.seenRule } : null
  },
}
