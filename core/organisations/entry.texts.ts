import { catalogue } from '../../kit/texts.ts'

export const entryTexts = catalogue('je', {
  'nl-NL': {
    title: 'Toegang en budget', link: 'Toegang en budget', back: 'Terug naar code en poster', vouchers: 'Blinde bonnen',
    entryTitle: 'Hoe komen mensen binnen?', code: 'Met drie woorden op een poster', codeHint: 'Eén code voor iedereen. Wie de woorden kent, kan naar binnen.',
    cards: 'Met een kaartje uit een schaal', cardsHint: 'Elk kaartje werkt voor één persoon. Niemand weet wie welk kaartje nam.', save: 'Bewaar', saved: 'Dit is bewaard.',
    budgetTitle: 'Hoeveel mensen mogen beginnen?', budgetLead: 'Dit geldt voor alle organisaties samen en voor dit half jaar. Een werkgever ziet dit getal nooit.', budget: 'Aantal mensen dit half jaar', budgetHint: 'Laat leeg als er geen grens is.', 'budget.wrong': 'Vul een heel getal in, of laat het leeg.',
    used: (used: number, allowed: number) => `Er begonnen er ${used} van de ${allowed}.`, full: 'Het is nu vol. Mensen zien dat er geen plek vrij is. Meer zien ze niet.', unlimited: 'Er is nu geen grens.',
    printTitle: 'Kaartjes printen', printLead: 'Elk vel heeft acht kaartjes, elk met een eigen code. We bewaren de codes niet leesbaar. Print ze dus meteen.', sheets: 'Hoeveel vellen?', print: 'Maak de kaartjes', 'sheets.wrong': (most: number) => `Vul een getal in van 1 tot ${most}.`,
    sheetTitle: 'Kaartjes', sheetLead: 'Print deze pagina nu. Daarna zijn de codes nergens meer te lezen. Knip de kaartjes los, schud ze en leg ze in een schaal.', sheetCode: 'Jouw code', fill: (host: string) => `Ga naar ${host} en vul in:`, validUntil: (day: string) => `Geldig tot en met ${day}`, once: 'Voor één persoon. Niemand weet wie dit kaartje nam.',
  },
  'nl-BE': {
    title: 'Toegang en budget', link: 'Toegang en budget', back: 'Terug naar code en affiche', vouchers: 'Blinde bonnen',
    entryTitle: 'Hoe komen mensen binnen?', code: 'Met drie woorden op een affiche', codeHint: 'Eén code voor iedereen. Wie de woorden kent, kan binnen.',
    cards: 'Met een kaartje uit een schaal', cardsHint: 'Elk kaartje werkt voor één persoon. Niemand weet wie welk kaartje nam.', save: 'Bewaar', saved: 'Dit is bewaard.',
    budgetTitle: 'Hoeveel mensen mogen beginnen?', budgetLead: 'Dit geldt voor alle organisaties samen en voor dit half jaar. Een werkgever ziet dit getal nooit.', budget: 'Aantal mensen dit half jaar', budgetHint: 'Laat leeg als er geen grens is.', 'budget.wrong': 'Vul een heel getal in, of laat het leeg.',
    used: (used, allowed) => `Er begonnen er ${used} van de ${allowed}.`, full: 'Het is nu vol. Mensen zien dat er geen plaats vrij is. Meer zien ze niet.', unlimited: 'Er is nu geen grens.',
    printTitle: 'Kaartjes afdrukken', printLead: 'Elk blad heeft acht kaartjes, elk met een eigen code. We bewaren de codes niet leesbaar. Druk ze dus meteen af.', sheets: 'Hoeveel bladen?', print: 'Maak de kaartjes', 'sheets.wrong': most => `Vul een getal in van 1 tot ${most}.`,
    sheetTitle: 'Kaartjes', sheetLead: 'Druk deze pagina nu af. Daarna zijn de codes nergens meer te lezen. Knip de kaartjes los, schud ze en leg ze in een schaal.', sheetCode: 'Jouw code', fill: host => `Ga naar ${host} en vul in:`, validUntil: day => `Geldig tot en met ${day}`, once: 'Voor één persoon. Niemand weet wie dit kaartje nam.',
  },
  en: {
    title: 'Entry and budget', link: 'Entry and budget', back: 'Back to code and poster', vouchers: 'Blind vouchers',
    entryTitle: 'How do people come in?', code: 'With three words on a poster', codeHint: 'One code for everyone. Whoever knows the words can come in.',
    cards: 'With a card from a bowl', cardsHint: 'Each card works for one person. Nobody knows who took which card.', save: 'Save', saved: 'This was saved.',
    budgetTitle: 'How many people may begin?', budgetLead: 'This is for all organisations together and for this half-year. An employer never sees this number.', budget: 'Number of people this half-year', budgetHint: 'Leave it empty for no limit.', 'budget.wrong': 'Fill in a whole number, or leave it empty.',
    used: (used, allowed) => `${used} of ${allowed} began.`, full: 'It is full now. People see that no place is free. They see no more.', unlimited: 'There is no limit now.',
    printTitle: 'Print cards', printLead: 'Each sheet has eight cards, each with its own code. We keep the codes unreadable. So print them at once.', sheets: 'How many sheets?', print: 'Make the cards', 'sheets.wrong': most => `Fill in a number from 1 to ${most}.`,
    sheetTitle: 'Cards', sheetLead: 'Print this page now. Afterwards the codes can be read nowhere. Cut the cards apart, shuffle them and put them in a bowl.', sheetCode: 'Your code', fill: host => `Go to ${host} and fill in:`, validUntil: day => `Valid until ${day}`, once: 'For one person. Nobody knows who took this card.',
  },
})
