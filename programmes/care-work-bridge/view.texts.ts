/** Whether someone finds their own view back in a report: asked of each who was there, on a page of its own. */
import { catalogue, you } from '../../kit/texts.ts'

export const viewTexts = catalogue('je or u', {
  'nl-NL': {
    title: you('Staat jouw kant in het verslag?', 'Staat uw kant in het verslag?'), ask: you('Zeg of je terugvindt hoe jij het ziet.', 'Zeg of u terugvindt hoe u het ziet.'), answer: 'Geef antwoord', toReport: 'Lees het verslag',
    lead: 'Elke kant telt even zwaar. Daarom vragen we het aan iedereen die erbij was.', who: 'Alleen de coach leest dit antwoord.', says: you('Vind je terug hoe jij het ziet?', 'Vindt u terug hoe u het ziet?'), yes: 'Ja', partly: 'Voor een deel', no: 'Nee',
    words: 'Wat ontbreekt er, of staat er anders?', optional: '(mag open blijven)', give: 'Geef dit antwoord', said: 'Bedankt. De coach leest dit.', already: you('Dit was jouw antwoord:', 'Dit was uw antwoord:'), change: you('Klopt er iets niet in het verslag? Zeg dat bij het verslag zelf.', 'Klopt er iets niet in het verslag? Zeg dat bij het verslag zelf.'),
    seenTitle: 'Of elke kant aan bod komt', seen: (count: number) => (count === 1 ? 'leest één antwoord.' : `leest ${count} antwoorden.`), seenNone: 'Er is nog geen antwoord gegeven.', seenRule: you('Je coach houdt ook bij hoeveel tijd er naar elke kant gaat. Niet waarover het ging.', 'Uw coach houdt ook bij hoeveel tijd er naar elke kant gaat. Niet waarover het ging.'),
  },
  'nl-BE': {
    title: { je: 'Staat jouw kant in het verslag?', u: 'Staat uw kant in het verslag?' }, ask: { je: 'Zeg of je terugvindt hoe jij het ziet.', u: 'Zeg of u terugvindt hoe u het ziet.' }, answer: 'Geef antwoord', toReport: 'Lees het verslag',
    lead: 'Elke kant telt even zwaar. Daarom vragen we het aan iedereen die erbij was.', who: 'Alleen de coach leest dit antwoord.', says: { je: 'Vind je terug hoe jij het ziet?', u: 'Vindt u terug hoe u het ziet?' }, yes: 'Ja', partly: 'Voor een deel', no: 'Neen',
    words: 'Wat ontbreekt er, of staat er anders?', optional: '(mag openblijven)', give: 'Geef dit antwoord', said: 'Bedankt. De coach leest dit.', already: { je: 'Dit was jouw antwoord:', u: 'Dit was uw antwoord:' }, change: { je: 'Klopt er iets niet in het verslag? Zeg dat bij het verslag zelf.', u: 'Klopt er iets niet in het verslag? Zeg dat bij het verslag zelf.' },
    seenTitle: 'Of elke kant aan bod komt', seen: count => (count === 1 ? 'leest één antwoord.' : `leest ${count} antwoorden.`), seenNone: 'Er is nog geen antwoord gegeven.', seenRule: { je: 'Je coach houdt ook bij hoeveel tijd er naar elke kant gaat. Niet waarover het ging.', u: 'Uw coach houdt ook bij hoeveel tijd er naar elke kant gaat. Niet waarover het ging.' },
  },
  en: {
    title: 'Is your view in the report?', ask: 'Say whether you find back how you see it.', answer: 'Answer', toReport: 'Read the report',
    lead: 'Every side weighs the same. So we ask everyone who was there.', who: 'Only the coach reads this answer.', says: 'Do you find back how you see it?', yes: 'Yes', partly: 'In part', no: 'No',
    words: 'What is missing, or stands there otherwise?', optional: '(may stay open)', give: 'Give this answer', said: 'Thank you. The coach reads this.', already: 'This was your answer:', change: 'Is something in the report not right? Say so with the report itself.',
    seenTitle: 'Whether each side is heard', seen: count => (count === 1 ? 'reads one answer.' : `reads ${count} answers.`), seenNone: 'No answer was given yet.', seenRule: 'Your coach also keeps how much time goes to each side. Not what it was about.',
  },
})
