/** On paper: what a reader was shown, and what someone said yes to. Nothing stands there that the page does not show. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { exactly } from '../reports/exactly.ts'
import type { Provider } from '../providers/provider.ts'
import type { Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { textVersion, type Purpose } from './consent.ts'
import type { ConsentRow } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { markOf, type Words } from './written-passages.ts'

type Around = { readonly provider: Provider; readonly voice: Voice }
const wordsOn = (passages: readonly Words[]): readonly Block[] => passages.flatMap(({ asked, text }) => [
  ...(asked === null ? [] : [{ heading: asked, level: 2 as const }]), ...text.split('\n').map(paragraph => ({ paragraph })),
])

export const sharedPaper = ({ provider, voice }: Around, { version, name, until, passages }: { readonly version: Id<'shared-version'>; readonly name: string; readonly until: Instant; readonly passages: readonly Words[] }): Paper => {
  const t = consentTexts(voice)
  const when = { zone: provider.zone, locale: voice.locale }
  return {
    language: voice.locale, title: t.words, author: provider.name,
    blocks: [
      { paragraph: provider.name, quiet: true }, { heading: t.sharedPaper(name), level: 1 }, { paragraph: t.paperUntil(exactly(until, when)) },
      ...wordsOn(passages), { heading: t.dontAskTitle, level: 2 }, { paragraph: t.dontAsk }, { paragraph: t.mark(markOf(version, passages)), quiet: true },
    ],
  }
}

type Receipt = { readonly version: Id<'shared-version'>; readonly reader: { readonly name: string }; readonly purpose: Purpose; readonly consent: ConsentRow; readonly passages: readonly Words[]; readonly link: { readonly sequence: number; readonly hash: Buffer } | null }
export const receiptPaper = ({ provider, voice }: Around, { version, reader, purpose, consent, passages, link }: Receipt): Paper => {
  const t = consentTexts(voice)
  const inWords = (at: Instant) => exactly(at, { zone: provider.zone, locale: voice.locale })
  return {
    language: voice.locale, title: t.receiptTitle, author: provider.name,
    blocks: [
      { paragraph: provider.name, quiet: true }, { heading: t.receiptTitle, level: 1 },
      { paragraph: `${t.whoReads}: ${reader.name}` }, { paragraph: `${t.whatFor}: ${t[purpose]}` }, { paragraph: `${t.givenAt}: ${inWords(consent.at)}` },
      { paragraph: `${t.fromUntil}: ${t.betweenTimes(inWords(consent.from), inWords(consent.until))}` },
      ...(consent.withdrawnAt ? [{ paragraph: `${t.stoppedAt}: ${inWords(consent.withdrawnAt)}` }] : []),
      ...wordsOn(passages),
      { paragraph: t.mark(markOf(version, passages)), quiet: true }, { paragraph: t.textVersion(textVersion), quiet: true },
      ...(link ? [{ paragraph: t.chain(link.sequence, link.hash.toString('hex')), quiet: true as const }] : []),
    ],
  }
}
