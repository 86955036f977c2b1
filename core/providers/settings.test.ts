import { expect, test } from 'vitest'
import { deHaven, hetBaken } from '../../demo/cast.ts'
import type { Form } from '../../kit/web.ts'
import { readSettings, settingsOf, settled } from './settings.ts'

const typed = (changed: Readonly<Record<string, string>> = {}): Form =>
  Object.fromEntries(Object.entries({ ...settingsOf(deHaven), ...changed }).map(([name, value]) => [name, value === null ? [] : [value]]))

test('settings that nobody changed make the same provider', () => {
  for (const provider of [deHaven, hetBaken]) {
    const read = readSettings(Object.fromEntries(Object.entries(settingsOf(provider)).map(([name, value]) => [name, value === null ? [''] : [value]])))
    expect(read.value && settled(provider, read.value)).toEqual(provider)
  }
})

test('the country sets the clock, and the host and the founding stay', () => {
  const read = readSettings(typed({ country: 'BE' }))
  expect(read.value && settled(hetBaken, read.value)).toMatchObject({ id: hetBaken.id, host: hetBaken.host, foundedAt: hetBaken.foundedAt, zone: 'Europe/Brussels' })
})

test.each([
  ['name', ''], ['name', 'x'.repeat(121)], ['country', 'DE'], ['locale', 'fr'], ['address', 'gij'],
  ['telephone', '12'], ['telephone', 'bel 088'], ['telephone', '088 000 00 00 088 000 00 00'], ['mail', 'welkom'], ['mail', `${'x'.repeat(250)}@dehaven.example`],
  ['introduction', '   '], ['introduction', 'x'.repeat(601)], ['introductionEn', 'x'.repeat(601)],
  ['exitUrl', 'http://www.knmi.nl'], ['exitUrl', 'javascript:alert(1)'], ['exitUrl', 'https://'], ['exitUrl', 'https://me:secret@knmi.nl/'], ['exitUrl', 'knmi.nl'], ['exitUrl', `https://knmi.nl/${'x'.repeat(300)}`],
])('%s cannot be “%s”', (name, value) => {
  const read = readSettings(typed({ [name]: value }))
  expect(read.value).toBeNull()
  expect(Object.keys(read.problems)).toEqual([name])
})
