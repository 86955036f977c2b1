/** How a calendar is said: its state as a tag, its days as a reader writes them. */
import type { TagTone } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, daysBetween, type Day } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'
import type { Line } from './lines.ts'
import type { Ruleset } from './ruleset.ts'
import { statutoryTexts } from './statutory.texts.ts'

export type Word = { readonly tone: TagTone; readonly words: string }

/** How long there is still, or how late it is. */
export const timeLeft = (due: Day, today: Day, isEvent: boolean, voice: Voice): Word => {
  const t = statutoryTexts(voice)
  const left = daysBetween(today, due)
  if (left < 0) return isEvent ? { tone: 'quiet', words: t.passed } : { tone: 'late', words: t.late(-left) }
  return { tone: left <= 14 ? 'warn' : 'go', words: left === 0 ? t.today : t.left(left) }
}

export const stateWord = ({ state, due, milestone }: Line, today: Day, voice: Voice): Word => {
  const t = statutoryTexts(voice)
  switch (state) {
    case 'done': return { tone: 'ok', words: t.done }
    case 'done-late': return { tone: 'ok', words: t['done-late'] }
    case 'not-applicable': return { tone: 'quiet', words: t['not-applicable'] }
    case 'late': case 'soon': return due === null ? { tone: 'warn', words: t.open } : timeLeft(due, today, milestone.duty === 'event', voice)
    case 'open': return { tone: 'go', words: t.open }
    case 'planned': return { tone: 'quiet', words: t.planned }
  }
}

export const dayIn = (day: Day, { locale }: Voice): string => dateWithYear(day, locale)
export const stepName = ({ milestone, nth }: Pick<Line, 'milestone' | 'nth'>, { locale }: Voice): string =>
  `${milestone.name[locale]}${milestone.when.kind === 'again and again' ? ` (${nth})` : ''}`
export const whoIn = (ruleset: Ruleset, { milestone: { who } }: Line, { locale }: Voice): string =>
  who.map(actor => ruleset.actors[actor]?.[locale] ?? actor).join(locale === 'en' ? ' and ' : ' en ')
/** The part somebody takes, as the programme calls it. */
export const roleIn = (programme: Programme | undefined, role: string, voice: Voice): string =>
  programme?.circle?.[role]?.name[voice.locale] ?? (role === programme?.participant ? statutoryTexts(voice).participant : role)
