import fc from 'fast-check'
import { expect, test } from 'vitest'
import { events, openBulletin, type EventName } from './bulletin.ts'

const at = new Date('2026-11-20T08:30:00.123Z')
const known = { routes: new Set(['GET /today', 'POST /come-in']), jobs: new Set(['send']) }
const open = (from: 'info' | 'warn' = 'info') => {
  const lines: string[] = []
  return { lines, say: openBulletin({ write: line => lines.push(line), clock: () => at, known: () => known, from }) }
}

test('an event is one line of JSON', () => {
  const { lines, say } = open()
  say('listens', { mode: 'real', port: 3000 })
  say('broke', { route: 'GET /today', fault: null })
  expect(lines).toEqual([
    '{"at":"2026-11-20T08:30:00.123Z","level":"info","event":"listens","mode":"real","port":3000}',
    '{"at":"2026-11-20T08:30:00.123Z","level":"error","event":"broke","route":"GET /today","fault":null}',
  ])
})

test('what is below the level is left out', () => {
  const { lines, say } = open('warn')
  say('ready', {})
  say('mail-waits', {})
  expect(lines.map(line => JSON.parse(line).event)).toEqual(['mail-waits'])
})

/** As if the compiler had looked away: anything, in every field of every event. */
const forced = (event: EventName, value: unknown): string => {
  const { lines, say } = open()
  Reflect.apply(say, undefined, [event, { ...Object.fromEntries(Object.keys(events[event].fields).map(name => [name, value])), besides: value }])
  return lines.join('\n')
}

test('whatever is handed in, nothing that someone wrote comes out, and a line stays one line', () => {
  const canary = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map(text => `kanarie${text}`)
  const anything = canary.chain(text => fc.constantFrom<unknown>(
    text, `GET /people/${text}`, [text], { text, toString: () => text, toJSON: () => text }, new Error(text), Object.assign(new Error('x', { cause: new Error(text) }), { name: text, code: text, constraint: text }),
    Object.assign(new Error('x'), { stack: `Error: x\n    at ${text} (/${text}/kanarie.ts:1:1)`, message: text }), Symbol(text), () => text, text.length + 0.5, -text.length, Infinity,
  ))
  fc.assert(fc.property(fc.constantFrom(...Object.keys(events).filter(isEvent)), anything, (event, value) => {
    const line = forced(event, value)
    expect(line).not.toContain('kanarie')
    expect(line.split('\n')).toHaveLength(1)
    expect(Object.keys(JSON.parse(line))).toEqual(['at', 'level', 'event', ...Object.keys(events[event].fields)])
  }), { numRuns: 500 })
})
const isEvent = (name: string): name is EventName => name in events
