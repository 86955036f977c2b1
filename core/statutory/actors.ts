/** Who is who around work and illness, by country: what someone is called there, and what they do. They are not each other's translation. */
import type { Translated } from '../../kit/texts.ts'
import type { Country } from '../providers/provider.ts'

export type LegalActor = { readonly name: Translated; readonly does: Translated }

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
const actor = (name: Translated, does: Translated): LegalActor => ({ name, does })

export const legalActors: Readonly<Record<Country, readonly LegalActor[]>> = {
  NL: [
    actor(same('bedrijfsarts', 'company doctor (bedrijfsarts)'), same('Geeft werkgever en werknemer advies over wat kan op het werk. Houdt medische gegevens voor zich.', 'Advises employer and employee on what is possible at work. Keeps medical matters to themselves.', 'Geeft werkgever en werknemer advies over wat kan op het werk. Houdt medische gegevens voor zich.')),
    actor(same('arbeidsdeskundige', 'labour expert (arbeidsdeskundige)'), same('Kijkt of het eigen werk past, en anders welk werk wel.', 'Looks whether the own work fits, and otherwise which work does.')),
    actor(same('UWV', 'UWV'), same('Toetst het re-integratieverslag en beslist over de WIA.', 'Tests the re-integration report and decides on the WIA.')),
    actor(same('verzekeringsarts', 'insurance doctor of UWV'), same('Beoordeelt voor UWV wat iemand nog kan.', 'Assesses for UWV what someone can still do.')),
    actor(same('huisarts en behandelaar', 'general practitioner and therapist'), same('Behandelen. Beoordelen niet of iemand kan werken.', 'Treat. Do not judge whether someone can work.')),
    actor(same('werkgever', 'employer'), same('Houdt contact, maakt met de werknemer een plan en past het werk aan. Vraagt niet wat iemand heeft.', 'Keeps in touch, makes a plan with the employee and adapts the work. Does not ask what someone has.')),
  ],
  BE: [
    actor(same('preventieadviseur-arbeidsarts', 'occupational doctor (arbeidsarts)'), same('Werkt voor de preventiedienst. Doet het bezoek voorafgaand aan de werkhervatting en de re-integratiebeoordeling.', 'Works for the prevention service. Does the visit before returning and the re-integration assessment.')),
    actor(same('adviserend arts van het ziekenfonds', 'advising doctor of the health insurance fund'), same('Erkent de arbeidsongeschiktheid en beslist over de progressieve werkhervatting.', 'Recognises the incapacity for work and decides on a gradual return.')),
    actor(same('ziekenfonds', 'health insurance fund'), same('Betaalt de uitkering en stuurt na tien weken een vragenlijst.', 'Pays the benefit and sends a questionnaire after ten weeks.')),
    actor(same('terug-naar-werk-coördinator', 'return-to-work coordinator'), same('Helpt vanuit het ziekenfonds zoeken naar werk dat past. Meedoen is vrij.', 'Helps from the fund to look for work that fits. Taking part is free.')),
    actor(same('huisarts en behandelend arts', 'general practitioner and treating doctor'), same('Behandelen. Mogen met akkoord van de werknemer een re-integratietraject vragen.', 'Treat. May ask for a re-integration trajectory with the employee’s agreement.')),
    actor(same('VDAB en GTB', 'VDAB and GTB'), same('Begeleiden naar werk, ook buiten de eigen werkgever.', 'Guide to work, outside the own employer as well.')),
    actor(same('werkgever', 'employer'), same('Houdt contact zoals het arbeidsreglement zegt, en maakt het re-integratieplan. Vraagt niet wat iemand heeft.', 'Keeps in touch as the work rules say, and makes the re-integration plan. Does not ask what someone has.')),
  ],
}
