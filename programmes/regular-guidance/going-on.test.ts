/** Going on, as rules: the letter that two people write, who may go on, and what goes along. */
import { expect, test } from 'vitest'
import { deHaven } from '../../demo/cast.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { dayOf } from '../../kit/time.ts'
import { anonymousCoaching } from '../anonymous-coaching/programme.ts'
import { regularGuidance } from './programme.ts'
import { letterPaper } from '../../core/referrals/letter-paper.ts'
import { agreeLetter, writeLetter, type Letter } from '../../core/referrals/letter.ts'
import { chooseAlong, mayGoOnward, waysOnward } from '../../core/referrals/onward.ts'

const at = new Date('2026-11-20T10:00:00Z')
const words = { talkedAbout: 'Ik slaap slecht.', helped: '', asked: 'Rust.\n\nLeren nee zeggen.' }
const letter: Letter = { ...words, version: 2, writtenBy: newAnonymousId(), writtenAt: at, agreedAt: null }

test('each save is a version, and who began from an older one is told', () => {
  expect(writeLetter(null, 0, words, false)).toEqual({ version: 1 })
  expect(writeLetter(letter, 2, words, false)).toEqual({ version: 3 })
  expect(writeLetter(letter, 1, words, false)).toMatchObject({ refused: 'letter.newer' })
  expect(writeLetter(letter, 2, { talkedAbout: '', helped: '', asked: '' }, false)).toMatchObject({ refused: 'letter.empty' })
  expect(writeLetter(letter, 2, words, true)).toMatchObject({ refused: 'letter.ended' })
})

test('a yes is to what was read, once', () => {
  expect(agreeLetter(letter, 2)).toEqual({ version: 2 })
  expect(agreeLetter(letter, 1)).toMatchObject({ refused: 'letter.newer' })
  expect(agreeLetter({ ...letter, agreedAt: at }, 2)).toMatchObject({ refused: 'letter.agreed' })
  expect(agreeLetter(null, 0)).toMatchObject({ refused: 'letter.none' })
})

test('the paper says who helped only where someone did, and leaves out what is empty', () => {
  const about = { provider: deHaven, locale: 'nl-NL', day: dayOf(at, deHaven.zone) } as const
  const alone = JSON.stringify(letterPaper(letter, { ...about, guide: null }))
  const together = JSON.stringify(letterPaper(letter, { ...about, guide: { name: 'Marleen de Wit', profession: 'psychologist' } }))
  expect(alone).not.toContain('samen met')
  expect(together).toContain('Geschreven samen met Marleen de Wit, psycholoog.')
  expect(alone).not.toContain('Wat hielp')
  expect(letterPaper(letter, { ...about, guide: null }).blocks.filter(block => 'paragraph' in block && ['Rust.', 'Leren nee zeggen.'].includes(block.paragraph))).toHaveLength(2)
  expect(JSON.stringify(letterPaper(letter, { ...about, locale: 'en', guide: null }))).toContain('What it was about')
})

test('one goes on from where the programme says so, with nothing planned, to where one comes in by name', () => {
  expect(mayGoOnward(anonymousCoaching, { talk: 'none' }, false)).toEqual({ ending: 'regular-help' })
  expect(mayGoOnward(anonymousCoaching, { talk: 'planned' }, false)).toMatchObject({ refused: 'onward.talk-planned' })
  expect(mayGoOnward(anonymousCoaching, { talk: 'none' }, true)).toMatchObject({ refused: 'onward.ended' })
  expect(mayGoOnward(regularGuidance, { talk: 'none' }, false)).toMatchObject({ refused: 'onward.not-from-here' })
  expect(waysOnward([anonymousCoaching, regularGuidance])).toEqual([regularGuidance])
})

test('only what is ticked goes along, of what there is', () => {
  const there = { summary: 'in eigen woorden', letter: 'de brief', talks: 'de dagen' }
  expect(chooseAlong([], there)).toEqual([])
  expect(chooseAlong(['summary'], there)).toEqual([{ what: 'summary', text: 'in eigen woorden' }])
  expect(chooseAlong(['letter'], { ...there, letter: null })).toEqual([])
  expect(chooseAlong(['everything'], there).map(({ what }) => what)).toEqual(['letter', 'talks'])
})
