import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFeed, calendarFile, type CalendarEvent } from './calendar.ts'

const talk: CalendarEvent = {
  uid: '7b0f0d7e-93c5-4d52-8a55-0d8c2a4b9b11',
  sequence: 0,
  stamp: new Date('2026-11-20T08:00:12.345Z'),
  from: new Date('2026-11-21T15:30:00Z'),
  until: new Date('2026-11-21T16:00:00Z'),
  title: 'Afspraak',
  state: 'confirmed',
}

function eventsOf(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((found) => new ICAL.Event(found))
}

function eventOf(text: string): ICAL.Event {
  const [event] = eventsOf(text)
  if (!event) throw new Error('no event in the file')
  return event
}

test('a file to download says everything a calendar needs', () => {
  expect(calendarFile(talk).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Houvast//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:7b0f0d7e-93c5-4d52-8a55-0d8c2a4b9b11',
    'DTSTAMP:20261120T080012Z',
    'SEQUENCE:0',
    'DTSTART:20261121T153000Z',
    'DTEND:20261121T160000Z',
    'SUMMARY:Afspraak',
    'CLASS:PRIVATE',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a calendar reads back the same times and words', () => {
  const event = eventOf(calendarFile({ ...talk, description: 'Bel aan; kom binnen, 2e deur\nof \\ wacht', location: 'Kamer 3, Utrecht' }))
  expect(event.uid).toBe(talk.uid)
  expect(event.startDate.toJSDate()).toEqual(talk.from)
  expect(event.endDate.toJSDate()).toEqual(talk.until)
  expect(event.summary).toBe('Afspraak')
  expect(event.description).toBe('Bel aan; kom binnen, 2e deur\nof \\ wacht')
  expect(event.location).toBe('Kamer 3, Utrecht')
})

test('a cancelled appointment keeps its uid, counts up and frees the time', () => {
  const event = eventOf(calendarFile({ ...talk, sequence: 2, state: 'cancelled' }))
  expect(event.uid).toBe(talk.uid)
  expect(event.sequence).toBe(2)
  expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
})

test('a feed has a name, says when to look again and holds every appointment', () => {
  const text = calendarFeed('Agenda Marleen', 30, [talk, { ...talk, uid: 'other', state: 'cancelled' }])
  const feed = new ICAL.Component(ICAL.parse(text))
  expect(feed.getFirstPropertyValue('name')).toBe('Agenda Marleen')
  expect(feed.getFirstPropertyValue('x-wr-calname')).toBe('Agenda Marleen')
  expect(String(feed.getFirstPropertyValue('refresh-interval'))).toBe('PT30M')
  expect(text).toContain('X-PUBLISHED-TTL:PT30M\r\n')
  expect(eventsOf(text).map((event) => event.uid)).toEqual([talk.uid, 'other'])
  expect(eventsOf(calendarFeed('Agenda', 30, []))).toEqual([])
  expect(calendarFeed('Agenda, werk; thuis', 30, [])).toContain('NAME:Agenda\\, werk\\; thuis\r\n')
})

test('a title cannot write lines of its own', () => {
  const event = eventOf(calendarFile({ ...talk, title: 'x\r\nSTATUS:CANCELLED\u0000\u2028' }))
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(event.summary).toBe('x\nSTATUS:CANCELLED\u2028')
})

test('any words come back whole, in lines of at most 75 octets that are each valid UTF-8', () => {
  const awkward = fc.constantFrom('é', '€', '🌱', '👩‍🏫', ',', ';', '\\', '\n', ' ', ':', '"')
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
  const words = fc.string({ unit: fc.oneof(awkward, anything), maxLength: 200, size: 'max' })
  const strict = new TextDecoder('utf-8', { fatal: true })
  fc.assert(fc.property(words, (title) => {
    const text = calendarFile({ ...talk, title })
    for (const line of Buffer.from(text).toString('latin1').split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(75)
      expect(() => strict.decode(Buffer.from(line, 'latin1'))).not.toThrow()
    }
    const plain = title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    expect(eventOf(text).summary ?? '').toBe(plain)
  }), { numRuns: 200 })
})
