/** Words around looking up an occupation, and where the names come from. */
import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Beroep opzoeken', lead: you('Zoek een beroep op naam. Zet het daarna in je onderzoek.', 'Zoek een beroep op naam. Zet het daarna in uw onderzoek.'), words: 'Welk beroep?', wordsHint: 'Een deel van de naam is genoeg.', search: 'Zoek',
  attribution: 'Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.', version: (version: string) => `Versie ${version}.`, sample: 'Dit is een klein voorbeeld met een paar beroepen. Het is niet volledig.',
  none: 'Zo’n beroep staat er niet in. Probeer een ander woord, of schrijf het zelf op.', many: 'Er zijn er meer. Maak het woord langer.', found: (count: number) => (count === 1 ? 'Eén beroep gevonden' : `${count} beroepen gevonden`), tooShort: 'Typ minstens twee letters.',
  skills: 'Wat vraagt dit?', skillsMore: (label: string) => `: ${label}`, take: 'Zet in het onderzoek', essential: 'Hoort er altijd bij', optional: 'Hoort er soms bij', noSkills: 'Hierbij staat niet wat het vraagt.', skillsLead: you('Zo staat het in de lijst. Wat kun je al? Schrijf daar een voorbeeld bij.', 'Zo staat het in de lijst. Wat kunt u al? Schrijf daar een voorbeeld bij.'), toCompetence: you('Schrijf op wat je goed kunt', 'Schrijf op wat u goed kunt'), back: 'Naar het onderzoek', again: 'Zoek een ander beroep', link: 'Zoek een beroep op', look: 'Zoek op wat dit beroep vraagt',
}
export const occupationsTexts = catalogue('je or u', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, back: 'Naar het jobonderzoek', take: 'Zet in het jobonderzoek', none: 'Zo’n beroep staat er niet in. Probeer een ander woord, of noteer het zelf.' },
  en: {
    title: 'Look up an occupation', lead: 'Search an occupation by name. Then put it in your research.', words: 'Which occupation?', wordsHint: 'Part of the name is enough.', search: 'Search',
    attribution: 'This service uses the ESCO classification of the European Commission.', version: version => `Version ${version}.`, sample: 'This is a small sample with a few occupations. It is not complete.',
    none: 'There is no such occupation. Try another word, or write it down yourself.', many: 'There are more. Make the word longer.', found: count => (count === 1 ? 'One occupation found' : `${count} occupations found`), tooShort: 'Type two letters at least.',
    skills: 'What does it ask?', skillsMore: label => `: ${label}`, take: 'Put it in the research', essential: 'Always belongs to it', optional: 'Sometimes belongs to it', noSkills: 'What it asks is not there.', skillsLead: 'So it stands in the list. What can you do already? Write an example with it.', toCompetence: 'Write down what you do well', back: 'To the research', again: 'Search another occupation', link: 'Look up an occupation', look: 'Look up what this occupation asks',
  },
})
