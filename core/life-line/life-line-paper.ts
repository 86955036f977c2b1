/** A life line on paper: the drawing, then the same in words. It carries no name: whoever finds it does not know whose it is. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { crisisNumbers } from '../crisis-numbers.ts'
import type { Provider } from '../providers/provider.ts'
import { linesOf } from './in-words.ts'
import type { Content, Item } from './life-line.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import { pictureOf } from './picture.ts'

const headings = { period: 'periods.title', event: 'events.title', 'role-model': 'role-models.title', pattern: 'patterns.title', balance: 'balances.title' } as const satisfies Readonly<Record<Content['kind'], string>>

export const lifeLinePaper = (items: readonly Item[], today: Day, { provider, voice }: { readonly provider: Provider; readonly voice: Voice }): Paper => {
  const t = lifeLineTexts(voice)
  const numbers = crisisNumbers[provider.country]
  const picture = pictureOf(items, Number(today.slice(0, 4)))
  const words = linesOf(items, t)
  const kinds = [...new Set(words.map(({ kind }) => kind))]
  return {
    language: voice.locale, title: t.paperTitle, author: provider.name,
    blocks: [
      { heading: t.paperTitle, level: 1 }, { paragraph: dateWithYear(today, voice.locale), quiet: true }, { paragraph: t.lead },
      ...(picture ? [{ along: [...picture.bands, ...picture.points.map(({ mark, at, value }) => ({ mark, from: at - 0.5, until: at + 0.5, value }))], most: 5, ends: [String(picture.from), String(picture.until - 1)] } as const] : []),
      ...kinds.flatMap((kind): readonly Block[] => [
        { heading: t[headings[kind]], level: 2 },
        ...words.filter(one => one.kind === kind).flatMap(({ title, lines }): readonly Block[] => [
          { paragraph: title },
          ...(lines.length === 0 ? [] : [{ list: lines.map(({ label, text }) => (label ? `${label} ${text}` : text)) }]),
        ]),
      ]),
      { heading: t.stopHelp, level: 2 }, { paragraph: t.stopNumbers(numbers.suicide, numbers.emergency) },
    ],
  }
}
