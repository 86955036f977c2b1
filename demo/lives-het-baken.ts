/** The few people of Het Baken, invented too. */
import type { Life } from './life.ts'
import type { Hours } from './diary.ts'
import type { castOfHetBaken } from './cast.ts'
import { held, note, planned, toRecord } from './told.ts'

type Guide = Exclude<keyof typeof castOfHetBaken, 'wim'>

export const hoursOfHetBaken: Readonly<Record<Guide, Hours>> = {
  lieve: { weekly: { 1: ['09:00-12:00', '13:00-16:30'], 2: ['09:00-12:00'], 4: ['09:00-12:00', '13:00-18:00'], 5: ['09:00-12:00'], 6: ['10:00-12:00'] } },
}

export const livesOfHetBaken: readonly [Life<Guide>, ...Life<Guide>[]] = [
  { with: 'lieve', alias: 'Plataan', talks: [
    held(-19, [4, 6], note('workload', 'Zorgleerkracht op twee vestigingen. Loopt de hele dag van lokaal naar lokaal.', 'Eet zelden aan tafel.', 'Spreekt af om op maandag samen te lunchen.')),
    planned(4),
  ] },
  { with: 'lieve', alias: null, talks: [toRecord(-2)] },
  { with: 'lieve', alias: 'Vuurtoren', talks: [
    held(-37, [5, 6], note('limits', 'Krijgt ’s avonds berichten van ouders en collega’s door elkaar.', 'Wil bereikbaar zijn, maar niet altijd.', 'Zet de meldingen uit na zeven uur.')),
    held(-23, [7, 8], note('limits', 'Meldingen staan uit. Het went sneller dan gedacht.', 'Rust is geen luxe.')),
  ], ending: 'enough' },
]
