import { expect, test } from 'vitest'
import { faults } from './nesting.ts'

test.each([
  ['<p><div></div></p>', ['p > div']],
  ['<ul><div></div></ul>', ['ul > div']],
  ['<a href="/"><button>Nee</button></a>', ['a > button']],
  ['<form><p><form></form></p></form>', ['p > form']],
  ['<div><span></div></span>', ['span closed by div', 'div closed by span']],
  ['<ul><li>', ['li left open', 'ul left open'].toReversed()],
])('%s is wrong', (html, expected) => {
  expect(faults(html)).toEqual(expected)
})

test.each([
  '<label><input type="radio"> Ja</label>',
  '<dl><div><dt>Wie</dt><dd><p>Marleen</p></dd></div></dl>',
  '<svg viewBox="0 0 1 1"><path d="M0 0>1"/></svg>',
  '<details><summary><h2>Meer</h2></summary><p>Dit</p></details>',
])('%s is right', (html) => {
  expect(faults(html)).toEqual([])
})
