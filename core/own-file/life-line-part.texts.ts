/** Words for the life line in the file someone takes along. */
import { catalogue } from '../../kit/texts.ts'

export const lifeLinePartTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Levenslijn', whole: 'De hele lijn, voor een ander programma', what: 'Wat', readBy: 'Mag dit lezen', became: 'Wat ervan kwam', anAgreement: 'Het experiment werd een afspraak',
    calls: 'Bellen na de levenslijn', because: 'Waarom', begun: 'Begonnen aan de levenslijn', asked: 'Er is om gevraagd', spoken: 'Gesproken', 'not-reached': 'Niemand nam op', 'not-wanted': 'Bellen hoefde niet',
  },
  'nl-BE': {
    title: 'Levenslijn', whole: 'De hele lijn, voor een ander programma', what: 'Wat', readBy: 'Mag dit lezen', became: 'Wat ervan kwam', anAgreement: 'Het experiment werd een afspraak',
    calls: 'Bellen na de levenslijn', because: 'Waarom', begun: 'Begonnen aan de levenslijn', asked: 'Er is om gevraagd', spoken: 'Gesproken', 'not-reached': 'Niemand nam op', 'not-wanted': 'Bellen moest niet',
  },
  en: {
    title: 'Life line', whole: 'The whole line, for another program', what: 'What', readBy: 'May read this', became: 'What came of it', anAgreement: 'The experiment became an agreement',
    calls: 'Calls after the life line', because: 'Why', begun: 'The life line was begun', asked: 'It was asked for', spoken: 'Spoken', 'not-reached': 'Nobody answered', 'not-wanted': 'No call was wanted',
  },
})
