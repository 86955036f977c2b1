/** A letter as its reader reads it: whom it is about, who asks, and the words. Shown the same to the participant, before any yes. */
import type { Locale } from '../../kit/texts.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Profile } from '../people/person.ts'
import type { Provider } from '../providers/provider.ts'
import { doorTexts } from './door.texts.ts'
import type { Shown } from './known-letters.ts'
import type { Words } from './letter.ts'

export const passagesOf = ({ about, question, background, weDo }: Words, guide: Pick<Profile, 'name' | 'profession'> | null, { name, telephone, locale }: Pick<Provider, 'name' | 'telephone'> & { readonly locale: Locale }): readonly Shown[] => {
  const voice = { locale, address: 'u' } as const
  const t = doorTexts(voice)
  return [
    { asked: t.about, text: about },
    { asked: t.whoAsks, text: guide ? t.asker(guide.name, guideTexts(voice)[guide.profession], name, telephone) : `${name}, ${telephone}` },
    { asked: t.question, text: question }, { asked: t.background, text: background }, { asked: t.weDo, text: weDo },
  ].filter(({ text }) => text !== '')
}
