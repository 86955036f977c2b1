/** What someone said of the thirty lines, in versions: read from a form, kept as facts, and nobody's view changes another's. */
import type { Form } from '../../kit/asked.ts'
import type { Typed } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { itemKeys, type ItemKey } from './items.ts'
import { adaptables, levels, weights, type Capacities, type Demand, type Demands } from './match.ts'

export type Version<Said> = { readonly id: Id<'work-view'>; readonly by: Id<'party'>; readonly version: number; readonly at: Instant; readonly said: Said }
const mostVersions = 500

export const levelField = (item: ItemKey): string => `level-${item}`
export const weightField = (item: ItemKey): string => `weight-${item}`
export const adaptableField = (item: ItemKey): string => `adaptable-${item}`
const fieldsOf = { demand: (item: ItemKey) => [levelField(item), weightField(item), adaptableField(item)], capacity: (item: ItemKey) => [levelField(item)] }

const among = <Value>(all: readonly Value[], typed: readonly string[] | undefined): Value | null => all.find(one => String(one) === typed?.[0]) ?? null

/** What is no answer of ours is as if nothing was said. */
export const readDemands = (form: Form): Demands => Object.fromEntries(itemKeys.flatMap((item): readonly (readonly [ItemKey, Demand])[] => {
  const level = among(levels, form[levelField(item)])
  return level === null ? [] : [[item, { level, weight: among(weights, form[weightField(item)]) ?? 2, adaptable: among(adaptables, form[adaptableField(item)]) ?? 'unknown' }]]
}))
export const readCapacities = (form: Form): Capacities => Object.fromEntries(itemKeys.flatMap(item => {
  const level = among(levels, form[levelField(item)])
  return level === null ? [] : [[item, level]]
}))
export const typedOf = (form: Form, of: keyof typeof fieldsOf): Typed => Object.fromEntries(itemKeys.flatMap(fieldsOf[of]).map(name => [name, form[name] ?? []]))
export const typedDemands = (demands: Demands): Typed => Object.fromEntries(Object.entries(demands).flatMap(([key, { level, weight, adaptable }]) => {
  const item = itemKeys.find(one => one === key)
  return item ? [[levelField(item), [String(level)]], [weightField(item), [String(weight)]], [adaptableField(item), [adaptable]]] : []
}))
export const typedCapacities = (capacities: Capacities): Typed => Object.fromEntries(itemKeys.flatMap(item => (capacities[item] === undefined ? [] : [[levelField(item), [String(capacities[item])]]])))

/** Every handing in is a version; one with nothing in it is none, and nobody writes over what they did not see. */
export const nextVersion = <Said extends object>(said: Said, { seen, newest }: { readonly seen: number; readonly newest: number }): { readonly version: number; readonly said: Said } | Refusal<'view.nothing' | 'view.newer' | 'view.full'> =>
  Object.keys(said).length === 0 ? refuse('view.nothing') : seen !== newest ? refuse('view.newer') : newest >= mostVersions ? refuse('view.full') : { version: newest + 1, said }

/** The newest of each, in the order of who spoke first. */
export const newestOfEach = <Said>(versions: readonly Version<Said>[]): readonly Version<Said>[] => {
  const byWhom = new Map<Id<'party'>, Version<Said>>()
  for (const one of versions) if (one.version > (byWhom.get(one.by)?.version ?? 0)) byWhom.set(one.by, one)
  return [...byWhom.values()]
}
/** The newest of one of them that was there at a moment. */
export const asOf = <Said>(versions: readonly Version<Said>[], by: Id<'party'>, at: Instant): Version<Said> | null =>
  versions.filter(one => one.by === by && one.at <= at).toSorted((one, other) => other.version - one.version)[0] ?? null
