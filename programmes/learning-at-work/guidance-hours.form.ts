import { fields, optional, type Field } from '../../kit/forms.ts'
import type { Voice } from '../../kit/texts.ts'
import { hours } from './ward.form.ts'

/** Euros as people type them: '35' or '35,50', in whole cents. */
const price: Field<number> = {
  parse: typed => {
    const [, whole = '', cents = ''] = /^(?:€\s*)?(\d{1,3})(?:[.,](\d{1,2}))?$/.exec((typed[0] ?? '').trim()) ?? []
    return whole === '' ? { problem: 'not-a-number' } : { value: Number(whole) * 100 + Number(cents.padEnd(2, '0')) }
  },
}
export const hoursForm = fields({ hours: optional(hours({ most: 99 })), price: optional(price) })

export const numbersOf = ({ locale }: Pick<Voice, 'locale'>) => {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })
  return { euros: (cents: number) => money.format(cents / 100) }
}
