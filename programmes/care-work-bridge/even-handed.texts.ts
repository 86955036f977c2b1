/** How evenly a coach stands: words for their own eyes. */
import { catalogue } from '../../kit/texts.ts'

export const evenTexts = catalogue('je', {
  'nl-NL': {
    title: 'Aan elke kant evenveel', back: (name: string) => `Naar ${name}`, lead: 'Zo ging het contact met elke kant. Alleen jij ziet dit. Waarover het ging, staat hier niet.',
    participant: 'De deelnemer', care: 'De zorg', work: 'Het werk', aside: (count: number) => (count === 1 ? 'contact' : 'contacten'),
    recentTitle: 'De laatste acht weken', sum: (contacts: number, minutes: number) => `${contacts === 1 ? '1 keer' : `${contacts} keer`}, ${minutes} min`, recentCaption: 'De balk toont de minuten. Een brief of bericht telt als keer, zonder minuten.',
    little: (side: string) => `${side} kreeg de laatste acht weken weinig. Misschien is dat goed zo.`, unfound: (side: string) => `${side} vond de eigen kant vaker niet terug in het verslag.`,
    timeTitle: 'Door de tijd', times: (count: number) => `${count} keer`, timeCaption: 'Hoe vaak er contact was, per vier weken. Het nieuwste staat bovenaan.', tableTitle: 'Dezelfde cijfers als lijst', from: 'Vanaf', nothing: 'Er is nog niets om te tellen.',
    counted: 'Geteld zijn gesprekken die er waren, brieven en berichten. Ook wat een kant vroeg of vertelde.',
    otherTitle: 'Ander contact', otherWhat: 'Belde je buiten Houvast om, of kwam je langs? Zet alleen neer met wie en hoelang.', part: 'Met wie?', minutes: 'Hoeveel minuten?', on: 'Op welke dag?', choose: 'Kies', noteIt: 'Zet dit erbij', noted: 'Dit telt nu mee.', struck: 'Dit telt niet meer mee.', strike: 'Telt niet mee', otherLine: (day: string, who: string, minutes: number) => `${day}: ${who}, ${minutes} min`, someone: 'de deelnemer zelf',
    viewsTitle: 'Staat ieders kant in het verslag?', viewsNone: 'Nog niemand gaf antwoord.', yes: 'ja', partly: 'voor een deel', no: 'nee', when: 'Wanneer', who: 'Wie', said: 'Antwoord', words: 'Wat er ontbrak',
    'contact.to-come': 'Deze dag moet nog komen.', 'contact.long-ago': 'Kies een dag van het laatste jaar.', 'contact.no-part': 'Kies met wie er contact was.',
  },
  'nl-BE': {
    title: 'Aan elke kant evenveel', back: name => `Naar ${name}`, lead: 'Zo verliep het contact met elke kant. Alleen jij ziet dit. Waarover het ging, staat hier niet.',
    participant: 'De deelnemer', care: 'De zorg', work: 'Het werk', aside: count => (count === 1 ? 'contact' : 'contacten'),
    recentTitle: 'De laatste acht weken', sum: (contacts, minutes) => `${contacts === 1 ? '1 keer' : `${contacts} keer`}, ${minutes} min`, recentCaption: 'De balk toont de minuten. Een brief of bericht telt als keer, zonder minuten.',
    little: side => `${side} kreeg de laatste acht weken weinig. Misschien is dat goed zo.`, unfound: side => `${side} vond de eigen kant vaker niet terug in het verslag.`,
    timeTitle: 'Door de tijd', times: count => `${count} keer`, timeCaption: 'Hoe vaak er contact was, per vier weken. Het nieuwste staat bovenaan.', tableTitle: 'Dezelfde cijfers als lijst', from: 'Vanaf', nothing: 'Er is nog niets om te tellen.',
    counted: 'Geteld zijn gesprekken die er waren, brieven en berichten. Ook wat een kant vroeg of vertelde.',
    otherTitle: 'Ander contact', otherWhat: 'Belde je buiten Houvast om, of ging je langs? Zet alleen neer met wie en hoelang.', part: 'Met wie?', minutes: 'Hoeveel minuten?', on: 'Op welke dag?', choose: 'Kies', noteIt: 'Zet dit erbij', noted: 'Dit telt nu mee.', struck: 'Dit telt niet meer mee.', strike: 'Telt niet mee', otherLine: (day, who, minutes) => `${day}: ${who}, ${minutes} min`, someone: 'de deelnemer zelf',
    viewsTitle: 'Staat ieders kant in het verslag?', viewsNone: 'Nog niemand gaf antwoord.', yes: 'ja', partly: 'voor een deel', no: 'neen', when: 'Wanneer', who: 'Wie', said: 'Antwoord', words: 'Wat er ontbrak',
    'contact.to-come': 'Deze dag moet nog komen.', 'contact.long-ago': 'Kies een dag van het laatste jaar.', 'contact.no-part': 'Kies met wie er contact was.',
  },
  en: {
    title: 'Beside each side alike', back: name => `To ${name}`, lead: 'This is how contact with each side went. Only you see this. What it was about is not here.',
    participant: 'The participant', care: 'Care', work: 'Work', aside: count => (count === 1 ? 'contact' : 'contacts'),
    recentTitle: 'The last eight weeks', sum: (contacts, minutes) => `${contacts === 1 ? 'once' : `${contacts} times`}, ${minutes} min`, recentCaption: 'The bar shows minutes. A letter or message counts as once, without minutes.',
    little: side => `${side} got little in the last eight weeks. Perhaps that is as it should be.`, unfound: side => `${side} more than once did not find its own view back in the report.`,
    timeTitle: 'Over time', times: count => (count === 1 ? 'once' : `${count} times`), timeCaption: 'How often there was contact, in each four weeks. The newest first.', tableTitle: 'The same figures as a list', from: 'From', nothing: 'There is nothing to count yet.',
    counted: 'Counted are talks that were held, letters, messages, questions of work and what a side told.',
    otherTitle: 'Other contact', otherWhat: 'Did you call outside Houvast, or visit? Note only with whom and how long.', part: 'With whom?', minutes: 'How many minutes?', on: 'On which day?', choose: 'Choose', noteIt: 'Add this', noted: 'This counts now.', struck: 'This no longer counts.', strike: 'Does not count', otherLine: (day, who, minutes) => `${day}: ${who}, ${minutes} min`, someone: 'the participant',
    viewsTitle: 'Is everyone’s view in the report?', viewsNone: 'Nobody answered yet.', yes: 'yes', partly: 'in part', no: 'no', when: 'When', who: 'Who', said: 'Answer', words: 'What was missing',
    'contact.to-come': 'This day is still to come.', 'contact.long-ago': 'Choose a day of the last year.', 'contact.no-part': 'Choose with whom there was contact.',
  },
})
