/** Reads OpenMetrics text as strictly as the rules of version 1.0 say, and throws at the first line that breaks one. */
type Sample = { readonly name: string; readonly labels: ReadonlyMap<string, string>; readonly value: number }
type FamilyRead = { readonly name: string; readonly type: string; readonly unit: string | null; readonly samples: readonly Sample[] }
export type Figures = { readonly families: readonly FamilyRead[]; readonly samples: readonly Sample[]; value(name: string, labels?: Readonly<Record<string, string>>): number | null }

const suffixes: Readonly<Record<string, readonly string[]>> = { counter: ['_total'], gauge: [''], histogram: ['_bucket', '_count', '_sum'] }

const labelsOf = (text: string, line: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    const label = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,(?=[a-zA-Z_])|$)/.exec(rest)
    if (!label) throw new Error(`labels: ${line}`)
    const [whole, name = '', value = ''] = label
    if (found.has(name)) throw new Error(`a label twice: ${line}`)
    found.set(name, value)
    rest = rest.slice(whole.length)
  }
  return found
}

const sampleOf = (line: string): Sample => {
  const read = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line)
  if (!read) throw new Error(`no sample: ${line}`)
  const [, name = '', labels = '', value] = read
  return { name, labels: labelsOf(labels, line), value: Number(value) }
}

const withoutLe = ({ labels }: Sample): string => JSON.stringify([...labels].filter(([name]) => name !== 'le'))

const checkHistogram = ({ name, samples }: FamilyRead): void => {
  for (const key of new Set(samples.map(withoutLe))) {
    const own = samples.filter(sample => withoutLe(sample) === key)
    const buckets = own.filter(sample => sample.name === `${name}_bucket`)
    const edges = buckets.map(({ labels }) => (labels.get('le') === '+Inf' ? Infinity : Number(labels.get('le') ?? NaN)))
    if (edges.some((edge, index) => Number.isNaN(edge) || edge <= (edges[index - 1] ?? -Infinity)) || edges.at(-1) !== Infinity) throw new Error(`buckets of ${name} ${key}`)
    if (buckets.some(({ value }, index) => value < (buckets[index - 1]?.value ?? 0))) throw new Error(`buckets of ${name} ${key} do not add up`)
    if (own.find(sample => sample.name === `${name}_count`)?.value !== buckets.at(-1)?.value) throw new Error(`the count of ${name} ${key} is not its last bucket`)
  }
}

export const readOpenMetrics = (text: string): Figures => {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.pop() !== '# EOF') throw new Error('no # EOF at the end')
  const families: { name: string; type: string; unit: string | null; samples: Sample[] }[] = []
  const seen = new Set<string>()
  for (const line of lines) {
    const [, what, name = '', rest = ''] = /^# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/.exec(line) ?? []
    const last = families.at(-1)
    if (what === 'TYPE') {
      if (!(rest in suffixes)) throw new Error(`type: ${line}`)
      if (families.some(family => family.name === name)) throw new Error(`a family twice, or in pieces: ${line}`)
      families.push({ name, type: rest, unit: null, samples: [] })
      continue
    }
    if (!last) throw new Error(`before any type: ${line}`)
    if (what !== undefined && (last.name !== name || last.samples.length > 0)) throw new Error(`not at its family: ${line}`)
    if (what === 'UNIT') {
      if (!name.endsWith(`_${rest}`)) throw new Error(`a unit that its name does not end with: ${line}`)
      last.unit = rest
    }
    if (what !== undefined) continue
    const sample = sampleOf(line)
    if (!(suffixes[last.type] ?? []).some(suffix => sample.name === `${last.name}${suffix}`)) throw new Error(`not of ${last.name}, a ${last.type}: ${line}`)
    if (sample.name.endsWith('_bucket') !== sample.labels.has('le')) throw new Error(`le: ${line}`)
    if (last.type !== 'gauge' && sample.value < 0) throw new Error(`below nothing: ${line}`)
    const key = `${sample.name} ${JSON.stringify([...sample.labels].toSorted())}`
    if (seen.has(key)) throw new Error(`twice: ${line}`)
    seen.add(key)
    last.samples.push(sample)
  }
  for (const family of families) if (family.type === 'histogram') checkHistogram(family)
  const samples = families.flatMap(family => family.samples)
  return {
    families, samples,
    value: (name, labels = {}) => samples.find(sample => sample.name === name && sample.labels.size === Object.keys(labels).length && Object.entries(labels).every(([label, value]) => sample.labels.get(label) === value))?.value ?? null,
  }
}
