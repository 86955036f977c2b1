/** What staying in touch has to say on pages of others: on everyone's own, the guide's, and in everything one takes along. */
import type { Id } from '../../kit/id.ts'
import { capitalised, dateWithYear } from '../../kit/time.ts'
import { todayOf } from '../agreements/agreement-view.ts'
import { isOver } from '../endings/ending.store.ts'
import type { FileEntry } from '../file-section.ts'
import type { AboutMyFile, AboutMySeat, AboutWhoSees, Aside, SignedInVisit } from '../visit.ts'
import { findInTouch } from './touch.routes.ts'
import { listPlans } from './touch.store.ts'
import { calendarOf, holding, waiting, type TouchPlan } from './touch.ts'
import { touchTexts } from './touch.texts.ts'

const homeOf = (trajectory: Id<'trajectory'>): string => `/in-touch/of/${trajectory}`
const byOther = (plans: readonly TouchPlan[]): readonly (readonly TouchPlan[])[] => [...new Set(plans.map(one => one.with))].map(party => plans.filter(one => one.with === party))

/** It waits where the other put something forward, and on the day of a moment. */
export const touchOfMine: AboutMySeat = async (visit, { trajectory, party, programme }) => {
  const seated = programme.stayingInTouch ? await findInTouch(visit, trajectory) : null
  if (!seated) return []
  const t = touchTexts(visit.voice)
  const [plans, over, today] = [await listPlans(visit.tx, trajectory), await isOver(visit.tx, trajectory), todayOf(visit)]
  if (over && plans.length === 0) return []
  const action = { href: homeOf(trajectory), label: t.title }
  const asked = byOther(plans).map(waiting).find(plan => plan !== null && plan.by !== party)
  if (!over && asked) return [{ title: t.title, text: t.asideWaits(seated.nameOf(asked.by) || t.someone), waits: true, action }]
  const moments = byOther(plans).flatMap(some => { const plan = holding(some); return plan ? calendarOf(plan, today) : [] })
  if (!over && moments.some(({ state }) => state === 'today')) return [{ title: t.title, text: t.asideToday, waits: true, action }]
  const next = moments.filter(({ state }) => state === 'to come').toSorted((one, other) => (one.on < other.on ? -1 : 1))[0]
  return [{ title: t.title, text: over ? t.over : next ? t.asideHolds(dateWithYear(next.on, visit.voice.locale)) : t.asideNone, waits: false, action }]
}

/** On the guide's page of one file. */
export const touchOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seated = await findInTouch(visit, trajectory)
  if (seated?.part !== 'guide') return null
  const t = touchTexts(visit.voice)
  const count = byOther(await listPlans(visit.tx, trajectory)).filter(holding).length
  return { value: count, label: t.asideGuide(count), action: { href: homeOf(trajectory), label: t.title } }
}

export const touchOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const seated = programme.stayingInTouch ? await findInTouch(visit, trajectory) : null
  const plans = seated ? await listPlans(visit.tx, trajectory) : []
  if (!seated || plans.length === 0) return []
  const t = touchTexts(visit.voice)
  const day = (on: Parameters<typeof dateWithYear>[0]) => dateWithYear(on, visit.voice.locale)
  return [{ name: 'in-touch', title: t.title, entries: plans.map((plan): FileEntry => ({
    title: t.with(seated.nameOf(plan.with) || t.someone), at: plan.at, data: plan,
    fields: [
      { name: 'first', label: t.firstDay, value: day(plan.first) }, { name: 'begins', label: t.begins, value: t[plan.begins] }, { name: 'way', label: t.way, value: t[plan.way] }, { name: 'rhythm', label: t.rhythm, value: t[plan.rhythm] },
      { name: 'notAsked', label: t.notAsked, value: plan.notAsked.map(one => (one === 'work' ? t['ask-work'] : t[one])).join(', ') || t.nothingNamed },
      ...(plan.answer === null ? [] : [{ name: 'answer', label: t.fileAnswer, value: t[plan.answer] }]),
      ...calendarOf(plan, todayOf(visit)).flatMap(({ on, state }) => (state === 'held' || state === 'not-needed' ? [{ name: 'moment', label: t.fileMarks, value: `${capitalised(day(on))}: ${t[state]}` }] : [])),
    ],
  })) }]
}

/** With whom it is agreed. */
export const touchSeen: AboutWhoSees = async (visit, { trajectory, programme }) => {
  const seated = programme.stayingInTouch ? await findInTouch(visit, trajectory) : null
  if (!seated) return []
  const t = touchTexts(visit.voice)
  const readers = [...new Set((await listPlans(visit.tx, trajectory)).map(one => one.with))].filter(party => seated.circle.some(({ id, left }) => id === party && !left))
  return [{ title: t.seesTitle, readers: readers.map(party => ({ who: seated.nameOf(party) || t.someone, sees: t.sees })), rule: t.rule, change: { href: homeOf(trajectory), label: t.title } }]
}
