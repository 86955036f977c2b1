import type { Voice } from '../../kit/texts.ts'

/** Numbers as people write them, without decimals where there are none: '€ 350', '€ 35,30', '11,43'. */
export const numbersIn = ({ locale }: Pick<Voice, 'locale'>) => {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const rounded = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  return {
    euros: (cents: number) => money.format(cents / 100),
    /** For a sentence that says 'about'. */
    wholeEuros: (cents: number) => rounded.format(cents / 100),
    number: (value: number) => plain.format(value),
    percent: (value: number) => `${plain.format(value)}%`,
  }
}
