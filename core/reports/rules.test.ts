import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { programmes } from '../../programmes/index.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { agreementsKey, questionsOf, readAnswers, typedFrom } from './answers.ts'
import { canonical, hashOf, type Content } from './content.ts'
import { correct, recipientsOf } from './correct.ts'
import { lapse, nudge, reminderMoments } from './lapse.ts'
import { asOf } from './as-of.ts'
import { beginReport, handOver, saveDraft, turnOf, type Report } from './report.ts'
import { object, validate } from './validate.ts'

const at = new Date('2026-11-20T09:00:00Z')
const plus = (days: number) => new Date(at.getTime() + days * 86_400_000)
const [bas, noor, kim, ruud] = [newId<'party'>(1), newId<'party'>(2), newId<'party'>(3), newId<'party'>(4)]
const version = (number: number, on = at) => ({ number, by: bas, at: on, hash: Buffer.alloc(32, number), previous: number === 1 ? null : Buffer.alloc(32, number - 1), byMail: false })
const validator = (party: Id<'party'>, number = 1) => ({ party, number, reminder: newAnonymousId<'reminder'>() })
const empty: Report = { id: newId(0), trajectory: newId(0), talk: newId(0), kind: 'dialogue', by: bas, at, programme: workfloorRecovery.id, participant: noor, versions: [], validators: [], validations: [], lapses: [], nudges: [], readings: [], sealings: [], corrections: [], stands: null }
const given: Report = { ...empty, versions: [version(1)], validators: [validator(noor), validator(kim)] }
const said = (party: Id<'party'>, verdict: 'right' | 'change' | 'talk-first', number = 1, on = at) => ({ id: newAnonymousId<'report-validation'>(), party, verdict, number, at: on })
const stood: Report = { ...given, validations: [said(noor, 'right'), said(kim, 'right')], sealings: [{ number: 1, at }], stands: 1 }
const dialogue = workfloorRecovery.reports['dialogue']
if (!dialogue) throw new Error('the plan declares dialogues')

test('everyone who comes to a talk with a report has a say in it: no programme leaves one out', () => {
  for (const { id, reports, talks, guide } of programmes) for (const [kind, form] of Object.entries(reports)) {
    expect(talks[kind], `${id} ${kind}`).toBeDefined()
    expect((talks[kind]?.with ?? []).filter(role => role !== guide && !form.validatedBy.includes(role)), `${id} ${kind}`).toEqual([])
    expect(Object.keys(form.questions), 'a key of every report').not.toContain(agreementsKey)
  }
})

test('a report is begun by who was there, after a talk that was held and asks for one', () => {
  const talk = { id: newId<'talk'>(0), trajectory: newId<'trajectory'>(0), kind: 'dialogue' }
  expect(beginReport(workfloorRecovery, talk, bas, [noor, bas], newId(0), at)).toMatchObject({ by: bas, kind: 'dialogue' })
  expect(beginReport(workfloorRecovery, { ...talk, kind: 'intake' }, bas, [noor, bas], newId(0), at)).toMatchObject({ refused: 'report.none-asked' })
  expect(beginReport(workfloorRecovery, talk, bas, [], newId(0), at)).toMatchObject({ refused: 'report.not-held' })
  expect(beginReport(workfloorRecovery, talk, bas, [noor, kim], newId(0), at)).toMatchObject({ refused: 'report.not-there' })
})

test('a draft saved from another sheet meanwhile is not written over', () => {
  expect(saveDraft(null, { seen: 0, sheet: 'a' })).toEqual({ version: 1 })
  expect(saveDraft({ version: 4, sheet: 'a' }, { seen: 1, sheet: 'a' }), 'the same sheet goes on').toEqual({ version: 5 })
  expect(saveDraft({ version: 4, sheet: 'b' }, { seen: 4, sheet: 'a' })).toEqual({ version: 5 })
  expect(saveDraft({ version: 4, sheet: 'b' }, { seen: 3, sheet: 'a' })).toMatchObject({ refused: 'report.newer-draft' })
})

test('handing over takes the writer, everyone with a say, and nothing that stands', () => {
  const present = [{ party: bas, role: 'therapist' }, { party: noor, role: 'employee' }, { party: kim, role: 'colleague' }]
  expect(handOver(empty, dialogue, bas, present, null)).toEqual({ number: 1, previous: null })
  expect(handOver(given, dialogue, bas, present, { number: 1, hash: Buffer.alloc(32, 1) })).toEqual({ number: 2, previous: Buffer.alloc(32, 1) })
  expect(handOver(empty, dialogue, noor, present, null)).toMatchObject({ refused: 'report.not-yours' })
  expect(handOver(stood, dialogue, bas, present, null)).toMatchObject({ refused: 'report.stands' })
  expect(handOver(empty, dialogue, bas, present.filter(({ party }) => party !== noor), null)).toMatchObject({ refused: 'report.not-held' })
  expect(handOver(empty, dialogue, bas, [...present, { party: ruud, role: 'manager' }], null)).toMatchObject({ refused: 'report.left-out' })
})

test('one says what one thinks of the version one read, once "right"; an objection is always possible', () => {
  const say = (report: Report, by: Id<'party'>, verdict: 'right' | 'change' = 'right', number = 1, remarks: readonly { question: null; text: string }[] = []) => validate(report, by, { verdict, number, remarks }, newAnonymousId(), at)
  expect(say(given, noor)).toMatchObject({ party: noor, verdict: 'right', number: 1 })
  expect(say(given, bas)).toMatchObject({ refused: 'report.not-yours-to-validate' })
  expect(say(given, ruud)).toMatchObject({ refused: 'report.not-yours-to-validate' })
  expect(say(empty, noor)).toMatchObject({ refused: 'report.not-yours-to-validate' })
  expect(say({ ...given, versions: [version(1), version(2)], validators: [...given.validators, validator(noor, 2)] }, noor)).toMatchObject({ refused: 'report.newer-version' })
  expect(say(stood, noor, 'change')).toMatchObject({ refused: 'report.called-right' })
  expect(say({ ...given, validations: [said(noor, 'talk-first')] }, noor), 'after a talk').toMatchObject({ verdict: 'right' })
  expect(say({ ...given, lapses: [{ number: 1, party: kim, by: bas, reason: 'no-answer', at }] }, kim)).toMatchObject({ refused: 'report.lapsed' })
  expect(say(given, noor, 'right', 1, [{ question: null, text: 'x' }])).toMatchObject({ refused: 'report.right-but' })
  expect(object(stood, noor, 'topic', ['topic'], newAnonymousId(), at)).toMatchObject({ party: noor, question: 'topic' })
  expect(object(stood, bas, null, [], newAnonymousId(), at)).toMatchObject({ refused: 'report.not-yours-to-validate' })
  expect(object(stood, noor, 'weather', ['topic'], newAnonymousId(), at)).toMatchObject({ refused: 'report.no-such-question' })
})

test('waiting ends after a week, for whoever said nothing, and never for whom it is about', () => {
  expect(lapse(given, bas, kim, 'no-answer', false, plus(7))).toMatchObject({ party: kim, reason: 'no-answer' })
  expect(lapse(given, bas, kim, 'no-answer', false, plus(6))).toMatchObject({ refused: 'report.too-soon' })
  expect(lapse(given, bas, kim, 'left', true, at), 'whoever left is not waited for').toMatchObject({ reason: 'left' })
  expect(lapse(given, bas, kim, 'left', false, plus(8))).toMatchObject({ refused: 'report.still-here' })
  expect(lapse(given, bas, noor, 'no-answer', false, plus(30))).toMatchObject({ refused: 'report.about-them' })
  expect(lapse(given, noor, kim, 'no-answer', false, plus(30))).toMatchObject({ refused: 'report.not-yours' })
  expect(lapse({ ...given, validations: [said(kim, 'change')] }, bas, kim, 'no-answer', false, plus(30))).toMatchObject({ refused: 'report.not-waited-for' })
  expect(lapse(stood, bas, kim, 'no-answer', false, plus(30))).toMatchObject({ refused: 'report.not-waited-for' })
})

test('nobody is waited for no longer who was not waited for: not there, read it by mistake, said right before they left, let go before, or nothing was handed over', () => {
  const lapsed = { number: 1, party: kim, by: bas, reason: 'no-answer' as const, at }
  const mistaken = { id: newAnonymousId<'report-correction'>(), number: 1, kind: 'wrong-recipient' as const, recipient: kim, by: bas, at }
  const both = (report: Report, party: Id<'party'>, hasLeft = true) => [lapse(report, bas, party, hasLeft ? 'left' : 'no-answer', hasLeft, plus(30)), nudge(report, bas, party, plus(30))].map(done => ('refused' in done ? done.refused : done.party))
  const not = ['report.not-waited-for', 'report.not-waited-for']
  expect([both(given, ruud), both(given, ruud, false), both(given, bas)]).toEqual([not, not, not])
  expect([both({ ...given, corrections: [mistaken] }, kim), both({ ...given, lapses: [lapsed] }, kim), both({ ...given, lapses: [lapsed] }, kim, false), both(stood, kim), both(empty, kim)]).toEqual([not, not, not, not, not])
  expect(both({ ...given, validations: [said(kim, 'change')] }, kim), 'left after asking for a change').toEqual([kim, 'report.not-waited-for'])
  expect(both({ ...given, versions: [version(1), version(2)], validators: [validator(noor, 2), validator(kim, 2)], lapses: [lapsed], validations: [said(kim, 'right')] }, kim), 'of an older version').toEqual([kim, kim])
})

test('reminders go on day three and five, and by hand once a week', () => {
  expect(reminderMoments(at)).toEqual([plus(3), plus(5)])
  expect(nudge(given, bas, kim, plus(1))).toMatchObject({ party: kim })
  const nudged = { ...given, nudges: [{ number: 1, party: kim, at: plus(1) }] }
  expect(nudge(nudged, bas, kim, plus(7))).toMatchObject({ refused: 'report.nudged' })
  expect(nudge(nudged, bas, kim, plus(8))).toMatchObject({ party: kim })
  expect(nudge(nudged, bas, noor, plus(7)), 'another was reminded').toMatchObject({ party: noor })
  expect(nudge(given, noor, kim, plus(8))).toMatchObject({ refused: 'report.not-yours' })
  expect(nudge({ ...given, validations: [said(kim, 'change')] }, bas, kim, plus(9))).toMatchObject({ refused: 'report.not-waited-for' })
})

test('a correction is the writer\'s, of what stands; a wrong recipient is never whom it is about', () => {
  const of = (report: Report, by: Id<'party'>, kind: 'wrong-text' | 'wrong-person' | 'wrong-recipient', recipient: Id<'party'> | null = null) => correct(report, by, { kind, recipient }, newAnonymousId(), at)
  expect(of(stood, bas, 'wrong-text')).toMatchObject({ kind: 'wrong-text', number: 1 })
  expect(of(given, bas, 'wrong-text')).toMatchObject({ refused: 'report.not-sealed-yet' })
  expect(of(given, bas, 'wrong-person')).toMatchObject({ kind: 'wrong-person', recipient: null })
  expect(of(given, noor, 'wrong-person')).toMatchObject({ refused: 'report.not-yours' })
  expect(of(empty, bas, 'wrong-person')).toMatchObject({ refused: 'report.nothing-to-correct' })
  expect(of(given, bas, 'wrong-recipient', kim)).toMatchObject({ recipient: kim })
  expect(of(given, bas, 'wrong-recipient', noor)).toMatchObject({ refused: 'report.about-them' })
  expect(of(given, bas, 'wrong-recipient', ruud)).toMatchObject({ refused: 'report.no-such-recipient' })
  expect(recipientsOf(given)).toEqual([kim])
})

test('whose turn it is follows from what was said', () => {
  expect(turnOf(empty)).toEqual({ at: 'writer', why: 'writing' })
  expect(turnOf(given)).toEqual({ at: 'readers', waiting: [noor, kim] })
  expect(turnOf({ ...given, validations: [said(kim, 'talk-first'), said(noor, 'change')] })).toEqual({ at: 'writer', why: 'change' })
  expect(turnOf({ ...given, validations: [said(kim, 'change')] }), 'one who wants a change is enough').toEqual({ at: 'writer', why: 'change' })
  expect(turnOf({ ...given, validations: [said(kim, 'talk-first')] })).toEqual({ at: 'writer', why: 'talk-first' })
  expect(turnOf({ ...given, validations: [said(kim, 'talk-first'), said(kim, 'right')] })).toEqual({ at: 'readers', waiting: [noor] })
  expect(turnOf(stood)).toEqual({ at: 'nobody', why: 'stands' })
})

test('what was corrected is the writer\'s again until there is a newer version; struck, it is nobody\'s', () => {
  const corrected = (kind: 'wrong-text' | 'wrong-person' | 'wrong-recipient') => ({ id: newAnonymousId<'report-correction'>(), number: 1, kind, recipient: kind === 'wrong-recipient' ? kim : null, by: bas, at })
  expect(turnOf({ ...stood, stands: null, corrections: [corrected('wrong-text')] })).toEqual({ at: 'writer', why: 'corrected' })
  expect(turnOf({ ...stood, stands: null, versions: [version(1), version(2)], validators: [validator(noor, 2)], corrections: [corrected('wrong-text')] })).toEqual({ at: 'readers', waiting: [noor] })
  expect(turnOf({ ...stood, corrections: [corrected('wrong-recipient')] })).toEqual({ at: 'nobody', why: 'stands' })
  expect(turnOf({ ...empty, corrections: [corrected('wrong-person')] })).toEqual({ at: 'nobody', why: 'struck' })
  expect(turnOf({ ...empty, corrections: [corrected('wrong-recipient')] })).toEqual({ at: 'writer', why: 'writing' })
})

test('as it was on a day: later versions and words are not in it', () => {
  const later: Report = { ...stood, versions: [version(1), version(2, plus(3))], validators: [...stood.validators, validator(noor, 2)], corrections: [{ id: newAnonymousId(), number: 1, kind: 'wrong-text', recipient: null, by: bas, at: plus(2) }], stands: null }
  expect(asOf(later, plus(1))).toMatchObject({ stands: 1, versions: [{ number: 1 }], corrections: [] })
  expect(asOf(later, new Date(at.getTime() + 2.5 * 86_400_000)).stands, 'it was being corrected').toBe(null)
  expect(asOf(later, at).versions).toEqual([])
})

test('a frozen answer reads back as it was given, and a longer one is refused', () => {
  const reflection = workfloorRecovery.reports['reflection']
  if (!reflection) throw new Error('the plan declares reflections')
  const typed = { wentWell: ['a'], challenges: ['b'], learned: ['c'], nextTime: ['d'], coping: ['limit', 'pause'], tension: ['7'], energy: ['4'], practice: ['e'], agreements: ['f\ng'] }
  const read = readAnswers(reflection, typed, 'nl-BE')
  expect(read.lines?.find(({ key }) => key === 'coping')).toEqual({ key: 'coping', asked: 'Wat is er geoefend?', answered: 'een grens aangeven\neen pauze nemen', chosen: ['limit', 'pause'], compartment: 'care' })
  expect(typedFrom(read.lines ?? [])).toEqual(typed)
  expect(readAnswers(reflection, { ...typed, coping: [], tension: ['11'], wentWell: [' '], learned: ['x'.repeat(601)], energy: ['constructor'] }, 'en')).toMatchObject({ lines: null, problems: { coping: 'required', tension: 'too-large', wentWell: 'required', learned: 'too-long', energy: 'not-a-number' } })
  expect(readAnswers(reflection, { ...typed, agreements: [] }, 'en').lines?.at(-1)?.answered, 'nothing agreed on').toBe('')
  expect(questionsOf(reflection).at(-1)?.[0]).toBe(agreementsKey)
})

test('the hash lies over every word, who, when and what came before; key order does not matter', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())), { noNullPrototype: true }), value => {
    expect(canonical(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonical(value))
    expect(JSON.parse(canonical(value))).toEqual(value)
  }))
  const content: Content = { salt: 's', language: 'en', kind: 'k', heldAt: at.toISOString(), minutes: 60, way: 'at-location', present: [{ party: noor, role: 'employee', name: 'Noor' }], lines: [{ key: 'a', asked: 'b', answered: 'c', chosen: [], compartment: 'care' }], next: null }
  const sealing = { report: empty.id, number: 1, by: bas, at, previous: null, content }
  const hashes = [sealing, { ...sealing, number: 2 }, { ...sealing, by: noor }, { ...sealing, at: plus(1) }, { ...sealing, previous: Buffer.alloc(32) }, { ...sealing, report: newId<'report'>(9) },
    ...[{ salt: 't' }, { next: at.toISOString() }, { lines: [{ ...content.lines[0], answered: 'd' }] }].map(change => ({ ...sealing, content: JSON.parse(JSON.stringify({ ...content, ...change })) }))].map(one => hashOf(one).toString('hex'))
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashOf(sealing).toString('hex')).toBe(hashes[0])
})
