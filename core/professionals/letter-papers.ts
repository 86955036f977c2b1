/** Letters on paper: as their reader sees them, to take along oneself, and the sheet that carries a link or a code. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import type { Provider } from '../providers/provider.ts'
import { doorTexts } from './door.texts.ts'
import type { Reached, Shown } from './known-letters.ts'
import { underHeadings } from './passages.ts'
import { sheetTexts } from './sheet.texts.ts'

type Around = { readonly provider: Provider; readonly voice: Voice }
const formal = ({ locale }: Voice): Voice => ({ locale, address: 'u' })
const words = (passages: readonly Shown[]): readonly Block[] => underHeadings(passages).flatMap(({ asked, text }) => [{ heading: asked, level: 2 as const }, ...text.split('\n').filter(one => one.trim() !== '').map(paragraph => ({ paragraph }))])
const sender = ({ name, telephone, mail }: Provider): readonly Block[] => [{ paragraph: name, quiet: true }, { paragraph: `${telephone}, ${mail}`, quiet: true }]

export const openLetterPaper = ({ provider, voice }: Around, { name, reference, until, passages }: { readonly name: string; readonly reference: string; readonly until: Instant; readonly passages: readonly Shown[] }): Paper => {
  const t = doorTexts(formal(voice))
  return {
    language: voice.locale, title: t.letterTitle, author: provider.name,
    blocks: [...sender(provider), { heading: t.letterTitle, level: 1 }, { paragraph: t.letterFor(name, dateWithYear(dayOf(until, provider.zone), voice.locale)), quiet: true }, ...words(passages), { paragraph: `${t.reference}: ${reference}`, quiet: true }],
  }
}

/** For whom it is about, to hand over oneself: the same words, for whoever one gives them to. */
export const carriedPaper = ({ provider, voice }: Around, { name, practice, reference, passages, title }: { readonly name: string; readonly practice: string; readonly reference: string; readonly passages: readonly Shown[]; /** Of a note; a letter has the usual one. */ readonly title: string | null }): Paper => {
  const t = doorTexts(formal(voice))
  return {
    language: voice.locale, title: title ?? t.letterTitle, author: provider.name,
    blocks: [...sender(provider), { paragraph: [name, practice].filter(one => one !== '').join(', ') }, { heading: title ?? t.letterTitle, level: 1 }, ...words(passages), { paragraph: `${t.reference}: ${reference}`, quiet: true }],
  }
}

/** Link or code, never both: what one finds on a desk opens nothing. */
export const sheetPaper = ({ provider, voice }: Around, reached: Reached, secret: { readonly is: 'link' | 'code'; readonly text: string }, until: Instant): Paper => {
  const t = sheetTexts(formal(voice))
  return {
    language: voice.locale, title: t.title, author: provider.name,
    blocks: [
      ...sender(provider), { paragraph: [reached.name, reached.practice].filter(one => one !== '').join(', ') },
      { heading: t.title, level: 1 }, { paragraph: t.lead(dateWithYear(dayOf(until, provider.zone), voice.locale)) },
      { heading: secret.is === 'link' ? t.link : t.code, level: 2 }, { paragraph: secret.text }, { paragraph: secret.is === 'link' ? t.linkHint : t.codeHint },
      { heading: t.rather, level: 2 }, { paragraph: t.call(provider.telephone, reached.reference) },
    ],
  }
}
