/** What the word guard points at, beside the form: words in their sentence, and what to write instead. It stops nobody. */
import { Heading, Marked, Note, Stack } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { guardTexts } from './guard.texts.ts'
import { guardCategories, healthWords, type HealthWord } from './word-guard.ts'

/** What is about to be shared: one text of the form. */
export type Passage = {
  /** The id of its field, which the warning leads to. */
  readonly field: string
  /** The question it answers. */
  readonly label: string
  readonly text: string
}

/** Nothing at all where there is nothing to warn of. */
export function GuardNotice({ voice, passages, level = 2 }: { readonly voice: Voice; readonly passages: readonly Passage[]; readonly level?: 2 | 3 }) {
  const t = guardTexts(voice)
  const numbered = numberedWords(passages)
  if (numbered.length === 0) return null
  return (
    <Note tone="warn" announced>
      <Heading level={level}>{t.title}</Heading>
      <p>{t.why} <strong>{t.instead}</strong></p>
      {numbered.map(({ field, label, text, words }) => (
        <Stack key={field}>
          <p><a href={`#${field}`}>{label}</a></p>
          <Marked text={text} places={words.map(({ from, until, number, category }) => ({ from, until, number, heard: t[category].toLowerCase() }))} />
          <ul>
            {guardCategories.filter(category => words.some(word => word.category === category)).map(category => (
              <li key={category}><strong>{t[category]}</strong>: {namesOf(words.filter(word => word.category === category))}. {t[`${category}Hint`]}</li>
            ))}
          </ul>
        </Stack>
      ))}
      <p>{t.help}</p>
    </Note>
  )
}

type Numbered = HealthWord & { readonly number: number }

const numberedWords = (passages: readonly Passage[]): readonly (Passage & { readonly words: readonly Numbered[] })[] => {
  let number = 0
  return passages.map(passage => ({ ...passage, words: healthWords(passage.text).map(word => ({ ...word, number: ++number })) })).filter(({ words }) => words.length > 0)
}

const namesOf = (words: readonly Numbered[]): string => words.map(({ word, number }) => `‘${word}’ (${number})`).join(', ')
