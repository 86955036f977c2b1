/** The letter on paper: without a name, without an employer, for whoever it is given to. */
import { letterPdf } from '../../kit/pdf/letter.ts'
import { dateWithYear, type Day, type Locale } from '../../kit/time.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Profile } from '../people/person.ts'
import type { Provider } from '../providers/provider.ts'
import { letterFields, type Letter } from './letter.ts'
import { paperTexts } from './letter.texts.ts'

export const paperOf = (letter: Letter, { provider, guide, locale, day }: { readonly provider: Provider; readonly guide: Pick<Profile, 'name' | 'profession'> | null; readonly locale: Locale; readonly day: Day }): Promise<Buffer> => {
  const voice = { locale, address: provider.address }
  const t = paperTexts(voice)
  return letterPdf({
    language: locale, title: t.title, day,
    sender: [provider.name, `${provider.telephone}, ${provider.mail}`],
    blocks: [
      { small: t.day(dateWithYear(day, locale)) },
      { toFillIn: t.name },
      ...letterFields.filter(name => letter[name] !== '').map(name => ({ heading: t[name], text: letter[name] })),
      { small: t.own },
      ...(guide ? [{ small: t.withGuide(guide.name, guideTexts(voice)[guide.profession]) }] : []),
    ],
  })
}
