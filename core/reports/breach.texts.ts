import { catalogue } from '../../kit/texts.ts'

/** The register of data breaches, for the administrator. */
export const breachTexts = catalogue('je', {
  'nl-NL': {
    title: 'Datalekken', lead: 'Een verslag bereikte iemand voor wie het niet was. Hier staat hoeveel mensen het lazen, nooit wie of wat.', none: 'Er staat niets in het register.',
    'wrong-person': 'De tekst ging over iemand anders', 'wrong-recipient': 'Iemand kreeg een verslag ten onrechte',
    noticed: (when: string) => `Gemerkt: ${when}.`, readers: (count: number) => (count === 1 ? 'Eén persoon las het.' : `${count} mensen lazen het.`), firstRead: (when: string) => `Voor het eerst gelezen: ${when}.`,
    before: (when: string) => `Moet de toezichthouder het weten? Meld het dan vóór ${when}.`, late: (when: string) => `De termijn om te melden liep tot ${when}.`,
    authority: 'Is het gemeld bij de toezichthouder?', people: 'Is het verteld aan de mensen om wie het gaat?', yes: 'Ja', no: 'Nee, dat hoefde niet', why: 'Waarom?', whyHint: 'Schrijf geen namen op.', decide: 'Leg dit vast',
    authorityTold: 'Gemeld bij de toezichthouder.', authorityNot: 'Niet gemeld bij de toezichthouder.', peopleTold: 'Verteld aan de mensen om wie het gaat.', peopleNot: 'Niet verteld aan de mensen om wie het gaat.', decided: (when: string) => `Vastgelegd: ${when}.`,
    toDecide: 'Nog te beoordelen', done: 'Beoordeeld', required: 'Vul dit in.', 'breach.decided': 'Dit is al vastgelegd.',
  },
  'nl-BE': {
    title: 'Datalekken', lead: 'Een verslag bereikte iemand voor wie het niet was. Hier staat hoeveel mensen het lazen, nooit wie of wat.', none: 'Er staat niets in het register.',
    'wrong-person': 'De tekst ging over iemand anders', 'wrong-recipient': 'Iemand kreeg een verslag ten onrechte',
    noticed: when => `Gemerkt: ${when}.`, readers: count => (count === 1 ? 'Eén persoon las het.' : `${count} mensen lazen het.`), firstRead: when => `Voor het eerst gelezen: ${when}.`,
    before: when => `Moet de GBA het weten? Meld het dan vóór ${when}.`, late: when => `De termijn om te melden liep tot ${when}.`,
    authority: 'Is het gemeld bij de GBA?', people: 'Is het verteld aan de mensen over wie het gaat?', yes: 'Ja', no: 'Nee, dat hoefde niet', why: 'Waarom?', whyHint: 'Schrijf geen namen op.', decide: 'Leg dit vast',
    authorityTold: 'Gemeld bij de GBA.', authorityNot: 'Niet gemeld bij de GBA.', peopleTold: 'Verteld aan de mensen over wie het gaat.', peopleNot: 'Niet verteld aan de mensen over wie het gaat.', decided: when => `Vastgelegd: ${when}.`,
    toDecide: 'Nog te beoordelen', done: 'Beoordeeld', required: 'Vul dit in.', 'breach.decided': 'Dit is al vastgelegd.',
  },
  en: {
    title: 'Data breaches', lead: 'A report reached someone it was not for. This says how many people read it, never who or what.', none: 'The register is empty.',
    'wrong-person': 'The text was about someone else', 'wrong-recipient': 'Someone was given a report by mistake',
    noticed: when => `Noticed: ${when}.`, readers: count => (count === 1 ? 'One person read it.' : `${count} people read it.`), firstRead: when => `First read: ${when}.`,
    before: when => `Must the authority know? Then tell it before ${when}.`, late: when => `The time to tell ran until ${when}.`,
    authority: 'Was the supervising authority told?', people: 'Were the people it is about told?', yes: 'Yes', no: 'No, that was not needed', why: 'Why?', whyHint: 'Write no names.', decide: 'Record this',
    authorityTold: 'The authority was told.', authorityNot: 'The authority was not told.', peopleTold: 'The people it is about were told.', peopleNot: 'The people it is about were not told.', decided: when => `Recorded: ${when}.`,
    toDecide: 'Still to be judged', done: 'Judged', required: 'Fill this in.', 'breach.decided': 'This was recorded already.',
  },
})
