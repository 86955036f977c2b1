/**
 * Small ways to break a file, each at one place: a refusal that never comes, a comparison turned, a condition left out of
 * what the database asks. Whoever reads the tests can trust them as far as these are noticed.
 */
export type Mutant = { readonly line: number; readonly before: string; readonly after: string; readonly text: string }

export const mutantsOf = (path: string, text: string): readonly Mutant[] => (path.endsWith('.sql') ? inSql(text) : inRules(text))

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
const mutant = (text: string, at: number, before: string, after: string): Mutant => ({ line: lineAt(text, at), before, after, text: text.slice(0, at) + after + text.slice(at + before.length) })

/** What is code: neither comment, text, import nor type. */
const codeOf = (text: string): string => text
  .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|^import [^\n]*|^(export )?type [^\n]*/gm, found => ' '.repeat(found.length))
  .replaceAll(/'[^'\n]*'/g, found => `'${'_'.repeat(found.length - 2)}'`)

const turned: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '], [/ !== /g, ' === '], [/ < /g, ' <= '], [/ <= /g, ' < '], [/ > /g, ' >= '], [/ >= /g, ' > '], [/ && /g, ' || '], [/ \|\| /g, ' && '], [/\.some\(/g, '.every('], [/\.every\(/g, '.some('],
]

const inRules = (text: string): readonly Mutant[] => {
  const code = codeOf(text)
  const refusals = [...code.matchAll(/if \((.+)\) (?=return (refuse\(|null|\[\]|false))/g)].map(({ index, 1: condition = '' }) => mutant(text, index + 4, text.slice(index + 4, index + 4 + condition.length), 'false'))
  const turns = turned.flatMap(([pattern, after]) => [...code.matchAll(pattern)].filter(({ index }) => !insideGenerics(code, index)).map(({ index, 0: before }) => mutant(text, index, before, after)))
  return [...refusals, ...turns].toSorted((one, other) => one.line - other.line)
}
/** `extends` and `keyof` compare nothing. */
const insideGenerics = (code: string, at: number): boolean => / (extends|keyof) /.test(code.slice(code.lastIndexOf('\n', at), at))

const inSql = (text: string): readonly Mutant[] => {
  const code = text.replaceAll(/--[^\n]*/g, found => ' '.repeat(found.length)).replaceAll(/'[^'\n]*'/g, found => `'${'_'.repeat(found.length - 2)}'`)
  // The second half of `between` is no condition of its own.
  const starts = [...code.matchAll(/\b(?<!between \S+ )(?:and|or|where|using \(|with check \()(?=[\s(])\s*/g)].map(({ index, 0: found }) => ({ at: index + found.length, neutral: found.startsWith('or') ? 'false' : 'true' }))
  const left = starts.flatMap(({ at, neutral }) => {
    const before = text.slice(at, endOf(code, at))
    // That rows are of one provider is asked again by a policy that nothing widens.
    return before.trim() === '' || /provider_id = |^between|^\$/.test(before.slice(0, 60)) && !before.startsWith('(') && !before.includes('exists') ? [] : [mutant(text, at, before, neutral)]
  })
  const turns = [...code.matchAll(/\bnot exists\b/g)].map(({ index }) => mutant(text, index, 'not exists', 'exists'))
  return [...left, ...turns].toSorted((one, other) => one.line - other.line)
}

/** Where a condition ends that begins here: at the next `and` or `or` beside it, at what follows the conditions, or where its bracket closes. */
const endOf = (code: string, from: number): number => {
  let depth = 0
  for (let at = from; at < code.length; at++) {
    const [letter] = code.slice(at, at + 1)
    if (letter === '(') depth++
    if (letter === ')' && depth-- === 0) return at
    if (depth > 0) continue
    if (letter === ';' || letter === '$') return at
    const next = /^\s+(?:and|or|order by|group by|having|limit|on conflict|union|with check|using|join|left join|cross join|for no key|for update|then|else|end)\b|^\s+\$\$/.exec(code.slice(at, at + 40))
    if (next) return at
  }
  return code.length
}
