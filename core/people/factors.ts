/**
 * What someone can prove to be oneself with: a passkey, or a password together with a code from an app. Ten codes on
 * paper stand in for the app. One way to sign in always stays.
 */
import { isIP } from 'node:net'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { isCommonPassword } from './common-passwords.ts'
import type { SignedIn } from './sign-in.ts'

export type Passkey = { readonly id: Id<'passkey'>; readonly device: string | null; readonly madeAt: Instant; readonly usedAt: Instant | null }
export type Factors = { readonly passkeys: readonly Passkey[]; readonly passwordSetAt: Instant | null; readonly appSetAt: Instant | null; readonly recoveryCodes: number }

/** Characters; length is what guessers cannot shorten, so nothing else is asked. */
export const passwordLength = { least: 15, most: 200 } as const

export type PasswordNo = 'password.short' | 'password.long' | 'password.common' | 'password.about-you'

/** The password as it is hashed, or why not. @param mail of whom it is for, which guessers know */
export const choosePassword = (typed: string, mail: string): { readonly password: string } | Refusal<PasswordNo> => {
  const password = typed.normalize('NFC')
  const length = [...password].length
  if (length < passwordLength.least) return refuse('password.short', { length })
  if (length > passwordLength.most) return refuse('password.long', { length })
  const name = mail.split('@')[0]?.toLowerCase() ?? ''
  const rest = name.length >= 4 ? password.toLowerCase().replaceAll(name, '') : password
  if ([...rest].length < passwordLength.least && rest.length < password.length) return refuse('password.about-you')
  return isCommonPassword(password) ? refuse('password.common') : { password }
}

export const canSignIn = ({ passkeys, passwordSetAt, appSetAt }: Pick<Factors, 'passkeys' | 'passwordSetAt' | 'appSetAt'>): boolean =>
  passkeys.length > 0 || (passwordSetAt !== null && appSetAt !== null)

export const removePasskey = (factors: Factors, passkey: Id<'passkey'>): { readonly removed: Passkey } | Refusal<'passkey.unknown' | 'passkey.last'> => {
  const removed = factors.passkeys.find(one => one.id === passkey)
  if (!removed) return refuse('passkey.unknown')
  return canSignIn({ ...factors, passkeys: factors.passkeys.filter(one => one !== removed) }) ? { removed } : refuse('passkey.last')
}

/** May ways to sign in be changed now? Whoever has none yet has nothing to prove it with. */
export const mayChangeFactors = (me: SignedIn, factors: Factors, now: Instant): boolean =>
  !canSignIn(factors) || (me.stepUpUntil !== null && me.stepUpUntil.getTime() > now.getTime())

/** Browsers keep passkeys for names, not for numbers, and only where the line is closed or never leaves the machine. */
export const passkeysWorkAt = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin)
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && (protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost'))
}

/** On one's own machine there is a name that works: null anywhere else. */
export const addressForPasskeys = (origin: string): string | null => {
  const { hostname, port, protocol } = new URL(origin)
  return hostname === '127.0.0.1' || hostname === '[::1]' ? `${protocol}//localhost${port === '' ? '' : `:${port}`}` : null
}
