import { mayTry, newChallenge } from '../../core/proof.tsx'
import type { Visit } from '../../core/visit.ts'
import { whereOn } from '../../core/vouchers/take.routes.ts'
import { redeemPath } from '../../core/vouchers/take.pages.tsx'
import { holdsFor, readVoucher, spendId, writeVoucher, type Voucher } from '../../core/vouchers/voucher.ts'
import { findKey, spend, standingOf, type Standing } from '../../core/vouchers/voucher.store.ts'
import type { Limiter } from '../../kit/limits.ts'
import { refuse } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { page, seeOther, withCookies, type Cookie, type Reply, type Routes } from '../../kit/web.ts'
import { doorCookie, doorMinutes, doorOf, openDoor, voucherCookie } from './door.ts'
import { voucherPage, type VoucherNo } from './voucher.pages.tsx'

export const forgetVoucher: Cookie = { name: voucherCookie, value: null, seconds: null }
/** The cookies outlive the door: a place that was held through it is still good for ten minutes after it closed. */
export const doorSeconds = (doorMinutes + 15) * 60

/** A voucher whose signature holds; null for anything else. */
const known = async ({ tx }: Visit, typed: string): Promise<Voucher | null> => {
  const voucher = readVoucher(typed)
  const key = voucher && await findKey(tx, voucher.round)
  return voucher && key && holdsFor(voucher, key) ? voucher : null
}

const no = (standing: Exclude<Standing, 'good'>): VoucherNo => refuse(standing === 'unknown' ? 'voucher.wrong' : `voucher.${standing}`)

/**
 * Whoever opened the door with a voucher hands it in when they begin: with the trajectory, or not at all. Where vouchers are on, the cookie
 * of the door has to be there, so that nobody keeps their voucher by leaving the cookie at home. Null where all is well.
 */
export const handIn = async (visit: Visit): Promise<'no door' | 'not good' | null> => {
  const { vault, provider, asked, tx, now } = visit
  const door = doorOf(vault, provider.id, asked.cookies[doorCookie])
  if (provider.vouchers === 'on' && !door) return 'no door'
  if (door?.by !== 'voucher') return null
  const voucher = await known(visit, asked.cookies[voucherCookie] ?? '')
  return voucher && await spend(tx, voucher.round, spendId(voucher), dayOf(now, provider.zone)) === 'good' ? null : 'not good'
}

/** @param knocks how often one corner of the network may try: the same limit as for words */
export const voucherRoutes = (knocks: Limiter): Routes<Visit> => {
  const show = (visit: Visit, again: { readonly problem?: VoucherNo; readonly typed?: string } = {}, status: 200 | 422 | 429 = 200): Reply => page(voucherPage(visit, { challenge: newChallenge(visit), ...again }), status)

  return {
    [`GET ${redeemPath}`]: whereOn(async visit => ('used' in visit.query ? show(visit, { problem: refuse('voucher.used') }) : show(visit))),

    [`POST ${redeemPath}`]: whereOn(async visit => {
      const { tx, vault, provider, now, form } = visit
      const typed = form['voucher']?.[0]?.slice(0, 4000) ?? ''
      if (!mayTry(knocks, visit)) return show(visit, { problem: refuse('voucher.too-often'), typed }, 429)
      const voucher = await known(visit, typed)
      if (!voucher) return show(visit, { problem: refuse('voucher.wrong'), typed }, 422)
      const standing = await standingOf(tx, voucher.round, spendId(voucher), dayOf(now, provider.zone))
      if (standing !== 'good') return show(visit, { problem: no(standing), typed }, 422)
      return withCookies(seeOther('/'), [{ name: doorCookie, value: openDoor(vault, provider.id, now, 'voucher'), seconds: doorSeconds }, { name: voucherCookie, value: writeVoucher(voucher), seconds: doorSeconds }])
    }),
  }
}
