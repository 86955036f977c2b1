import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { faults } from '../../design/nesting.ts'
import { GuardNotice } from './guard-notice.tsx'

const voice = { locale: 'nl-NL', address: 'u' } as const
const agreements = { field: 'agreements', label: 'Afspraken', text: 'Zij werkt van tien tot twee.' }
const went = { field: 'went', label: 'Wat ging er goed?', text: 'Ondanks hoofdpijn <b>en</b> paniekaanvallen\nging zij naar de psycholoog.' }

test('where nothing is found, nothing is said', () => {
  expect(renderToString(<GuardNotice voice={voice} passages={[agreements]} />)).toBe('')
})

test('each word is marked where it stands, numbered, and the list leads to its field', () => {
  const html = renderToString(<GuardNotice voice={voice} passages={[agreements, went, { ...went, field: 'learned', text: 'Haar moeder is ziek.' }]} />)
  expect([...html.matchAll(/<mark[^>]*><span>(.*?)<\/span><span class="hidden"> \((.*?)\)<\/span><sup>(\d)<\/sup>/g)].map(([, word, heard, number]) => [word, heard, number])).toEqual([
    ['hoofdpijn', 'klacht', '1'], ['paniekaanvallen', 'klacht', '2'], ['psycholoog', 'behandeling', '3'], ['moeder', 'gezin of privé', '4'], ['ziek', 'klacht', '5'],
  ])
  expect([...html.matchAll(/href="#(\w+)"/g)].map(([, field]) => field)).toEqual(['went', 'learned'])
  expect(html).toContain('‘hoofdpijn’ (1), ‘paniekaanvallen’ (2)')
  expect(html).toContain('&lt;b>en&lt;/b>')
  expect(html).toContain('role="status"')
  expect(faults(html)).toEqual([])
})

test.each(['nl-NL', 'nl-BE', 'en'] as const)('it says what to write instead (%s)', locale => {
  const html = renderToString(<GuardNotice voice={{ locale, address: 'je' }} passages={[went]} />)
  expect(html).toMatch(/Schrijf niet waarom|Do not write why/)
})
