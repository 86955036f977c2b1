/** What is typed while the weeks are laid: first the usual times, then each talk. */
import { day, wallTime } from '../../kit/forms.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { dayOf, instantOf, wallTimeOf, type Day, type WallTime, type Weekday, type Zone } from '../../kit/time.ts'
import type { Form } from '../../kit/web.ts'
import { firstMondayOf, type Chosen, type Colleague, type Slot } from './laying.ts'
import type { Laid, Usual } from './weeks.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const weekdayIn = (typed: string | undefined): Weekday | null => weekdays.find(one => String(one) === typed) ?? null

export type Wish = { readonly firstMonday: Day | null; readonly workdays: readonly Weekday[]; readonly usual: readonly { readonly weekday: Weekday | null; readonly at: WallTime | null }[]; readonly colleagues: readonly Id<'party'>[] }
export type WishField = 'firstMonday' | 'workdays' | 'colleagues' | `usualDay-${number}` | `usualTime-${number}`

export const readWish = (form: Form, slots: readonly Omit<Slot, 'week'>[]): Wish => {
  const first = day.parse(form['firstMonday'] ?? [])
  return {
    firstMonday: 'value' in first ? firstMondayOf(first.value) : null,
    workdays: weekdays.filter(one => (form['workdays'] ?? []).includes(String(one))),
    usual: slots.map((_slot, index) => {
      const at = wallTime.parse(form[`usualTime-${index}`] ?? [])
      return { weekday: weekdayIn(form[`usualDay-${index}`]?.[0]), at: 'value' in at ? at.value : null }
    }),
    colleagues: (form['colleagues'] ?? []).flatMap(typed => parseId<'party'>(typed) ?? []),
  }
}

/** The fields in which something is missing. */
export const missingIn = ({ firstMonday, workdays, usual }: Wish): readonly WishField[] => [
  ...(firstMonday === null ? ['firstMonday' as const] : []), ...(workdays.length === 0 ? ['workdays' as const] : []),
  ...usual.flatMap(({ weekday, at }, index): WishField[] => [...(weekday === null ? [`usualDay-${index}` as const] : []), ...(at === null ? [`usualTime-${index}` as const] : [])]),
]

export const usualOf = ({ usual }: Wish, slots: readonly Omit<Slot, 'week'>[]): readonly Usual[] =>
  slots.flatMap(({ kind, minutes, withColleague }, index) => {
    const { weekday = null, at = null } = usual[index] ?? {}
    return weekday === null || at === null ? [] : [{ kind, minutes, weekday, at, guests: withColleague ? 'one colleague' as const : 'none' as const }]
  })

/** A talk as it stands in the form. */
export type TypedTalk = { readonly day: string; readonly time: string; readonly with: string }

export const typedTalks = (form: Form, slots: readonly Slot[]): readonly TypedTalk[] =>
  slots.map((_slot, index) => ({ day: form[`day-${index}`]?.[0] ?? '', time: form[`time-${index}`]?.[0] ?? '', with: form[`with-${index}`]?.[0] ?? '' }))

export const typedFrom = (laid: readonly Laid<Colleague>[], zone: Zone): readonly TypedTalk[] =>
  laid.map(({ from, colleague }) => ({ day: dayOf(from, zone), time: wallTimeOf(from, zone), with: colleague?.party ?? '' }))

export const momentIn = (typed: Pick<TypedTalk, 'day' | 'time'>, zone: Zone): Date | null => {
  const [on, at] = [day.parse([typed.day]), wallTime.parse([typed.time])]
  return 'value' in on && 'value' in at ? instantOf(on.value, at.value, zone) : null
}

export const chosenIn = (talks: readonly TypedTalk[], zone: Zone): readonly Chosen[] =>
  talks.map(talk => {
    const from = momentIn(talk, zone)
    return from && { from, colleague: parseId<'party'>(talk.with) }
  })

