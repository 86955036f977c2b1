import { expect, test } from 'vitest'
import { initials } from './person.tsx'

test.each([
  ['Marleen de Wit', 'MW'],
  ['Jaap Verhoef', 'JV'],
  ['Şeyma van der Łukasz', 'ŞŁ'],
  ['Jan-Peter Vos', 'JV'],
  ['anker-linde', 'A'],
  ['Sanne', 'S'],
  ['', ''],
])('%s has the initials %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
