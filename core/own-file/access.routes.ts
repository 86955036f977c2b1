/** The guide answers a request to read private notes: looked over for words about others, within the term. */
import { parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findGuided, findParticipant, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { notesOf, openNotes } from '../talks/written.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { accessPage, type AccessProblem, type NoteToGive } from './access.pages.tsx'
import { listAccess, listNotesToLookOver, listOpenAccess, oneAccessAtATime, recordAnswered, recordExtension } from './access.store.ts'
import { accessTexts } from './access.texts.ts'
import { extend, give, leftOuts, openOf, whysLonger, type AccessRequest, type Given } from './access.ts'
import { keepGiven, noteText } from './known-access.ts'

type Asked = { readonly guided: Guided; readonly who: string; readonly request: AccessRequest | null; readonly notes: readonly NoteToGive[] }

/** In what I guide: the request that waits, and the notes I wrote there. */
const forGuiding = (handler: (visit: GuideVisit, asked: Asked) => Promise<Reply>) => forOffice('guide', async visit => {
  const { tx, params, form, provider, asked: came } = visit
  const id = parseId<'trajectory'>(params['id'])
  const guided = id && await findGuided(tx, id)
  const contact = guided && await contactOf(visit, guided.id)
  if (!guided || !contact) return missing()
  if (came.method === 'POST') await oneAccessAtATime(tx, guided.id)
  const request = openOf(await listAccess(tx, guided.id))
  const written = request ? [...(await notesOf(visit, guided.id)).filter(({ by }) => by === guided.party), ...await openNotes(visit, await listNotesToLookOver(tx, guided.id))] : []
  const notes = written.map(one => ({
    id: one.id, by: one.by === guided.party ? 'me' as const : 'who guided before' as const, writtenOn: dayOf(one.writtenAt, provider.zone), text: noteText(one), leftOut: form[`how-${one.id}`]?.[0] ?? 'nothing', typed: form[`text-${one.id}`]?.[0]?.replaceAll('\r\n', '\n').trim() ?? noteText(one),
  }))
  return await handler(visit, { guided, who: contact.alias ?? contact.handle, request, notes })
})

const show = async (visit: GuideVisit, { guided, who, request, notes }: Asked, problem: AccessProblem | null = null): Promise<Reply> => {
  await logFor(visit, guided.id, { event: 'access.read', action: 'R', object: { kind: 'trajectory', id: guided.id }, fields: ['note'] })
  const done = visit.query['done'] === 'given' ? 'given' : visit.query['done'] === 'extended' ? 'extended' : null
  return page(accessPage(visit, { trajectory: guided.id, who, request, notes, today: dayOf(visit.now, visit.provider.zone), problem, done }), problem ? 422 : 200)
}

export const accessRoutes: Routes<Visit> = {
  'GET /trajectories/:id/access': forGuiding((visit, asked) => show(visit, asked)),

  'POST /trajectories/:id/access/extensions': forGuiding(async (visit, asked) => {
    const { tx, form, now, provider } = visit
    const { guided, request } = asked
    const why = whysLonger.find(one => one === form['why']?.[0])
    if (!request) return seeOther(`/trajectories/${guided.id}/access`)
    if (!why) return await show(visit, asked, 'access.why')
    const longer = extend(request, why, dayOf(now, provider.zone))
    if (refused(longer)) return longer.refused === 'access.too-late' ? await show(visit, asked, 'access.too-late') : seeOther(`/trajectories/${guided.id}/access`)
    await recordExtension(tx, request, longer.why, longer.on, guided.party)
    await logFor(visit, guided.id, { event: 'access.extended', action: 'U', object: { kind: 'access-request', id: request.id } })
    await tellParticipant(visit, guided.id)
    return seeOther(`/trajectories/${guided.id}/access?done=extended`)
  }),

  'POST /trajectories/:id/access/answers': forGuiding(async (visit, asked) => {
    const { tx, now, provider } = visit
    const { guided, request, notes } = asked
    if (!request) return seeOther(`/trajectories/${guided.id}/access`)
    const chosen = notes.flatMap(({ id, leftOut, typed }): readonly Given[] => { const known = leftOuts.find(one => one === leftOut); return known ? [{ note: id, leftOut: known, text: typed }] : [] })
    const given = give(request, new Map(notes.map(({ id, text }) => [id, text])), chosen)
    if (refused(given)) return given.refused === 'access.answered' ? seeOther(`/trajectories/${guided.id}/access`) : await show(visit, asked, given.refused)
    // Given before it is answered: with the answer the notes of who guided before close again.
    for (const one of given) await keepGiven(visit, guided.id, request.id, one, notes.find(({ id }) => id === one.note)?.writtenOn ?? request.askedOn, guided.party)
    if (!await recordAnswered(tx, request, dayOf(now, provider.zone), guided.party)) throw new Answered(seeOther(`/trajectories/${guided.id}/access`))
    await logFor(visit, guided.id, { event: 'access.given', action: 'C', object: { kind: 'access-request', id: request.id } })
    await tellParticipant(visit, guided.id)
    return seeOther(`/trajectories/${guided.id}/access?done=given`)
  }),
}

const tellParticipant = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<void> => {
  const person = await findParticipant(visit.tx, trajectory)
  if (person) await tellByMail(visit, person, { origin: visit.asked.origin, voice: visit.provider }, visit.now)
}

/** On the guide's page of someone who asked; nothing otherwise. */
export const accessOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!openOf(await listAccess(visit.tx, trajectory))) return null
  const t = accessTexts(visit.voice)
  return { value: 1, label: t.waiting(1), action: { href: `/trajectories/${trajectory}/access`, label: t.look } }
}
/** On the guide's day: the one that is due first. */
export const accessToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const waiting = await listOpenAccess(visit.tx)
  const [first] = waiting
  const t = accessTexts(visit.voice)
  return first ? { value: waiting.length, label: t.waiting(waiting.length), action: { href: `/trajectories/${first.trajectory}/access`, label: t.look } } : null
}
