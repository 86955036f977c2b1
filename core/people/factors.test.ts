import { expect, test } from 'vitest'
import fc from 'fast-check'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { isCommonPassword } from './common-passwords.ts'
import { deviceOf } from './device.ts'
import { addressForPasskeys, choosePassword, mayChangeFactors, passkeysWorkAt, removePasskey, type Factors } from './factors.ts'
import { invitationVerdict } from './invitation.ts'
import { freshUntil, homeOf, type SignedIn } from './sign-in.ts'

const now = new Date('2026-11-20T08:30:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const mail = 'marleen@dehaven.example'
const noTo = (password: string) => {
  const chosen = choosePassword(password, mail)
  return refused(chosen) ? chosen.refused : null
}

test('fifteen characters or more, counted as people count them', () => {
  expect(noTo('zes eenden dak')).toBe('password.short')
  expect(noTo('🦆🦆🦆🦆🦆🦆🦆')).toBe('password.short')
  expect(noTo('x'.repeat(201))).toBe('password.long')
  expect(noTo('vier losse eenden op een dak')).toBeNull()
})

test('what guessers try first is refused, however it is stretched to fifteen', () => {
  for (const common of [
    'wachtwoordwachtwoord', 'Wachtwoord12345!', 'Welkom2026Welkom2026', 'passwordpassword1', 'P@ssw0rdP@ssw0rd', 'qwertyuiopasdfgh', 'azertyuiopqsdfgh', '123456789012345', '987654321098765',
    'aaaaaaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc', '1q2w3e4r5t6y7u8i9o', 'zomer2026zomer2026', 'iloveyouiloveyou!!', 'Feyenoord-Feyenoord-1908', 'houvasthouvast2026', '...............', 'abcdefghijklmnopq',
  ]) expect(isCommonPassword(common), common).toBe(true)
  expect(noTo('Welkom2026Welkom2026')).toBe('password.common')
})

test('loose words, sentences and what a machine draws pass', () => {
  for (const good of ['vier losse eenden op een dak', 'trein kaars molen azijn', 'correct horse battery staple', 'mijn oma bakt op dinsdag brood', 'Xk7#mQ9$vL2@pR5z', 'ελληνικά γράμματα εδώ']) expect(isCommonPassword(good), good).toBe(false)
  fc.assert(fc.property(fc.array(fc.constantFrom('kaars', 'molen', 'azijn', 'trap', 'knoop', 'regenjas', 'vliegwiel', 'zolder'), { minLength: 4, maxLength: 8 }).filter(list => new Set(list).size > 2), list => !isCommonPassword(list.join(' '))))
})

test('the address itself is no password', () => {
  expect(noTo('marleen-marleen-2')).toBe('password.about-you')
  expect(noTo('marleen eet graag verse soep op zondag')).toBeNull()
})

const passkey = { id: newId<'passkey'>(), device: null, madeAt: now, usedAt: null }
const factors = (part: Partial<Factors>): Factors => ({ passkeys: [], passwordSetAt: null, appSetAt: null, recoveryCodes: 0, ...part })

test('one way to sign in always stays', () => {
  expect(removePasskey(factors({ passkeys: [passkey] }), passkey.id)).toMatchObject({ refused: 'passkey.last' })
  expect(removePasskey(factors({ passkeys: [passkey], passwordSetAt: now }), passkey.id), 'a password alone is no way in').toMatchObject({ refused: 'passkey.last' })
  expect(removePasskey(factors({ passkeys: [passkey], passwordSetAt: now, appSetAt: now }), passkey.id)).toEqual({ removed: passkey })
  expect(removePasskey(factors({ passkeys: [passkey, { ...passkey, id: newId() }] }), passkey.id)).toEqual({ removed: passkey })
  expect(removePasskey(factors({ passkeys: [passkey] }), newId())).toMatchObject({ refused: 'passkey.unknown' })
})

test('a proof is fresh for five minutes; whoever has no way in yet needs none', () => {
  const me = (stepUpUntil: Date | null): SignedIn => ({ signIn: newId(), person: newId(), method: 'passkey', offices: [], idleUntil: now, absoluteUntil: now, stepUpUntil })
  const some = factors({ passkeys: [passkey] })
  expect(mayChangeFactors(me(freshUntil('passkey', now)), some, later(4.9))).toBe(true)
  expect(mayChangeFactors(me(freshUntil('password', now)), some, later(5))).toBe(false)
  for (const weak of ['demo', 'mail-link', 'receipt'] as const) expect(mayChangeFactors(me(freshUntil(weak, now)), some, now)).toBe(false)
  expect(mayChangeFactors(me(null), factors({}), now)).toBe(true)
})

test('an invitation is open, used, replaced or over', () => {
  const invitation = { id: newId<'invitation'>(), person: newId<'person'>(), madeAt: now, until: later(60), usedAt: null }
  expect(invitationVerdict(invitation, invitation.id, later(59))).toBe('open')
  expect(invitationVerdict(invitation, invitation.id, later(60))).toBe('expired')
  expect(invitationVerdict(invitation, newId(), now)).toBe('replaced')
  expect(invitationVerdict({ ...invitation, usedAt: now }, newId(), later(90))).toBe('used')
})

test('passkeys work at names over a closed line, and on one\'s own machine', () => {
  for (const origin of ['https://houvast.example', 'https://houvast.example:8443', 'http://localhost:3000', 'http://houvast.localhost:3000']) expect(passkeysWorkAt(origin), origin).toBe(true)
  for (const origin of ['http://127.0.0.1:3000', 'http://[::1]:3000', 'https://192.0.2.7', 'http://houvast.example']) expect(passkeysWorkAt(origin), origin).toBe(false)
  expect(addressForPasskeys('http://127.0.0.1:3000')).toBe('http://localhost:3000')
  expect(addressForPasskeys('http://[::1]:8080')).toBe('http://localhost:8080')
  expect(addressForPasskeys('https://192.0.2.7')).toBeNull()
})

test('a device is a few words', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Windows')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1')).toBe('Safari, iPhone')
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0')).toBe('Edge, Windows')
  expect(deviceOf('Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36')).toBe('Chrome, Android')
  expect(deviceOf('')).toBeNull()
  expect(deviceOf('x'.repeat(10_000))).toBeNull()
})

test('the day begins where the office leads', () => {
  expect([homeOf(['administrator', 'guide']), homeOf(['administrator']), homeOf([]), homeOf(['planner'])]).toEqual(['/today', '/administration', '/my-trajectory', '/wards'])
})
