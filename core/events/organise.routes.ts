/** The administrator holds an event: writes it, opens it, sees who comes, divides them, and tells what came of it. */
import { newId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { asTyped, eventForm, harvestForm, isOver, nextAfter, nextForm, tellHarvest, writeEvent, type EventId, type NetworkEvent } from './event.ts'
import { findNext, findNumbers, recordCallingOff, recordEvent, recordOpening, recordWord, wasTold } from './event.store.ts'
import { eventOf, harvestsOf, keepHarvest, keepVersion, signUpsOf } from './known-events.ts'
import { eventFormPage, harvestPage, listPage, organisePage, subgroupsPage } from './organise.pages.tsx'
import { organiseTexts } from './organise.texts.ts'
import { findSeats, recordDivision, recordPresence } from './sign-up.store.ts'
import { divide } from './subgroups.ts'
import { tellSignedUp } from './tell-signed-up.ts'

const at = (event: EventId, rest = '') => `/administration/together/events/${event}${rest}`
const saved = ({ query }: Visit) => 'saved' in query

export const organiseRoutes: Routes<Visit> = {
  'GET /administration/together/events/new': forOffice('administrator', async visit => page(eventFormPage(visit, null, filledWith({ places: 40 })))),

  'POST /administration/together/events': forOffice('administrator', async visit => {
    const { tx, me, now, provider } = visit
    const read = eventForm.read(visit.form)
    if (!read.value) return page(eventFormPage(visit, null, read), 422)
    const written = writeEvent(read.value, null, now, provider.zone)
    if (refused(written)) return page(eventFormPage(visit, null, { ...read, noes: noOf(visit, written.refused) }), 422)
    const id = newId<'event'>(now.getTime())
    await recordEvent(tx, { id, follows: null, by: me.person, at: now })
    await keepVersion(visit, id, 1, written, me.person, now)
    await log(tx, lineOf(visit, 'event.write', 'C', id))
    return seeOther(at(id, '?saved'))
  }),

  'GET /administration/together/events/:event': forEvent((visit, event) => show(visit, event)),
  'GET /administration/together/events/:event/edit': forEvent(async (visit, event) => page(eventFormPage(visit, event, filledWith(asTyped(event, visit.provider.zone))))),

  'POST /administration/together/events/:event/versions': forEvent(async (visit, event) => {
    const { tx, me, now, provider } = visit
    const read = eventForm.read(visit.form)
    if (!read.value) return page(eventFormPage(visit, event, read), 422)
    const written = writeEvent(read.value, event, now, provider.zone)
    if (refused(written)) return page(eventFormPage(visit, event, { ...read, noes: noOf(visit, written.refused) }), 422)
    // On the version that stood on the page: another one meanwhile is theirs to see first.
    if (visit.form['number']?.[0] !== String(event.number) || !await keepVersion(visit, event.id, event.number + 1, written, me.person, now)) return page(eventFormPage(visit, event, { ...read, noes: { title: organiseTexts(visit.voice).other } }), 422)
    await log(tx, lineOf(visit, 'event.write', 'U', event.id))
    const moved = event.startsAt.getTime() !== written.startsAt.getTime() || event.endsAt.getTime() !== written.endsAt.getTime() || event.place !== written.place
    if (moved && event.opened && !event.calledOff) await tellAll(visit, { ...event, ...written }, 'changed')
    return seeOther(at(event.id, '?saved'))
  }),

  'POST /administration/together/events/:event/openings': forEvent(async (visit, event) => {
    if (event.opened) return seeOther(at(event.id))
    await recordOpening(visit.tx, event.id, visit.me.person, visit.now)
    await log(visit.tx, lineOf(visit, 'event.open', 'C', event.id))
    return seeOther(at(event.id, '?saved'))
  }),

  'POST /administration/together/events/:event/callings-off': forEvent(async (visit, event) => {
    if (!event.opened || isOver(event, visit.now)) return missing()
    if (await recordCallingOff(visit.tx, event.id, visit.me.person, visit.now)) {
      await log(visit.tx, lineOf(visit, 'event.call-off', 'C', event.id))
      await tellAll(visit, event, 'calledOff')
    }
    return seeOther(at(event.id, '?saved'))
  }),

  'GET /administration/together/events/:event/subgroups': forEvent(async (visit, event) => page(subgroupsPage(visit, { ...await divided(visit, event), saved: saved(visit) }))),
  'GET /administration/together/events/:event/list': forEvent(async (visit, event) => page(listPage(visit, await divided(visit, event)))),

  'POST /administration/together/events/:event/divisions': forEvent(async (visit, event) => {
    const { placed } = await divided(visit, event)
    if (event.themes.length === 0) return missing()
    return await divideAs(visit, event, divide(placed.map(({ id, organisation, first, second }) => ({ key: id, organisation, first, second })), event.themes.length))
  }),

  /** By hand: whoever is not on the form keeps their seat. */
  'POST /administration/together/events/:event/seats': forEvent(async (visit, event) => {
    const { placed, seats } = await divided(visit, event)
    if (!seats) return missing()
    const chosen = placed.flatMap(({ id }) => {
      const typed = visit.form[`seat-${id}`]?.[0]
      const theme = typed === undefined ? seats.get(id) : Number(typed)
      return theme !== undefined && Number.isInteger(theme) && theme >= 1 && theme <= event.themes.length ? [[id, theme] as const] : []
    })
    return await divideAs(visit, event, new Map(chosen))
  }),

  'POST /administration/together/events/:event/presences': forEvent(async (visit, event) => {
    const { tx, me, now, form } = visit
    if (!isOver(event, now) || await wasTold(tx, event.id)) return missing()
    for (const { id, came } of (await signUpsOf(visit, event.id)).filter(({ placed }) => placed)) {
      const here = form['came']?.includes(id) ?? false
      if (here !== came) await recordPresence(tx, { signUp: id, came: here }, me.person, now)
    }
    await log(tx, lineOf(visit, 'event.presence', 'C', event.id))
    return seeOther(at(event.id, '?saved'))
  }),

  'GET /administration/together/events/:event/harvest': forEvent(async (visit, event) => page(harvestPage(visit, { event, harvests: await harvestsOf(visit, event.id), filled: filledWith(), wrongTheme: null, saved: saved(visit) }))),

  'POST /administration/together/events/:event/harvests': forEvent(async (visit, event) => {
    const { tx, me, now, form } = visit
    const theme = event.themes.findIndex((_, index) => String(index + 1) === form['theme']?.[0]) + 1
    if (theme === 0 || !event.opened || !isOver(event, now)) return missing()
    const harvests = await harvestsOf(visit, event.id)
    const read = harvestForm.read(form)
    if (!read.value) return page(harvestPage(visit, { event, harvests, filled: read, wrongTheme: theme, saved: false }), 422)
    await keepHarvest(visit, event.id, { theme, number: (harvests.find(one => one.theme === theme)?.number ?? 0) + 1, words: read.value.words }, me.person, now)
    await log(tx, lineOf(visit, 'event.harvest', 'C', event.id))
    return seeOther(at(event.id, '/harvest?saved'))
  }),

  'POST /administration/together/events/:event/words': forEvent(async (visit, event) => {
    const { tx, me, now } = visit
    const answer = tellHarvest({ told: await wasTold(tx, event.id), harvested: (await harvestsOf(visit, event.id)).length }, event, now)
    if (refused(answer)) return await show(visit, event, { ...filledWith(), noes: { tell: organiseTexts(visit.voice)[answer.refused] } }, 422)
    const came = (await signUpsOf(visit, event.id)).filter(one => one.came)
    // Of two at once one tells.
    if (!await recordWord(tx, event.id, came.length, me.person, now)) return seeOther(at(event.id))
    await log(tx, lineOf(visit, 'event.tell', 'C', event.id))
    for (const one of came) await tellSignedUp(visit, event, 'told', one, path => visit.asked.origin + path, now)
    return seeOther(at(event.id, '?saved'))
  }),

  'POST /administration/together/events/:event/next-dates': forEvent(async (visit, event) => {
    const { tx, me, now, provider } = visit
    if (!event.opened) return missing()
    const read = nextForm.read(visit.form)
    if (!read.value) return await show(visit, event, read, 422)
    const next = nextAfter(event, read.value.day, now, provider.zone)
    if (refused(next)) return await show(visit, event, { ...read, noes: { day: organiseTexts(visit.voice)[next.refused] } }, 422)
    const id = newId<'event'>(now.getTime())
    // It has one next: whoever names another finds the one that stands.
    if (!await recordEvent(tx, { id, follows: event.id, by: me.person, at: now })) return seeOther(at(await findNext(tx, event.id) ?? event.id))
    await keepVersion(visit, id, 1, next, me.person, now)
    await log(tx, lineOf(visit, 'event.name-next', 'C', id))
    return seeOther(at(id, '?saved'))
  }),
}

function forEvent(handler: (visit: SignedInVisit, event: NetworkEvent) => Promise<Reply>) {
  return forOffice('administrator', async visit => {
    const id = parseId<'event'>(visit.params['event'])
    const event = id && await eventOf(visit, id)
    return event ? await handler(visit, event) : missing()
  })
}

/** Names are read here, so it is written down. */
const show = async (visit: SignedInVisit, event: NetworkEvent, filled: Filled = filledWith(), status: 200 | 422 = 200): Promise<Reply> => {
  const next = await findNext(visit.tx, event.id)
  await log(visit.tx, lineOf(visit, 'event.read', 'R', event.id))
  return page(organisePage(visit, {
    event, filled, now: visit.now, saved: status === 200 && saved(visit), signUps: await signUpsOf(visit, event.id), numbers: await findNumbers(visit.tx, event.id),
    harvested: (await harvestsOf(visit, event.id)).length, told: await wasTold(visit.tx, event.id), next: next && await eventOf(visit, next),
  }), status)
}
const divided = async (visit: SignedInVisit, event: NetworkEvent) => {
  await log(visit.tx, lineOf(visit, 'event.read', 'R', event.id))
  return { event, placed: (await signUpsOf(visit, event.id)).filter(({ placed }) => placed), seats: await findSeats(visit.tx, event.id) }
}
const divideAs = async (visit: SignedInVisit, event: NetworkEvent, seats: Parameters<typeof recordDivision>[3]): Promise<Reply> => {
  await recordDivision(visit.tx, newId(visit.now.getTime()), event.id, seats, visit.me.person, visit.now)
  await log(visit.tx, lineOf(visit, 'event.divide', 'C', event.id))
  return seeOther(at(event.id, '/subgroups?saved'))
}
const tellAll = async (visit: SignedInVisit, event: NetworkEvent, what: 'changed' | 'calledOff'): Promise<void> => {
  for (const one of await signUpsOf(visit, event.id)) await tellSignedUp(visit, event, what, one, path => visit.asked.origin + path, visit.now)
}

const fieldOf = { 'event.ends-before': 'until', 'event.past': 'day', 'event.theme-gone': 'themes', 'event.tells-back-before': 'tellsBackOn' } as const
const noOf = (visit: Visit, no: keyof typeof fieldOf): Readonly<Record<string, string>> => ({ [fieldOf[no]]: organiseTexts(visit.voice)[no] })
const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], id: EventId): LogLine =>
  ({ event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'event', id }, at: now })
