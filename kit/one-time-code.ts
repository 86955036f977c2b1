/**
 * Six digits from an authenticator app (TOTP, RFC 6238: SHA-1, 30 seconds), as a second factor. The step before
 * and the step after are accepted too, for clocks that run apart. A step works once: the store keeps the last.
 */
import { generateSecret, generateURI, verify } from 'otplib'
import type { Instant } from './time.ts'

/** Seconds a code lasts. */
const period = 30

/** 160 random bits in base32, as the apps want it. A secret: store it sealed. */
export const newOneTimeSecret = (): string => generateSecret({ length: 20 })

/** The `otpauth:` address for the QR code. */
export const oneTimeUrl = ({ secret, issuer, account }: { readonly secret: string; readonly issuer: string; readonly account: string }): string =>
  generateURI({ strategy: 'totp', secret, issuer, label: account })

/**
 * The time step the code belongs to, or null when it does not fit or its step was used. Store the step together
 * with the sign-in, on the condition that it is later than the stored one: two requests can race here.
 * @param lastStep the step of the last code that was accepted, null for none
 */
export const verifyOneTimeCode = async ({ secret, code, lastStep, now }: {
  readonly secret: string
  readonly code: string
  readonly lastStep: number | null
  readonly now: Instant
}): Promise<number | null> => {
  const token = code.replace(/\s/g, '')
  if (!/^[0-9]{6}$/.test(token)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  // After the clock was set back every step in the window may be used up; the library calls that an error.
  if (lastStep !== null && lastStep > Math.floor(epoch / period)) return null
  const result = await verify({
    strategy: 'totp', secret, token, epoch, period, epochTolerance: period,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
