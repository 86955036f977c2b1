import { expect, test } from 'vitest'
import { DatabaseError } from './db.ts'
import { faultOf } from './fault.ts'

const caught = (act: () => unknown): unknown => {
  try { return act() } catch (error) { return error }
}

test('an error keeps its kind, its code and where it happened, and nothing of what it says', () => {
  const parsing = faultOf(caught(() => JSON.parse('"ik voel me')))
  expect(parsing).toMatchObject({ kind: 'SyntaxError', code: null, because: null })
  expect(parsing?.where).toContainEqual(expect.stringMatching(/^kit\/fault\.test\.ts:\d+$/))
  expect(JSON.stringify(parsing)).not.toContain('ik voel me')

  const refused = faultOf(new Error('for me@example.org', { cause: new DatabaseError('23505', 'mail_address_key', 'Key (address)=(me@example.org) already exists') }))
  expect(refused?.because).toMatchObject({ kind: 'DatabaseError', code: '23505', constraint: 'mail_address_key' })
  expect(JSON.stringify(refused)).not.toContain('example.org')
  expect(faultOf('me@example.org')).toEqual({ kind: 'no error', code: null, constraint: null, where: [], because: null })
  expect(faultOf(null)).toBe(null)
})

test('a message of many lines does not pass for places in the code', () => {
  const lines = 'one\n    at home (kanarie.ts:1:1)'
  expect(JSON.stringify(faultOf(new Error(lines)))).not.toContain('kanarie')
  for (const message of ['two', '']) expect(faultOf(Object.assign(new Error(message), { stack: `Error: ${lines}` }))?.where).toEqual([])
  expect(faultOf(new Error(''))?.where[0]).toMatch(/^kit\/fault\.test\.ts:/)
})

test('a name, a code or a chain that someone chose says nothing', () => {
  const chosen = Object.assign(new Error('x'), { name: 'kanarie', code: 'kanarie' })
  expect(JSON.stringify(faultOf(chosen))).not.toContain('kanarie')
  const round: Error & { cause?: unknown } = new Error('round')
  round.cause = round
  expect(JSON.stringify(faultOf(round)).match(/"kind"/g)).toHaveLength(4)
})
