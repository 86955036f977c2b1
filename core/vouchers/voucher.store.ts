import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import type { Round, VoucherKey, Wanted } from './voucher.ts'

type RoundId = Id<'voucher-round'>

export const switchVouchers = (tx: Tx, { id }: Pick<Provider, 'id'>, vouchers: Provider['vouchers']) => tx.run(sql`update provider set vouchers = ${vouchers} where id = ${id}`)

const keyColumns = sql`k.id as round, k.public_key as "publicKey", k.opens_on as "opensOn", k.closes_on as "closesOn", k.redeem_from as "redeemFrom", k.redeem_until as "redeemUntil", k.ended, k.taken_about as "takenAbout"`

/** The open halves of all rounds, for everyone. */
export const listKeys = (tx: Tx) => tx.rows<VoucherKey>(sql`select ${keyColumns} from voucher_key k order by k.opens_on, k.id`)
export const findKey = (tx: Tx, round: RoundId) => tx.one<VoucherKey>(sql`select ${keyColumns} from voucher_key k where k.id = ${round}`)

type RoundRow = Omit<Round, 'affiliates' | 'key' | 'letters'>
type Part = { readonly round: RoundId } & Round['affiliates'][number]
/** The newest first. */
export const listRounds = async (tx: Tx): Promise<readonly Round[]> => {
  const [rounds, parts, keys] = await Promise.all([
    tx.rows<RoundRow>(sql`select id, opens_on as "opensOn", proposed_by as "proposedBy" from voucher_round order by opens_on desc, id`),
    tx.rows<Part>(sql`select p.round_id as round, p.affiliate_id as affiliate, coalesce(a.name, '') as name, p.letters from voucher_round_affiliate p
      left join affiliate a on a.provider_id = p.provider_id and a.id = p.affiliate_id order by lower(a.name), p.affiliate_id`),
    listKeys(tx),
  ])
  return rounds.map(round => {
    const affiliates = parts.filter(part => part.round === round.id)
    return { ...round, affiliates, letters: affiliates.reduce((sum, { letters }) => sum + letters, 0), key: keys.find(key => key.round === round.id) ?? null }
  })
}

export const recordRound = async (tx: Tx, id: RoundId, { opensOn, letters }: Wanted, by: Id<'person'>, today: Day) => {
  await tx.run(sql`insert into voucher_round (id, opens_on, proposed_by, proposed_on) values (${id}, ${opensOn}, ${by}, ${today})`)
  await tx.run(sql`insert into voucher_round_affiliate (round_id, affiliate_id, letters)
    select ${id}, a, n from unnest(${[...letters.keys()]}::uuid[], ${[...letters.values()]}::integer[]) as t (a, n)`)
}
/** How many: none, where it stands already. */
export const strikeRound = (tx: Tx, id: RoundId) => tx.run(sql`delete from voucher_round where id = ${id}`)

export const recordKey = (tx: Tx, { round, publicKey, opensOn, closesOn, redeemFrom, redeemUntil }: VoucherKey, secret: Sealed, by: Id<'person'>) => tx.run(sql`
  insert into voucher_key (id, public_key, private_key, confirmed_by, opens_on, closes_on, redeem_from, redeem_until)
  values (${round}, ${publicKey}, ${secret}, ${by}, ${opensOn}, ${closesOn}, ${redeemFrom}, ${redeemUntil}) on conflict do nothing`)

/** False where one was used already, or the round is over. */
export const printCodes = async (tx: Tx, round: RoundId, hashes: readonly Buffer[], today: Day): Promise<boolean> =>
  (await tx.one<{ readonly done: boolean }>(sql`select print_voucher_codes(${round}, ${hashes.toSorted(Buffer.compare)}::bytea[], ${today}) as done`))?.done ?? false

export type Taking = { readonly answer: 'sign' | 'unknown' | 'closed' | 'early' | 'used'; readonly secret: Sealed | null }
/** Uses a letter up, unless it asks what it asked before. */
export const takeLetter = async (tx: Tx, round: RoundId, code: Buffer, retry: Buffer, today: Day): Promise<Taking> =>
  (await tx.one<Taking>(sql`select answer, secret from take_voucher(${round}, ${code}, ${retry}, ${today})`)) ?? { answer: 'unknown', secret: null }

/** How it is with a voucher whose signature holds. */
export type Standing = 'good' | 'used' | 'early' | 'over' | 'few' | 'unknown'
export const standingOf = async (tx: Tx, round: RoundId, spend: Buffer, today: Day): Promise<Standing> =>
  (await tx.one<{ readonly is: Standing | null }>(sql`select voucher_is(${round}, ${spend}, ${today}) as is`))?.is ?? 'unknown'
/** Uses it up; undone with the transaction. */
export const spend = async (tx: Tx, round: RoundId, id: Buffer, today: Day): Promise<Standing> =>
  (await tx.one<{ readonly is: Standing | null }>(sql`select spend_voucher(${round}, ${id}, ${today}) as is`))?.is ?? 'unknown'

// From here on: the night's work, in nobody's name.

export const closeRounds = (tx: Tx, today: Day) => tx.one(sql`select close_voucher_rounds(${today})`)
export const forgetRetries = (tx: Tx) => tx.one(sql`select forget_voucher_retries()`)
/** Once for all providers, whoever's night it is. */
export const stirVouchers = (tx: Tx) => tx.one(sql`select stir_vouchers()`)
