/** A house with open agendas, a shared code and a front door on this machine: for journeys in a real browser. */
import { afterAll } from 'vitest'
import { addWeeklyHours, openAgenda } from '../core/agenda/agenda.store.ts'
import { usualCut } from '../core/agenda/agenda.ts'
import { renewCode } from '../core/organisations/known-code.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { newId, type Id } from '../kit/id.ts'
import { parseDay, parseWallTime, type Instant } from '../kit/time.ts'
import { openHouse } from './house.ts'

export const known = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('not there')
  return value
}

type House = Awaited<ReturnType<typeof openHouse>>

/** Guides who are there on weekday mornings, and the three words of the poster. */
export const openDoors = async (house: House): Promise<{ readonly words: string }> => {
  for (const guide of [cast.marleen, cast.jaap, cast.samira]) await keepMornings(house, guide.id)
  const code = await house.as(cast.ellen.id, tx => renewCode({ tx, vault: house.vault, provider: deHaven }, house.now(), limit => Math.floor(Math.random() * limit)))
  return { words: code.words }
}

const keepMornings = (house: House, guide: Id<'person'>) => house.as(guide, async tx => {
  await openAgenda(tx, guide, usualCut)
  for (const weekday of [1, 2, 3, 4, 5] as const) {
    await addWeeklyHours(tx, newId(), guide, { weekday, from: known(parseWallTime('09:00')), until: known(parseWallTime('12:00')), validFrom: known(parseDay('2026-01-01')), validUntil: null })
  }
})

export const openSite = async (options: { readonly now?: Instant } = {}) => {
  const house = await openHouse(options)
  const { words } = await openDoors(house)
  await house.app.web.listen({ port: 0, host: '127.0.0.1' })
  afterAll(() => house.app.web.server.closeAllConnections())
  const [address] = house.app.web.addresses()
  if (typeof address !== 'object') throw new Error('no port')
  return { ...house, words, origin: `http://127.0.0.1:${address.port}` }
}
