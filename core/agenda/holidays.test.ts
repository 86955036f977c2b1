import { expect, test } from 'vitest'
import { addDays, numberOfDay, parseDay, weekdayOf, type Day } from '../../kit/time.ts'
import { easterOf, holidayOn, holidaysOf, isClosedDay, type Country } from './holidays.ts'

function day(text: string): Day {
  const found = parseDay(text)
  if (!found) throw new Error(`no day: ${text}`)
  return found
}

test('Easter falls on the days the church announced', () => {
  const announced = [
    '1954-04-18', '1961-04-02', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24', '2018-04-01', '2019-04-21',
    '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21',
    '2038-04-25', '2049-04-18', '2076-04-19',
  ]
  for (const easter of announced) expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter)
})

test('Easter is always a Sunday from 22 March to 25 April', () => {
  for (let year = 1900; year < 2500; year++) {
    const easter = easterOf(year)
    expect(weekdayOf(easter)).toBe(7)
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
  }
})

test('Dutch holidays of 2026', () => {
  const holidays = holidaysOf('NL', 2026)
  expect(holidays.filter((holiday) => holiday.law).map((holiday) => holiday.day)).toEqual([
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26',
  ])
  expect(holidays.filter((holiday) => !holiday.closed).map((holiday) => holiday.name['nl-NL'])).toEqual(['Goede Vrijdag', 'Bevrijdingsdag'])
  expect(holidayOn(day('2025-05-05'), 'NL')?.closed).toBe(true)
  expect(holidayOn(day('2026-04-03'), 'NL')?.law).toBe('equated')
})

test("King's Day moves to Saturday when it would be a Sunday", () => {
  expect(holidayOn(day('2025-04-26'), 'NL')?.name.en).toBe('King’s Day')
  expect(holidayOn(day('2025-04-27'), 'NL')).toBeNull()
  expect(holidayOn(day('2031-04-26'), 'NL')?.name['nl-NL']).toBe('Koningsdag')
  expect(holidayOn(day('2027-04-27'), 'NL')?.name['nl-NL']).toBe('Koningsdag')
})

test('Belgium has ten legal holidays', () => {
  expect(holidaysOf('BE', 2026).map((holiday) => holiday.day)).toEqual([
    '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25',
    '2026-07-21', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
  ])
  expect(holidayOn(day('2026-05-25'), 'BE')?.name['nl-BE']).toBe('Pinkstermaandag')
  expect(holidayOn(day('2026-12-26'), 'BE')).toBeNull()
})

test('where two holidays meet, the one that closes offices is named', () => {
  expect(holidayOn(day('2016-05-05'), 'NL')?.name['nl-NL']).toBe('Hemelvaartsdag')
  expect(holidayOn(day('2008-05-01'), 'BE')).not.toBeNull()
})

test('a holiday is found on its own day and on no other', () => {
  for (const country of ['NL', 'BE'] satisfies Country[])
    for (let year = 2024; year <= 2030; year++) {
      const listed = new Set(holidaysOf(country, year).map((holiday) => holiday.day))
      for (let at = day(`${year}-01-01`); at < `${year + 1}`; at = addDays(at, 1)) {
        const holiday = holidayOn(at, country)
        expect(holiday !== null).toBe(listed.has(at))
        expect(isClosedDay(numberOfDay(at), country)).toBe(holiday?.closed ?? false)
      }
    }
})
