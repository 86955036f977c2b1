/**
 * An application for work: where and what, which work of one's research it belongs to, what happened on which day, and what comes next.
 * Its person's alone, and shown or hidden one by one.
 */
import { day, fields, id, oneOf, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'

export type ApplicationId = Id<'job-application'>
export const lineLength = 120
export const wordsLength = 1000
const mostApplications = 40
const mostSteps = 20

export const stepKinds = ['sent', 'invited', 'talk', 'yes', 'no', 'stopped'] as const
export type StepKind = (typeof stepKinds)[number]
/** With an answer, or with stopping oneself, it is over. */
const last: ReadonlySet<StepKind> = new Set(['yes', 'no', 'stopped'])

export type Step = { readonly what: StepKind; readonly on: Day; readonly said: string | null }
export type Application = {
  readonly where: string
  readonly what: string
  /** The work of the job research it belongs to; null when to none, or when that was erased. */
  readonly option: Id<'job-research-item'> | null
  /** By their days; of two on one day, as they were written. */
  readonly steps: readonly Step[]
  readonly next: { readonly what: string; readonly on: Day } | null
}
export type Item = { readonly id: ApplicationId; readonly version: number; readonly content: Application }

export const applicationForm = fields({ where: text({ most: lineLength }), what: text({ most: lineLength }), option: optional(id<'job-research-item'>()), nextWhat: optional(text({ most: lineLength })), nextOn: optional(day) })
export type Typed = NonNullable<ReturnType<typeof applicationForm.read>['value']>
export const stepForm = fields({ what: oneOf(stepKinds), on: day, said: optional(text({ most: wordsLength })) })

export const isOver = ({ steps }: Pick<Application, 'steps'>): boolean => steps.some(({ what }) => last.has(what))
/** How far it is: what happened last, and 'writing' while nothing did. */
export const standingOf = ({ steps }: Pick<Application, 'steps'>): StepKind | 'writing' => steps.find(({ what }) => last.has(what))?.what ?? steps.at(-1)?.what ?? 'writing'

/**
 * @param before null when it is a new one
 * @param others how many there are besides it
 * @param options the work there is in one's research
 */
export const write = (typed: Typed, before: Application | null, { others, options }: { readonly others: number; readonly options: readonly Id<'job-research-item'>[] }): { readonly application: Application } | Refusal<'application.too-many' | 'application.no-such-work' | 'next.half' | 'next.over'> => {
  const { where, what, option, nextWhat, nextOn } = typed
  if (others >= mostApplications) return refuse('application.too-many')
  if (option !== null && !options.includes(option)) return refuse('application.no-such-work')
  if ((nextWhat === null) !== (nextOn === null)) return refuse('next.half')
  const next = nextWhat !== null && nextOn !== null ? { what: nextWhat, on: nextOn } : null
  if (next && before && isOver(before)) return refuse('next.over')
  return { application: { where, what, option, steps: before?.steps ?? [], next } }
}

/** What happened: not what is still to come, which is the next step. What ends it takes the next step along. */
export const addStep = (application: Application, step: Step, today: Day): { readonly application: Application } | Refusal<'step.to-come' | 'step.over' | 'step.too-many'> => {
  if (step.on > today) return refuse('step.to-come')
  if (last.has(step.what) && isOver(application)) return refuse('step.over')
  if (application.steps.length >= mostSteps) return refuse('step.too-many')
  const steps = [...application.steps, step].toSorted((one, other) => one.on.localeCompare(other.on))
  return { application: { ...application, steps, next: isOver({ steps }) ? null : application.next } }
}

/** @param place counted from 0 */
export const dropStep = (application: Application, place: number): Application => ({ ...application, steps: application.steps.filter((_step, index) => index !== place) })

/** Those with a next step first, the soonest on top; then those that wait; then those that are over. Within each by name. */
export const inOrder = (all: readonly Item[]): readonly Item[] => {
  const rank = ({ content }: Item) => (isOver(content) ? '2' : content.next ? `0${content.next.on}` : '1')
  return all.toSorted((one, other) => rank(one).localeCompare(rank(other)) || one.content.where.localeCompare(other.content.where))
}
/** The next step of all, whichever it belongs to. */
export const soonest = (all: readonly Item[]): Day | null => inOrder(all)[0]?.content.next?.on ?? null
