/**
 * Reading a form: what was typed becomes a value or a problem per field, and what was typed is kept either way.
 *
 *   const form = fields({ phone: text({ most: 30 }), how: oneOf(['guide-calls', 'participant-calls']) })
 *   const read = form.read(visit.form)
 *   if (!read.value) show the page again with read.typed and read.problems
 *
 * A problem is a code; its words stand in the page's texts.
 */
import { parseId, type Id } from './id.ts'
import { parseDay, parseWallTime, type Day, type WallTime } from './time.ts'
import type { Form } from './web.ts'

export type Problem = 'required' | 'too-long' | 'too-short' | 'not-a-choice' | 'not-a-day' | 'not-a-time' | 'not-a-number' | 'too-small' | 'too-large' | 'not-mail' | 'not-phone' | 'not-a-site'
type Parsed<Value> = { readonly value: Value } | { readonly problem: Problem }
export type Field<Value> = { readonly parse: (typed: readonly string[]) => Parsed<Value> }

export type Typed = Readonly<Record<string, readonly string[]>>
export type Problems<Name extends string = string> = Readonly<Partial<Record<Name, Problem>>>
export type Read<Values> =
  | { readonly value: Values; readonly typed: Typed; readonly problems: Readonly<Record<string, never>> }
  | { readonly value: null; readonly typed: Typed; readonly problems: Problems<Extract<keyof Values, string>> }

type ValuesOf<Fields extends Readonly<Record<string, Field<unknown>>>> = { readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never }

export const fields = <const Fields extends Readonly<Record<string, Field<unknown>>>>(declared: Fields) => ({
  read(form: Form): Read<ValuesOf<Fields>> {
    const values: Record<string, unknown> = {}
    const problems: Record<string, Problem> = {}
    const typed: Record<string, readonly string[]> = {}
    for (const [name, field] of Object.entries(declared)) {
      const given = form[name] ?? []
      typed[name] = given
      const parsed = field.parse(given)
      if ('problem' in parsed) problems[name] = parsed.problem
      else values[name] = parsed.value
    }
    // Each name was read by its own field just above, which the compiler cannot follow through a loop.
    // oxlint-disable-next-line typescript/consistent-type-assertions
    if (Object.keys(problems).length === 0) return { value: values as ValuesOf<Fields>, typed, problems: {} }
    // oxlint-disable-next-line typescript/consistent-type-assertions
    return { value: null, typed, problems: problems as Problems<Extract<keyof ValuesOf<Fields>, string>> }
  },
})

const first = (typed: readonly string[]): string => typed[0] ?? ''

/** Trimmed text; empty is a problem. `most` counts characters. */
export const text = ({ most, least = 1 }: { readonly most: number; readonly least?: number }): Field<string> => ({
  parse: typed => {
    const value = first(typed).trim()
    if (value === '') return { problem: 'required' }
    return value.length > most ? { problem: 'too-long' } : value.length < least ? { problem: 'too-short' } : { value }
  },
})

/** Exactly as typed, spaces too: for a password. */
export const asTyped = ({ most }: { readonly most: number }): Field<string> => ({
  parse: typed => {
    const value = first(typed)
    return value === '' ? { problem: 'required' } : value.length > most ? { problem: 'too-long' } : { value }
  },
})

/** As the field it wraps; left empty it is null. */
export const optional = <Value>(field: Field<Value>): Field<Value | null> => ({
  parse: typed => (typed.every(one => one.trim() === '') ? { value: null } : field.parse(typed)),
})

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): Field<Choice> => ({
  parse: typed => {
    const chosen = first(typed)
    if (chosen === '') return { problem: 'required' }
    const value = choices.find(choice => choice === chosen)
    return value === undefined ? { problem: 'not-a-choice' } : { value }
  },
})

/** Any number of the choices, none included. */
export const someOf = <const Choice extends string>(choices: readonly Choice[]): Field<readonly Choice[]> => ({
  parse: typed => {
    const value = choices.filter(choice => typed.includes(choice))
    return value.length === new Set(typed).size ? { value } : { problem: 'not-a-choice' }
  },
})

/** As the field of many it wraps, but none is a problem. */
export const atLeastOne = <Value>(field: Field<readonly Value[]>): Field<readonly Value[]> => ({
  parse: typed => {
    const parsed = field.parse(typed)
    return 'value' in parsed && parsed.value.length === 0 ? { problem: 'required' } : parsed
  },
})

export const whole = ({ least, most }: { readonly least: number; readonly most: number }): Field<number> => ({
  parse: typed => {
    const written = first(typed).trim()
    if (written === '') return { problem: 'required' }
    if (!/^-?\d{1,9}$/.test(written)) return { problem: 'not-a-number' }
    const value = Number(written)
    return value < least ? { problem: 'too-small' } : value > most ? { problem: 'too-large' } : { value }
  },
})

export const day: Field<Day> = {
  parse: typed => {
    const written = first(typed).trim()
    if (written === '') return { problem: 'required' }
    const value = parseDay(written)
    return value === null ? { problem: 'not-a-day' } : { value }
  },
}

export const wallTime: Field<WallTime> = {
  parse: typed => {
    const written = first(typed).trim().slice(0, 5)
    if (written === '') return { problem: 'required' }
    const value = parseWallTime(written)
    return value === null ? { problem: 'not-a-time' } : { value }
  },
}

export const id = <Noun extends string>(): Field<Id<Noun>> => ({
  parse: typed => {
    const value = parseId<Noun>(first(typed))
    return value === null ? { problem: 'not-a-choice' } : { value }
  },
})

/** A mail address as people write them; whether it exists, only a mail can tell. */
export const mail: Field<string> = {
  parse: typed => {
    const value = first(typed).trim()
    if (value === '') return { problem: 'required' }
    if (value.length > 254) return { problem: 'too-long' }
    return /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[a-z]{2,}$/i.test(value) ? { value: value.toLowerCase() } : { problem: 'not-mail' }
  },
}

/**
 * A telephone number as typed, made one way: '+31612345678'. A leading zero is the country's own.
 * @param country the calling code for numbers without one.
 */
export const telephone = (country: '+31' | '+32'): Field<string> => ({
  parse: typed => {
    const written = first(typed).trim()
    if (written === '') return { problem: 'required' }
    const digits = written.replaceAll(/\(0\)/g, '').replaceAll(/[\s().\-/]/g, '')
    const value = digits.startsWith('+') ? digits : digits.startsWith('00') ? `+${digits.slice(2)}` : digits.startsWith('0') ? country + digits.slice(1) : digits
    return /^\+[1-9]\d{7,14}$/.test(value) ? { value } : { problem: 'not-phone' }
  },
})

/** The address of a web page over https, without a name or password in it. */
export const site: Field<string> = {
  parse: typed => {
    const written = first(typed).trim()
    if (written === '') return { problem: 'required' }
    if (written.length > 300) return { problem: 'too-long' }
    const address = URL.canParse(written) ? new URL(written) : null
    return address?.protocol === 'https:' && address.username === '' && address.password === '' && address.hostname.includes('.') ? { value: address.href } : { problem: 'not-a-site' }
  },
}
