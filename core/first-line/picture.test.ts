import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { agreePicture, amountField, clinicalWords, loadField, mostLoads, pointedAtIn, readPicture, stillToLookAt, weightOf, writePicture, type Said } from './picture.ts'

const [participant, guide] = [newId<'party'>(1), newId<'party'>(2)]
const at = new Date('2026-11-20T09:00:00Z')
const said: Said = { situation: 'Het gaat.', strengths: '', weighs: [], carries: [] }
const inside = (id: typeof guide) => ({ id, seat: 'inside' as const })

test('what is empty is no picture, what was changed meanwhile is read first, and whoever it is about agrees with their own words', () => {
  expect(writePicture({ ...said, situation: '' }, inside(guide), { seen: 0, newest: 0, participant }, at)).toMatchObject({ refused: 'picture.empty' })
  expect(writePicture(said, inside(guide), { seen: 1, newest: 2, participant }, at)).toMatchObject({ refused: 'picture.newer' })
  expect(writePicture(said, { id: guide, seat: 'beside' }, { seen: 0, newest: 0, participant }, at)).toMatchObject({ refused: 'picture.not-yours' })
  expect(writePicture(said, inside(guide), { seen: 2, newest: 2, participant }, at)).toMatchObject({ version: 3, agreedAt: null })
  expect(writePicture(said, inside(participant), { seen: 2, newest: 2, participant }, at)).toMatchObject({ version: 3, agreedAt: at })
})

test('only whom it is about says that it is right, of the version that was read, and once', () => {
  const picture = { version: 3, agreedAt: null }
  expect(agreePicture(picture, guide, participant, 3)).toMatchObject({ refused: 'picture.not-yours' })
  expect(agreePicture(picture, participant, participant, 2)).toMatchObject({ refused: 'picture.newer' })
  expect(agreePicture({ version: 3, agreedAt: at }, participant, participant, 3)).toMatchObject({ refused: 'picture.newer' })
  expect(agreePicture(picture, participant, participant, 3)).toEqual({ version: 3 })
})

test('a form becomes the loads that were filled in, in their order, and a line too long is a problem', () => {
  fc.assert(fc.property(fc.array(fc.record({ words: fc.stringMatching(/^[a-z]{1,20}$/), much: fc.constantFrom(1, 2, 3) }), { maxLength: mostLoads }), loads => {
    const form = Object.fromEntries(loads.flatMap(({ words, much }, index) => [[loadField('weighs', index), [words]], [amountField('weighs', index), [String(much)]]]))
    const read = readPicture(form)
    expect(read.said?.weighs).toEqual(loads)
    expect(weightOf(read.said?.weighs ?? [])).toBe(loads.reduce((sum, { much }) => sum + much, 0))
  }))
  expect(readPicture({ [loadField('carries', 0)]: ['x'.repeat(200)] })).toMatchObject({ said: null, problems: { 'carries-0': 'too-long' } })
  expect(readPicture({ [loadField('carries', 0)]: ['rust'] }).said?.carries).toEqual([{ words: 'rust', much: 1 }])
  expect(readPicture({ [loadField('carries', 0)]: ['rust'], [amountField('carries', 0)]: ['9'] }).said).toBeNull()
})

test('the guard points at what somebody has or gets, and at neither how it feels nor home', () => {
  expect(clinicalWords('Sinds de burn-out neemt hij oxazepam en volgt hij EMDR.').map(({ category }) => category)).toEqual(['diagnosis', 'medication', 'treatment'])
  expect(clinicalWords('Is moe, slaapt slecht en heeft een ziek kind thuis.')).toEqual([])
  const parts = [{ key: 'situation', text: 'Een depressie.' }]
  const looked = pointedAtIn(parts)
  expect(looked).toEqual(['situation depressie'])
  expect(stillToLookAt({}, parts)).toEqual(looked)
  expect(stillToLookAt({ looked }, parts)).toEqual([])
  expect(stillToLookAt({ looked }, [...parts, { key: 'strengths', text: 'Sterker dan de angststoornis.' }]).length, 'a word that came since is pointed at anew').toBeGreaterThan(1)
  expect(refused(writePicture(said, inside(guide), { seen: 0, newest: 0, participant }, at))).toBe(false)
})
