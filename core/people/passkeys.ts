/**
 * Passkeys (WebAuthn): we ask the device to sign random bytes, and check the signature with the public key it gave
 * before. The device asks for a finger, a face or a PIN, so a passkey alone is two factors. Every answer that does not
 * fit is null, whatever was wrong with it.
 */
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Tx } from '../../kit/db.ts'
import { idBytes, newId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { deviceOf } from './device.ts'
import { findPasskey, keepChallenge, listCredentials, notePasskeyUse, personByPasskey, spendChallenge, type KeptPasskey } from './factors.store.ts'
import { become } from './sign-in.store.ts'

/** Eleven megabytes, so not before someone signs in with a passkey. */
const library = () => import('@simplewebauthn/server')

/** Where the browser is, which the passkey signs too. */
export type At = { readonly tx: Tx; readonly now: Instant; readonly asked: { readonly origin: string; readonly agent: string } }

/** Minutes. */
const waits = 5
const timeout = waits * 60_000

const site = (origin: string): string => new URL(origin).hostname

/** What to ask any passkey of this site for. The device knows who its passkeys belong to; we do not ask first. */
export const askForPasskey = async ({ tx, now, asked }: At): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const options = await (await library()).generateAuthenticationOptions({ rpID: site(asked.origin), userVerification: 'required', timeout })
  await keepChallenge(tx, options.challenge, null, addMinutes(now, waits))
  return options
}

/** Whose passkey answered. The transaction then runs for that person. */
export const personOfAnswer = async ({ tx, now, asked }: At, answer: string): Promise<Id<'person'> | null> => {
  const response = parseSignature(answer)
  const person = response && await personByPasskey(tx, response.id)
  if (!response || !person) return null
  await become(tx, person)
  const kept = await findPasskey(tx, response.id)
  if (!kept) return null
  const { verifyAuthenticationResponse } = await library()
  const verified = await fitting(verifyAuthenticationResponse({
    response, expectedOrigin: asked.origin, expectedRPID: site(asked.origin), requireUserVerification: true,
    expectedChallenge: challenge => spendChallenge(tx, challenge, null, now),
    credential: { id: kept.credential, publicKey: new Uint8Array(kept.publicKey), counter: kept.counter },
  }))
  if (!verified?.verified) return null
  await notePasskeyUse(tx, kept.id, verified.authenticationInfo.newCounter, now)
  return person
}

/** What a device needs to make a passkey for this person, for whom the transaction runs. @param mail by which the device lists it */
export const askForNewPasskey = async ({ tx, now, asked }: At, person: Id<'person'>, mail: string): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const existing = await listCredentials(tx, person)
  const options = await (await library()).generateRegistrationOptions({
    rpName: 'Houvast', rpID: site(asked.origin), userID: new Uint8Array(idBytes(person)), userName: mail, attestationType: 'none', timeout,
    excludeCredentials: existing.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(tx, options.challenge, person, addMinutes(now, waits))
  return options
}

/** The new passkey, which is not kept yet. */
export const passkeyOfAnswer = async ({ tx, now, asked }: At, person: Id<'person'>, answer: string): Promise<KeptPasskey | null> => {
  const response = parseNew(answer)
  const { verifyRegistrationResponse } = await library()
  const verified = response && await fitting(verifyRegistrationResponse({
    response, expectedOrigin: asked.origin, expectedRPID: site(asked.origin), requireUserVerification: true,
    expectedChallenge: challenge => spendChallenge(tx, challenge, person, now),
  }))
  if (!verified?.verified) return null
  const { id: credential, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return { id: newId(now.getTime()), person, credential, publicKey: Buffer.from(publicKey), counter, transports: transports.slice(0, 8), device: deviceOf(asked.agent) }
}

/** The library throws at whatever does not fit; what the database throws goes on. */
const fitting = async <Result>(verifying: Promise<Result>): Promise<Result | null> => {
  try {
    return await verifying
  } catch (error) {
    if (error instanceof Error && error.name === 'DatabaseError') throw error
    return null
  }
}

type Answer = { readonly id: string; readonly response: object }
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'response' in value && typeof value.response === 'object' && value.response !== null
const isNew = (value: unknown): value is RegistrationResponseJSON => isAnswer(value) && 'attestationObject' in value.response
const isSignature = (value: unknown): value is AuthenticationResponseJSON => isAnswer(value) && 'signature' in value.response

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
const parseNew = (text: string) => { const value = parse(text); return isNew(value) ? value : null }
const parseSignature = (text: string) => { const value = parse(text); return isSignature(value) ? value : null }
