import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomFeed, type Entry } from './feed.ts'

const at = new Date('2026-11-20T08:30:00Z')
const feed = (entries: readonly Entry[], title = 'Samen leren') => atomFeed({ title, by: 'De Haven', address: 'https://dehaven.example/together', self: 'https://dehaven.example/together/feed.atom', entries, founded: new Date('2026-01-05T08:00:00Z') })
const entry = (title: string, words = 'x'): Entry => ({ address: 'https://dehaven.example/together/ideas/1', title, at, words })

test('a feed says whose it is, when it changed, and what came', () => {
  const text = feed([entry('Een idee')])
  for (const part of ['<updated>2026-11-20T08:30:00.000Z</updated>', '<title>Een idee</title>', '<link rel="self" href="https://dehaven.example/together/feed.atom"/>', '<author><name>De Haven</name></author>']) expect(text).toContain(part)
  expect(feed([])).toContain('<updated>2026-01-05T08:00:00.000Z</updated>')
})

/** As a reader of XML would: tags must close, and what is left of words is read back. */
const parts = (xml: string): { readonly tags: readonly string[]; readonly words: readonly string[] } => {
  const tags = [...xml.matchAll(/<\/?([A-Za-z]+)[^<>]*?>/g)].map(([tag]) => tag)
  const words = [...xml.matchAll(/<(?:title|summary)>([^<]*)</g)].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  return { tags, words }
}

test('any words come back as words, and none of them becomes a tag', () => {
  const usual = parts(feed([entry('x', 'y')])).tags
  const awkward = fc.constantFrom('<', '>', '&', '"', ']]>', '<script>', '&lt;', '\u0000', '\u0007', '\uFFFE', '\uD800', '🌱', 'é', '</summary>')
  fc.assert(fc.property(fc.array(fc.oneof(awkward, fc.string({ maxLength: 5 })), { maxLength: 12 }).map(all => all.join('')), words => {
    const text = feed([entry(words, words)], words)
    const read = parts(text)
    expect(read.tags).toEqual(usual)
    const plain = words.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    expect(read.words).toEqual([plain, plain, plain])
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/) // oxlint-disable-line no-control-regex -- it is what is looked for
  }), { numRuns: 200 })
})
