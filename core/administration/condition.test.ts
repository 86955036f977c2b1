import { describe, expect, test } from 'vitest'
import { soundMachine } from '../../kit/machine.ts'
import { addMinutes } from '../../kit/time.ts'
import { ailing, findingsOf, matters, type Facts } from './condition.ts'

const now = new Date('2026-11-20T08:30:00Z')
const ago = (minutes: number) => addMinutes(now, -minutes)
const [hour, day] = [60, 24 * 60]
const none = { count: 0, since: null }
const well: Facts = {
  now, zone: 'Europe/Amsterdam', mode: 'real', sends: ['mail'], machine: soundMachine, upkeep: new Map([['backup', ago(9 * hour)], ['anchor', ago(40)], ['key-rotation', ago(90 * day)]]),
  age: { laidAt: ago(400 * day), updatedAt: ago(20 * day), postgres: 18 }, unsealed: none, lateMessages: none, givenUp: 0, logKeepers: 1, jobs: { waiting: 0, late: 0, failing: 0 },
}
const found = (facts: Partial<Facts>) => ailing(findingsOf({ ...well, ...facts })).map(({ stands, ailment }) => ({ urgent: stands, ...ailment }))
const machine = (more: Partial<Facts['machine']>): Partial<Facts> => ({ machine: { ...soundMachine, ...more } })
const without = (act: 'backup' | 'anchor' | 'key-rotation'): Facts['upkeep'] => new Map([...well.upkeep].filter(([what]) => what !== act))
const last = (act: 'backup' | 'anchor' | 'key-rotation', minutes: number): Partial<Facts> => ({ upkeep: new Map([...without(act), [act, ago(minutes)]]) })

test('when all is well nothing is said, and everything was looked at', () => {
  expect(found({})).toEqual([])
  expect(findingsOf(well).map(({ matter }) => matter)).toEqual(matters)
})

/** Just well, just not, and what is then said. */
const edges: readonly (readonly [string, Partial<Facts>, Partial<Facts>, object])[] = [
  ['mail without a server', { sends: ['mail'] }, { sends: ['sms'] }, { urgent: 'now', what: 'mail.no-server' }],
  ['mail that does not leave', {}, { lateMessages: { count: 1, since: ago(130) } }, { urgent: 'now', what: 'mail.late', minutes: 130 }],
  ['mail given up', {}, { givenUp: 3 }, { urgent: 'soon', what: 'mail.given-up', count: 3 }],
  ['a worker that gives no sign', machine({ workerQuiet: 60_000 }), machine({ workerQuiet: 60_001 }), { urgent: 'now', what: 'worker.still' }],
  ['a worker that never did', {}, machine({ workerQuiet: null }), { urgent: 'now', what: 'worker.still' }],
  ['a worker that lags', { jobs: { waiting: 9, late: 300, failing: 0 } }, { jobs: { waiting: 9, late: 301, failing: 0 } }, { urgent: 'now', what: 'worker.late', minutes: 5 }],
  ['jobs that keep failing', {}, { jobs: { waiting: 0, late: 0, failing: 2 } }, { urgent: 'soon', what: 'worker.failing', count: 2 }],
  ['a log that nobody keeps', {}, { logKeepers: 0 }, { urgent: 'now', what: 'keeper.none' }],
  ['a log without seals', { unsealed: { count: 4, since: ago(10) } }, { unsealed: { count: 4, since: ago(11) } }, { urgent: 'now', what: 'log.unsealed', minutes: 11 }],
  ['anchors that stopped', last('anchor', 3 * hour), last('anchor', 3 * hour + 1), { urgent: 'now', what: 'anchor.old', minutes: 181 }],
  ['anchors that never began', { upkeep: without('anchor'), age: { ...well.age, laidAt: ago(3 * hour) } }, { upkeep: without('anchor') }, { urgent: 'now', what: 'anchor.never' }],
  ['a backup that is old', last('backup', 30 * hour), last('backup', 30 * hour + 1), { urgent: 'now', what: 'backup.old', minutes: 1801 }],
  ['a backup that never was', { upkeep: without('backup'), age: { ...well.age, laidAt: ago(30 * hour) } }, { upkeep: without('backup') }, { urgent: 'now', what: 'backup.never' }],
  ['a key that was never rotated', { upkeep: without('key-rotation'), age: { ...well.age, laidAt: ago(366 * day) } }, { upkeep: without('key-rotation') }, { urgent: 'soon', what: 'key.old' }],
  ['a disk that fills', machine({ diskFree: 0.1 }), machine({ diskFree: 0.099 }), { urgent: 'soon', what: 'disk.filling', percent: 9 }],
  ['a disk that is full', machine({ diskFree: 0.5 }), machine({ diskFree: 0.029 }), { urgent: 'now', what: 'disk.full', percent: 2 }],
  ['a clock that is ahead', machine({ clockAhead: 10 }), machine({ clockAhead: 11.4 }), { urgent: 'now', what: 'clock.off', seconds: 11 }],
  ['a clock that is behind', machine({ clockAhead: -10 }), machine({ clockAhead: -3600 }), { urgent: 'now', what: 'clock.off', seconds: 3600 }],
  ['a Node past its day', machine({ node: 24 }), machine({ node: 20 }), { urgent: 'now', what: 'node.ended', version: 20, day: '2026-04-30' }],
  ['a PostgreSQL near its day', { now: new Date('2027-08-12T10:00:00Z'), mode: 'demo', age: { ...well.age, postgres: 15 } }, { now: new Date('2027-08-13T10:00:00Z'), mode: 'demo', age: { ...well.age, postgres: 15 } }, { urgent: 'soon', what: 'postgres.ends', version: 15, day: '2027-11-11' }],
  ['a Houvast nobody updates', { age: { ...well.age, updatedAt: ago(183 * day) } }, { age: { ...well.age, updatedAt: ago(183 * day + 1) } }, { urgent: 'soon', what: 'houvast.old' }],
]
describe.each(edges)('%s', (_name, before, after, said) => {
  test('is told of in time and not before', () => {
    expect(found(before)).toEqual([])
    expect(found(after)).toEqual([said])
  })
})

test('what presses comes first', () => {
  expect(found({ givenUp: 1, upkeep: without('backup'), ...machine({ diskFree: 0.05, clockAhead: 99 }) }).map(({ urgent }) => urgent)).toEqual(['now', 'now', 'soon', 'soon'])
})

test('a demo has no backups, anchors, rotations and updates to miss', () => {
  const demo: Partial<Facts> = { mode: 'demo', upkeep: new Map(), age: { ...well.age, updatedAt: well.age.laidAt } }
  expect(found(demo)).toEqual([])
  expect(findingsOf({ ...well, ...demo }).filter(({ stands }) => stands === 'not-kept').map(({ matter }) => matter)).toEqual(['anchor', 'backup', 'key', 'houvast'])
})

test('what is not known is neither well nor an alarm', () => {
  const facts: Partial<Facts> = { ...machine({ node: 26, diskFree: null, clockAhead: null }), age: { ...well.age, postgres: 99 } }
  expect(found(facts)).toEqual([])
  expect(findingsOf({ ...well, ...facts }).filter(({ stands }) => stands === 'unknown').map(({ matter }) => matter)).toEqual(['disk', 'clock', 'node', 'postgres'])
})
