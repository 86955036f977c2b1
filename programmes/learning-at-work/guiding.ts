/**
 * What a guide of learners keeps of their own guiding, and what follows from it. Nothing here adds levels up, sets one guide beside another
 * or says that somebody cannot guide: it shows what is strong and what to grow in.
 */
import { day, fields, oneOf, optional, someOf, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, mondayOf, parseDay, type Day } from '../../kit/time.ts'
import { competenceKeys, levelOf, levels, type CompetenceKey, type Level } from './competences.ts'
import { situationKeys, wayOf, type Chosen } from './fits.ts'

export type PieceId = Id<'guiding-piece'>
export type PieceKind<Content> = { readonly kind: 'profile' | 'growth' | 'training' | 'week' | 'stage' | 'fits'; /** Reads back what was kept, without trusting its shape. */ readonly from: (kept: unknown) => Content }
export type Piece<Content> = { readonly id: PieceId; readonly person: Id<'person'>; readonly version: number; readonly content: Content }

export type Someone = { readonly person: Id<'person'>; readonly name: string }

export const lineLength = 160
export const answerLength = 1000

export type Levels = Readonly<Partial<Record<CompetenceKey, Level>>>
/** One look at oneself, on one day. A later look is a piece of its own. */
export type Profile = { readonly on: Day; readonly levels: Levels; readonly words: string | null }
export const profileForm = fields({
  ...Object.fromEntries(competenceKeys.map(key => [key, optional(oneOf(levels))])),
  words: optional(text({ most: answerLength })),
})
export const levelsFrom = (typed: Readonly<Record<string, unknown>>): Levels => Object.fromEntries(competenceKeys.flatMap(key => { const level = levelOf(typed[key]); return level ? [[key, level]] : [] }))
/** At least one point, or there is nothing to look back on. */
export const lookAtOneself = (levels: Levels, words: string | null, today: Day): { readonly profile: Profile } | Refusal<'profile.nothing'> =>
  (Object.keys(levels).length === 0 ? refuse('profile.nothing') : { profile: { on: today, levels, words } })
/** The upper two levels of four, and the lower two: in the order of the profile, for no point weighs more than another. */
export const strongIn = (of: Levels): readonly CompetenceKey[] => competenceKeys.filter(key => of[key] === '3' || of[key] === '4')
export const toGrowIn = (of: Levels): readonly CompetenceKey[] => competenceKeys.filter(key => of[key] === '1' || of[key] === '2')

export const helps = ['practice', 'watching-along', 'intervision', 'training'] as const
export type Help = (typeof helps)[number]
export type Step = { readonly what: string; readonly help: Help; readonly on: Day; readonly done: { readonly on: Day; readonly evidence: string } | null }
/** A point someone chose to grow in, with small steps by their days. */
export type Growth = { readonly point: CompetenceKey; readonly why: string | null; readonly steps: readonly Step[] }
export const mostGrowing = 3
const mostSteps = 20
export const growthForm = fields({ point: oneOf(competenceKeys), why: optional(text({ most: answerLength })) })
export const stepForm = fields({ what: text({ most: lineLength }), help: oneOf(helps), on: day })
export const doneForm = fields({ evidence: text({ most: answerLength }) })

/** A few at a time: who wants everything at once takes no step. @param open points that still have a step to take, or none yet */
export const beginGrowing = (chosen: { readonly point: CompetenceKey; readonly why: string | null }, open: readonly CompetenceKey[]): { readonly growth: Growth } | Refusal<'growth.too-many' | 'growth.runs'> => {
  if (open.includes(chosen.point)) return refuse('growth.runs')
  return open.length >= mostGrowing ? refuse('growth.too-many') : { growth: { ...chosen, steps: [] } }
}
export const isOpen = ({ steps }: Pick<Growth, 'steps'>): boolean => steps.length === 0 || steps.some(({ done }) => done === null)
export const addStep = (growth: Growth, step: Omit<Step, 'done'>, today: Day): { readonly growth: Growth } | Refusal<'step.passed' | 'step.too-many'> => {
  if (step.on < today) return refuse('step.passed')
  if (growth.steps.length >= mostSteps) return refuse('step.too-many')
  return { growth: { ...growth, steps: [...growth.steps, { ...step, done: null }].toSorted((one, other) => one.on.localeCompare(other.on)) } }
}
/** @param place counted from 0; null where there is no such step, or it was done before */
export const finishStep = (growth: Growth, place: number, evidence: string, today: Day): Growth | null =>
  (growth.steps[place]?.done === null ? { ...growth, steps: growth.steps.map((step, index) => (index === place ? { ...step, done: { on: today, evidence } } : step)) } : null)
export const dropStep = (growth: Growth, place: number): Growth => ({ ...growth, steps: growth.steps.filter((_step, index) => index !== place) })

/** `mentor` is the one a country may ask for. */
export const trainingKinds = ['other', 'mentor'] as const
export type Training = { readonly what: string; readonly on: Day; readonly hours: number; readonly kind: (typeof trainingKinds)[number] }
export const mostTrainings = 40
export const trainingForm = fields({ what: text({ most: lineLength }), on: day, hours: whole({ least: 1, most: 500 }), kind: oneOf(trainingKinds) })

export const weights = ['light', 'fine', 'heavy'] as const
export type Weight = (typeof weights)[number]
export type Week = { readonly monday: Day; readonly was: Weight }
/** Thirteen weeks after its Monday a week is gone. */
export const weekKeptUntil = (monday: Day): Day => addDays(monday, 91)
export const heavyBefore = 3
/** Three heavy weeks on end, up to this one or, while nothing was said of it, up to the last. */
export const isHeavyForLong = (weeks: readonly Week[], today: Day): boolean => {
  const was = new Map(weeks.map(week => [week.monday, week.was]))
  const monday = mondayOf(today)
  const last = was.has(monday) ? monday : addDays(monday, -7)
  return Array.from({ length: heavyBefore }, (_, back) => was.get(addDays(last, -7 * back))).every(one => one === 'heavy')
}

export const easings = ['fewer-learners', 'stand-in', 'intervision'] as const
export type Easing = (typeof easings)[number]
export const wordForm = fields({ to: text({ most: 60 }), helps: someOf(easings), words: optional(text({ most: answerLength })) })

/** What a guide puts on the page others may read: written down as it was on the day they kept it. */
export type Stage = { readonly since: Day | null; readonly words: string | null; readonly learners: number; /** Peer consultation elsewhere, as they say. */ readonly intervisions: number; /** Closed meetings here that they put on the page themselves. */ readonly meetings: readonly Meeting[]; readonly trainings: readonly Omit<Training, 'kind'>[] }
export type Meeting = { readonly on: Day; readonly minutes: number }
/** What the page counts: meetings here and those elsewhere. */
export const consultations = ({ intervisions, meetings }: Pick<Stage, 'intervisions' | 'meetings'>): number => intervisions + meetings.length
/** Of meetings where somebody was, those of the days they ticked. */
export const meetingsOn = (present: readonly Meeting[], days: readonly string[]): readonly Meeting[] => present.filter(({ on }) => days.includes(on)).map(({ on, minutes }) => ({ on, minutes }))
export const stageForm = fields({ since: optional(day), words: optional(text({ most: answerLength })), intervisions: whole({ least: 0, most: 999 }) })
/** Whole years; null before the first. */
export const yearsSince = (since: Day | null, today: Day): number | null => {
  const years = since ? Number(today.slice(0, 4)) - Number(since.slice(0, 4)) - (today.slice(5) < since.slice(5) ? 1 : 0) : 0
  return years > 0 ? years : null
}

export type Fits = { readonly on: Day; readonly chosen: Chosen }

const record = (kept: unknown): ReadonlyMap<string, unknown> => new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const dayOr = (value: unknown): Day => parseDay(words(value) ?? '') ?? noDay
const noDay = parseDay('2000-01-01') ?? (() => { throw new Error('no day') })()
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const number = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0)

const stepFrom = (kept: unknown): Step => {
  const [one, done] = [record(kept), record(record(kept).get('done'))]
  return { what: words(one.get('what')) ?? '', help: helps.find(help => help === one.get('help')) ?? 'practice', on: dayOr(one.get('on')), done: done.size > 0 ? { on: dayOr(done.get('on')), evidence: words(done.get('evidence')) ?? '' } : null }
}
const trainingFrom = (kept: unknown): Training => {
  const one = record(kept)
  return { what: words(one.get('what')) ?? '', on: dayOr(one.get('on')), hours: number(one.get('hours')), kind: one.get('kind') === 'mentor' ? 'mentor' : 'other' }
}

export const profiles: PieceKind<Profile> = { kind: 'profile', from: kept => { const one = record(kept); return { on: dayOr(one.get('on')), levels: levelsFrom(Object.fromEntries(record(one.get('levels')))), words: words(one.get('words')) } } }
export const growths: PieceKind<Growth> = { kind: 'growth', from: kept => { const one = record(kept); return { point: competenceKeys.find(key => key === one.get('point')) ?? 'growing', why: words(one.get('why')), steps: list(one.get('steps')).map(stepFrom) } } }
export const trainings: PieceKind<Training> = { kind: 'training', from: trainingFrom }
export const weeks: PieceKind<Week> = { kind: 'week', from: kept => { const one = record(kept); return { monday: dayOr(one.get('monday')), was: weights.find(weight => weight === one.get('was')) ?? 'fine' } } }
export const stages: PieceKind<Stage> = { kind: 'stage', from: kept => {
  const one = record(kept)
  return { since: parseDay(words(one.get('since')) ?? ''), words: words(one.get('words')), learners: number(one.get('learners')), intervisions: number(one.get('intervisions')), meetings: list(one.get('meetings')).map(kept => ({ on: dayOr(record(kept).get('on')), minutes: number(record(kept).get('minutes')) })), trainings: list(one.get('trainings')).map(trainingFrom) }
} }
export const fitsKind: PieceKind<Fits> = { kind: 'fits', from: kept => {
  const one = record(kept)
  const chosen = record(one.get('chosen'))
  return { on: dayOr(one.get('on')), chosen: Object.fromEntries(situationKeys.flatMap(key => { const way = wayOf(chosen.get(key)); return way ? [[key, way]] : [] })) }
} }
/** Newest first. */
export const byDay = <Content extends { readonly on: Day }>(pieces: readonly Piece<Content>[]): readonly Piece<Content>[] => pieces.toSorted((one, other) => other.content.on.localeCompare(one.content.on) || other.id.localeCompare(one.id))

/** How someone who was asked sees it: the same eleven points. */
export type View = { readonly levels: Levels; readonly words: string | null }
export const viewFrom = (kept: unknown): View => { const { levels: seen, words: said } = profiles.from(kept); return { levels: seen, words: said } }
