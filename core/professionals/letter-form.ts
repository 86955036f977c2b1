/** A letter as it is typed, by guide or participant alike. */
import { fields, mail, optional, telephone, text, whole } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { callingCode, type Provider } from '../providers/provider.ts'
import { nameLength, wordsLength, type Content } from './letter.ts'

const line = text({ most: nameLength })
const words = text({ most: wordsLength })
const declared = (country: Provider['country']) => fields({
  name: line, practice: optional(line), mail: optional(mail), telephone: optional(telephone(callingCode(country))),
  about: line, question: words, background: optional(words), weDo: optional(words), offers: optional(words), seen: whole({ least: 0, most: 100_000 }),
})

type Typed = Content & { readonly seen: number }
export const readLetter = (form: Form, { country }: Pick<Provider, 'country'>): { readonly value: Typed | null; readonly filled: Filled } => {
  const read = declared(country).read(form)
  const { value } = read
  return { filled: read, value: value && { ...value, practice: value.practice ?? '', background: value.background ?? '', weDo: value.weDo ?? '', offers: value.offers ?? '' } }
}

/** What the word guard reads before a note is kept. */
export const guarded = ({ question, offers }: Pick<Content, 'question' | 'offers'>) => [{ key: 'question', text: question }, { key: 'offers', text: offers }]

export const fillWith = (content: Partial<Content>): Filled => filledWith(content)
