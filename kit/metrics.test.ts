import { expect, test } from 'vitest'
import { readOpenMetrics } from '../test/openmetrics.ts'
import { openMetrics, type Moment } from './metrics.ts'

const moment: Moment = {
  ready: true, connections: { open: 3, waiting: 0 }, streams: 2, stored: { jobs: { waiting: 1, failing: 0, late: 12 }, outbox: { waiting: 4, givenUp: 1 }, unsealed: 7 },
  late: { median: 0.02, p99: 0.021, highest: 0.5 }, memory: { resident: 90_000_000, heap: 40_000_000 }, startedAt: 1_795_000_000,
}
const open = () => {
  let now = Date.parse('2026-11-20T08:59:59Z')
  const metrics = openMetrics(() => now)
  return { metrics, at: (time: string) => { now = Date.parse(`2026-11-20T${time}Z`) }, read: () => readOpenMetrics(metrics.text(moment)) }
}
const times = (count: number, act: () => void) => { for (let one = 0; one < count; one++) act() }

test('what is written is OpenMetrics, with and without a database that answers', () => {
  const { metrics, read } = open()
  metrics.answered('GET /today', 200, 0.03)
  metrics.answered(null, 404, 7)
  metrics.ran('send', 'done')
  const { value, families } = read()
  expect(value('houvast_requests_total', { status: '2xx' })).toBe(1)
  expect(['0.010', '0.050', '0.250', '1.000', '5.000', '+Inf'].map(le => value('houvast_request_seconds_bucket', { le }))).toEqual([0, 1, 1, 1, 1, 2])
  expect(value('houvast_request_seconds_sum')).toBe(7.03)
  expect(value('houvast_jobs_run_total', { outcome: 'done' })).toBe(1)
  expect(value('houvast_oldest_job_seconds')).toBe(12)
  expect(value('houvast_unsealed_log_lines')).toBe(7)
  expect(families.length).toBeGreaterThan(12)
  expect(readOpenMetrics(metrics.text({ ...moment, stored: null })).value('houvast_oldest_job_seconds')).toBe(null)
})

test('an answer that goes on has no length', () => {
  const { metrics, read } = open()
  metrics.answered('GET /live', 200, null)
  expect(read().value('houvast_request_seconds_count')).toBe(0)
  expect(read().value('houvast_requests_total', { status: '2xx' })).toBe(1)
})

test('what a route was asked is seen as it stood at a whole hour, and only once ten more came', () => {
  const { metrics, at, read } = open()
  const seen = () => read().value('houvast_route_requests_total', { route: 'POST /come-in', status: '3xx' })
  const ask = () => metrics.answered('POST /come-in', 303, 0.1)
  times(9, ask)
  expect(seen()).toBe(null)
  at('09:00:01')
  times(3, ask) // the hour struck with nine
  expect(seen()).toBe(null)
  at('10:00:00')
  expect(seen()).toBe(12)
  times(9, ask)
  at('11:30:00')
  expect(seen()).toBe(12)
  ask()
  expect(seen()).toBe(12)
  at('12:00:00')
  expect([seen(), read().value('houvast_route_seconds_count', { route: 'POST /come-in' })]).toEqual([22, 22])
})

test('so are jobs by their name', () => {
  const { metrics, at, read } = open()
  times(10, () => metrics.ran('letter-notice', 'done'))
  expect(read().value('houvast_job_runs_total', { job: 'letter-notice', outcome: 'done' })).toBe(null)
  at('09:00:00')
  expect(read().value('houvast_job_runs_total', { job: 'letter-notice', outcome: 'done' })).toBe(10)
})
