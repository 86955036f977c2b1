/** Every word in every catalogue: one form of address, no word of another country or language, sentences one can read. */
import { expect, test } from 'vitest'
import '../app.ts'
import '../demo/open.ts'
import { catalogues, type Reader } from '../kit/texts.ts'
import { reading, sentencesOf, syllables, wordsIn } from './reading.ts'

type Words = { readonly reader: Reader; readonly locale: string; readonly key: string; readonly form: 'plain' | 'je' | 'u'; readonly text: string }

/** The words in a function are its pieces of text, whichever way it branches; what is filled in stands as X. */
const piecesOf = (message: unknown): readonly string[] => {
  if (typeof message === 'string') return [message]
  const source = String(message)
  return [...source.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, template, single, double]) => (template?.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'X') ?? single ?? double ?? '').replaceAll(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll(String.raw`\n`, '\n').replaceAll('\\', ''))
}

const all: readonly Words[] = catalogues.flatMap(({ reader, texts }) => Object.entries(texts).flatMap(([locale, messages]) => Object.entries(messages).flatMap(([key, message]) => {
  const forms: readonly (readonly [Words['form'], unknown])[] = typeof message === 'object' && message !== null && 'je' in message && 'u' in message ? [['je', message.je], ['u', message.u]] : [['plain', message]]
  return forms.flatMap(([form, one]) => piecesOf(one).map(text => ({ reader, locale, key, form, text })))
})))
const dutch = all.filter(({ locale }) => locale !== 'en')
const shown = ({ locale, key, form, text }: Words) => `${locale} ${key}${form === 'plain' ? '' : ` (${form})`}: ${text}`
const saying = (words: readonly Words[], pattern: RegExp, except: (one: Words) => boolean = () => false) => words.filter(one => pattern.test(one.text) && !except(one)).map(shown)

const je = /(?<![\p{L}’'-])(je|jij|jou|jouw|jezelf|jullie)(?![\p{L}])/iu
const u = /(?<![\p{L}\d’'-])(u|uw|uzelf)(?![\p{L}'’])/iu

/** A setting that names the two forms of address. */
const namesForm = ({ key }: Words) => key === 'je' || key === 'u'

test('there are words to read', () => {
  expect(catalogues.length).toBeGreaterThan(15)
  console.log(`${catalogues.length} catalogues, ${all.length} texts`)
})

test('no text is empty', () => {
  const empty = catalogues.flatMap(({ texts }) => Object.entries(texts).flatMap(([locale, messages]) => Object.entries(messages).flatMap(([key, message]) =>
    (typeof message === 'object' && message !== null ? Object.values(message) : [message]).filter(one => typeof one === 'string' && one.trim() === '').map(() => `${locale} ${key}`))))
  expect(empty).toEqual([])
})

test('whoever may be addressed in two ways is addressed in one at a time', () => {
  const both = dutch.filter(({ reader }) => reader === 'je or u')
  expect(saying(both.filter(({ form }) => form === 'plain'), new RegExp(`${je.source}|${u.source}`, 'iu'))).toEqual([])
  expect(saying(both.filter(({ form }) => form === 'je'), u)).toEqual([])
  expect(saying(both.filter(({ form }) => form === 'u'), je)).toEqual([])
})

test('staff say je among themselves, managers and doctors read u', () => {
  expect(saying(dutch.filter(({ reader }) => reader === 'je'), u, namesForm)).toEqual([])
  expect(saying(dutch.filter(({ reader }) => reader === 'u'), je)).toEqual([])
})

test('what is Dutch stays out of the English', () => {
  expect(saying(all.filter(({ locale }) => locale === 'en'), /(?<![\p{L}-])(het|een|niet|voor|naar|wij|ook|maar|jouw|onze|deze|geen|wordt|kunnen|afspraak|gesprek|begeleider|u|uw|jij)(?![\p{L}-])/iu, namesForm)).toEqual([])
})

test('what only one country has stays out of the other\'s Dutch', () => {
  expect(saying(all.filter(({ locale }) => locale === 'nl-BE'), /\b113\b|0800-0113|huisartsenpost\b|Autoriteit Persoonsgegevens|bedrijfsarts|\bUWV\b|\bBSN\b|\bggz\b|\bverzetten\b/i)).toEqual([])
  expect(saying(all.filter(({ locale }) => locale === 'nl-NL'), /\b1813\b|\b1733\b|huisartsenwachtpost|Gegevensbeschermingsautoriteit|arbeidsarts|\bRIZIV\b|rijksregisternummer/i)).toEqual([])
})

test('no sentence is longer than fifteen words, but for a few', () => {
  const long = [...new Set(dutch.flatMap(({ locale, key, text }) => sentencesOf(text).filter(sentence => wordsIn(sentence).length > 15).map(sentence => `${locale} ${key} (${wordsIn(sentence).length}): ${sentence}`)))]
  if (long.length > 0) console.log(`longer than fifteen words:\n${long.join('\n')}`)
  expect(long.length / dutch.length).toBeLessThan(0.01)
  expect(long.filter(one => Number(/\((\d+)\)/.exec(one)?.[1]) > 20)).toEqual([])
})

test('the measure itself: syllables as in the dictionary, and a hard text scores below an easy one', () => {
  const known: Readonly<Record<string, number>> = { afspraak: 2, begeleider: 4, praten: 2, huis: 1, geïnteresseerd: 5, ruimte: 2, moeilijk: 2, eeuwig: 2, nieuwe: 2, werkgever: 3, psycholoog: 3, beëindigen: 4, kwaliteitsmanagement: 7 }
  expect(Object.fromEntries(Object.keys(known).map(word => [word, syllables(word)]))).toEqual(known)
  expect(reading('De kat zit op de mat. Hij slaapt.').score).toBeGreaterThan(100)
  expect(reading('De verantwoordelijke organisatie implementeert kwaliteitsverbeterende maatregelen overeenkomstig vigerende privacyreglementen en beleidsuitgangspunten.').score).toBeLessThan(0)
})
