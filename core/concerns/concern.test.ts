import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import type { Party } from '../trajectories/party.ts'
import { answer, decide, namesSomeone, raise, waitsForAnswer, waitsForDecision, type Answer } from './concern.ts'

const at = new Date('2026-11-20T08:30:00Z')
const ids = { trajectory: newId<'trajectory'>(0), participant: newId<'party'>(0), guide: newId<'party'>(0), manager: newId<'party'>(0) }
const party = (id: Party['id'], role: string, seat: Party['seat']): Party => ({ id, trajectory: ids.trajectory, person: newId(0), role, seat })
const [thijs, ilona, sandra, judith] = [party(ids.participant, 'employee', 'inside'), party(ids.guide, 'coach', 'inside'), party(ids.manager, 'manager', 'beside'), party(newId(0), 'therapist', 'beside')]
const about = { id: thijs.id, name: 'Thijs van der Meer' }
const concern = { id: newId<'concern'>(0), trajectory: ids.trajectory, answers: [] }
const said = (more: Partial<Answer> = {}): Answer => ({ id: newId(0), number: 1, about: 'participant', words: 'x', at, decision: null, ...more })

test('asked by the work side alone, and a hundred times at most', () => {
  expect(refused(raise(sandra, ['manager'], 'Hoe gaat het verder?', 0, concern.id, at))).toBe(false)
  for (const one of [thijs, ilona, judith]) expect(raise(one, ['manager'], 'x', 0, concern.id, at)).toMatchObject({ refused: 'concern.not-yours' })
  expect(raise(sandra, ['manager'], 'x', 100, concern.id, at)).toMatchObject({ refused: 'concern.too-many' })
})

test('a name is found however it is written, and a word is no name', () => {
  for (const words of ['Thijs komt terug.', 'THIJS', 'meneer Meer', 'Meers rooster', 'met thijs, en zo', 'Thijs’ rooster', 'MEER']) expect(namesSomeone(words, about.name), words).toBe(true)
  for (const words of ['van de week', 'der dagen', 'meerdere mensen', 'er is meer tijd', 'Van de week', 'Thijsje', '']) expect(namesSomeone(words, about.name), words).toBe(false)
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => { expect(namesSomeone(`${before} Thijs ${after}`, about.name)).toBe(true) }))
})

test('what holds for anyone names nobody; what tells of the participant waits; nobody but who guides answers', () => {
  expect(answer(concern, ilona, about, { words: 'Thijs komt in week 3.', about: 'anyone' }, newId(0), at)).toMatchObject({ refused: 'concern.names' })
  expect(answer(concern, ilona, about, { words: 'Thijs komt in week 3.', about: 'participant' }, newId(0), at)).toMatchObject({ number: 1, decision: null })
  expect(answer({ ...concern, answers: [said({ number: 4 })] }, ilona, about, { words: 'Bel gerust.', about: 'anyone' }, newId(0), at)).toMatchObject({ number: 5 })
  for (const one of [thijs, sandra, judith]) expect(answer(concern, one, about, { words: 'x', about: 'anyone' }, newId(0), at)).toMatchObject({ refused: 'concern.not-yours' })
  expect(answer({ ...concern, answers: [said({ number: 20 })] }, ilona, about, { words: 'x', about: 'anyone' }, newId(0), at)).toMatchObject({ refused: 'concern.too-many' })
})

test('only whom it is about decides, once, and of what tells of them', () => {
  expect(decide(said(), thijs, thijs.id, 'yes')).toMatchObject({ says: 'yes' })
  for (const one of [ilona, sandra]) expect(decide(said(), one, thijs.id, 'yes')).toMatchObject({ refused: 'concern.not-yours' })
  expect(decide(said({ about: 'anyone' }), thijs, thijs.id, 'no')).toMatchObject({ refused: 'concern.not-yours' })
  expect(decide(said({ decision: 'no' }), thijs, thijs.id, 'yes')).toMatchObject({ refused: 'concern.over' })
  expect([waitsForAnswer({ answers: [] }), waitsForAnswer({ answers: [said({ decision: 'no' })] }), waitsForAnswer({ answers: [said()] }), waitsForAnswer({ answers: [said({ about: 'anyone' })] })]).toEqual([true, true, false, false])
  expect([waitsForDecision(said()), waitsForDecision(said({ decision: 'yes' })), waitsForDecision(said({ about: 'anyone' }))]).toEqual([true, false, false])
})
