/** Whatever is written as RFC 4180 is read back the same, whatever is not is refused with its line, and a bad file changes nothing. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleFiles } from '../../demo/occupations.ts'
import { BadCsv, readCsv, writeCsv } from './csv.ts'
import { readFiles } from './esco-files.ts'
import { readPart } from './esco.ts'

const field = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n a-zë]{0,12}$/u), fc.constantFrom('', '"', '""', ',', '\n', '\r\n', ' x '))
/** Of one column an empty line is a record like any other, so everything holds from one column on. */
const table = fc.integer({ min: 1, max: 5 }).chain(columns => fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 }))
const fieldsOf = (text: string) => readCsv(text).map(({ fields }) => fields)

test('what is written is read back, with LF too, with a mark in front, and without its last line end', () => {
  fc.assert(fc.property(table, records => {
    const text = writeCsv(records)
    expect(fieldsOf(text)).toEqual(records)
    expect(fieldsOf(`\uFEFF${text}`)).toEqual(records)
    // A last line of one empty field is nothing without its end.
    expect(fieldsOf(text.slice(0, -2))).toEqual(records.at(-1)?.length === 1 && records.at(-1)?.[0] === '' ? records.slice(0, -1) : records)
    const unix = records.map(one => one.map(value => value.replaceAll('\r', '')))
    expect(fieldsOf(writeCsv(unix).replaceAll('\r\n', '\n'))).toEqual(unix)
  }), { numRuns: 300 })
})

/** What a text holds, or how it does not hold; anything else breaks the test. */
const tried = (text: string) => {
  try {
    return fieldsOf(text)
  } catch (error) {
    if (error instanceof BadCsv) return error
    throw error
  }
}

test('of any text whatever it makes a table, or says on which line it does not hold; and never hangs or breaks otherwise', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[",\r\na]{0,40}$/)), text => {
    const read = tried(text)
    // What was taken in can be written and read again: nothing was guessed.
    expect(read instanceof BadCsv ? read.line <= text.split('\n').length : JSON.stringify(fieldsOf(writeCsv(read))) === JSON.stringify(read) && new Set(read.map(fields => fields.length)).size <= 1).toBe(true)
  }), { numRuns: 1000 })
})

test.each([
  ['a,b\n1\n', 2, /1 fields/], ['a,b\n"1,2\n', 2, /never closed/], ['a\n"1"2\n', 2, /closing quote/], ['a\n1"2\n', 2, /quote inside/], ['a\r1\n', 1, /half/], ['a,b\n"x\ny",2\n3\n', 4, /1 fields/],
] as const)('%j is refused on line %i', (text, line, why) => {
  expect(() => readCsv(text)).toThrow(why)
  expect(tried(text)).toMatchObject({ line })
})

const occupation = 'http://data.europa.eu/esco/occupation/x'
const relations = 'occupationUri,relationType,skillType,skillUri\n'
test.each([
  ['', /empty file/], ['a,b\n', /none of the three/], [`${relations}${occupation},perhaps,knowledge,http://s\n`, /line 2: relationType is perhaps/], [`${relations}${occupation},essential,knowledge,no address\n`, /line 2: skillUri is no address/],
  [`${relations}${occupation},essential,knowledge,http://s\n${occupation},optional,knowledge,http://s\n`, /line 3: .* twice/], ['conceptUri,skillType,preferredLabel\nhttp://s,knowledge,\n', /line 2: preferredLabel is empty/],
  ['conceptUri,skillType,preferredLabel,skillType\n', /column skillType stands there twice/],
])('a part that does not hold is refused: %j', (text, why) => expect(() => readPart(text)).toThrow(why))

test('columns are found by name, in any order, and what is no longer in use is left out', () => {
  expect(readPart('status,preferredLabel,conceptUri,new,skillType\nreleased,luisteren,http://s,1,knowledge\nobsolete,weg,http://t,1,knowledge\n')).toEqual({ part: 'skills', rows: [{ uri: 'http://s', label: 'luisteren' }] })
})

test('the sample is in the very format, about a dozen jobs, and every relation leads somewhere', () => {
  expect(readFileSync(sampleFiles[0] ?? '', 'utf8').split('\r\n')[0]).toBe('conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code')
  const parts = readFiles(sampleFiles)
  const [jobs, skills, links] = [parts.find(one => one.part === 'occupations'), parts.find(one => one.part === 'skills'), parts.find(one => one.part === 'relations')]
  expect(jobs?.rows).toHaveLength(12)
  for (const link of links?.part === 'relations' ? links.rows : []) {
    expect(jobs?.part === 'occupations' && jobs.rows.some(({ uri }) => uri === link.occupation), link.occupation).toBe(true)
    expect(skills?.part === 'skills' && skills.rows.some(({ uri }) => uri === link.skill), link.skill).toBe(true)
  }
  expect(() => readFiles([...sampleFiles, sampleFiles[0] ?? ''])).toThrow('occupations is given twice')
})
