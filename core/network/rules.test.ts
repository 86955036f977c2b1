/** What may be said about a network and its cards, without a database. */
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { makeCard, mostSentences, sentenceLength, sentencesFrom, type Reader, type Word } from './card.ts'
import { agreeToAsk, drawnOn, erase, howMuch, mostActors, openParts, partsOf, put, standingOf, type Actor, type Flows } from './network.ts'

const [trajectory, own, guide, manager, therapist] = [newId<'trajectory'>(0), newId<'party'>(0), newId<'party'>(0), newId<'party'>(0), newId<'party'>(0)]
const on = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const content = { name: 'Sandra', mail: null, about: '' }
const actorIn = (role: string, more: Partial<Actor> = {}): Actor => ({ id: newId(0), trajectory, side: partsOf(careWorkBridge).find(one => one.role === role)?.side ?? 'home', role, version: 1, content, putBy: own, putOn: on, mayBeAsked: 'no', person: null, answer: null, left: false, ...more })
const flows = (role: string, more: Partial<Flows> = {}): Flows => ({ party: newId(0), person: newId(0), role, letters: 0, passages: 0, agreements: 0, talks: 0, ...more })

test('whoever is put on the map stands on the side the programme says; those beside put nobody', () => {
  const me = { id: own, seat: 'inside', trajectory } as const
  for (const { role, side } of partsOf(careWorkBridge)) expect(put(careWorkBridge, me, { role, content, there: 0 }, newId(0), on)).toMatchObject({ role, side, version: 1 })
  expect(put(careWorkBridge, { ...me, seat: 'beside' }, { role: 'hr', content, there: 0 }, newId(0), on)).toMatchObject({ refused: 'network.not-yours' })
  expect(put(careWorkBridge, me, { role: 'coach', content, there: 0 }, newId(0), on)).toMatchObject({ refused: 'network.no-such-part' })
  expect(put(workfloorRecovery, me, { role: 'manager', content, there: 0 }, newId(0), on)).toMatchObject({ refused: 'network.no-such-part' })
  expect(put(careWorkBridge, me, { role: 'hr', content, there: mostActors }, newId(0), on)).toMatchObject({ refused: 'network.full' })
  // No part stands on two sides, and whoever may join or get a letter stands on one.
  const roles = partsOf(careWorkBridge).map(({ role }) => role)
  expect(new Set(roles).size).toBe(roles.length)
  for (const role of [...Object.keys(careWorkBridge.circle ?? {}), ...Object.keys(careWorkBridge.letters ?? {}), ...careWorkBridge.network?.open ?? []]) expect(roles).toContain(role)
})

test('a yes is to someone who can join and was not asked; who was asked is not erased', () => {
  expect(agreeToAsk(careWorkBridge, actorIn('manager'))).toEqual({ may: 'be asked' })
  for (const role of ['gp', 'union', 'friend']) expect(agreeToAsk(careWorkBridge, actorIn(role)), role).toMatchObject({ refused: 'network.asks-nobody' })
  expect(agreeToAsk(careWorkBridge, actorIn('manager', { person: newId(0) }))).toMatchObject({ refused: 'network.asked' })
  expect(erase(actorIn('hr', { person: newId(0) }))).toMatchObject({ refused: 'network.asked' })
  const stands = (more: Partial<Actor>) => standingOf(actorIn('hr', more), own)
  expect([stands({}), stands({ putBy: guide }), stands({ mayBeAsked: 'yes' }), stands({ mayBeAsked: 'yes', person: newId(0) }), stands({ person: newId(0) }), stands({ mayBeAsked: 'yes', person: newId(0), answer: 'joins' }), stands({ person: newId(0), answer: 'joins', left: true })])
    .toEqual(['on-map', 'proposed', 'may-be-asked', 'asked', 'over', 'joins', 'left'])
})

test('what is drawn is what flows: letters beside whoever stands in that part, and nobody twice', () => {
  expect([howMuch(null), howMuch(flows('hr')), howMuch(flows('hr', { agreements: 1 })), howMuch(flows('hr', { talks: 1 })), howMuch(flows('gp', { letters: 1 })), howMuch(flows('hr', { passages: 1, agreements: 2 }))]).toEqual(['none', 'none', 'part', 'part', 'all', 'all'])
  const hr = actorIn('hr', { person: newId(0) })
  const letter = flows('gp', { letters: 1 })
  const joined = flows('hr', { person: hr.person ?? newId(0), agreements: 1 })
  const drawn = drawnOn(careWorkBridge, [actorIn('gp'), hr, actorIn('partner')], [letter, joined])
  expect(drawn.map(({ role, flows: to }) => [role, howMuch(to)])).toEqual([['gp', 'all'], ['hr', 'part'], ['partner', 'none']])
  // A letter to someone nobody drew stands there by itself; a second GP gets no line of the first one's letter.
  expect(drawnOn(careWorkBridge, [], [letter]).map(({ role, actor }) => [role, actor])).toEqual([['gp', null]])
  expect(drawnOn(careWorkBridge, [actorIn('gp'), actorIn('gp')], [letter]).map(({ flows: to }) => howMuch(to))).toEqual(['all', 'none'])
  expect(openParts(careWorkBridge, drawn).map(({ role }) => role)).toEqual(['therapist', 'manager'])
})

test('a card goes one way, a line is a sentence, and each needs the yes of those whose words they are', () => {
  const coach = { id: guide, trajectory, person: newId<'person'>(0), role: 'coach', seat: 'inside' } as const
  const called = { need: 'N', from: 'F', who: 'W', back: 'B' }
  const ofCare: Word = { id: newId(0), trajectory, side: 'care', text: '', toldBy: therapist, at: new Date(0) }
  const ofWork: Word = { ...ofCare, id: newId(0), side: 'work', toldBy: manager }
  const sentences = sentencesFrom({ need: ' rust \n\n pauze', back: 'samen kijken' })
  expect(sentences).toEqual([{ heading: 'need', text: 'rust' }, { heading: 'need', text: 'pauze' }, { heading: 'back', text: 'samen kijken' }])
  const card = (word: Word | null, side: Reader['side'], by: Parameters<typeof makeCard>[0]['by'] = coach, said = sentences) => makeCard({ by, participant: own, word }, { party: newId(0), side }, said, called, newId(0), new Date(0))
  const asks = (made: ReturnType<typeof card>) => ('refused' in made ? made.refused : [...new Set(made.version.passages.flatMap(one => one.asks))])
  expect(asks(card(null, 'work'))).toEqual([own])
  expect(asks(card(null, 'care'))).toEqual([own])
  expect(asks(card(ofCare, 'work'))).toEqual([own, therapist])
  expect(asks(card(ofWork, 'participant'))).toEqual([manager])
  for (const [word, side] of [[ofCare, 'care'], [ofCare, 'participant'], [ofWork, 'work'], [ofWork, 'care'], [null, 'participant']] as const) expect(asks(card(word, side)), `${word?.side} to ${side}`).toBe('card.other-way')
  expect(card(null, 'work')).toMatchObject({ version: { report: null, purpose: 'reintegration', passages: [{ position: 1, asked: 'N', text: 'rust' }, { position: 2 }, { position: 3, asked: 'B' }] } })
  expect(asks(card(null, 'work', { ...coach, seat: 'beside' }))).toBe('card.not-yours')
  expect(asks(card(null, 'work', { ...coach, id: own }))).toBe('card.not-yours')
  expect(asks(card({ ...ofCare, trajectory: newId(0) }, 'work'))).toBe('card.not-yours')
  expect(asks(card(null, 'work', coach, []))).toBe('card.nothing')
  expect(asks(card(null, 'work', coach, Array.from({ length: mostSentences + 1 }, () => ({ heading: 'need', text: 'x' } as const))))).toBe('card.too-much')
  expect(asks(card(null, 'work', coach, [{ heading: 'need', text: 'x'.repeat(sentenceLength + 1) }]))).toBe('card.too-much')
})
