/** A letter as its reader reads it: whom it is about, who asks, and the words. Shown the same to the participant, before any yes. */
import type { Locale } from '../../kit/texts.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Profile } from '../people/person.ts'
import type { LetterForm } from '../programme.ts'
import type { Provider } from '../providers/provider.ts'
import { doorTexts } from './door.texts.ts'
import type { Shown } from './known-letters.ts'
import { sentencesOf, type Words } from './letter.ts'

export const passagesOf = ({ about, question, background, weDo, offers }: Words, guide: Pick<Profile, 'name' | 'profession'> | null, { name, telephone, locale }: Pick<Provider, 'name' | 'telephone'> & { readonly locale: Locale }, form: LetterForm = 'letter'): readonly Shown[] => {
  const voice = { locale, address: 'u' } as const
  const t = doorTexts(voice)
  return [
    { asked: t.about, text: about },
    { asked: t.whoAsks, text: guide ? t.asker(guide.name, guideTexts(voice)[guide.profession], name, telephone) : `${name}, ${telephone}` },
    ...(form === 'note'
      ? [...sentencesOf(question).map(text => ({ asked: t.noteAsks, text })), ...sentencesOf(offers).map(text => ({ asked: t.noteOffers, text }))]
      : [{ asked: t.question, text: question }, { asked: t.background, text: background }, { asked: t.weDo, text: weDo }]),
  ].filter(({ text }) => text !== '')
}

/** Of a note: whom it is about and who asks go along always; the rest is said yes to sentence by sentence. */
export const alwaysAlong = 2
/** Passages under one heading, where several follow each other. */
export const underHeadings = (passages: readonly Shown[]): readonly Shown[] => {
  const all: Shown[] = []
  for (const one of passages) {
    const last = all.at(-1)
    if (last?.asked === one.asked) all.splice(-1, 1, { asked: one.asked, text: `${last.text}\n${one.text}` })
    else all.push(one)
  }
  return all
}
