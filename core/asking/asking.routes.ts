/** What a programme says of itself to whoever does not come in yet, the form for a first talk, the note that a manager hands over, and what its guides do with who asks. */
import { filledWith, type Filled } from '../filled-form.ts'
import { profileOf } from '../people/known-people.ts'
import { listProfiles } from '../people/person.store.ts'
import type { Profile } from '../people/person.ts'
import { become } from '../people/sign-in.store.ts'
import type { Programme, PublicPage } from '../programme.ts'
import { mayTry, newChallenge } from '../proof.tsx'
import { callingCode, countries } from '../providers/provider.ts'
import { notYetFor, openPlanFor } from '../trajectories/open-plan.routes.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { fields, mail, oneOf, optional, someOf, telephone, text } from '../../kit/forms.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { printPaper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { askFirstTalk, askedFirstTalkPage, firstTalkPage, firstTalksPage, informPage, publicPage } from './asking.pages.tsx'
import { carryExclusions, countWaitingFirstTalks, noteWait, recordFirstTalkTaking } from './asking.store.ts'
import { askingTexts } from './asking.texts.ts'
import { askForFirstTalk, firstTalkOf, firstTalksForMe, takeUp, type FirstTalk } from './asking.ts'
import { informTexts } from './inform.texts.ts'
import { notePaper } from './note-paper.ts'

export type Presented = Programme & { readonly presents: PublicPage }

export const askingRoutes = (limiter: Limiter): Routes<Visit> => ({
  'GET /programmes/:programme': forPresented(async (visit, programme) => page(publicPage(visit, programme))),
  /** The same for every manager and every day: nobody signs in for it, and it asks nothing of the database. */
  'GET /programmes/:programme/inform': forPresented(async (visit, programme) => page(informPage(visit, programme))),
  'GET /programmes/:programme/note.pdf': { outside: async doorway => {
    const found = await doorway.visit(async visit => { const programme = presentedIn(visit); return programme && notePaper(programme, visit) })
    return found ? withHeaders(data('application/pdf', await printPaper(found)), { 'content-disposition': 'inline; filename="houvast.pdf"' }) : missing()
  } },

  'GET /programmes/:programme/ask': forPresented(async (visit, programme) => page(askFirstTalk(visit, { programme, guides: await guidesOf(visit, programme), challenge: newChallenge(visit), filled: filledWith() }))),
  'POST /programmes/:programme/ask': forPresented(async (visit, programme) => {
    const guides = await guidesOf(visit, programme)
    const again = (filled: Filled, status: 422 | 429 = 422) => page(askFirstTalk(visit, { programme, guides, challenge: newChallenge(visit), filled }), status)
    const read = formFor(visit, guides).read(visit.form)
    if (!read.value) return again(read)
    if (!mayTry(limiter, visit)) return again({ ...read, noes: { mail: askingTexts(visit.voice).wait } }, 429)
    const excludes = guides.flatMap(({ person }) => (read.value.excludes.includes(person) ? [person] : []))
    if (excludes.length === guides.length) return again({ ...read, noes: { excludes: askingTexts(visit.voice).nobodyLeft(visit.provider.telephone) } })
    await receive(visit, programme, { ...read.value, excludes })
    return seeOther(`/programmes/${programme.id}/asked`)
  }),
  'GET /programmes/:programme/asked': forPresented(async visit => page(askedFirstTalkPage(visit))),

  'GET /first-talks': forItsGuides(async visit => {
    await log(visit.tx, lineOf(visit, 'first-talk.listed', 'R', null))
    return page(firstTalksPage(visit, await firstTalksForMe(visit), visit.house.programmes))
  }),
  'GET /first-talks/:id': forRequest(async (visit, request, programme) => {
    await log(visit.tx, lineOf(visit, 'first-talk.read', 'R', request))
    return page(firstTalkPage(visit, request, programme))
  }),
  'POST /first-talks/:id/takings': forRequest(async (visit, request) => {
    const taking = takeUp(request, visit.me.person)
    // Of two at once one gets it; the other finds it gone, as it is by then.
    if (refused(taking) || !await recordFirstTalkTaking(visit.tx, request.id, taking.by, visit.now)) return seeOther('/first-talks')
    await log(visit.tx, lineOf(visit, 'first-talk.taken', 'U', request))
    return seeOther(`/first-talks/${request.id}`)
  }),
  /** After the first talk, together: whom they named goes along before anyone else can open anything. */
  'POST /first-talks/:id/plans': forRequest(async (visit, request, programme) => {
    const { tx, now, me, provider, form } = visit
    const kinds = Object.keys(programme.kinds ?? {})
    const kind = kinds.length === 0 ? null : fields({ kind: oneOf(kinds) }).read(form).value?.kind
    if (request.takenBy !== me.person || kind === undefined) return seeOther(`/first-talks/${request.id}`)
    const clear = form['clear'] ?? []
    const law = countries.find(one => one === form['law']?.[0]) ?? null
    const opened = await openPlanFor(visit, { ...request, programme, kind, clear, law })
    if (refused(opened)) return opened.refused === 'plan.not-yet' ? page(notYetFor(visit, programme, clear, request), 422) : seeOther(`/first-talks/${request.id}`)
    const today = dayOf(now, provider.zone)
    await carryExclusions(tx, request.id, opened.trajectory, today)
    await noteWait(tx, request.id, opened.trajectory, today)
    return seeOther(`/trajectories/${opened.trajectory}`)
  }),
})

const presentedIn = ({ house, params }: Visit): Presented | null => {
  const programme = house.programmes.find(({ id }) => id === params['programme'])
  return programme?.presents ? { ...programme, presents: programme.presents } : null
}
function forPresented(handler: (visit: Visit, programme: Presented) => Promise<Reply>) {
  return async (visit: Visit): Promise<Reply> => {
    const programme = presentedIn(visit)
    return programme ? await handler(visit, programme) : missing()
  }
}

const guidesOf = (visit: Visit, programme: Programme): Promise<readonly Profile[]> => visit.house.guides.profilesFor(visit, programme.id)

const formFor = ({ provider }: Visit, guides: readonly Profile[]) => fields({ name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(provider.country))), excludes: someOf(guides.map(({ person }) => String(person))) })

/** Kept, confirmed to who asks, and told to every guide of the programme who was not named. All mails are neutral. */
export const receive = async (visit: Visit, programme: Programme, asking: Parameters<typeof askForFirstTalk>[2]): Promise<void> => {
  const { tx, vault, provider, asked, now } = visit
  const id = await askForFirstTalk(visit, programme.id, asking, now)
  await log(tx, { event: 'first-talk.asked', action: 'C', person: visit.me?.person ?? null, role: null, purpose: 'guidance', subject: null, object: { kind: 'first-talk', id }, at: now })
  const t = askingTexts({ locale: visit.voice.locale, address: provider.address })
  await post(tx, vault, provider.id, { channel: 'mail', to: asking.mail, subject: t.confirmSubject, text: t.confirmText(provider.telephone) }, now, { about: id })
  for (const { person } of await listProfiles(tx, programme.id)) {
    if (asking.excludes.includes(person)) continue
    await become(tx, person) // to write to this guide's own address, and nothing else
    await tellByMail(visit, person, { origin: asked.origin, voice: provider, at: '/first-talks' }, now)
  }
}

const guidesPresented = async (visit: SignedInVisit): Promise<boolean> => {
  const profile = await profileOf(visit, visit.me.person)
  return visit.house.programmes.some(({ id, presents }) => presents && profile?.programmes.includes(id))
}
function forItsGuides(handler: (visit: SignedInVisit) => Promise<Reply>) {
  return forOffice('guide', async visit => (await guidesPresented(visit) ? await handler(visit) : missing()))
}
function forRequest(handler: (visit: SignedInVisit, request: FirstTalk, programme: Programme) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'first-talk'>(visit.params['id'])
    const request = id && await firstTalkOf(visit, id)
    const programme = visit.house.programmes.find(one => one.id === request?.programme)
    return request && programme ? await handler(visit, request, programme) : missing()
  })
}

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], request: { readonly id: Id<'first-talk'> } | null): LogLine =>
  ({ event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'first-talk', id: request?.id ?? null }, fields: ['name', 'mail'], basis: 'guide', at: now })

/** On the day of a guide of a programme one asks for: who waits. */
export const firstTalksToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if (!await guidesPresented(visit)) return null
  const t = askingTexts(visit.voice)
  return { value: await countWaitingFirstTalks(visit.tx), label: t.ofToday, action: { href: '/first-talks', label: t.seeAll } }
}

/** On the page of whoever sits beside, where one may point someone else to the programme: the same words every day, whatever came of it. */
export const informBeside: AboutMySeat = async ({ voice }, { programme }) => {
  const t = informTexts(voice)
  return programme.presents ? [{ title: t.noteFor, text: t.informLead, waits: false, action: { href: `/programmes/${programme.id}/inform`, label: t.toInform } }] : []
}
