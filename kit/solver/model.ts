/**
 * A choice among very many, written as sums: what may be chosen, what each choice costs, and what must hold. Everything has a name
 * that says what it means, because whoever reads the outcome wants to know which rule stood in the way.
 */

/** Something to be found out: yes or no, or an amount from 0 up to a most. Only the model that made it knows it. */
export type Unknown = { readonly name: string; readonly index: number }
/** A sum of unknowns, each so many times. */
export type Sum = readonly (readonly [times: number, of: Unknown])[]

export type Model<Term extends string, Rule extends string> = {
  readonly yesOrNo: () => Unknown
  readonly amount: (most?: number) => Unknown
  /** How dear one of this unknown is, and on which account. Less is better. */
  readonly costs: (term: Term, each: number, of: Unknown) => void
  readonly atMost: (rule: Rule, sum: Sum, bound: number) => void
  readonly atLeast: (rule: Rule, sum: Sum, bound: number) => void
  readonly exactly: (rule: Rule, sum: Sum, bound: number) => void
  /** What the solver reads. The same model is always the same text. */
  readonly text: () => string
  readonly size: () => { readonly unknowns: number; readonly rules: number }
  /** What an outcome costs, account by account; accounts of nothing are left out. */
  readonly priceOf: (found: Found) => Readonly<Partial<Record<Term, number>>>
}
/** What was found for an unknown. */
export type Found = (unknown: Unknown) => number

type Row = { readonly rule: string; readonly sum: Sum; readonly sign: '<=' | '>=' | '='; readonly bound: number }

export const openModel = <Term extends string, Rule extends string>(): Model<Term, Rule> => {
  const unknowns: { readonly yesOrNo: boolean; readonly most: number | null }[] = []
  const rows: Row[] = []
  const prices: { readonly term: Term; readonly each: number; readonly of: Unknown }[] = []
  const add = (yesOrNo: boolean, most: number | null): Unknown => {
    unknowns.push({ yesOrNo, most })
    return { name: `x${unknowns.length - 1}`, index: unknowns.length - 1 }
  }
  const row = (sign: Row['sign']) => (rule: Rule, sum: Sum, bound: number): void => { if (sum.length > 0) rows.push({ rule, sum, sign, bound }) }
  return {
    yesOrNo: () => add(true, 1),
    amount: (most?: number) => add(false, most ?? null),
    costs: (term, each, of) => { prices.push({ term, each, of }) },
    atMost: row('<='), atLeast: row('>='), exactly: row('='),
    size: () => ({ unknowns: unknowns.length, rules: rows.length }),
    text: () => [
      'Minimize', ` price: ${prices.length > 0 ? inWords(prices.map(({ each, of }) => [each, of])) : '0 x0'}`,
      'Subject To', ...rows.map(({ rule, sum, sign, bound }, number) => ` ${rule.replaceAll('-', '_')}_${number}: ${inWords(sum)} ${sign} ${bound}`),
      'Bounds', ...unknowns.flatMap(({ yesOrNo, most }, index) => (yesOrNo || most === null ? [] : [` 0 <= x${index} <= ${most}`])),
      'Binary', ...inLines(unknowns.flatMap(({ yesOrNo }, index) => (yesOrNo ? [`x${index}`] : []))),
      'End',
    ].join('\n'),
    priceOf(found) {
      const accounts: Partial<Record<Term, number>> = {}
      for (const { term, each, of } of prices) {
        const price = each * found(of)
        if (Math.abs(price) > 1e-6) accounts[term] = (accounts[term] ?? 0) + price
      }
      return accounts
    },
  }
}

/** An unknown that stands in a sum twice counts together: the solver's format allows each only once. */
const inWords = (sum: Sum): string => {
  const times = new Map<string, number>()
  for (const [each, { name }] of sum) times.set(name, (times.get(name) ?? 0) + each)
  const words = [...times].map(([name, each]) => `${each < 0 ? '-' : '+'} ${Math.abs(each)} ${name}`)
  return inLines(words).join('\n  ')
}
/** Lines have a longest length in that format. */
const inLines = (words: readonly string[]): readonly string[] => Array.from({ length: Math.ceil(words.length / 12) }, (_, line) => ` ${words.slice(line * 12, line * 12 + 12).join(' ')}`)

/** All unknowns together, each as many times. */
export const total = (unknowns: readonly Unknown[], times = 1): Sum => unknowns.map(of => [times, of])
