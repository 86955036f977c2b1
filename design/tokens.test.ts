import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokens = readFileSync('design/tokens.css', 'utf8')
const pairs = new Map([...tokens.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]))

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sand']
const softs = ['primary-soft', 'accent-soft', 'ok-soft', 'warn-soft', 'danger-soft', 'info-soft', 'crisis-soft']
const named = ['primary', 'accent', 'ok', 'warn', 'danger', 'info', 'crisis']

/** Read as text: 4.5 to 1. */
const texts: readonly (readonly [string, string])[] = [
  ...[...grounds, ...softs].flatMap((ground) => [['ink', ground], ['ink-2', ground]] as const),
  ...named.flatMap((name) => [[name, 'paper'], [name, 'surface'], [name, `${name}-soft`]] as const),
  ['primary', 'sand'], ['danger', 'sand'], ['crisis', 'sand'],
  ...softs.map((ground) => ['primary', ground] as const),
  ['on-primary', 'primary'], ['on-primary', 'primary-hover'],
  ['paper', 'ink'], ['surface', 'ok'], ['surface', 'accent'],
]

/** Seen as a border, an icon, a bar: 3 to 1. */
const shapes: readonly (readonly [string, string])[] = [
  ...[...grounds, 'primary-soft'].map((ground) => ['line-strong', ground] as const),
  ...['figure-1', 'figure-2', 'figure-3', 'figure-quiet'].flatMap((figure) => [[figure, 'paper'], [figure, 'surface']] as const),
  ['surface', 'danger'], ['focus-in', 'focus-out'],
]

const cases = (['light', 'dark'] as const).flatMap((scheme) => [
  ...texts.map(([over, under]) => ({ scheme, over, under, least: 4.5 })),
  ...shapes.map(([over, under]) => ({ scheme, over, under, least: 3 })),
])

test('every colour is a pair for day and night', () => {
  const colours = [...tokens.matchAll(/--([\w-]+):.*(?:#|light-dark)/g)].map(([, name]) => name)
  expect(colours).toEqual([...pairs.keys()])
  expect(pairs.size).toBeGreaterThan(25)
})

test.each(cases)('$over on $under, $scheme, is at least $least to 1', ({ scheme, over, under, least }) => {
  const one = pairs.get(over)?.[scheme]
  const other = pairs.get(under)?.[scheme]
  expect(contrast(one ?? '#000000', other ?? '#000000')).toBeGreaterThanOrEqual(least)
})

test('one of the two rings of the focus shows on every ground', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const ground of [...grounds, ...softs, ...named]) {
      const colour = pairs.get(ground)?.[scheme] ?? '#000000'
      const rings = ['focus-in', 'focus-out'].map((ring) => contrast(pairs.get(ring)?.[scheme] ?? '#000000', colour))
      expect(Math.max(...rings), `${ground}, ${scheme}`).toBeGreaterThanOrEqual(3)
    }
  }
})
