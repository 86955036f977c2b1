import { expect, test } from 'vitest'
import { opened, wordsIn } from '../test/pdf.ts'
import { printPaper, type Paper } from './paper.ts'

const letter: Paper = {
  language: 'nl-NL', title: 'Brief bij een gesprek', author: 'De Haven',
  blocks: [{ heading: 'Brief bij een gesprek', level: 1 }, { toFillIn: 'Naam:' }, { heading: 'Waar het over ging', level: 2 }, { paragraph: 'Ik slaap slecht, één keer per week ’s nachts wakker.' }, { paragraph: 'Łukasz € ij' }, { paragraph: 'Ik las deze brief.', quiet: true }],
}

test('paper is tagged, says its language and title, and carries its fonts', async () => {
  const text = opened(await printPaper(letter))
  expect(text).toMatch(/^%PDF-1\.7/)
  for (const needed of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/Lang (nl-NL)', '/DisplayDocTitle true', '/FontFile2', '/S /Document', '/S /H1', '/S /H2', '/S /P']) expect(text, needed).toContain(needed)
  expect(text).not.toContain('/BaseFont /Helvetica')
})

test('its words can be taken out again, in order, with their accents', async () => {
  const words = wordsIn(await printPaper(letter))
  for (const line of ['Ik slaap slecht, één keer per week ’s nachts wakker.', 'Łukasz € ij', 'Waar het over ging', 'Naam:']) expect(words).toContain(line)
})

test('it does not tell when it was made', async () => {
  const text = opened(await printPaper(letter))
  const moments = [...text.matchAll(/D:(\d{14})/g)].map(([, moment]) => moment)
  expect(moments.length).toBeGreaterThan(0)
  expect(moments.every(moment => moment === '19700101000000')).toBe(true)
  expect((await printPaper(letter)).equals(await printPaper(letter))).toBe(true)
})

test('the font knows every letter of the languages here', async () => {
  const letters = 'aàâäåæbcçdeéèêëfghiíîïjklłmnñoóöôœpqrsşštuúùüvwxyýzžŁİıĞğ€“”‘’–…'
  expect(wordsIn(await printPaper({ ...letter, blocks: [{ paragraph: letters }] })).replaceAll('\n', '')).toContain(letters)
  expect(wordsIn(await printPaper({ ...letter, blocks: [{ heading: letters, level: 1 }] })).replaceAll('\n', '')).toContain(letters)
})
