import { addDays, dayFromNumber, numberOfDay, parseDay, weekdayOf, weekdayOfNumber, type Day, type Locale } from '../../kit/time.ts'

export type Country = 'NL' | 'BE'

export type Holiday = {
  readonly day: Day
  readonly name: Readonly<Record<Locale, string>>
  /**
   * How the country's law sees it. NL: a holiday of the Algemene termijnenwet, article 3, or equated
   * with one; on both a term does not end. BE: one of the ten legal holidays. Null: custom, a Sunday.
   */
  readonly law: 'holiday' | 'equated' | null
  /** Whether most offices are closed. In the Netherlands not on Good Friday, and on 5 May only in lustrum years. */
  readonly closed: boolean
}

/**
 * The holidays of a year, in order. NL from 2014, when King's Day came. Not here: days a royal decree
 * equates in single years, and days a Belgian employer gives for a holiday on a Sunday.
 */
export function holidaysOf(country: Country, year: number): readonly Holiday[] {
  const key = `${country}${year}`
  const known = years.get(key)
  if (known) return known
  const easter = easterOf(year)
  const holidays = calendars[country]
    .map(({ name, law, on, closed }) => ({ day: on(year, easter), name, law, closed: closed?.(year) ?? true }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  years.set(key, holidays)
  return holidays
}

/** The holiday on a day, or null. Where two fall together (5 May 2016), the one that closes offices. */
export function holidayOn(day: Day, country: Country): Holiday | null {
  const found = holidaysOf(country, Number(day.slice(0, 4))).filter((holiday) => holiday.day === day)
  return found.find((holiday) => holiday.closed) ?? found[0] ?? null
}

/** Whether offices are closed that day. In numbers (days since 1970), for loops. */
export function isClosedDay(dayNumber: number, country: Country): boolean {
  const year = new Date(dayNumber * 86_400_000).getUTCFullYear()
  const key = `${country}${year}`
  let closed = closedDays.get(key)
  if (!closed) {
    closed = new Set(holidaysOf(country, year).filter((holiday) => holiday.closed).map((holiday) => numberOfDay(holiday.day)))
    closedDays.set(key, closed)
  }
  return closed.has(dayNumber)
}

/** Easter Sunday by the Gregorian reckoning: the first Sunday after the church's full moon of spring. */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapDaysLeftOut = century - Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const age = (19 * golden + 15 + leapDaysLeftOut - moonDrift) % 30
  // The church's moon is never full later than 18 April, nor twice on the same day within nineteen years.
  const fullMoon = age === 29 || (age === 28 && golden > 10) ? age - 1 : age
  const march21 = Date.UTC(year, 2, 21) / 86_400_000
  const moonDay = march21 + fullMoon
  return dayFromNumber(moonDay + 7 - (weekdayOfNumber(moonDay) % 7))
}

const years = new Map<string, readonly Holiday[]>()
const closedDays = new Map<string, ReadonlySet<number>>()

type Entry = {
  readonly name: Readonly<Record<Locale, string>>
  readonly law: Holiday['law']
  readonly on: (year: number, easter: Day) => Day
  /** Left out: closed every year. */
  readonly closed?: (year: number) => boolean
}

const calendars: Readonly<Record<Country, readonly Entry[]>> = {
  NL: [
    { name: named('Nieuwjaarsdag', 'Nieuwjaar', 'New Year’s Day'), law: 'holiday', on: fixed('01-01') },
    { name: named('Goede Vrijdag', 'Goede Vrijdag', 'Good Friday'), law: 'equated', on: fromEaster(-2), closed: () => false },
    { name: named('Eerste paasdag', 'Pasen', 'Easter Sunday'), law: null, on: fromEaster(0) },
    { name: named('Tweede paasdag', 'Paasmaandag', 'Easter Monday'), law: 'holiday', on: fromEaster(1) },
    { name: named('Koningsdag', 'Koningsdag', 'King’s Day'), law: 'holiday', on: kingsDay },
    {
      name: named('Bevrijdingsdag', 'Bevrijdingsdag', 'Liberation Day'),
      law: 'holiday', on: fixed('05-05'), closed: (year) => year % 5 === 0,
    },
    { name: named('Hemelvaartsdag', 'O.L.H.-Hemelvaart', 'Ascension Day'), law: 'holiday', on: fromEaster(39) },
    { name: named('Eerste pinksterdag', 'Pinksteren', 'Whit Sunday'), law: null, on: fromEaster(49) },
    { name: named('Tweede pinksterdag', 'Pinkstermaandag', 'Whit Monday'), law: 'holiday', on: fromEaster(50) },
    { name: named('Eerste kerstdag', 'Kerstmis', 'Christmas Day'), law: 'holiday', on: fixed('12-25') },
    { name: named('Tweede kerstdag', 'Tweede kerstdag', 'Second Day of Christmas'), law: 'holiday', on: fixed('12-26') },
  ],
  BE: [
    { name: named('Nieuwjaarsdag', 'Nieuwjaar', 'New Year’s Day'), law: 'holiday', on: fixed('01-01') },
    { name: named('Tweede paasdag', 'Paasmaandag', 'Easter Monday'), law: 'holiday', on: fromEaster(1) },
    { name: named('Dag van de Arbeid', 'Dag van de Arbeid', 'Labour Day'), law: 'holiday', on: fixed('05-01') },
    { name: named('Hemelvaartsdag', 'O.L.H.-Hemelvaart', 'Ascension Day'), law: 'holiday', on: fromEaster(39) },
    { name: named('Tweede pinksterdag', 'Pinkstermaandag', 'Whit Monday'), law: 'holiday', on: fromEaster(50) },
    { name: named('Nationale feestdag van België', 'Nationale feestdag', 'Belgian National Day'), law: 'holiday', on: fixed('07-21') },
    { name: named('Maria-Hemelvaart', 'O.L.V.-Hemelvaart', 'Assumption Day'), law: 'holiday', on: fixed('08-15') },
    { name: named('Allerheiligen', 'Allerheiligen', 'All Saints’ Day'), law: 'holiday', on: fixed('11-01') },
    { name: named('Wapenstilstand', 'Wapenstilstand', 'Armistice Day'), law: 'holiday', on: fixed('11-11') },
    { name: named('Eerste kerstdag', 'Kerstmis', 'Christmas Day'), law: 'holiday', on: fixed('12-25') },
  ],
}

function named(dutch: string, flemish: string, english: string): Readonly<Record<Locale, string>> {
  return { 'nl-NL': dutch, 'nl-BE': flemish, en: english }
}

function fromEaster(days: number): Entry['on'] {
  return (_year, easter) => addDays(easter, days)
}

function fixed(monthAndDate: string): Entry['on'] {
  return (year) => dayIn(year, monthAndDate)
}

/** 27 April, or the Saturday before when that is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = dayIn(year, '04-27')
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday
}

function dayIn(year: number, monthAndDate: string): Day {
  const day = parseDay(`${year}-${monthAndDate}`)
  if (!day) throw new RangeError(`no ${monthAndDate} in the year ${year}`)
  return day
}
