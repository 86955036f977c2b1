import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { finder } from './guard-patterns.ts'
import { guardCategories, healthWords, readHealthWords, type GuardCategory } from './word-guard.ts'

const words = (text: string) => healthWords(text).map(({ word, category }) => `${word} ${category}`)

test.each([
  ['Zij heeft burn-outklachten.', ['burn-outklachten diagnosis']],
  ['Hij kreeg paniekaanvallen in de lift.', ['paniekaanvallen symptom']],
  ['Zij neemt slaapmedicatie.', ['slaapmedicatie medication']],
  ['Geen depressie, zegt hij.', ['depressie diagnosis']],
  ['DEPRESSIE', ['DEPRESSIE diagnosis']],
  ['Zij slaapt de laatste tijd heel slecht.', ['slaapt symptom']],
  ['De ADHD-medicatie is op.', ['ADHD-medicatie diagnosis']],
  ['Het MS-dossier is weg.', ['MS-dossier diagnosis']],
  ['Haar moeder kreeg een beroerte.', ['moeder family', 'beroerte diagnosis']],
])('%s', (text, found) => { expect(words(text)).toEqual(found) })

test.each([
  'Hij lijdt het team.', 'De druk op de ketel is te hoog.', 'De therapeut leidde het gesprek.', 'Het herstelplan loopt.', 'Mevrouw Pil plant het overleg.', 'Karin Dokter zit voor.',
  'Zij zitten rug aan rug.', 'Er hangt een depressie boven de Noordzee.', 'De klacht van de klant is opgelost.', 'De bedrijfsarts krijgt de planning.', 'Een werkuur, de ontvangst, voorwaarts, de schouders en de gemoederen.', 'Wie heeft ms gezegd in de mail?',
])('nothing in: %s', text => { expect(words(text)).toEqual([]) })

test('a doubtful word is about the work beside a thing, and about someone after a person', () => {
  expect(words('Er is pijn in de cijfers.')).toEqual([])
  expect(words('Zij heeft pijn door de stoel.')).toEqual(['pijn symptom'])
  expect(words('Er is pijn. De cijfers zijn goed.')).toEqual(['pijn symptom'])
})

test('however a word is written, its place is where it stands', () => {
  for (const written of ['burnout', 'burn-out', 'Burn\u2011out', 'burn\u00ADout', 'burn out', 'b\u00FBrnout', 'bu\u0302rnout']) {
    const text = `«Na een ${written}, zei ze.»`
    expect(healthWords(text), written).toEqual([{ from: 8, until: 8 + written.length, category: 'diagnosis', word: written }])
  }
  expect(words('hoofdpĳn')).toEqual(['hoofdpĳn symptom'])
})

test('what it finds stands in the text, in order and apart, whatever the text', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('hoofdpijn', 'slaapt slecht', 'burn-out', 'Dokter', 'haar moeder', '. ', '-', '\u00AD', '’', 'İ', '🌧', 'ĳ', 'ﬁ', '20mg'))
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(' ')), text => {
    let last = 0
    for (const { from, until, word } of healthWords(text)) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(until).toBeGreaterThan(from)
      expect(text.slice(from, until)).toBe(word)
      last = until
    }
  }))
})

test('the work grows with the text and no faster, however hostile', () => {
  const hostile = ['a', 'a-', '1a', 'psycho', 'zelfmoord', 'burn out ', 'slaapt ', 'slecht slaapt niet ', 'last van ', 'druk op de ', 'pijn klant ', '\u0301', 'a\u00AD', 'a’', '. ', 'Pil ', 'Ĳ', 'ﷺ']
  const size = 64 * 1024
  for (const piece of hostile) {
    const steps = (length: number) => readHealthWords(piece.repeat(Math.ceil(length / piece.length))).steps
    expect(steps(size), piece).toBeLessThan(size * 40)
    expect(steps(size) - 2 * steps(size / 2), piece).toBeLessThan(1000)
  }
})

test('an entry that would find nothing is refused', () => {
  for (const written of ['bètablokker', 'burn-out', 'Moe', 'a  b', '*']) expect(() => finder([['x', written]]), written).toThrow()
})

// What it is worth: measured on sentences that were written before the lists and never used to tune them.

const codes: Readonly<Record<string, GuardCategory>> = { d: 'diagnosis', m: 'medication', t: 'treatment', s: 'symptom', f: 'family' }
type Sentence = { readonly text: string; readonly part: string; readonly passages: readonly { readonly category: GuardCategory; readonly from: number; readonly until: number }[] }

const corpus = (name: string): readonly Sentence[] => {
  let part = ''
  return readFileSync(`core/consent/guard-corpus/${name}.txt`, 'utf8').split('\n').flatMap(line => {
    if (line.startsWith('#')) part = line.slice(2)
    return line === '' || line.startsWith('#') ? [] : [readSentence(line, part)]
  })
}

const readSentence = (line: string, part: string): Sentence => {
  const passages: Sentence['passages'][number][] = []
  const text = line.split(/(\[\w [^\]]+\])/).reduce((read, piece) => {
    const [, code = '', marked] = /^\[(\w) ([^\]]+)\]$/.exec(piece) ?? []
    const category = codes[code]
    if (marked === undefined || category === undefined) return read + piece
    passages.push({ category, from: read.length, until: read.length + marked.length })
    return read + marked
  }, '')
  return { text, part, passages }
}

const share = (some: number, all: number) => `${(100 * some / all).toFixed(1)} %`

const measure = (sentences: readonly Sentence[]) => {
  const read = sentences.map(sentence => ({ ...sentence, found: healthWords(sentence.text) }))
  const passages = read.flatMap(({ passages, found }) => passages.map(({ category, from, until }) => ({ category, found: found.filter(word => word.from < until && word.until > from) })))
  const clean = read.filter(one => one.passages.length === 0)
  const alarms = (of: typeof clean) => of.filter(({ found }) => found.length > 0).length
  const named = (category: GuardCategory) => passages.filter(one => one.category === category && one.found.some(word => word.category === category)).length
  const hit = (of: typeof passages) => of.filter(({ found }) => found.length > 0).length
  const traps = clean.filter(({ part }) => part.includes('look like'))
  const usual = clean.filter(({ part }) => !part.includes('look like'))
  return {
    sentences: read.length,
    recall: hit(passages) / passages.length,
    falseAlarms: alarms(clean) / clean.length,
    lines: [
      ...guardCategories.map(category => {
        const own = passages.filter(one => one.category === category)
        return `| ${category} | ${own.length} | ${hit(own)} (${share(hit(own), own.length)}) | ${named(category)} | ${clean.filter(({ found }) => found.some(word => word.category === category)).length} |`
      }),
      `| all | ${passages.length} | ${hit(passages)} (${share(hit(passages), passages.length)}) | ${guardCategories.reduce((sum, category) => sum + named(category), 0)} | ${alarms(clean)} |`,
      `| agreements, tasks and hours | ${usual.length} | ${alarms(usual)} (${share(alarms(usual), usual.length)}) |`,
      `| words that look like more than they are | ${traps.length} | ${alarms(traps)} (${share(alarms(traps), traps.length)}) |`,
      `| all clean sentences | ${clean.length} | ${alarms(clean)} (${share(alarms(clean), clean.length)}) |`,
    ],
  }
}

test('no sentence is in two sets, and there are six hundred', () => {
  const texts = [...corpus('held-out'), ...corpus('development'), ...corpus('cards')].map(({ text }) => text.toLowerCase())
  expect(texts.length).toBeGreaterThan(600)
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index)
  expect(twice.length).toBeLessThan(5)
})

test('on sentences as they stand on a card it is worth what the documentation prints', () => {
  const { lines, sentences } = measure(corpus('cards'))
  console.log(`word guard, cards (${sentences} sentences)\n${lines.join('\n')}`)
  const cards = readFileSync('docs/word-guard.md', 'utf8').split('## On a card')[1]?.split('\n## ')[0] ?? ''
  for (const line of lines) expect(cards).toContain(line)
})

test('on the held-out set it is worth what the documentation prints', () => {
  const { recall, falseAlarms, lines } = measure(corpus('held-out'))
  console.log(`word guard, held-out set\n${lines.join('\n')}\n\nto develop on\n${measure(corpus('development')).lines.join('\n')}`)
  const printed = readFileSync('docs/word-guard.md', 'utf8').split('## On a card')[0] ?? ''
  for (const line of lines) expect(printed).toContain(line)
  expect(recall).toBeGreaterThan(0.95)
  expect(falseAlarms).toBeLessThan(0.07)
})
