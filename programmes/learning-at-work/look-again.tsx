/** A word that looks like a name, or like health, is looked at once by its writer: who says it is neither goes on. The lists know words and not what is meant. */
import { CheckField } from '../../design/index.ts'
import type { Filled } from '../../core/filled-form.ts'
import { catalogue, type Voice } from '../../kit/texts.ts'
import type { Form } from '../../kit/web.ts'

const lookTexts = catalogue('je or u', {
  'nl-NL': { looked: 'Dit is geen naam, en het zegt niets over gezondheid' },
  'nl-BE': { looked: 'Dit is geen naam, en het zegt niets over gezondheid' },
  en: { looked: 'This is no name, and says nothing of health' },
})

export const hasLooked = (form: Form): 'yes' | 'no' => (form['looked']?.[0] === 'yes' ? 'yes' : 'no')
/** Beside a field that came back for it. @param field where the no stands */
export const LookAgain = ({ filled, field, id = 'looked', voice }: { readonly filled: Filled; readonly field: string; readonly id?: string; readonly voice: Voice }) =>
  (filled.noes?.[field] === undefined ? null : <CheckField name="looked" id={id}>{lookTexts(voice).looked}</CheckField>)
