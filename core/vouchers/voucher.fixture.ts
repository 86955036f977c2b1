/** What an employee's browser does, by the program it does it with, and what two people in the house do first. */
import { randomBytes, randomInt } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { cast, deHaven, keeperOfDeHaven } from '../../demo/cast.ts'
import { newBlindKeys, type BlindKeys } from '../../kit/blind-signatures.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, dayOf, parseDay, startOfDay, type Day } from '../../kit/time.ts'
import type { Browser, openHouse } from '../../test/house.ts'
import { drawCard } from '../organisations/card.ts'
import { welcomeAffiliate } from '../organisations/affiliate.store.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { keepKeys } from './known-vouchers.ts'
import { letterHash, writeVoucher } from './voucher.ts'
import { closeRounds, printCodes, recordRound } from './voucher.store.ts'

type House = Pick<Awaited<ReturnType<typeof openHouse>>, 'as' | 'now' | 'travelTo' | 'vault' | 'database'>
const suite = RSABSSA.SHA384.PSS.Randomized()

let made: Promise<BlindKeys> | null = null
/** Made once for all tests of a file: it takes a second. */
export const someKeys = () => (made ??= newBlindKeys())

/** Who keeps the log, and so may say yes to what Ellen proposes. */
export const withFrits = (house: Pick<House, 'as' | 'now' | 'vault'>) =>
  house.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: house.vault, provider: deHaven }, keeperOfDeHaven, cast.ellen.id, house.now()))

export const welcomed = async (house: House, name: string): Promise<Id<'affiliate'>> => {
  const id = newId<'affiliate'>()
  const joinedOn = parseDay('2026-01-01')
  if (!joinedOn) throw new Error('no day')
  await house.as(cast.ellen.id, tx => welcomeAffiliate(tx, { id, name, place: 'Dorp', staff: 90, joinedOn }, cast.ellen.id))
  return id
}

/** A round that opens today, with its key and letters. */
export const openRound = async (house: House, letters: ReadonlyMap<Id<'affiliate'>, number>, { keys, keeper = keeperOfDeHaven.id }: { readonly keys?: BlindKeys; /** Who says yes. */ readonly keeper?: Id<'person'> } = {}) => {
  const id = newAnonymousId<'voucher-round'>()
  const today = dayOf(house.now(), deHaven.zone)
  const { open, secret } = keys ?? await someKeys()
  await house.as(cast.ellen.id, tx => recordRound(tx, id, { opensOn: today, letters }, cast.ellen.id, today))
  await house.as(keeper, tx => keepKeys({ tx, vault: house.vault, provider: deHaven }, { id, opensOn: today }, { open, secret }, keeper))
  const codes = Array.from({ length: [...letters.values()].reduce((sum, number) => sum + number, 0) }, () => drawCard(randomInt))
  const done = await house.as(cast.ellen.id, tx => printCodes(tx, id, codes.map(code => letterHash(house.vault, id, code)), today))
  if (!done) throw new Error('not printed')
  return { id, open, codes, opensOn: today }
}

export const travelToDay = (house: House, day: Day, minutes = 9 * 60) => house.travelTo(new Date(startOfDay(day, deHaven.zone).getTime() + minutes * 60_000))
/** The day after the last, the worker closes it; and on to the first day on which it may be handed in. */
export const closeRound = async (house: House, opensOn: Day) => {
  travelToDay(house, addDays(opensOn, 14), 5)
  await house.as('worker', tx => closeRounds(tx, addDays(opensOn, 14)))
}

export type Begun = { readonly code: string; readonly prepared: Uint8Array; readonly blinded: Uint8Array; readonly body: Readonly<Record<string, string>>; finish(signature: string): Promise<string> }
/** What a browser draws before it asks. */
export const begin = async (round: Id<'voucher-round'>, open: Buffer, code: string): Promise<Begun> => {
  const key = await crypto.subtle.importKey('spki', new Uint8Array(open), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
  const prepared = suite.prepare(randomBytes(32))
  const { blindedMsg, inv } = await suite.blind(key, prepared)
  return {
    code, prepared, blinded: blindedMsg, body: { round, code, blinded: Buffer.from(blindedMsg).toString('base64url') },
    finish: async signature => writeVoucher({ round, prepared: Buffer.from(prepared), signature: Buffer.from(await suite.finalize(key, prepared, new Uint8Array(Buffer.from(signature, 'base64url')), inv)) }),
  }
}
export const answerIn = (text: string): { readonly signature?: string; readonly answer?: string } => JSON.parse(text)
/** Over the web, from letter to voucher. */
export const take = async (browser: Browser, round: Id<'voucher-round'>, open: Buffer, code: string): Promise<{ readonly voucher: string; readonly begun: Begun; readonly signature: string }> => {
  const begun = await begin(round, open, code)
  const { text } = await browser.send('/voucher/sign', begun.body)
  const { signature } = answerIn(text)
  if (!signature) throw new Error(text)
  return { voucher: await begun.finish(signature), begun, signature }
}
