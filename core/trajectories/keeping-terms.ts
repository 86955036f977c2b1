/** How long a provider keeps what begins from now on: its own choice, between the least and the most that a programme declares. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { countries } from '../providers/provider.ts'
import type { Keeping, Programme } from '../programme.ts'

export const keepingParts = ['contactDays', 'notesDays', 'trajectoryDays'] as const
export type KeepingPart = (typeof keepingParts)[number]

export const setTerms = ({ keepingWithin }: Pick<Programme, 'keepingWithin'>, asked: Keeping, before: Keeping): Keeping | Refusal<'terms.fixed' | 'terms.same' | 'terms.least' | 'terms.most' | 'terms.longer-than-file'> => {
  if (!keepingWithin) return refuse('terms.fixed')
  const { least, most } = keepingWithin
  for (const part of keepingParts) {
    if (asked[part] < least[part]) return refuse('terms.least', { part, days: least[part] })
    if (asked[part] > most[part]) return refuse('terms.most', { part, days: most[part] })
  }
  // Nothing of a file outlives it.
  for (const part of keepingParts) if (asked[part] > asked.trajectoryDays) return refuse('terms.longer-than-file', { part, days: asked.trajectoryDays })
  return keepingParts.every(part => asked[part] === before[part]) ? refuse('terms.same') : asked
}

/** By the provider's own word, where it said one, in whatever country's law a trajectory of it goes. */
export const keptFor = (programme: Programme, said: Keeping | null): Programme => {
  if (!said) return programme
  const keeping: Keeping = { notesDays: said.notesDays, contactDays: said.contactDays, trajectoryDays: said.trajectoryDays }
  const laws = programme.laws && Object.fromEntries(countries.flatMap(country => (programme.laws?.[country] ? [[country, { keeping }]] : [])))
  return { ...programme, keeping, ...(laws ? { laws } : {}) }
}
