/**
 * Referring on, and hearing back.
 *
 *   asked --accepted, or waiting so many weeks--> first talk planned --> started --> ended
 *        \--refused, with a reason: until it started--> over
 *
 * Told by whoever it went to, or by those inside who heard it on the telephone. What was told last stands.
 */
import { day, fields, oneOf, optional, text, whole, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'

export const steps = ['accepted', 'waiting', 'refused', 'first-talk', 'started', 'ended'] as const
export type StepKind = (typeof steps)[number]
export type Status = 'asked' | StepKind
export type SendingId = Id<'professional-sending'>

export type Step = {
  readonly id: Id<'referral-step'>
  readonly sending: SendingId
  /** From 1, in the order in which it was told. */
  readonly number: number
  readonly step: StepKind
  /** A key of the programme, with a refusal. */
  readonly reason: string | null
  readonly weeks: number | null
  readonly on: Day | null
  readonly words: string
  readonly by: Id<'party'>
  readonly at: Instant
  /** From when on it is quiet for long; null once it is over. */
  readonly quietOn: Day | null
}
export type Referral = { readonly sending: SendingId; readonly askedAt: Instant; readonly quietOn: Day; /** Oldest first. */ readonly steps: readonly Step[] }
export const wordsLength = 600

/** Days without a word before both sides are reminded; and how long someone is helped before it is asked how it goes. */
export const quietAfter = 14
const helpedFor = 84

export const statusOf = ({ steps: told }: Pick<Referral, 'steps'>): Status => told.at(-1)?.step ?? 'asked'
export const isQuiet = ({ steps: told, quietOn }: Referral, today: Day): boolean => {
  const last = told.at(-1)
  const on = last ? last.quietOn : quietOn
  return on !== null && on <= today
}

const after: Readonly<Record<Status, readonly StepKind[]>> = {
  asked: ['accepted', 'waiting', 'refused'],
  accepted: ['waiting', 'first-talk', 'started', 'refused'],
  waiting: ['accepted', 'waiting', 'first-talk', 'refused'],
  'first-talk': ['first-talk', 'started', 'refused'],
  started: ['ended'],
  refused: [], ended: [],
}
export const nextSteps = (status: Status): readonly StepKind[] => after[status]

export const quietOnAfter = ({ step, weeks, on }: Pick<Step, 'step' | 'weeks' | 'on'>, today: Day): Day | null => {
  if (step === 'refused' || step === 'ended') return null
  if (step === 'waiting') return addDays(today, (weeks ?? 0) * 7)
  if (step === 'started') return addDays(on ?? today, helpedFor)
  return addDays(on !== null && on > today ? on : today, quietAfter)
}

/** Each step has a form of its own, with names of its own: several stand on one page. */
export const fieldIn = (step: StepKind, name: 'reason' | 'weeks' | 'on' | 'words'): string => `${step}-${name}`
const mostSteps = 100
export type Told = Pick<Step, 'step' | 'reason' | 'weeks' | 'on' | 'words'>
/** @param reasons the keys a refusal may have */
export const readStep = (form: Form, step: StepKind, reasons: readonly string[]): { readonly told: Told | null; readonly typed: Typed; readonly problems: Problems } => {
  const asked = {
    [fieldIn(step, 'words')]: optional(text({ most: wordsLength })),
    ...(step === 'refused' ? { [fieldIn(step, 'reason')]: oneOf(reasons) } : {}),
    ...(step === 'waiting' ? { [fieldIn(step, 'weeks')]: whole({ least: 1, most: 104 }) } : {}),
    ...(step === 'first-talk' || step === 'started' || step === 'ended' ? { [fieldIn(step, 'on')]: day } : {}),
  }
  const { value, typed, problems } = fields(asked).read(form)
  const read: Readonly<Record<string, unknown>> = value ?? {}
  const words = (name: 'reason' | 'words' | 'on') => { const found = read[fieldIn(step, name)]; return typeof found === 'string' ? found : null }
  const weeks = read[fieldIn(step, 'weeks')]
  const on = day.parse([words('on') ?? ''])
  return { typed, problems, told: value && { step, reason: words('reason'), weeks: typeof weeks === 'number' ? weeks : null, on: 'value' in on ? on.value : null, words: words('words') ?? '' } }
}

/** What was said before it was over stands; what does not follow on it is not told. */
export const tell = (referral: Pick<Referral, 'sending' | 'steps'>, told: Told, by: Id<'party'>, id: Step['id'], today: Day, at: Instant): Step | Refusal<'referral.not-now' | 'referral.no-such-day'> => {
  if (!nextSteps(statusOf(referral)).includes(told.step) || referral.steps.length >= mostSteps) return refuse('referral.not-now')
  // A talk is planned ahead; that something began or ended is told when it did.
  if (told.on !== null && (told.step === 'first-talk' ? told.on < addDays(today, -quietAfter) : told.on > today)) return refuse('referral.no-such-day')
  return { ...told, id, sending: referral.sending, number: (referral.steps.at(-1)?.number ?? 0) + 1, by, at, quietOn: quietOnAfter(told, today) }
}
