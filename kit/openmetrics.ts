/** Figures as OpenMetrics 1.0 writes them: what Prometheus and its like ask for. Names and words come from the code, so nothing needs escaping. */
export type Labels = Readonly<Record<string, string>>
export type Sample = { readonly labels?: Labels; readonly value: number }
/** How many were at most this long, for each length; and how many, and how long, they were together. */
export type Histogram = { readonly atMost: readonly (readonly [seconds: number, count: number])[]; readonly count: number; readonly sum: number }
export type Family = {
  /** With its unit at the end, and without `_total`. */
  readonly name: string
  readonly unit?: 'seconds' | 'bytes'
  readonly help: string
} & (
  | { readonly type: 'counter' | 'gauge'; readonly samples: readonly Sample[] }
  | { readonly type: 'histogram'; readonly samples: readonly (Histogram & { readonly labels?: Labels })[] }
)

export const openMetricsType = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

const inBraces = (labels: Labels): string => {
  const all = Object.entries(labels)
  return all.length === 0 ? '' : `{${all.map(([name, value]) => `${name}="${value}"`).join(',')}}`
}

const linesOf = (family: Family): readonly string[] => {
  const { name } = family
  if (family.type !== 'histogram') return family.samples.map(({ labels = {}, value }) => `${name}${family.type === 'counter' ? '_total' : ''}${inBraces(labels)} ${value}`)
  return family.samples.flatMap(({ labels = {}, atMost, count, sum }) => [
    ...atMost.map(([seconds, below]) => `${name}_bucket${inBraces({ ...labels, le: seconds.toFixed(3) })} ${below}`),
    `${name}_bucket${inBraces({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_count${inBraces(labels)} ${count}`,
    `${name}_sum${inBraces(labels)} ${sum}`,
  ])
}

export const writeOpenMetrics = (families: readonly Family[]): string => {
  const lines = families.flatMap(family => [
    `# TYPE ${family.name} ${family.type}`,
    ...(family.unit ? [`# UNIT ${family.name} ${family.unit}`] : []),
    `# HELP ${family.name} ${family.help}`,
    ...linesOf(family),
  ])
  return `${lines.join('\n')}\n# EOF\n`
}
