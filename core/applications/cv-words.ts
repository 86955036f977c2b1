/** A curriculum vitae in words, passage by passage: the same on the page of its writer, for whoever it is shared with, and on paper. */
import { createHash } from 'node:crypto'
import type { Block, Paper } from '../../kit/paper.ts'
import type { Locale } from '../../kit/texts.ts'
import { entriesIn, headOf, inReadingOrder, sections, strengthsOf, type CvItem, type Entry } from './cv.ts'
import type { cvTexts } from './cv.texts.ts'

export type Passage = { readonly asked: string; readonly text: string }
type T = ReturnType<typeof cvTexts>

export const titleOf = ({ title, where }: Pick<Entry, 'title' | 'where'>): string => [title, where].filter(Boolean).join(', ')
const lines = (...said: readonly (string | null)[]): string => said.filter(one => one !== null && one !== '').join('\n')

export const passagesOf = (all: readonly CvItem[], t: T): readonly Passage[] => {
  const head = headOf(all)?.content
  return [
    ...(head ? [{ asked: t.cvTitle, text: lines(head.name, head.place, head.reach) }, ...(head.about ? [{ asked: t.about, text: head.about }] : [])] : []),
    ...sections.flatMap(section => entriesIn(all, section).map(({ content }) => ({ asked: t[section], text: lines(`${t.years(content.from, content.to)}: ${titleOf(content)}`, content.did) }))),
    ...strengthsOf(all).map(({ content }) => ({ asked: t.strengths, text: lines(content.title, content.shows) })),
  ]
}
/** What stood on the page when someone said yes: another word, another mark. */
export const markOfCv = (all: readonly CvItem[]): string => createHash('sha256').update(JSON.stringify(inReadingOrder(all).map(({ id, version }) => [id, version]))).digest('base64url')

/** Passages under their headings, one heading for those that follow each other. */
export const underHeadings = (passages: readonly Passage[]): readonly { readonly heading: string; readonly texts: readonly string[] }[] => {
  const headings = [...new Set(passages.map(({ asked }) => asked))]
  return headings.map(heading => ({ heading, texts: passages.filter(({ asked }) => asked === heading).map(({ text }) => text) }))
}

export const cvPaper = (passages: readonly Passage[], { language, author, title, quiet }: { readonly language: Locale; readonly author: string; readonly title: string; /** Above it, for a reader to whom it was shown. */ readonly quiet: string | null }): Paper => ({
  language, title, author,
  blocks: [
    { heading: title, level: 1 }, ...(quiet ? [{ paragraph: quiet, quiet: true } as const] : []),
    ...underHeadings(passages).flatMap(({ heading, texts }): readonly Block[] => [...(heading === title ? [] : [{ heading, level: 2 } as const]), ...texts.flatMap(text => text.split('\n').map((paragraph): Block => ({ paragraph })))]),
  ],
})
