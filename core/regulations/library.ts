/**
 * Measures and rules around work and illness, as data: what each comes to in a few sentences, where it stands, and on which day it was
 * looked up there. Nothing here decides anything. Where nobody found it at an official place, it says so.
 */
import type { Translated } from '../../kit/texts.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { Country } from '../providers/provider.ts'

export type Regulation = {
  readonly key: string
  readonly country: Country
  readonly name: Translated
  readonly what: Translated
  readonly source: { readonly name: string; readonly href: string }
  /** When it was looked up for this library. */
  readonly foundOn: Day
  /** What has to be confirmed before anyone relies on it; absent where it stands at an official place. */
  readonly unsure?: Translated
}

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
const foundOn: Day = parseDay('2026-11-21') ?? (() => { throw new Error('no such day') })()
const uwv = { name: 'UWV', href: 'https://www.uwv.nl/' }
const secondHand = same('Dit komt van een dienstverlener, niet uit de wet zelf. Laat het nakijken.', 'This comes from a service provider, not from the law itself. Have it looked up.')

export const regulations: readonly Regulation[] = [
  {
    key: 'nl-what-to-record', country: 'NL', foundOn, name: same('Wat een werkgever mag opschrijven', 'What an employer may write down'),
    what: same('Een werkgever schrijft niets op over de aard of oorzaak van een ziekte. Ook niet als iemand het zelf vertelt of het goedvindt.', 'An employer writes down nothing about the nature or cause of an illness. Also not when someone tells it or agrees.'),
    source: { name: 'Autoriteit Persoonsgegevens, De zieke werknemer (BWBR0037896)', href: 'https://wetten.overheid.nl/BWBR0037896' },
  },
  {
    key: 'nl-week-42', country: 'NL', foundOn, name: same('Melding na 42 weken', 'Report after 42 weeks'),
    what: same('De werkgever meldt lange afwezigheid bij UWV. Dat kan tot en met de eerste werkdag na de 42e ziekteweek.', 'The employer reports a long absence to UWV, on the first working day after the 42nd week at the latest.'), source: uwv,
  },
  {
    key: 'nl-added-up', country: 'NL', foundOn, name: same('Afwezigheid die bij elkaar telt', 'Absences that are added up'),
    what: same('Zitten er minder dan vier weken tussen twee keren ziek? Dan telt de wet ze bij elkaar op.', 'Are there less than four weeks between two absences? Then the law adds them up.'), source: uwv,
  },
  {
    key: 'nl-wia', country: 'NL', foundOn, name: same('WIA aanvragen', 'Applying for WIA'),
    what: same('Rond week 88 stuurt UWV een brief. De werknemer vraagt de WIA zelf aan.', 'Around week 88 UWV sends a letter. The employee applies for WIA.'), source: uwv,
  },
  {
    key: 'nl-report', country: 'NL', foundOn, name: same('Re-integratieverslag', 'Re-integration report'),
    what: same('De werkgever stuurt het verslag naar UWV. Het medische deel stuurt alleen de werknemer.', 'The employer sends the report to UWV. The medical part is sent by the employee alone.'), source: uwv,
  },
  {
    key: 'be-progressive', country: 'BE', foundOn, name: same('Gedeeltelijk werken tijdens ziekte', 'Working partly during illness', 'Progressieve werkhervatting'),
    what: same('Wie deels wil beginnen, vraagt dat aan bij het ziekenfonds. Dat kan tot en met de laatste werkdag ervoor. Andere uren zijn een nieuwe aanvraag.', 'Whoever wants to begin partly asks the health insurance fund, by the last working day before. Other hours are a new request.'),
    source: { name: 'Hulpkas voor Ziekte- en Invaliditeitsverzekering (HZIV)', href: 'https://www.hziv.fgov.be/' },
  },
  {
    key: 'be-back-to-work', country: 'BE', foundOn, name: same('Terug-naar-werktraject', 'Back-to-work trajectory'),
    what: same('Een coördinator van het ziekenfonds helpt zoeken naar werk dat past. Meedoen is vrij.', 'A coordinator of the health insurance fund helps to look for work that fits. Taking part is free.'),
    source: { name: 'Rijksinstituut voor ziekte- en invaliditeitsverzekering', href: 'https://www.riziv.fgov.be/' },
  },
  {
    key: 'be-career-cheque', country: 'BE', foundOn, name: same('Loopbaancheque', 'Career cheque'),
    what: same('Met een cheque betaalt iemand loopbaanbegeleiding. De uitkomst is van die persoon. Een werkgever gebruikt de cheque niet voor het eigen personeel.', 'With a cheque someone pays for career guidance. What comes of it is theirs. An employer does not use it for own staff.'),
    source: { name: 'Vlaamse overheid, VDAB', href: 'https://www.vdab.be/' }, unsure: same('De voorwaarden veranderen in 2026 en 2027. Kijk ze na.', 'The conditions change in 2026 and 2027. Look them up.'),
  },
  {
    key: 'be-contact', country: 'BE', foundOn, name: same('Contact tijdens afwezigheid', 'Contact during absence'),
    what: same('Elke werkgever legt vast wie contact houdt en hoe vaak. Het doel is terugkeer, geen controle.', 'Every employer lays down who keeps contact and how often. The aim is return, not control.'),
    source: { name: 'Cohezio, re-integratie 3.0', href: 'https://www.cohezio.be/' }, unsure: secondHand,
  },
  {
    key: 'be-visit', country: 'BE', foundOn, name: same('Bezoek voor de terugkeer', 'Visit before the return', 'Bezoek voorafgaand aan de werkhervatting'),
    what: same('Voor iemand terugkomt, kan er een gesprek zijn met de arts van het werk. Sinds 2026 mag ook de werkgever erom vragen.', 'Before someone comes back there may be a talk with the doctor of the work. Since 2026 the employer may ask for it too.', 'Voor iemand terugkomt, kan er een gesprek zijn met de arbeidsarts. Sinds 2026 mag ook de werkgever erom vragen.'),
    source: { name: 'Cohezio, re-integratie 3.0', href: 'https://www.cohezio.be/' }, unsure: secondHand,
  },
]
