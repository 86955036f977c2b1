import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { takeToTelephone } from '../talks/way.ts'
import { iceFor } from './ice.ts'
import { doorOf } from './room.ts'
import { longestSignal, readSignal } from './signal.ts'

const from = new Date('2026-11-20T10:00:00Z')
const until = addMinutes(from, 30)
const talk = { from, until, way: 'video' } as const

test('a room is open from ten minutes before until an hour after, to the millisecond', () => {
  const at = (minutes: number, milliseconds = 0) => doorOf(talk, new Date(addMinutes(from, minutes).getTime() + milliseconds)).door
  expect([at(-10, -1), at(-10), at(0), at(90, -1), at(90)]).toEqual(['early', 'open', 'open', 'open', 'over'])
})

test('a talk that is no video talk has no room', () => {
  for (const way of ['guide-calls', 'participant-calls', 'at-location'] as const) expect(doorOf({ ...talk, way }, from)).toEqual({ door: 'telephone' })
})

test('whoever gave a number is called, whoever gave none calls; a talk by telephone is no video talk any more', () => {
  const appointment = { id: newAnonymousId<'appointment'>(), trajectory: newAnonymousId<'trajectory'>(), way: 'video' } as const
  const by = newAnonymousId<'party'>()
  expect(takeToTelephone(appointment, true, by, from)).toMatchObject({ way: 'guide-calls', by, at: from })
  expect(takeToTelephone(appointment, false, by, from)).toMatchObject({ way: 'participant-calls' })
  for (const way of ['guide-calls', 'participant-calls', 'at-location'] as const) expect(takeToTelephone({ ...appointment, way }, true, by, from)).toMatchObject({ refused: 'way.no-video' })
})

test('without servers browsers find each other by themselves; with a relay nothing else is used', () => {
  expect(iceFor({ stun: [], turn: null }, from)).toEqual({ servers: [], relayed: false })
  expect(iceFor({ stun: ['stun:a.example'], turn: null }, from)).toEqual({ servers: [{ urls: ['stun:a.example'] }], relayed: false })
  const relay = iceFor({ stun: ['stun:a.example'], turn: { urls: ['turns:b.example'], secret: 'quiet' } }, from)
  expect(relay.relayed).toBe(true)
  expect(relay.servers.flatMap(({ urls }) => urls)).toEqual(['turns:b.example'])
})

test('a relay lets someone in for three hours, by a name that is nobody\'s', () => {
  const [server] = iceFor({ stun: [], turn: { urls: ['turn:b.example'], secret: 'quiet' } }, from).servers
  expect(server?.username).toBe(`${from.getTime() / 1000 + 3 * 3600}:houvast`)
  expect(server?.credential).toBe(createHmac('sha1', 'quiet').update(server?.username ?? '').digest('base64'))
})

const [one, other] = ['one-browser', 'other-browser']
const host = 'candidate:1 1 udp 2122260223 192.168.1.23 50000 typ host generation 0'
const relayed = 'candidate:2 1 udp 41885695 203.0.113.9 60000 typ relay raddr 0.0.0.0 rport 0'
const sdp = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', `a=${host}`, `a=${relayed}`, ''].join('\r\n')

test('what browsers say to one another passes, and no more than is named', () => {
  const passes = (said: object) => readSignal(JSON.stringify({ ...said, role: 'guide', html: '<b>' }), false)
  expect(passes({ kind: 'hello', from: one })).toEqual({ kind: 'hello', from: one })
  expect(passes({ kind: 'bye', from: one, sdp })).toEqual({ kind: 'bye', from: one })
  expect(passes({ kind: 'welcome', from: one, to: other })).toEqual({ kind: 'welcome', from: one, to: other })
  expect(passes({ kind: 'offer', from: one, to: other, sdp })).toEqual({ kind: 'offer', from: one, to: other, sdp })
  expect(passes({ kind: 'candidate', from: one, to: other, candidate: host, mid: '0' })).toEqual({ kind: 'candidate', from: one, to: other, candidate: host, mid: '0' })
})

test('only the server says that a talk goes on by telephone', () => {
  expect(readSignal(JSON.stringify({ kind: 'phone', from: one, to: other }), false)).toMatchObject({ refused: 'signal.unknown' })
})

test('with a relay no address of a browser itself passes', () => {
  const offer = readSignal(JSON.stringify({ kind: 'offer', from: one, to: other, sdp }), true)
  expect(offer).toMatchObject({ kind: 'offer' })
  expect(JSON.stringify(offer)).not.toContain('192.168.1.23')
  expect(JSON.stringify(offer)).toContain('203.0.113.9')
  const candidate = (candidate: string) => readSignal(JSON.stringify({ kind: 'candidate', from: one, to: other, candidate, mid: '0' }), true)
  expect([refused(candidate(host)), refused(candidate(relayed))]).toEqual([true, false])
})

test('anything else is refused, and nothing breaks on it', () => {
  for (const typed of ['', 'null', '[]', '{', '"hello"', '{"kind":"hello"}', `{"kind":"hello","from":"${'n'.repeat(41)}"}`, `{"kind":"offer","from":"${one}","to":"${other}","sdp":"x"}`, JSON.stringify({ kind: 'hello', from: one, more: 'n'.repeat(longestSignal) })])
    expect(refused(readSignal(typed, false)), typed.slice(0, 60)).toBe(true)
  fc.assert(fc.property(fc.jsonValue(), fc.boolean(), (value, relayed) => {
    const read = readSignal(JSON.stringify(value), relayed)
    return refused(read) || typeof read.from === 'string'
  }))
})
