/** An adaptation from step to step: who may do which, and when it is too late. */
import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import type { Party } from '../trajectories/party.ts'
import { adaptationStanding, agreedOf, answerAdaptation, effectsOf, endAdaptation, letPass, putForward, toAgree, waitsAtWork, type Adaptation } from './adaptation.ts'
import { asOf, newestOfEach, nextVersion, readCapacities, readDemands, typedCapacities, typedDemands, type Version } from './views.ts'

const at = new Date('2026-11-20T08:30:00Z')
const today: Day = parseDay('2026-11-20') ?? (() => { throw new Error('no day') })()
const trajectory = newId<'trajectory'>(0)
const party = (role: string, seat: Party['seat']): Party => ({ id: newId(0), trajectory, person: newId(0), role, seat })
const [thijs, ilona, sandra, peter] = [party('employee', 'inside'), party('coach', 'inside'), party('manager', 'beside'), party('hr', 'beside')]
const written = { item: 'pace', words: 'Vaste drukke uren.', to: sandra.id, level: 2, startsOn: today, looksBackOn: addDays(today, 28) } as const
const around = { readers: [sandra, peter], asks: 4, open: [], today } as const
const one = (more: Partial<Adaptation> = {}): Adaptation => ({ id: newId(0), trajectory, item: 'pace', words: 'x', to: sandra.id, startsOn: today, looksBackOn: addDays(today, 28), by: ilona.id, at, level: 2, passedAt: null, answers: [], endedAt: null, agreement: null, ...more })
const possible = { number: 1, answer: 'possible', why: null, at } as const
const agreement = newId<'agreement'>(0)

test('put forward by those inside, to someone asked, for less than the work asks, from a day to come', () => {
  for (const by of [thijs, ilona]) expect(refused(putForward(by, written, around, newId(0), at))).toBe(false)
  const no = (by: Party, more: object, about: object = {}) => { const put = putForward(by, { ...written, ...more }, { ...around, ...about }, newId(0), at); return refused(put) ? put.refused : 'put' }
  expect([
    no(sandra, {}), no(ilona, { to: thijs.id }), no(ilona, {}, { asks: null }), no(ilona, { level: 4 }), no(ilona, { level: 3 }), no(ilona, { startsOn: addDays(today, -1) }),
    no(ilona, { looksBackOn: addDays(today, 367) }), no(ilona, { looksBackOn: today }), no(ilona, { looksBackOn: addDays(today, 1) }), no(ilona, {}, { open: Array.from({ length: 30 }, () => one()) }), no(ilona, {}, { open: Array.from({ length: 30 }, () => one({ endedAt: at })) }),
  ]).toEqual([
    'adaptation.not-yours', 'adaptation.nobody', 'adaptation.not-asked', 'adaptation.changes-nothing', 'put', 'adaptation.day-passed', 'adaptation.too-far', 'adaptation.looks-back-first', 'put', 'adaptation.too-many', 'put',
  ])
})

test('where it stands follows from what was done, and what is over stays over', () => {
  expect([one(), one({ passedAt: at }), one({ passedAt: at, answers: [possible] }), one({ passedAt: at, answers: [possible, { ...possible, number: 2, answer: 'not-possible', why: 'x' }] }), one({ passedAt: at, answers: [possible], agreement }), one({ endedAt: at })].map(adaptationStanding))
    .toEqual(['waits for the participant', 'asked', 'possible', 'not possible', 'agreed', 'ended'])
  expect([waitsAtWork(one()), waitsAtWork(one({ answers: [possible] })), waitsAtWork(one({ agreement }))]).toEqual([true, false, false])
  const codes = (acts: readonly object[]) => acts.map(act => ('refused' in act ? act.refused : 'goes'))
  expect(codes([letPass(one(), thijs, thijs.id), letPass(one(), ilona, thijs.id), letPass(one(), sandra, thijs.id), letPass(one({ passedAt: at }), thijs, thijs.id), letPass(one({ endedAt: at }), thijs, thijs.id)])).toEqual(['goes', 'adaptation.not-yours', 'adaptation.not-yours', 'adaptation.over', 'adaptation.over'])
  const answer = (of: Adaptation, by: Party, said: 'possible' | 'not-possible', why: string | null = null) => answerAdaptation(of, by, { answer: said, why }, at)
  expect(codes([answer(one({ passedAt: at }), sandra, 'possible'), answer(one(), peter, 'possible'), answer(one(), thijs, 'possible'), answer(one(), sandra, 'not-possible'), answer(one(), sandra, 'not-possible', 'x'), answer(one({ agreement }), sandra, 'possible'), answer(one({ endedAt: at }), sandra, 'possible')])).toEqual(['goes', 'adaptation.not-yours', 'adaptation.not-yours', 'adaptation.why-not', 'goes', 'adaptation.over', 'adaptation.over'])
  expect(answer(one({ answers: [possible] }), sandra, 'possible')).toMatchObject({ number: 2 })
  expect(codes([toAgree(one({ answers: [possible] }), thijs, today), toAgree(one({ answers: [possible] }), sandra, today), toAgree(one({ passedAt: at }), thijs, today), toAgree(one({ answers: [possible], agreement }), thijs, today)])).toEqual(['goes', 'adaptation.not-yours', 'adaptation.over', 'adaptation.over'])
  expect(toAgree(one({ answers: [possible] }), thijs, addDays(today, 9)), 'what should have begun begins today').toMatchObject({ owner: sandra.id, due: addDays(today, 9) })
  expect(codes([endAdaptation(one(), ilona), endAdaptation(one(), sandra), endAdaptation(one({ agreement }), ilona), endAdaptation(one({ endedAt: at }), ilona)])).toEqual(['goes', 'adaptation.not-yours', 'adaptation.over', 'adaptation.over'])
})

test('what holds is what was agreed and not dropped', () => {
  const made = { id: agreement, trajectory, words: 'x', owner: sandra.id, due: today, goal: null, talk: null, line: null, by: thijs.id, at, confirmedAt: null } as const
  const dropped = { ...made, steps: [{ number: 1, kind: 'dropped', toDay: null, reason: 'x', by: thijs.id, at }] } as const
  const both = [one({ agreement }), one()]
  expect(effectsOf(agreedOf(both, [{ ...made, steps: [] }]))).toEqual([{ item: 'pace', level: 2 }])
  expect(agreedOf(both, [dropped])).toEqual([])
  expect(agreedOf(both, [])).toEqual([])
  expect(effectsOf([one({ agreement, level: null })])).toEqual([])
})

test('a form is read line by line, and what is no answer is none; what was said comes back as it was', () => {
  const demands = readDemands({ 'level-pace': ['4'], 'weight-pace': ['3'], 'adaptable-pace': ['yes'], 'level-travel': ['0'], 'level-lifting': ['7'], 'weight-sitting': ['3'], 'level-senses': ['2'], 'weight-senses': ['x'] })
  expect(demands).toEqual({ pace: { level: 4, weight: 3, adaptable: 'yes' }, travel: { level: 0, weight: 2, adaptable: 'unknown' }, senses: { level: 2, weight: 2, adaptable: 'unknown' } })
  expect(readDemands(typedDemands(demands))).toEqual(demands)
  const capacities = readCapacities({ 'level-pace': ['0'], 'level-travel': [''], 'level-x': ['2'] })
  expect(capacities).toEqual({ pace: 0 })
  expect(readCapacities(typedCapacities(capacities))).toEqual(capacities)
})

test('versions: counted up, never over what was not seen, and of each only the newest counts', () => {
  expect(nextVersion({ pace: 1 }, { seen: 2, newest: 2 })).toEqual({ version: 3, said: { pace: 1 } })
  expect([nextVersion({}, { seen: 0, newest: 0 }), nextVersion({ pace: 1 }, { seen: 1, newest: 2 }), nextVersion({ pace: 1 }, { seen: 500, newest: 500 })].map(no => ('refused' in no ? no.refused : no))).toEqual(['view.nothing', 'view.newer', 'view.full'])
  const version = (by: Id<'party'>, number: number, minutes: number): Version<string> => ({ id: newId(0), by, version: number, at: new Date(at.getTime() + minutes * 60_000), said: `${number}` })
  const all = [version(thijs.id, 1, 0), version(ilona.id, 1, 1), version(thijs.id, 2, 2)]
  expect(newestOfEach(all).map(({ by, said }) => [by, said])).toEqual([[thijs.id, '2'], [ilona.id, '1']])
  expect([asOf(all, thijs.id, at)?.said, asOf(all, thijs.id, new Date(at.getTime() + 600_000))?.said, asOf(all, ilona.id, at)]).toEqual(['1', '2', null])
})
