/**
 * Between which days a file may be kept, by the kind of file it is: what a law or an authority says, and where it leaves room. They are data:
 * a law that changes them changes this list, and no file that runs. `checkedOn` is when somebody last looked at the source. Where no law of
 * ours names a number, `unsure` says so, and the administrator reads it beside the form.
 */
import type { Translated } from '../../kit/texts.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { Keeping, KeepingBounds } from '../programme.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
const checkedOn: Day = parseDay('2026-11-22') ?? (() => { throw new Error('no such day') })()
const days = (notesDays: number, contactDays: number, trajectoryDays: number): Keeping => ({ notesDays, contactDays, trajectoryDays })
const lawyer = same('Een jurist moet dit nog bevestigen.', 'A lawyer still has to confirm this.')

/** What was released may be read for thirty days after the end: a file is there at least as long. */
const shortest = 30

export const keepingLaw = {
  /** Three months is promised before anyone begins, so it never gets longer; the number to call goes with the last talk. */
  anonymous: { least: days(0, 0, shortest), most: days(92, 0, 92), source: same('AVG artikel 5, eerste lid, onder e: niet langer dan nodig. Drie maanden is wat we vooraf beloven.', 'GDPR article 5(1)(e): no longer than needed. Three months is what we promise beforehand.'), checkedOn },
  /** Who guides and does not treat: no term of their own in either country; seven years is as long as books are kept. */
  coach: { least: days(0, 0, shortest), most: days(2555, 730, 2555), source: same('AVG artikel 5, eerste lid, onder e. Geen wet noemt een termijn voor een coach; zeven jaar is de bewaarplicht van de boekhouding.', 'GDPR article 5(1)(e). No law names a term for a coach; seven years is how long books are kept.'), checkedOn, unsure: lawyer },
  /** Around work and illness: at most two years after the end. */
  reintegration: { least: days(0, 0, shortest), most: days(730, 730, 730), source: same('Autoriteit Persoonsgegevens, De zieke werknemer (BWBR0037896): re-integratie hoogstens twee jaar.', 'Dutch data protection authority, De zieke werknemer (BWBR0037896): at most two years after re-integration.'), checkedOn, unsure: lawyer },
  /** A file of learning at work: two years, and five where a subsidy asks to show attendance and progress. */
  learning: { least: days(0, 0, 365), most: days(1825, 730, 1825), source: same('Subsidieregeling praktijkleren: bewijs van begeleiding vijf jaar bewaren.', 'Dutch subsidy for learning at work: keep proof of guidance for five years.', 'AVG artikel 5, eerste lid, onder e. Vlaanderen noemt geen eigen termijn.'), checkedOn, unsure: lawyer },
} as const satisfies Readonly<Record<string, KeepingBounds>>
