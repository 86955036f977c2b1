import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import type { Programme } from '../programme.ts'
import { answerCircle, askIn, openPlan, stillCounts, unclear, type Asked } from './circle.ts'
import type { Party } from './party.ts'

const at = new Date('2026-11-20T09:00:00Z')
const zone = 'Europe/Amsterdam'
const [guide, participant, kim, mirjam] = [newId<'person'>(1), newId<'person'>(2), newId<'person'>(3), newId<'person'>(4)]
const ids = { trajectory: newId<'trajectory'>(5), participant: newId<'party'>(6), guide: newId<'party'>(7) }
const outcome = (came: object): unknown => ('refused' in came ? came.refused : came)
const everything = (programme: Programme) => Object.keys(programme.entry?.asks ?? {})

const opens = (programme: Programme, over: Partial<Parameters<typeof openPlan>[1]> = {}) => outcome(openPlan(programme, { guide, programmes: [programme.id], participant, clear: everything(programme), ...over }, ids, zone, at))

test('a plan is opened by a guide of that programme, for someone else, where plans are opened at all', () => {
  expect(opens(workfloorRecovery)).toMatchObject({ trajectory: ids.trajectory, programme: workfloorRecovery.id, openedWeek: '2026-11-16', joining: 'as asked', kind: null, law: null, keeping: workfloorRecovery.keeping, participant: { person: participant, seat: 'inside', role: workfloorRecovery.participant }, guide: { person: guide, seat: 'inside', role: workfloorRecovery.guide } })
  expect(opens(anonymousCoaching)).toBe('plan.not-by-guides')
  expect(opens(workfloorRecovery, { programmes: [careerCentre.id] })).toBe('plan.guide-elsewhere')
  expect(opens(workfloorRecovery, { participant: guide })).toBe('plan.for-oneself')
})

test('where there are kinds one is chosen, and only of those there are; elsewhere none', () => {
  const [kind = ''] = Object.keys(careerCentre.kinds ?? {})
  expect(opens(careerCentre, { kind })).toMatchObject({ kind: { key: kind } })
  expect([opens(careerCentre), opens(careerCentre, { kind: 'no-such-kind' }), opens(workfloorRecovery, { kind })]).toEqual(['plan.which-kind', 'plan.which-kind', 'plan.which-kind'])
})

test('what is to be clear beforehand is clear, each of it', () => {
  const [kind = ''] = Object.keys(careWorkBridge.kinds ?? {})
  const clear = everything(careWorkBridge)
  expect(clear.length).toBeGreaterThan(1)
  expect(opens(careWorkBridge, { kind, clear })).toMatchObject({ joining: 'after a yes', clear })
  for (const missing of clear) {
    expect(opens(careWorkBridge, { kind, clear: clear.filter(one => one !== missing) })).toBe('plan.not-yet')
    expect(unclear(careWorkBridge, clear.filter(one => one !== missing))).toEqual([missing])
  }
})

test('where the law is chosen it is one that the programme knows', () => {
  const [kind = ''] = Object.keys(careWorkBridge.kinds ?? {})
  for (const country of ['NL', 'BE'] as const) expect(opens(careWorkBridge, { kind, law: country })).toMatchObject({ law: { at } })
  expect(opens(workfloorRecovery, { law: 'BE' })).toBe('plan.which-law')
})

const inside: Party = { id: ids.guide, trajectory: ids.trajectory, person: guide, role: workfloorRecovery.guide, seat: 'inside' }
const asked = (person: Id<'person'>, role: string, over: Partial<Asked> = {}): Asked => ({ person, role, answer: null, left: false, ...over })
const asks = (role: string, circle: readonly Asked[] = [], { by = inside, person = kim, programme = workfloorRecovery, agreed }: { readonly by?: Party; readonly person?: Id<'person'>; readonly programme?: Programme; readonly agreed?: 'yes' | 'not asked' } = {}) =>
  outcome(askIn(programme, { by, person, role, ...(agreed ? { agreed } : {}) }, circle, [guide, participant], newId(8), at))

test('only from inside is anyone asked in, for a part beside it, once', () => {
  expect(asks('manager')).toMatchObject({ person: kim, role: 'manager', by: ids.guide, at })
  expect(asks('manager', [], { by: { ...inside, seat: 'beside' } })).toBe('circle.not-yours')
  for (const role of ['no-such-part', workfloorRecovery.participant, workfloorRecovery.guide]) expect(asks(role)).toBe('circle.no-such-part')
  // Not even where the programme declares a seat of that name beside it.
  const part = workfloorRecovery.circle?.['manager']
  if (!part) throw new Error('no manager')
  for (const role of [workfloorRecovery.participant, workfloorRecovery.guide]) expect(asks(role, [], { programme: { ...workfloorRecovery, circle: { [role]: part } } })).toBe('circle.no-such-part')
  expect(asks('manager', [], { person: participant })).toBe('circle.inside-already')
  for (const answer of ['declines', 'joins', null] as const) expect(asks('manager', [asked(kim, 'colleague', { answer })])).toBe('circle.asked-already')
})

test('a part has so many seats; who said no or left does not hold one', () => {
  const { most } = workfloorRecovery.circle?.['manager'] ?? { most: 0 }
  expect(most).toBeGreaterThan(0)
  const others = (over: Partial<Asked> = {}) => Array.from({ length: most }, (_, nth) => asked(newId(20 + nth), 'manager', over))
  expect(asks('manager', others())).toBe('circle.enough')
  expect(asks('manager', others({ answer: 'joins' }))).toBe('circle.enough')
  for (const over of [{ answer: 'declines' as const }, { answer: 'joins' as const, left: true }]) expect(asks('manager', others(over))).toMatchObject({ person: kim })
  expect(asks('manager', others().slice(1))).toMatchObject({ person: kim })
  expect(asks('manager', others().map(one => ({ ...one, role: 'colleague' })))).toMatchObject({ person: kim })
  expect([stillCounts({ answer: null, left: false }), stillCounts({ answer: 'joins', left: false }), stillCounts({ answer: 'declines', left: false }), stillCounts({ answer: 'joins', left: true })]).toEqual([true, true, false, false])
})

test('where a yes goes first nobody is asked before it', () => {
  const coach: Party = { ...inside, role: careWorkBridge.guide }
  expect(asks('manager', [], { by: coach, person: mirjam, programme: careWorkBridge })).toBe('circle.yes-first')
  expect(asks('manager', [], { by: coach, person: mirjam, programme: careWorkBridge, agreed: 'not asked' })).toBe('circle.yes-first')
  expect(asks('manager', [], { by: coach, person: mirjam, programme: careWorkBridge, agreed: 'yes' })).toMatchObject({ person: mirjam })
})

test('one answers once', () => {
  expect([outcome(answerCircle(null, 'joins')), outcome(answerCircle('joins', 'declines')), outcome(answerCircle('declines', 'joins'))]).toEqual([{ answer: 'joins' }, 'circle.answered-already', 'circle.answered-already'])
})
