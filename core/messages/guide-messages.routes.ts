/** A guide's messages: what waits for an answer, one person's, and who answers while one is away. */
import { findDraft } from '../../kit/drafts.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listAbsences } from '../agenda/agenda.store.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { openCalled, type Called } from '../trajectories/called.ts'
import { contactOf } from '../trajectories/contact.ts'
import { forOffice, type Aside, type Visit } from '../visit.ts'
import { answerBy, isOverdue } from './answer-time.ts'
import { guideMessagesPage, waitingPage, type AwayPlan, type GuideMessages } from './guide-messages.pages.tsx'
import { guideMessageTexts } from './guide.texts.ts'
import { writeMessage, type Correspondence } from './message.ts'
import { countUnread, countWaiting, findGuidedCorrespondence, findWaiting, listWaiting, recordReading } from './message.store.ts'
import { toldAfter } from './notify.ts'
import { draftOf } from './own-messages.pages.tsx'
import { listening, listensUntil, messageForm } from './own-messages.routes.ts'
import { chooseStandIn } from './stand-in.ts'
import { dropStandIn, findStoodInCall, keepStandIn, listGuides, listStandIns, listYeses } from './stand-in.store.ts'
import { messagesOf, sendMessage } from './written-messages.ts'

type GuideVisit = Visit & { readonly me: SignedIn }

/** Finds it as the guide or as one who stands in, or there is nothing here. */
const forCorrespondence = (handler: (visit: GuideVisit, found: Correspondence) => Promise<Reply>) => forOffice('guide', async visit => {
  const id = parseId<'trajectory'>(visit.params['id'])
  const found = id && await findGuidedCorrespondence(visit.tx, id)
  return found ? await handler(visit, found) : missing()
})

const logFor = ({ tx, me, now }: GuideVisit, { trajectory, side }: Correspondence, line: Pick<LogLine, 'event' | 'action' | 'object' | 'fields'>) =>
  log(tx, { ...line, person: me.person, role: side, purpose: 'guidance', subject: trajectory, basis: side, at: now })

const calledIn = async (visit: GuideVisit, { trajectory, side }: Correspondence): Promise<Called> => {
  if (side === 'guide') return await contactOf(visit, trajectory) ?? { handle: '', alias: null }
  const call = await findStoodInCall(visit.tx, trajectory)
  return (await openCalled(visit, call ? [call] : []))[0] ?? { handle: '', alias: null }
}

const show = async (visit: GuideVisit, correspondence: Correspondence, more: Partial<Pick<GuideMessages, 'problem' | 'no' | 'typed'>> = {}): Promise<Reply> => {
  const { tx, vault, provider, me, now } = visit
  const { trajectory, guide, ended } = correspondence
  if (!guide) return missing()
  const [messages, called, draft, waiting, yeses] = [
    await messagesOf(visit, trajectory, guide.party), await calledIn(visit, correspondence), await findDraft({ tx, vault, provider: provider.id }, draftOf(trajectory)),
    await findWaiting(tx, trajectory), await listYeses(tx, trajectory, guide.party),
  ]
  const readsAlong = yeses.find(({ during }) => during.from <= now && now < during.until) ?? null
  const names: ReadonlyMap<string, string> = await namesOf(visit, [guide.person, me.person, ...yeses.map(({ person }) => person), ...messages.map(({ byStandIn }) => byStandIn).filter(person => person !== null)])
  await recordReading(tx, trajectory, guide.party, me.person, dayOf(now, provider.zone))
  await logFor(visit, correspondence, { event: 'message.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['handle', 'alias', 'content'] })
  return page(guideMessagesPage(visit, {
    correspondence, messages, readsAlong, called: { handle: called.handle, alias: called.alias }, names: person => names.get(person ?? '') ?? '',
    mayWrite: !ended || waiting !== null, until: listensUntil(me), typed: draft?.fields['text']?.[0] ?? '', ...more,
  }), more.problem || more.no ? 422 : 200)
}

const planOf = async (visit: GuideVisit): Promise<AwayPlan> => {
  const { tx, me, now } = visit
  const others = (await listGuides(tx)).filter(person => person !== me.person)
  const names = await namesOf(visit, others)
  return { absences: await listAbsences(tx, [me.person], now), standIns: await listStandIns(tx, me.person, now), guides: others.map(person => ({ person, name: names.get(person) ?? '' })) }
}

const showWaiting = async (visit: GuideVisit, more: Pick<AwayPlan, 'no' | 'kept'> = {}): Promise<Reply> => {
  const { tx, me, now, provider } = visit
  const rows = await listWaiting(tx, me.person)
  const called = await openCalled(visit, rows)
  const plan = { ...await planOf(visit), ...more }
  const guides = [...new Set(rows.map(({ guide }) => guide))]
  const names: ReadonlyMap<string, string> = new Map([...await namesOf(visit, guides), ...plan.guides.map(({ person, name }) => [person, name] as const)])
  const absences = rows[0] ? await listAbsences(tx, guides, rows[0].since) : []
  const waiting = rows.map(({ trajectory, guide, since }, index) => {
    const away = absences.filter(({ person }) => person === guide)
    return { trajectory, guide, since, ...(called[index] ?? { handle: '', alias: null }), by: answerBy(since, away, provider), late: isOverdue(since, away, provider, now) }
  })
  await log(tx, { event: 'messages.listed', action: 'R', person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'people', id: me.person }, fields: ['handle', 'alias', 'waiting'], basis: 'guide', at: now })
  return page(waitingPage(visit, { waiting, plan, names: person => names.get(person ?? '') ?? '' }), more.no ? 422 : 200)
}

export const guideMessageRoutes: Routes<Visit> = {
  'GET /messages': forOffice('guide', visit => showWaiting(visit, { kept: 'kept' in visit.query })),

  'POST /messages/stand-ins': forOffice('guide', async visit => {
    const { tx, me, now, form } = visit
    const absence = (await listAbsences(tx, [me.person], now)).find(({ id }) => id === form['absence']?.[0]) ?? null
    const person = parseId<'person'>(form['person']?.[0])
    if (form['person']?.[0] === '' && absence) await dropStandIn(tx, absence.id)
    else {
      const standIn = person ? chooseStandIn(absence, person, await listGuides(tx), now) : { refused: 'stand-in.no-guide', values: {} } as const
      if (refused(standIn)) return await showWaiting(visit, { no: { absence: absence?.id ?? '', why: standIn.refused } })
      await keepStandIn(tx, standIn)
    }
    await log(tx, { event: 'stand-in.chosen', action: 'U', person: me.person, role: 'guide', purpose: 'administration', subject: me.person, object: { kind: 'absence', id: absence?.id ?? null }, at: now })
    return seeOther('/messages?kept')
  }),

  'GET /trajectories/:id/messages': forCorrespondence((visit, found) => show(visit, found)),

  'GET /trajectories/:id/messages/live': forCorrespondence(async (visit, { trajectory }) => listening(visit, trajectory)),

  'POST /trajectories/:id/messages': forCorrespondence(async (visit, found) => {
    const { tx, me, now, form, provider } = visit
    const read = messageForm.read(form)
    if (!read.value) return await show(visit, found, { problem: read.problems.text ?? 'required', typed: form['text']?.[0] ?? '' })
    const message = writeMessage(found, { id: newAnonymousId(), person: me.person, waiting: await findWaiting(tx, found.trajectory) !== null }, now)
    if (refused(message)) return await show(visit, found, { no: message.refused, typed: read.value.text })
    await sendMessage(visit, message, read.value.text)
    await enqueue(tx, 'message-notice', { provider: provider.id, id: message.id }, { at: new Date(now.getTime() + toldAfter) })
    await logFor(visit, found, { event: 'message.written', action: 'C', object: { kind: 'message', id: message.id } })
    return seeOther(`/trajectories/${found.trajectory}/messages`)
  }),
}

/** On the guide's day: how many wait. */
export const waitingToday = async ({ tx, me, voice }: GuideVisit): Promise<Aside> => {
  const { count } = await countWaiting(tx, me.person)
  const t = guideMessageTexts(voice)
  return { value: count, label: t.today(count), action: { href: '/messages', label: t.toMessages } }
}

/** On the page of someone guided: the way to their messages. */
export const messagesBeside = async ({ tx, me, voice }: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside> => {
  const t = guideMessageTexts(voice)
  const found = await findGuidedCorrespondence(tx, trajectory)
  const unread = found?.guide ? await countUnread(tx, trajectory, found.guide.party, me.person) : 0
  return { value: unread, label: unread === 0 ? t.noUnread : t.unread(unread), action: { href: `/trajectories/${trajectory}/messages`, label: t.messages } }
}
