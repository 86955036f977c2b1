/** The whole file on paper, tagged so that a screen reader reads it in order. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Zone } from '../../kit/time.ts'
import { exactly } from '../reports/exactly.ts'
import { fileTexts } from './own-file.texts.ts'
import type { OwnFile } from './own-file.ts'

export const ownFilePaper = ({ madeAt, provider, sections }: OwnFile, { voice, zone }: { readonly voice: Voice; readonly zone: Zone }, part: string | null = null): Paper => {
  const t = fileTexts(voice)
  const when = { zone, locale: voice.locale }
  return {
    language: voice.locale, title: t.title, author: provider,
    blocks: [
      { paragraph: provider, quiet: true }, { heading: t.title, level: 1 }, ...(part === null ? [] : [{ paragraph: part }]), { paragraph: t.madeAt(exactly(madeAt, when)) }, { paragraph: t.what },
      ...sections.flatMap(({ title, entries }): readonly Block[] => [
        { heading: title, level: 2 }, ...(entries.length === 0 ? [{ paragraph: t.nothing, quiet: true as const }] : []),
        ...entries.flatMap((entry): readonly Block[] => [
          { paragraph: entry.at ? `${entry.title}, ${exactly(entry.at, when)}` : entry.title },
          ...(entry.fields.length === 0 ? [] : [{ list: entry.fields.map(({ label, value }) => `${label}: ${value}`) }]),
        ]),
      ]),
    ],
  }
}
