/** A guide opens a file that is not theirs: with a motive, for an hour, and told at once to whom it is about. */
import { fields, mail, oneOf, text } from '../../kit/forms.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { mayChangeFactors } from '../people/factors.ts'
import { findFactors } from '../people/factors.store.ts'
import { mailIndex, namesOf } from '../people/known-people.ts'
import { messagesOf } from '../messages/written-messages.ts'
import { findGuided } from '../talks/talk.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { forOffice, signInAddress, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { emergencyFilePage, emergencyPage, emergencyWhyPage, type EmergencyProblem } from './emergency.pages.tsx'
import { findAccessBy, findFileInEmergency, findNextInEmergency, listAccessesBy, listOwnAccesses, listPeopleInEmergency, oneOpeningAtATime, recordClosing } from './emergency.store.ts'
import { emergencyReasons, isOpen, motiveLength, openInEmergency, type EmergencyAccess } from './emergency.ts'
import { emergencyTexts } from './emergency.texts.ts'
import { keepAccess, openAccesses } from './known-accesses.ts'
import { tellLogKeepers } from './who-looked.routes.ts'

const fortnight = 14 * 24 * 60
/** As many as one reads when it cannot wait. */
const mostMessages = 50

/** Every line of it stands in bold where the one it is about reads the log. */
const note = ({ tx, me, now }: SignedInVisit, subject: Id<'trajectory'> | null, event: string, action: LogLine['action'], more: Partial<LogLine> = {}) =>
  log(tx, { event, action, person: me.person, role: 'guide', purpose: 'guidance', subject, object: { kind: 'trajectory', id: subject }, basis: 'emergency', ...(subject ? { emergency: 'emergency' } : {}), at: now, ...more })

const mine = async (visit: SignedInVisit): Promise<readonly EmergencyAccess[]> => await openAccesses(visit, await listAccessesBy(visit.tx, visit.me.person, addMinutes(visit.now, -fortnight)))

const show = async (visit: SignedInVisit, problems: readonly EmergencyProblem[] = []): Promise<Reply> => {
  const { form, now, query } = visit
  const accesses = await mine(visit)
  await note(visit, null, 'emergency.listed', 'R', { object: { kind: 'emergency-access', id: null } })
  const open = accesses.find(access => isOpen(access, now)) ?? null
  const typed = (name: string) => form[name]?.[0] ?? ''
  return page(emergencyPage(visit, {
    open, before: accesses.filter(access => access !== open), who: open ? await whoIs(visit, open.trajectory) : '', typed: { mail: typed('mail'), reason: typed('reason'), motive: typed('motive') }, problems, done: query['done'] === 'closed' ? 'closed' : null,
  }), problems.length > 0 ? 422 : 200)
}

const whoIs = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<string> => {
  const about = (await listPeopleInEmergency(visit.tx, trajectory)).find(({ about }) => about)
  return (about && (await namesOf(visit, [about.person])).get(about.person)) ?? emergencyTexts(visit.voice).someone
}

const opening = fields({ mail, reason: oneOf(emergencyReasons), motive: text(motiveLength) })

/** One's own opening, as long as it lasts; after that there is nothing there. */
const forOpen = (handler: (visit: SignedInVisit, access: EmergencyAccess) => Promise<Reply>) => forOffice('guide', async visit => {
  const id = parseId<'emergency-access'>(visit.params['id'])
  const row = id && await findAccessBy(visit.tx, visit.me.person, id)
  const [access] = row ? await openAccesses(visit, [row]) : []
  return access && isOpen(access, visit.now) ? await handler(visit, access) : missing()
})

export const emergencyRoutes: Routes<Visit> = {
  'GET /emergency': forOffice('guide', visit => show(visit)),

  'POST /emergency': forOffice('guide', async visit => {
    const { tx, form, me, now, vault, provider } = visit
    // What opens someone's file wants a proof of who one is that is minutes old.
    if (!mayChangeFactors(me, await findFactors(tx, me.person), now)) return { ...seeOther(signInAddress('/emergency')), undone: true }
    const read = opening.read(form)
    if (!read.value) {
      const { problems } = read
      return await show(visit, [...(problems.mail ? ['mail.wrong' as const] : []), ...(problems.reason ? ['reason.wrong' as const] : []), ...(problems.motive ? [problems.motive === 'too-long' ? 'motive.long' as const : 'motive.short' as const] : [])])
    }
    await oneOpeningAtATime(tx, me.person)
    const found = await findFileInEmergency(tx, mailIndex(vault, provider.id, read.value.mail))
    const opened = openInEmergency(await listAccessesBy(tx, me.person, now), found, now)
    if (refused(opened)) {
      // Whoever tries addresses leaves a line for each, and an alert for many.
      await note(visit, null, 'emergency.sought', 'E', { outcome: 4, object: { kind: 'mail-address', id: null } })
      return await show(visit, [opened.refused])
    }
    const id = await keepAccess(visit, { ...opened, reason: read.value.reason }, read.value.motive, me.person)
    await note(visit, opened.trajectory, 'emergency.opened', 'E', { object: { kind: 'emergency-access', id } })
    await enqueue(tx, 'looked-notice', { provider: provider.id, id: opened.trajectory }, { key: `looked-notice:${opened.trajectory}` })
    await tellLogKeepers(visit)
    return seeOther(`/emergency/${id}`)
  }),

  'GET /emergency/:id': forOpen(async (visit, access) => {
    const { tx, now } = visit
    const { trajectory } = access
    await note(visit, trajectory, 'emergency.read', 'R', { fields: ['name', 'telephone', 'appointment', 'message'] })
    const people = await listPeopleInEmergency(tx, trajectory)
    const messages = (await messagesOf(visit, trajectory, null)).slice(-mostMessages)
    const names = await namesOf(visit, [...new Set([...people.map(({ person }) => person), ...messages.flatMap(({ writer }) => writer ?? [])])])
    const t = emergencyTexts(visit.voice)
    const contact = await contactOf(visit, trajectory)
    return page(emergencyFilePage(visit, {
      access, who: await whoIs(visit, trajectory), guides: people.filter(({ about }) => !about).map(({ person }) => names.get(person) ?? t.someone), telephone: contact?.telephone ?? null,
      next: (await findNextInEmergency(tx, trajectory, now))?.from ?? null, messages: messages.map(({ id, writer, at, text: words }) => ({ id, writer: (writer && names.get(writer)) ?? t.someone, at, text: words })), most: mostMessages,
    }))
  }),

  'POST /emergency/:id/closing': forOpen(async (visit, access) => {
    if (await recordClosing(visit.tx, access, visit.now)) await note(visit, access.trajectory, 'emergency.closed', 'U', { object: { kind: 'emergency-access', id: access.id } })
    return seeOther('/emergency?done=closed')
  }),

  'GET /trajectories/:id/emergencies': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    if (!guided) return missing()
    const accesses = await openAccesses(visit, await listOwnAccesses(visit.tx, guided.id))
    if (accesses.length === 0) return missing()
    await log(visit.tx, { event: 'emergency.why-read', action: 'R', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: guided.id, object: { kind: 'trajectory', id: guided.id }, basis: 'guide', at: visit.now })
    return page(emergencyWhyPage(visit, { trajectory: guided.id, accesses, names: await namesOf(visit, accesses.map(({ guide }) => guide)) }))
  }),
}

/** On the page of whoever guides there, for two weeks: a colleague opened it. */
export const emergencyOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const [last] = await listOwnAccesses(visit.tx, trajectory)
  const t = emergencyTexts(visit.voice)
  return last && last.guide !== visit.me.person && addMinutes(last.openedAt, fortnight) > visit.now ? { value: 1, label: t.whyTitle, action: { href: `/trajectories/${trajectory}/emergencies`, label: t.besideLook } } : null
}
/** On the day of whoever holds a file open. */
export const emergencyToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const open = (await listAccessesBy(visit.tx, visit.me.person, visit.now)).find(access => isOpen(access, visit.now))
  const t = emergencyTexts(visit.voice)
  return open ? { value: 1, label: t.open1, action: { href: `/emergency/${open.id}`, label: t.look } } : null
}
