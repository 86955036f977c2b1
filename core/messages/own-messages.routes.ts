/** Messages of one's own: read, write, be told, and say who may read along. */
import { findDraft } from '../../kit/drafts.ts'
import { fields, telephone, text } from '../../kit/forms.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, startOfDay } from '../../kit/time.ts'
import { missing, page, seeOther, stream, type Reply, type Routes } from '../../kit/web.ts'
import { listAbsences } from '../agenda/agenda.store.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { callingCode } from '../providers/provider.ts'
import { contactOf, giveTelephone } from '../trajectories/contact.ts'
import { forSomeone, type Visit } from '../visit.ts'
import { answerBy, isOverdue } from './answer-time.ts'
import { messageLength, writeMessage, type Correspondence } from './message.ts'
import { findNotice, findOwnCorrespondence, findWaiting, recordReading, stopNotice, wishNotice } from './message.store.ts'
import { draftOf, ownMessagesPage, type OwnMessages } from './own-messages.pages.tsx'
import { sayYes, standInNow, yesFor } from './stand-in.ts'
import { listStandIns, listYeses, recordWithdrawal, recordYes } from './stand-in.store.ts'
import { messagesOf, sendMessage } from './written-messages.ts'

type OwnVisit = Visit & { readonly me: SignedIn; readonly own: Correspondence }

/** For whom a trajectory is about; a guide finds nothing here. */
const forParticipant = (handler: (visit: OwnVisit) => Promise<Reply>) => forSomeone(async visit => {
  const own = await findOwnCorrespondence(visit.tx)
  return own ? await handler({ ...visit, own }) : missing()
})

/** An act on one's own file. Its moment is kept to the day: when one sat here is nobody's business. */
const logOwn = ({ tx, me, own, now, provider }: OwnVisit, event: string, action: LogLine['action'], object: LogLine['object']) =>
  log(tx, { event, action, person: me.person, role: 'participant', purpose: 'own-file', subject: own.trajectory, object, basis: 'participant', at: startOfDay(dayOf(now, provider.zone), provider.zone) })

const standInOf = async ({ tx, own, now }: OwnVisit): Promise<OwnMessages['standIn']> => {
  const is = own.guide && standInNow(await listStandIns(tx, own.guide.person, now), now)
  return own.guide && is ? { is, yes: yesFor(is, await listYeses(tx, own.trajectory, own.guide.party)) } : null
}

const show = async (visit: OwnVisit, more: Partial<Pick<OwnMessages, 'wrong' | 'no' | 'typed' | 'sent'>> = {}): Promise<Reply> => {
  const { tx, vault, provider, me, own, now } = visit
  const [messages, waiting, standIn, wished, contact, draft] = [
    await messagesOf(visit, own.trajectory, null), await findWaiting(tx, own.trajectory), await standInOf(visit), await findNotice(tx, own.trajectory),
    await contactOf(visit, own.trajectory), await findDraft({ tx, vault, provider: provider.id }, draftOf(own.trajectory)),
  ]
  const people = [own.guide?.person, standIn?.is.person, ...messages.flatMap(({ byStandIn, writer }) => [byStandIn, writer])].filter(person => person != null)
  const names: ReadonlyMap<string, string> = await namesOf(visit, people)
  const absences = waiting ? await listAbsences(tx, [waiting.guide], waiting.since) : []
  await recordReading(tx, own.trajectory, own.participant, me.person, dayOf(now, provider.zone))
  await logOwn(visit, 'message.read', 'R', { kind: 'trajectory', id: own.trajectory })
  return page(ownMessagesPage(visit, {
    correspondence: own, messages, standIn, names: person => names.get(person ?? '') ?? '', until: listensUntil(me),
    waits: waiting && { by: answerBy(waiting.since, absences, provider), late: isOverdue(waiting.since, absences, provider, now) },
    notice: { possible: visit.house.sends.includes('sms'), wished, telephone: contact?.telephone ?? null }, typed: draft?.fields['text']?.[0] ?? '', ...more,
  }), more.wrong || more.no ? 422 : 200)
}

/** As long as the sign-in lasts when nobody touches it. */
export const listensUntil = ({ idleUntil, absoluteUntil }: SignedIn) => (idleUntil < absoluteUntil ? idleUntil : absoluteUntil)

export const listening = ({ me, now, house }: Visit & { readonly me: SignedIn }, trajectory: Id<'trajectory'>): Reply =>
  stream(house.live.follow({ topics: [`messages ${trajectory}`], endings: [`sign-in ${me.signIn}`] }), (listensUntil(me).getTime() - now.getTime()) / 1000)

export const messageForm = fields({ text: text({ most: messageLength }) })

export const ownMessageRoutes: Routes<Visit> = {
  'GET /my-messages': forParticipant(visit => show(visit, { sent: 'sent' in visit.query })),

  'GET /my-messages/live': forParticipant(async visit => listening(visit, visit.own.trajectory)),

  'POST /my-messages': forParticipant(async visit => {
    const { tx, own, me, now, form } = visit
    const read = messageForm.read(form)
    if (!read.value) return await show(visit, { wrong: { field: 'text', problem: read.problems.text ?? 'required' }, typed: form['text']?.[0] ?? '' })
    const message = writeMessage(own, { id: newAnonymousId(), person: me.person, waiting: await findWaiting(tx, own.trajectory) !== null }, now)
    if (refused(message)) return await show(visit, { no: message.refused, typed: read.value.text })
    await sendMessage(visit, message, read.value.text)
    await logOwn(visit, 'message.written', 'C', { kind: 'message', id: message.id })
    return seeOther('/my-messages?sent')
  }),

  'POST /my-messages/notice': forParticipant(async visit => {
    const { tx, own, provider, form, house } = visit
    if (!house.sends.includes('sms')) return seeOther('/my-messages')
    const typed = form['telephone'] ?? []
    const parsed = telephone(callingCode(provider.country)).parse(typed)
    if ('problem' in parsed) return await show(visit, { wrong: { field: 'telephone', problem: parsed.problem, typed: typed[0] ?? '' } })
    if ((await contactOf(visit, own.trajectory))?.telephone !== parsed.value) await giveTelephone(visit, own.trajectory, parsed.value)
    await wishNotice(tx, own.trajectory)
    await logOwn(visit, 'notice.wished', 'C', { kind: 'trajectory', id: own.trajectory })
    return seeOther('/my-messages')
  }),

  'POST /my-messages/notice/stop': forParticipant(async visit => {
    await stopNotice(visit.tx, visit.own.trajectory)
    await logOwn(visit, 'notice.stopped', 'D', { kind: 'trajectory', id: visit.own.trajectory })
    return seeOther('/my-messages')
  }),

  'POST /my-messages/stand-in': forParticipant(async visit => {
    const { tx, own, now, form } = visit
    const standIn = await standInOf(visit)
    // Whoever pressed a page of yesterday agreed to yesterday's stand-in.
    const asked = standIn && standIn.is.absence === form['absence']?.[0] ? standIn : null
    if (asked?.yes) return seeOther('/my-messages')
    const yes = own.guide ? sayYes(asked?.is ?? null, { id: newAnonymousId(), trajectory: own.trajectory, guideParty: own.guide.party, by: own.participant }, now) : { refused: 'stand-in.over', values: {} } as const
    if (refused(yes)) return await show(visit, { no: yes.refused })
    await recordYes(tx, yes)
    await logOwn(visit, 'stand-in.agreed', 'C', { kind: 'stand-in', id: yes.id })
    return seeOther('/my-messages')
  }),

  'POST /my-messages/stand-in/withdrawal': forParticipant(async visit => {
    const { tx, own, now } = visit
    for (const { id } of own.guide ? await listYeses(tx, own.trajectory, own.guide.party) : []) {
      await recordWithdrawal(tx, id, now)
      await logOwn(visit, 'stand-in.withdrawn', 'U', { kind: 'stand-in', id })
    }
    return seeOther('/my-messages')
  }),
}
