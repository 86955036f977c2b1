/** Everything that is someone's own, gathered once: for paper and for machines. */
import type { FileSection } from '../file-section.ts'
import type { Instant, Locale } from '../../kit/time.ts'

export type OwnFile = { readonly madeAt: Instant; readonly provider: string; readonly language: Locale; readonly sections: readonly FileSection[] }

/** For machines: names that do not change with the language, beside the words one reads. A part says which of how many it is. */
export const ownFileJson = ({ madeAt, provider, language, sections }: OwnFile, part: { readonly number: number; readonly of: number } | null = null): string => `${JSON.stringify({
  format: 'houvast own file 1', made_at: madeAt, provider, language, ...(part ? { part: part.number, parts: part.of } : {}),
  sections: sections.map(({ name, title, entries }) => ({ name, title, entries: entries.map(({ title: called, at, fields, data }) => ({ title: called, at, fields, ...(data === undefined ? {} : { data }) })) })),
}, null, part ? 0 : 2)}\n`
