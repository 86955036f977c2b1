/**
 * Where slips lie between the hand and the night. By day they are in this process's memory alone: what is written in the
 * same second as someone's last visit would tell whose it is, by the order of rows if by nothing else. At night all of
 * a provider's go into the database at once, shuffled, among those that lay there. When the server leaves quietly it
 * lays them down as well; when the power fails they are gone, and a rounded number is one lower.
 */
import { randomInt } from 'node:crypto'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { tallies } from './count.ts'
import { gateVersion, halfYearsRemembered, publish, type LetOut } from './gate.ts'
import { endOf, halfYearBefore, lastSettled } from './half-year.ts'
import { listLetOut, recordBoard, wasGated } from './figures.store.ts'
import { readSlip, writeSlip, type CountedBy, type DatedSlip } from './slip.ts'
import { dropKeys, laySlip, listCounted, stirSlips, takeSlips } from './slip.store.ts'

const slipPlace = (row: Id<'slip'>): Place => ({ table: 'slip', row, column: 'content' })

export type SlipBox = {
  /** After the transaction of the visit is over. */
  drop(provider: Id<'provider'>, slip: DatedSlip): void
  /** Writes what lies here into the database, as nobody. A transaction that fails leaves it here. */
  empty(around: Around): Promise<void>
  /** Providers with something in the box. */
  readonly waiting: readonly Id<'provider'>[]
}

export const openSlipBox = (): SlipBox => {
  const lying = new Map<Id<'provider'>, readonly DatedSlip[]>()
  return {
    drop: (provider, slip) => { lying.set(provider, [...lying.get(provider) ?? [], slip]) },
    async empty(around) {
      const provider = around.provider.id
      const taken = lying.get(provider) ?? []
      lying.delete(provider)
      try {
        await laySlips(around, taken)
      } catch (error) {
        lying.set(provider, [...taken, ...lying.get(provider) ?? []])
        throw error
      }
    },
    get waiting() { return [...lying.keys()] },
  }
}

const shuffled = <Value>(values: readonly Value[]): readonly Value[] => {
  const rest = [...values]
  return values.map(() => rest.splice(randomInt(rest.length), 1)[0]).filter(value => value !== undefined)
}

/** Closes each slip under a key of its own, and stirs them among those that lay there. */
const laySlips = async ({ tx, vault, provider }: Around, slips: readonly DatedSlip[]): Promise<void> => {
  if (slips.length === 0) return
  const scope = await vault.scope(tx, provider.id, provider.id)
  for (const { halfYear, slip } of shuffled(slips)) {
    const id = newAnonymousId<'slip'>()
    await laySlip(tx, id, halfYear, (await scope.newDocument(tx)).seal(slipPlace(id), writeSlip(slip)))
  }
  await stirSlips(tx)
}

/**
 * Thirty days after a half-year: opens its slips, all at once and in no order, lets them through the gate and keeps what
 * came out. The slips, their keys and their counts are gone then. With fewer than ten they wait for the next half-year.
 * @returns whether it was done now
 */
export const gateSettled = async ({ tx, vault, provider }: Around, by: CountedBy, today: Day): Promise<boolean> => {
  const halfYear = lastSettled(today)
  if (await wasGated(tx, halfYear)) return false
  const taken = await takeSlips(tx, halfYear)
  if (taken.length === 0) return false

  const opened = await vault.openAll(tx, provider.id, taken.map(({ id, content }) => [slipPlace(id), content]))
  await dropKeys(tx, taken.map(({ documentKey }) => documentKey))
  const slips = opened.flatMap(text => (text === null ? null : readSlip(text)) ?? [])
  const letOut: LetOut[] = [...await listLetOut(tx, halfYearBefore(halfYear, halfYearsRemembered))]
  for (const tally of tallies(slips, await listCounted(tx, endOf(halfYear)), by)) {
    const boards = publish(tally, letOut)
    letOut.push(...boards)
    for (const board of boards) await recordBoard(tx, { ...board, halfYear }, { id: newAnonymousId(), gate: gateVersion, on: today })
  }
  return true
}
