import { catalogue, you } from '../../kit/texts.ts'

export const ownFileOfWordsTexts = catalogue('je or u', {
  'nl-NL': {
    link: 'Bekijk en bewaar alles van mij',
    lead: you('Hier staat alles wat van jou is, en wie er keek.', 'Hier staat alles wat van u is, en wie er keek.'),
    careful: you('Je kunt deze bladzijde printen. Doe dat niet op je werk: wat je print of bewaart, kan een ander vinden.', 'U kunt deze bladzijde printen. Doe dat niet op uw werk: wat u print of bewaart, kan een ander vinden.'),
    json: 'Bewaar als bestand, voor een ander systeem',
    part: (number: number, of: number) => `Deel ${number} van ${of}`, before: 'Vorige deel', after: 'Volgende deel',
    away: you('Klik op Snel weg. Dan kan niemand dit na jou bekijken.', 'Klik op Snel weg. Dan kan niemand dit na u bekijken.'),
  },
  'nl-BE': {
    link: 'Bekijk en bewaar alles van mij',
    lead: { je: 'Hier staat alles wat van jou is, en wie er keek.', u: 'Hier staat alles wat van u is, en wie er keek.' },
    careful: { je: 'Je kunt deze bladzijde afdrukken. Doe dat niet op je werk: wat je afdrukt of bewaart, kan iemand anders vinden.', u: 'U kunt deze bladzijde afdrukken. Doe dat niet op uw werk: wat u afdrukt of bewaart, kan iemand anders vinden.' },
    json: 'Bewaar als bestand, voor een ander systeem',
    part: (number, of) => `Deel ${number} van ${of}`, before: 'Vorig deel', after: 'Volgend deel',
    away: { je: 'Klik op Snel weg. Dan kan niemand dit na jou bekijken.', u: 'Klik op Snel weg. Dan kan niemand dit na u bekijken.' },
  },
  en: {
    link: 'See and keep everything of mine',
    lead: 'Here stands everything that is yours, and who looked.',
    careful: 'You can print this page. Do not do so at work: what you print or keep, someone else may find.',
    json: 'Keep as a file, for another system',
    part: (number, of) => `Part ${number} of ${of}`, before: 'Part before', after: 'Next part',
    away: 'Click Leave quickly. Then nobody can see this after you.',
  },
})
