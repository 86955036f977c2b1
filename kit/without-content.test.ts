import { expect, test } from 'vitest'
import { DatabaseError } from './db.ts'
import { withoutContent } from './without-content.ts'

const caught = (act: () => unknown): unknown => {
  try { return act() } catch (error) { return error }
}

test('an error keeps its kind, its code and where it happened, and nothing of what it says', () => {
  const parsing = withoutContent(caught(() => JSON.parse('"ik voel me')))
  expect(parsing).toMatch(/^SyntaxError\n\s+at /)
  expect(parsing).not.toContain('ik voel me')

  const refused = withoutContent(new Error('for me@example.org', { cause: new DatabaseError('23505', 'mail_address_key', 'Key (address)=(me@example.org) already exists') }))
  expect(refused).toContain('because of DatabaseError 23505 mail_address_key')
  expect(refused).not.toContain('example.org')
  expect(withoutContent('me@example.org')).toBe('something that is no error was thrown')
})

test('a message of many lines does not pass for places in the code', () => {
  expect(withoutContent(new Error('one\n    at home with me@example.org'))).not.toContain('me@example.org')
})
