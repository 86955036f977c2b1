import { expect, test } from 'vitest'
import { securityText } from './security-text.ts'

test('whom to tell, and until when that holds', () => {
  const text = securityText({ mail: 'hallo@dehaven.example', zone: 'Europe/Amsterdam' }, 'https://houvast.example.org', new Date('2026-11-20T08:30:00Z'))
  expect(text).toBe('Contact: mailto:hallo@dehaven.example\nExpires: 2027-05-14T22:00:00.000Z\nPreferred-Languages: nl, en\nCanonical: https://houvast.example.org/.well-known/security.txt\n')
})
