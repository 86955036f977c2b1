/** Keeping hours: one's own at /hours, someone else's for whoever plans. */
import { day, fields, id, oneOf, optional, wallTime, whole } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, dayOf, type Weekday } from '../../kit/time.ts'
import { missing, page, seeOther, type Form, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { forOffice, type Visit } from '../visit.ts'
import { usualCut } from './agenda.ts'
import {
  addAbsence, addExtraHours, addWeeklyHours, cutAnew, dropAbsence, dropExtraHours, dropWeeklyHours, endWeeklyHours, isGuide, listAbsences, listCuts, listExtraHours,
  listTaken, listWeeklyHours, openAgenda,
} from './agenda.store.ts'
import { closedDaysAhead, endHours, keepExtraHours, keepWeeklyHours, stayAway, unfitting, type HoursRefusal } from './hours.ts'
import { hoursPage, type HoursView } from './hours.pages.tsx'
import { hoursTexts } from './hours.texts.ts'

type Keeper = Visit & { readonly me: SignedIn }
type Whose = { readonly person: Id<'person'>; readonly base: string; readonly name: string | null; readonly role: 'guide' | 'administrator' | 'planner' }
type Act = (visit: Keeper, whose: Whose, view: HoursView) => Promise<Reply>

const viewOf = async ({ tx, now, provider }: Keeper, { person, base, name }: Whose): Promise<HoursView> => {
  const today = dayOf(now, provider.zone)
  const [cuts, hours, extraHours, absences, taken] = await Promise.all([
    listCuts(tx, [person]), listWeeklyHours(tx, [person], today), listExtraHours(tx, [person], today), listAbsences(tx, [person], now),
    listTaken(tx, [person], { from: now, until: addMinutes(now, 400 * 24 * 60) }, now),
  ])
  return {
    base, name, today, now, cut: cuts[0] ?? usualCut, hours, extraHours, absences,
    unfitting: unfitting(taken.filter(({ heldUntil }) => heldUntil === null), { hours, extraHours, absences }, provider),
    holidays: closedDaysAhead(provider.country, today),
  }
}

/** The same act on one's own hours, and on a guide's for an administrator or planner. */
const both = (name: string, act: Act): Routes<Visit> => {
  const [method, path] = name.split(' ')
  return {
    [`${method} /hours${path}`]: forOffice('guide', async visit => {
      const whose = { person: visit.me.person, base: '/hours', name: null, role: 'guide' } as const
      return await act(visit, whose, await viewOf(visit, whose))
    }),
    [`${method} /administration/staff/:person/hours${path}`]: forOffice(['administrator', 'planner'], async visit => {
      const person = parseId<'person'>(visit.params['person'])
      if (!person || !(await isGuide(visit.tx, person))) return missing()
      const name = (await namesOf(visit, [person])).get(person) ?? ''
      const whose = { person, base: `/administration/staff/${person}/hours`, name, role: visit.me.offices.includes('administrator') ? 'administrator' : 'planner' } as const
      return await act(visit, whose, await viewOf(visit, whose))
    }),
  }
}

const again = (visit: Keeper, view: HoursView, filled: Filled): Reply => page(hoursPage(visit, view, filled, false), 422)

const no = ({ voice }: Keeper, refusal: HoursRefusal): string => {
  const words = hoursTexts(voice)[refusal.refused]
  return typeof words === 'string' ? words : words(refusal.values['minutes'] ?? '')
}
/** A rule's no, said at the field it is about. */
const answerNo = (visit: Keeper, view: HoursView, form: Form, refusal: HoursRefusal, field: string): Reply => again(visit, view, { typed: form, problems: {}, noes: { [field]: no(visit, refusal) } })

/** Written down, told to the memory, and back to the page. */
const kept = async (visit: Keeper, { person, base, role }: Whose, event: string, action: 'C' | 'U' | 'D'): Promise<Reply> => {
  const { tx, me, now, provider, house } = visit
  await log(tx, { event, action, person: me.person, role, purpose: 'administration', subject: person, object: { kind: 'agenda', id: person }, at: now })
  house.moments.touched(provider.id, person)
  return seeOther(`${base}?saved`)
}

const weekdays: Readonly<Record<string, Weekday>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 }
const weeklyForm = fields({ weeklyDay: oneOf(['1', '2', '3', '4', '5', '6', '7']), weeklyFrom: wallTime, weeklyUntil: wallTime, weeklySince: day })
const endForm = fields({ endHours: id<'weekly-hours'>(), endDay: day })
const extraForm = fields({ extraDay: day, extraFrom: wallTime, extraUntil: wallTime })
const awayForm = fields({ awayFrom: day, awayFromTime: optional(wallTime), awayUntil: day, awayUntilTime: optional(wallTime) })
const cutForm = fields({ talkMinutes: whole({ least: 10, most: 240 }), breakMinutes: whole({ least: 0, most: 120 }), noticeMinutes: whole({ least: 0, most: 10_080 }), horizonDays: whole({ least: 1, most: 365 }) })

/** At which field a no about two times stands: at the later of them, but at the day when it is the day's. */
const fieldOf = (refusal: Refusal, dayField: string, timeField: string): string => (refusal.refused === 'hours.past' || refusal.refused === 'hours.too-long' ? dayField : timeField)

export const hoursRoutes: Routes<Visit> = {
  ...both('GET ', async (visit, _whose, view) => page(hoursPage(visit, view, filledWith(), 'saved' in visit.query))),

  ...both('POST /weekly-hours', async (visit, whose, view) => {
    const read = weeklyForm.read(visit.form)
    if (!read.value) return again(visit, view, read)
    const { weeklyDay, weeklyFrom, weeklyUntil, weeklySince } = read.value
    const hours = keepWeeklyHours({ weekday: weekdays[weeklyDay] ?? 1, from: weeklyFrom, until: weeklyUntil, since: weeklySince }, view.hours, view.cut, view.today)
    if (refused(hours)) return answerNo(visit, view, visit.form, hours, fieldOf(hours, 'weeklySince', 'weeklyUntil'))
    await openAgenda(visit.tx, whose.person, view.cut)
    await addWeeklyHours(visit.tx, newId(visit.now.getTime()), whose.person, hours)
    return await kept(visit, whose, 'weekly-hours.add', 'C')
  }),

  ...both('POST /weekly-hours/end', async (visit, whose, view) => {
    const read = endForm.read(visit.form)
    if (!read.value) return again(visit, view, read)
    const { endHours: wanted, endDay } = read.value
    const hours = view.hours.find(row => row.id === wanted)
    if (!hours) return again(visit, view, { typed: read.typed, problems: { endHours: 'not-a-choice' } })
    const end = endHours(hours, endDay, view.today)
    if (refused(end)) return answerNo(visit, view, visit.form, end, 'endDay')
    await ('never' in end ? dropWeeklyHours(visit.tx, wanted, whose.person) : endWeeklyHours(visit.tx, wanted, whose.person, end.endsOn))
    return await kept(visit, whose, 'weekly-hours.end', 'U')
  }),

  ...both('POST /extra-hours', async (visit, whose, view) => {
    const read = extraForm.read(visit.form)
    if (!read.value) return again(visit, view, read)
    const { extraDay, extraFrom, extraUntil } = read.value
    const hours = keepExtraHours({ day: extraDay, from: extraFrom, until: extraUntil }, view.extraHours, view.cut, view.today)
    if (refused(hours)) return answerNo(visit, view, visit.form, hours, fieldOf(hours, 'extraDay', 'extraUntil'))
    await openAgenda(visit.tx, whose.person, view.cut)
    await addExtraHours(visit.tx, newId(visit.now.getTime()), whose.person, hours)
    return await kept(visit, whose, 'extra-hours.add', 'C')
  }),

  ...both('POST /extra-hours/drop', async (visit, whose, view) => {
    const wanted = view.extraHours.find(row => row.id === visit.form['id']?.[0])
    if (!wanted) return missing()
    await dropExtraHours(visit.tx, wanted.id, whose.person)
    return await kept(visit, whose, 'extra-hours.drop', 'D')
  }),

  ...both('POST /absences', async (visit, whose, view) => {
    const read = awayForm.read(visit.form)
    if (!read.value) return again(visit, view, read)
    const { awayFrom, awayFromTime, awayUntil, awayUntilTime } = read.value
    const away = stayAway({ from: awayFrom, fromTime: awayFromTime, until: awayUntil, untilTime: awayUntilTime }, visit.provider.zone, visit.now)
    if (refused(away)) return answerNo(visit, view, visit.form, away, 'awayUntil')
    await openAgenda(visit.tx, whose.person, view.cut)
    await addAbsence(visit.tx, newId(visit.now.getTime()), whose.person, away)
    return await kept(visit, whose, 'absence.add', 'C')
  }),

  ...both('POST /absences/drop', async (visit, whose, view) => {
    const wanted = view.absences.find(row => row.id === visit.form['id']?.[0])
    if (!wanted) return missing()
    await dropAbsence(visit.tx, wanted.id, whose.person)
    return await kept(visit, whose, 'absence.drop', 'D')
  }),

  ...both('POST /cut', async (visit, whose, view) => {
    const read = cutForm.read(visit.form)
    if (!read.value) return again(visit, view, read)
    if ((await openAgenda(visit.tx, whose.person, read.value)) === 0) await cutAnew(visit.tx, whose.person, read.value)
    return await kept(visit, whose, 'agenda.cut', 'U')
  }),
}
