/** A piece of everything that is someone's own, as they take it along: the same on paper and for machines. */
import type { Instant } from '../kit/time.ts'

export type FileField = { readonly name: string; /** As it stands on paper. */ readonly label: string; readonly value: string }
export type FileEntry = { readonly title: string; readonly at: Instant | null; readonly fields: readonly FileField[]; /** For machines besides, where there is more to it than words. */ readonly data?: unknown }
export type FileSection = { readonly name: string; readonly title: string; readonly entries: readonly FileEntry[] }

/** Fields with something in them, by the words of a catalogue. */
export const fieldsFrom = <Labels extends Readonly<Record<string, unknown>>>(labels: Labels, values: Readonly<Partial<Record<Extract<keyof Labels, string>, string | null>>>): readonly FileField[] =>
  Object.entries<string | null | undefined>(values).flatMap(([name, value]) => {
    const label = labels[name]
    return value == null || value === '' ? [] : [{ name, label: typeof label === 'string' ? label : name, value }]
  })
