/** The lines about what one likes to do, and what one can: our own words. */
import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Beroepenkompas', link: you('Wat doe je graag?', 'Wat doet u graag?'), lead: you('Dertig korte regels. Kies steeds hoe graag je dit zou doen. Of je het kunt, telt hier niet.', 'Dertig korte regels. Kies steeds hoe graag u dit zou doen. Of u het kunt, telt hier niet.'),
  notValidated: 'Dit is een eigen lijst om over te praten. Niemand heeft onderzocht of hij goed meet. Het is geen test en geen advies.', open: (count: number) => (count === 1 ? 'Nog 1 regel is open.' : `Nog ${count} regels zijn open.`), most: (kinds: string) => `Het liefst: ${kinds}.`, alike: 'Wat minder dan tien punten scheelt, staat als gelijk.', scoreTitle: 'Zo kwam het eruit', alsoAs: ' en ', next: ', dan ',
  like0: 'Helemaal niet graag', like1: 'Niet graag', like2: 'Gaat wel', like3: 'Graag', like4: 'Heel graag', start: 'Begin met het kompas', again: 'Bekijk of wijzig',
  R: 'praktisch', I: 'onderzoekend', A: 'creatief', S: 'sociaal', E: 'ondernemend', C: 'ordelijk',
  R1: 'Iets maken of repareren met gereedschap', R2: 'Een machine of voertuig bedienen', R3: 'Buiten werken met planten, dieren of grond', R4: 'Installaties aanleggen of controleren', R5: 'Lichamelijk bezig zijn en zien wat af is',
  I1: 'Uitzoeken waardoor iets niet werkt', I2: 'Gegevens verzamelen en verbanden zoeken', I3: 'Onderzoeken of artikelen lezen', I4: 'Een proef of test opzetten', I5: 'Een lastig probleem stap voor stap ontleden',
  A1: 'Een tekst, lied of verhaal maken', A2: 'Een ruimte, affiche of website vormgeven', A3: 'Muziek, toneel of dans maken of begeleiden', A4: 'Ideeën bedenken zonder vaste regels', A5: 'Foto’s of filmpjes maken en bewerken',
  S1: 'Iemand iets leren', S2: 'Luisteren naar iemand die het moeilijk heeft', S3: 'Een groep begeleiden', S4: 'Zorgen voor mensen die hulp nodig hebben', S5: 'Mensen helpen een keuze te maken',
  E1: 'Een plan aan anderen verkopen', E2: 'Leiding geven aan een team', E3: 'Onderhandelen over een afspraak of prijs', E4: 'Een eigen project of bedrijf opzetten', E5: 'Een bijeenkomst organiseren en leiden',
  C1: 'Gegevens nauwkeurig invoeren en controleren', C2: 'Een planning of rooster maken', C3: 'Een administratie of begroting bijhouden', C4: 'Werken volgens een duidelijke procedure', C5: 'Dossiers of voorraden op orde houden',

  competences: you('Wat kun je goed?', 'Wat kunt u goed?'), competencesLead: 'Zet erbij wat goed gaat, elk met een voorbeeld dat het laat zien.', noCompetences: 'Er staat nog niets.', addCompetence: 'Zet iets erbij wat goed gaat', newCompetence: 'Wat gaat goed?', key: 'Wat is het?', choose: 'Kies', own: 'Hoe goed, volgens mijzelf?', others: 'Hoe goed, volgens iemand anders?', othersHint: 'Vraag het iemand die het zag.',
  level1: '1: het begint', level2: '2: met hulp', level3: '3: zelf', level4: '4: goed', level5: '5: anderen leren het van mij', situation: 'Wat was de situatie?', task: 'Wat was mijn taak?', action: 'Wat deed ik?', result: 'Wat kwam eruit?', reflection: 'Wat leerde ik ervan?', 'competence.there': 'Dit staat er al. Wijzig het daar.', level: (level: number) => `${level} van 5`, levelOthers: (level: number) => `volgens iemand anders ${level} van 5`, erase: 'Wis dit', eraseWhat: 'Dit gaat meteen weg en komt niet terug.', eraseButton: 'Wis dit voorgoed',
} as const

export const interestsTexts = catalogue('je or u', {
  'nl-NL': { ...dutch },
  'nl-BE': { ...dutch, R4: 'Installaties plaatsen of controleren', C2: 'Een planning of uurrooster maken' },
  en: {
    title: 'Work compass', link: 'What do you like to do?', lead: 'Thirty short lines. Each time choose how much you would like to do this. Whether you can does not count here.', notValidated: 'This is a list of our own to talk about. Nobody examined whether it measures well. It is no test and no advice.', open: count => (count === 1 ? '1 line is still open.' : `${count} lines are still open.`), most: kinds => `Liked best: ${kinds}.`, alike: 'What differs less than ten points counts as equal.', scoreTitle: 'This is how it came out', alsoAs: ' and ', next: ', then ',
    like0: 'Not at all', like1: 'Not much', like2: 'So so', like3: 'Much', like4: 'Very much', start: 'Begin with the compass', again: 'Look or change',
    R: 'practical', I: 'investigative', A: 'creative', S: 'social', E: 'enterprising', C: 'orderly',
    R1: 'Making or mending something with tools', R2: 'Operating a machine or vehicle', R3: 'Working outdoors with plants, animals or soil', R4: 'Installing or checking installations', R5: 'Being physically busy and seeing what is done',
    I1: 'Finding out why something does not work', I2: 'Collecting data and looking for connections', I3: 'Reading studies or articles', I4: 'Setting up a trial or test', I5: 'Taking a hard problem apart step by step',
    A1: 'Making a text, song or story', A2: 'Designing a room, poster or website', A3: 'Making or guiding music, theatre or dance', A4: 'Thinking up ideas without fixed rules', A5: 'Making and editing photos or films',
    S1: 'Teaching someone something', S2: 'Listening to someone who has a hard time', S3: 'Guiding a group', S4: 'Caring for people who need help', S5: 'Helping people to make a choice',
    E1: 'Selling a plan to others', E2: 'Leading a team', E3: 'Negotiating an agreement or price', E4: 'Starting a project or business of one’s own', E5: 'Organising and leading a meeting',
    C1: 'Entering and checking data accurately', C2: 'Making a plan or timetable', C3: 'Keeping accounts or a budget', C4: 'Working by a clear procedure', C5: 'Keeping files or stocks in order',
    competences: 'What are you good at?', competencesLead: 'Add what goes well, each with an example that shows it.', noCompetences: 'Nothing is here yet.', addCompetence: 'Add something that goes well', newCompetence: 'What goes well?', key: 'What is it?', choose: 'Choose', own: 'How well, as I see it?', others: 'How well, as someone else sees it?', othersHint: 'Ask someone who saw it.',
    level1: '1: it begins', level2: '2: with help', level3: '3: by myself', level4: '4: well', level5: '5: others learn it from me', situation: 'What was the situation?', task: 'What was my task?', action: 'What did I do?', result: 'What came of it?', reflection: 'What did I learn from it?', 'competence.there': 'This is there already. Change it there.', level: level => `${level} of 5`, levelOthers: level => `as someone else sees it ${level} of 5`, erase: 'Erase this', eraseWhat: 'This goes at once and does not come back.', eraseButton: 'Erase this for good',
  },
})
