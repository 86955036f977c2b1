/** The letter on paper: without a name, without an employer, for whoever it is given to. */
import type { Paper } from '../../kit/paper.ts'
import { dateWithYear, type Day, type Locale } from '../../kit/time.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Profile } from '../people/person.ts'
import type { Provider } from '../providers/provider.ts'
import { letterFields, type Letter } from './letter.ts'
import { paperTexts } from './letter.texts.ts'

export const letterPaper = (letter: Letter, { provider, guide, locale, day }: { readonly provider: Provider; /** Who helped to write it; null when nobody did. */ readonly guide: Pick<Profile, 'name' | 'profession'> | null; readonly locale: Locale; readonly day: Day }): Paper => {
  const voice = { locale, address: provider.address }
  const t = paperTexts(voice)
  return {
    language: locale, title: t.title, author: provider.name,
    blocks: [
      { paragraph: provider.name, quiet: true },
      { paragraph: `${provider.telephone}, ${provider.mail}`, quiet: true },
      { heading: t.title, level: 1 },
      { paragraph: t.day(dateWithYear(day, locale)), quiet: true },
      { toFillIn: t.name },
      ...letterFields.flatMap(name => (letter[name] === '' ? [] : [{ heading: t[name], level: 2 as const }, ...letter[name].split('\n').filter(line => line.trim() !== '').map(paragraph => ({ paragraph }))])),
      { paragraph: t.own, quiet: true },
      ...(guide ? [{ paragraph: t.withGuide(guide.name, guideTexts(voice)[guide.profession]), quiet: true as const }] : []),
    ],
  }
}
