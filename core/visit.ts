/** One request as the core sees it: who asks, at which provider, in which voice, inside one transaction. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import type { Voice } from '../kit/texts.ts'
import type { Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { Answered, missing, seeOther, type Asked, type Cookie, type Form, type Handler } from '../kit/web.ts'
import { holds, newSignIn, signInCookie, tokenHash, type Office, type SignedIn, type SignInMethod } from './people/sign-in.ts'
import { become, beginSignIn, resumeSignIn } from './people/sign-in.store.ts'
import type { Programme } from './programme.ts'
import type { Provider } from './providers/provider.ts'
import { voiceOf } from './voice.ts'

/** What the whole running program shares. */
export type House = {
  readonly vault: Vault
  readonly programmes: readonly Programme[]
  /** Demo mode only exists on data that `npm start` made itself. */
  readonly mode: 'demo' | 'real'
  readonly providerFor: (host: string) => Promise<Provider | null>
}

export type Visit = {
  readonly tx: Tx
  readonly now: Instant
  readonly asked: Asked
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly provider: Provider
  readonly voice: Voice
  /** Whoever is signed in, participant or staff; null for a visitor. */
  readonly me: SignedIn | null
  readonly house: House
  readonly vault: Vault
}

/** @throws Answered when no provider answers to this host. */
export const visitFor = (house: House) => async (asked: Asked, tx: Tx): Promise<Visit> => {
  const provider = await house.providerFor(asked.host)
  if (!provider) throw new Answered(missing())
  const token = asked.cookies[signInCookie]
  const me = token ? await resumeSignIn(tx, tokenHash(token), asked.now) : null
  return { tx, now: asked.now, asked, params: asked.params, query: asked.query, form: asked.form, provider, voice: voiceOf(asked, provider), me, house, vault: house.vault }
}

/** A page for those who hold an office: a visitor is asked to sign in, anyone else finds nothing there. */
export const forOffice = (offices: Office | readonly Office[], handler: (visit: Visit & { readonly me: SignedIn }) => Promise<Awaited<ReturnType<Handler<Visit>>>>): Handler<Visit> => async visit => {
  const { me } = visit
  if (!me) return seeOther(`/sign-in?to=${encodeURIComponent(visit.asked.method === 'GET' ? visit.asked.path : '/')}`)
  const wanted = typeof offices === 'string' ? [offices] : offices
  return wanted.some(office => holds(me, office)) ? await handler({ ...visit, me }) : missing()
}

/** A page for whoever is signed in, participant or staff. */
export const forSomeone = (handler: (visit: Visit & { readonly me: SignedIn }) => Promise<Awaited<ReturnType<Handler<Visit>>>>): Handler<Visit> => async visit =>
  visit.me ? await handler({ ...visit, me: visit.me }) : seeOther(`/sign-in?to=${encodeURIComponent(visit.asked.method === 'GET' ? visit.asked.path : '/')}`)

/** Signs this person in on this device: the caller has seen the proof. Returns the cookie to send. */
export const signInAs = async (visit: Pick<Visit, 'tx' | 'now'>, person: Id<'person'>, method: SignInMethod, device: string | null): Promise<Cookie> => {
  const token = randomBytes(32).toString('base64url')
  await become(visit.tx, person)
  await beginSignIn(visit.tx, newSignIn(newId(visit.now.getTime()), person, method, device, visit.now), tokenHash(token))
  return { name: signInCookie, value: token, seconds: null }
}

/** An address of our own to go back to; anything else leads home. */
export const ownAddress = (wanted: string | undefined, otherwise = '/'): string =>
  wanted !== undefined && /^\/(?![/\\])[\w\-./?=&%~,:+]*$/.test(wanted) && wanted.length < 400 ? wanted : otherwise

