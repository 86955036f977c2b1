/** The letters of a round: one sheet each, all alike but for the code. */
import type { Paper } from '../../kit/paper.ts'
import { dateWithYear } from '../../kit/time.ts'
import { typedAddress } from '../organisations/poster.ts'
import type { Provider } from '../providers/provider.ts'
import { roundTexts } from './rounds.texts.ts'
import { keyWords, type VoucherKey } from './voucher.ts'

/** @param addresses where a voucher is taken, and where it is handed in */
export const lettersOf = (provider: Pick<Provider, 'name' | 'locale' | 'address'>, key: VoucherKey, codes: readonly string[], addresses: { readonly take: string; readonly redeem: string }): Paper => {
  const t = roundTexts({ locale: provider.locale, address: provider.address })
  const on = (day: VoucherKey['opensOn']) => dateWithYear(day, provider.locale)
  const words = keyWords(key.publicKey)
  return {
    title: t.letterTitle, language: provider.locale.slice(0, 2), author: provider.name,
    blocks: codes.flatMap((code, index) => [
      ...(index === 0 ? [] : [{ sheet: 'new' as const }]),
      { heading: t.letterTitle, level: 1 as const },
      { paragraph: t.letterLead },
      { paragraph: t.letterTake(typedAddress(addresses.take), on(key.opensOn), on(key.closesOn)) },
      { heading: t.letterCode, level: 2 as const }, { paragraph: code },
      { heading: t.letterWords, level: 2 as const }, { paragraph: words }, { paragraph: t.letterWordsWhy, quiet: true as const },
      { paragraph: t.letterRedeem(typedAddress(addresses.redeem), on(key.redeemFrom), on(key.redeemUntil)) },
      { paragraph: t.letterNote },
    ]),
  }
}
