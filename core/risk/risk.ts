/** How worried a guide is, in four steps, and what follows from each. */
import { fields, oneOf, optional, telephone, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day, Instant } from '../../kit/time.ts'

export const levels = ['green', 'yellow', 'orange', 'red'] as const
export type Level = (typeof levels)[number]

export type Worry = { readonly id: Id<'risk-level'>; readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly level: Level; readonly reasons: string | null; readonly recordedAt: Instant }

/** From orange on nobody carries it alone. */
export const callsBackup = (level: Level): boolean => level === 'orange' || level === 'red'

const mostReasons = 4000
const form = fields({ level: oneOf(levels), reasons: optional(text({ most: mostReasons })) })
export const readWorry = form.read

/** Beyond green one says why: whoever is called must know what for. */
export const worryFor = ({ level, reasons }: { readonly level: Level; readonly reasons: string | null }): { readonly level: Level; readonly reasons: string | null } | Refusal<'risk.why'> =>
  level !== 'green' && reasons === null ? refuse('risk.why') : { level, reasons }

export type Turn = { readonly id: Id<'backup-turn'>; readonly person: Id<'person'>; readonly from: Day; readonly until: Day; readonly telephone: string }

/** Whoever may be called today, and is not the one who calls. */
export const onRota = (turns: readonly Turn[], today: Day, caller: Id<'person'>): readonly Turn[] => turns.filter(({ person, from, until }) => person !== caller && from <= today && today < until)

/** What someone put into the envelope: enough to be found, and no more. */
export type Identity = { readonly name: string; readonly telephone: string; readonly town: string }
export const identityFields = (country: '+31' | '+32') => fields({ name: text({ most: 100 }), telephone: telephone(country), town: text({ most: 100 }) })

/** As it was sealed; null when it cannot be read any more. */
export const identityFrom = (sealed: string): Identity | null => {
  const read: unknown = JSON.parse(sealed)
  if (typeof read !== 'object' || read === null || !('name' in read) || !('telephone' in read) || !('town' in read)) return null
  const { name, telephone: number, town } = read
  return typeof name === 'string' && typeof number === 'string' && typeof town === 'string' ? { name, telephone: number, town } : null
}
