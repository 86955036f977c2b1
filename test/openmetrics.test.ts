import { expect, test } from 'vitest'
import { readOpenMetrics } from './openmetrics.ts'

const whole = '# TYPE a counter\n# HELP a Some.\na_total{b="c"} 1\n# TYPE d_seconds histogram\n# UNIT d_seconds seconds\nd_seconds_bucket{le="1.0"} 1\nd_seconds_bucket{le="+Inf"} 2\nd_seconds_count 2\nd_seconds_sum 3.5\n# EOF\n'

test('what is right is read', () => {
  expect(readOpenMetrics(whole).value('a_total', { b: 'c' })).toBe(1)
})

test.each([
  ['# EOF\n', ''], ['a_total{b', 'a{b'], ['b="c"', 'b="c",b="d"'], ['b="c"', 'b=c'], ['"1.0"} 1', '"1.0"} 3'], ['_count 2', '_count 1'], ['le="+Inf"', 'le="5.0"'], ['d_seconds seconds', 'd_seconds bytes'],
  ['a_total{b="c"} 1', 'a_total{b="c"} 1\na_total{b="c"} 2'], ['# TYPE d_seconds histogram', '# TYPE a counter'], ['} 1\n# TYPE', '} -1\n# TYPE'], ['a_total', 'a total'], ['counter', 'number'],
])('what breaks a rule is not: %s -> %s', (right, wrong) => {
  expect(() => readOpenMetrics(whole.replace(right, wrong))).toThrow(/./)
})
