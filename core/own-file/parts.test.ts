import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileSection } from '../file-section.ts'
import { ownFileJson } from './own-file.ts'
import { partsOf } from './parts.ts'

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('&'.repeat(300), '"<>\n'.repeat(80), '\\'.repeat(200)))
const field = fc.record({ name: fc.constantFrom('text', 'by'), label: fc.string({ maxLength: 20 }), value: words })
const entry = fc.record({ title: fc.string({ maxLength: 40 }), at: fc.constantFrom(null, new Date('2026-11-20T08:30:00Z')), fields: fc.array(field, { maxLength: 4 }), data: fc.constantFrom(undefined, { event: 'note.read', role: 'guide' }) })
const section = fc.record({ name: fc.constantFrom('talks', 'messages', 'looks'), title: fc.string({ maxLength: 30 }), entries: fc.array(entry, { maxLength: 30 }) })
const asJson = (sections: readonly FileSection[]) => ownFileJson({ madeAt: new Date(0), provider: '', language: 'nl-NL', sections }, { number: 1, of: 1 })
const entriesOf = (sections: readonly FileSection[]) => sections.flatMap(({ name, entries }) => entries.map(one => ({ name, ...one })))

test('nothing is lost, said twice or moved, and no part is longer than was asked unless one entry alone is', () => {
  fc.assert(fc.property(fc.array(section, { maxLength: 6 }), fc.constantFrom(1500, 4000, 18_000), (sections, most) => {
    const parts = partsOf(sections, most)
    expect(parts.flatMap(entriesOf)).toEqual(entriesOf(sections))
    const several = parts.filter(part => entriesOf(part).length > 1)
    expect(several.filter(part => Buffer.byteLength(asJson(part)) - Buffer.byteLength(asJson([])) > most)).toEqual([])
  }), { numRuns: 60 })
})

test('a section that is cut keeps its title; one with nothing in it is left out, and a file without anything is one part', () => {
  const told = (count: number) => Array.from({ length: count }, (_, number) => ({ title: String(number), at: null, fields: [{ name: 'text', label: 'Tekst', value: 'x'.repeat(500) }] }))
  const parts = partsOf([{ name: 'reports', title: 'Verslagen', entries: [] }, { name: 'messages', title: 'Berichten', entries: told(7) }, { name: 'looks', title: 'Wie keek', entries: told(1) }], 2600)
  expect(parts.map(part => part.map(({ title, entries }) => `${title} ${entries.length}`))).toEqual([['Berichten 3'], ['Berichten 3'], ['Berichten 1', 'Wie keek 1']])
  expect(partsOf([])).toEqual([[]])
})
