/** Whether two rows of times differ by more than chance. */

type Sample = { readonly count: number; readonly mean: number; readonly variance: number }
export const sampleOf = (values: readonly number[]): Sample => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { count: values.length, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) }
}
/** Welch's t: how many of its own errors the difference of two means is; below 4.5 nobody can build on it. */
export const welch = (a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [sampleOf(a), sampleOf(b)]
  return (one.mean - other.mean) / Math.sqrt(one.variance / one.count + other.variance / other.count)
}
/** Without what the machine did meanwhile: only times up to this one count, for both alike. */
export const upTo = (limit: number, values: readonly number[]) => values.filter(value => value <= limit)
