import { addDays, addMinutes, instantOf, parseDay, parseWallTime, startOfDay, type WallTime, type Weekday, type Zone } from '../kit/time.ts'
import { freeMoments, type Availability, type Wish } from '../core/agenda/free-moments.ts'

export type Measured = { readonly name: string; readonly milliseconds: number; readonly runs: number }

/** CPU for four weeks of one guide's free moments: working hours, exceptions, absences, a clock change and 40 appointments. */
export function momentsComputed(runs = 5_000): Measured {
  const [availability, wish] = fourWeeks()
  // Until the engine has optimised it, as in a server that runs for a while.
  repeat(1_000, availability, wish)
  const rounds: number[] = []
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage()
    repeat(runs, availability, wish)
    const { user, system } = process.cpuUsage(before)
    rounds.push((user + system) / 1000 / runs)
  }
  return { name: 'moments-computed', milliseconds: rounds.toSorted((a, b) => a - b)[2] ?? Number.NaN, runs: runs * 5 }
}

function repeat(times: number, availability: Availability, wish: Wish): void {
  for (let i = 0; i < times; i++) {
    if (freeMoments(availability, wish).length === 0) throw new Error('no moments to measure')
  }
}

/** 12 October to 8 November 2026: the autumn change and, in Belgium, All Saints' Day lie within. */
function fourWeeks(): readonly [Availability, Wish] {
  const zone: Zone = 'Europe/Brussels'
  const day = given(parseDay('2026-10-12'))
  const at = (text: string): WallTime => given(parseWallTime(text))
  const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
  const valid = { validFrom: day, validUntil: null }
  const busy = Array.from({ length: 40 }, (_, i) => {
    const from = addMinutes(instantOf(addDays(day, Math.floor(i / 10) * 7 + (i % 5)), at('09:00'), zone), (i % 4) * 75 + (i % 2) * 15)
    return { from, until: addMinutes(from, i % 3 === 0 ? 60 : 30) }
  })
  const from = startOfDay(day, zone)
  return [
    {
      hours: workdays.flatMap((weekday) => [
        { weekday, from: at('09:00'), until: at('12:30'), ...valid },
        { weekday, from: at('13:00'), until: at('17:30'), ...valid },
      ]),
      extraHours: [2, 9, 16].map((days) => ({ day: addDays(day, days), from: at('19:00'), until: at('21:00') })),
      absences: [{ from: instantOf(addDays(day, 17), at('13:00'), zone), until: instantOf(addDays(day, 18), at('17:30'), zone) }],
      busy,
      country: 'BE',
      zone,
    },
    { now: from, from, until: startOfDay(addDays(day, 28), zone), minutes: 30 },
  ]
}

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error('no such day or time')
  return value
}

if (process.argv[1]?.endsWith('moments-computed.ts')) {
  const { name, milliseconds, runs } = momentsComputed()
  console.log(`${name}: ${milliseconds.toFixed(4)} ms CPU (goal 0.14), ${runs} runs`)
}
