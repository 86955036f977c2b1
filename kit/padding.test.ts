import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headLength, paddedBlanks, paddedPage, paddedPdf, padding, paddingHeader, pageSize } from './padding.ts'
import { printPaper } from './paper.ts'

const heads = fc.record({
  status: fc.constantFrom(200, 404, 422, 429, 500),
  headers: fc.record({ 'content-type': fc.constant('text/html; charset=utf-8'), 'set-cookie': fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 120 }), { maxLength: 6 }) }),
})
const withLength = (head: { readonly status: number; readonly headers: object }, body: string) => headLength({ ...head, headers: { ...head.headers, 'content-length': Buffer.byteLength(body) } }) + Buffer.byteLength(body)

test('a page and its head fill a size, whatever both hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.integer({ min: 1, max: 60 }), heads, (text, times, head) => {
    const page = `<p>${text.repeat(times)}`
    const padded = paddedPage(page, head)
    expect(padded.startsWith(page)).toBe(true)
    expect(padded.slice(page.length)).toMatch(/^<!-- *-->$/)
    const length = withLength(head, padded)
    expect(length).toBe(pageSize(length))
  }))
})

test('a long file for machines fills a size too, and means the same', () => {
  const head = { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } }
  fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 40_000 }), (value, longer) => {
    const json = JSON.stringify([value, 'x'.repeat(longer)])
    const padded = paddedBlanks(json, head)
    expect(JSON.parse(padded)).toEqual(JSON.parse(json))
    expect(withLength(head, padded)).toBe(pageSize(withLength(head, padded)))
  }))
})

test('paper fills a size too: its table stands where its end says, and each thing where the table says', async () => {
  const head = { status: 200, headers: { 'content-type': 'application/pdf' } }
  for (const lines of [0, 40, 300]) {
    const pdf = await printPaper({ title: 'Brief', language: 'nl-NL', author: 'De Haven', blocks: [{ list: Array.from({ length: lines }, (_, index) => `regel ${index}`) }] })
    const padded = paddedPdf(pdf, head)
    const length = headLength({ ...head, headers: { ...head.headers, 'content-length': padded.length } }) + padded.length
    expect(length).toBe(pageSize(length))
    const text = padded.toString('latin1')
    const [, table = ''] = /startxref\n(\d+)\n%%EOF\n?$/.exec(text.slice(-1024)) ?? []
    expect(text.slice(Number(table), Number(table) + 4)).toBe('xref')
    const places = [...text.slice(Number(table)).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
    expect(places.length).toBeGreaterThan(8)
    for (const [index, at] of places.entries()) expect(text.slice(at, at + 20)).toMatch(new RegExp(String.raw`^${index + 1} 0 obj`))
    expect(text.replace(/%  +\n(?=startxref)/, '')).toBe(pdf.toString('latin1'))
  }
})

test('paper with a seal behind its end, and what is none, stays as it is', () => {
  for (const text of ['%PDF-1.7\nxref\ntrailer\nstartxref\n9\n%%EOF\n\n%houvast-portfolio-1 a b\n', 'not paper']) expect(paddedPdf(Buffer.from(text), { status: 200, headers: {} }).toString()).toBe(text)
})

test('the sizes are few, and the next is never more than twice what is needed beyond the first', () => {
  expect([1, 16_384, 16_385, 40_000, 65_537, 131_073, 200_000].map(pageSize)).toEqual([16_384, 16_384, 32_768, 65_536, 131_072, 196_608, 262_144])
})

test('on the edge of a size a page does not spill over it', () => {
  const head = { status: 200, headers: {} }
  for (let bytes = 16_250; bytes < 16_420; bytes++) expect([16_384, 32_768]).toContain(withLength(head, paddedPage('x'.repeat(bytes), head)))
  for (let bytes = 130_900; bytes < 131_100; bytes++) expect([131_072, 196_608]).toContain(withLength(head, paddedPage('x'.repeat(bytes), head)))
})

test('what shows no page fills the small size by a header, as long as it fits', () => {
  const fill = (body: string | null, status: number, headers: Readonly<Record<string, string>>) => {
    const filler = padding(body, { status, headers })
    return filler === null ? null : headLength({ status, headers: { ...headers, [paddingHeader]: filler, ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(body ?? '') }) } }) + Buffer.byteLength(body ?? '')
  }
  expect([fill(null, 303, { location: '/moments' }), fill(null, 303, { location: `/earlier/${'a'.repeat(40)}`, 'set-cookie': 'hv=1' }), fill(null, 204, {}), fill('{"a":"é"}', 200, { 'content-type': 'application/json' })]).toEqual([2048, 2048, 2048, 2048])
  expect(fill('x'.repeat(3000), 200, {})).toBeNull()
})
