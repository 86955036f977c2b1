import { catalogue, you } from '../../kit/texts.ts'

export const envelopeTexts = catalogue('je or u', {
  'nl-NL': {
    link: 'De noodenvelop', title: 'De noodenvelop',
    lead: you('Wij vragen je naam niet. Wil je toch dat hulp je kan vinden als je leven in gevaar is? Dan kan dat hier.', 'Wij vragen uw naam niet. Wilt u toch dat hulp u kan vinden als uw leven in gevaar is? Dan kan dat hier.'),
    how1: you('Je naam, nummer en woonplaats gaan in een dichte envelop.', 'Uw naam, nummer en woonplaats gaan in een dichte envelop.'), how2: 'Alleen twee mensen samen kunnen hem openen, en alleen bij groot gevaar.', how3: you('Gebeurt dat, dan zie je het hier. Met dag en uur.', 'Gebeurt dat, dan ziet u het hier. Met dag en uur.'), how4: you('Het hoeft niet. Je kunt hem altijd weer weghalen.', 'Het hoeft niet. U kunt hem altijd weer weghalen.'),
    there: 'Er ligt een dichte envelop.', none: 'Er ligt geen envelop.', opened: (moment: string) => `De envelop is geopend: ${moment}.`,
    name: 'Naam', telephone: 'Telefoonnummer', town: 'Woonplaats', close: 'Doe de envelop dicht', replace: 'Maak een nieuwe envelop', remove: 'Haal de envelop weg', back: 'Terug naar mijn afspraak',
    wrong: 'Vul naam, telefoonnummer en woonplaats in.',
  },
  'nl-BE': {
    link: 'De noodenvelop', title: 'De noodenvelop',
    lead: { je: 'Wij vragen je naam niet. Wil je toch dat hulp je kan vinden als je leven in gevaar is? Dan kan dat hier.', u: 'Wij vragen uw naam niet. Wilt u toch dat hulp u kan vinden als uw leven in gevaar is? Dan kan dat hier.' },
    how1: { je: 'Je naam, nummer en woonplaats gaan in een dichte envelop.', u: 'Uw naam, nummer en woonplaats gaan in een dichte envelop.' }, how2: 'Alleen twee mensen samen kunnen hem openen, en alleen bij groot gevaar.', how3: { je: 'Gebeurt dat, dan zie je het hier. Met dag en uur.', u: 'Gebeurt dat, dan ziet u het hier. Met dag en uur.' }, how4: { je: 'Het is niet verplicht. Je kunt hem altijd weer weghalen.', u: 'Het is niet verplicht. U kunt hem altijd weer weghalen.' },
    there: 'Er ligt een dichte envelop.', none: 'Er ligt geen envelop.', opened: moment => `De envelop is geopend: ${moment}.`,
    name: 'Naam', telephone: 'Telefoonnummer', town: 'Woonplaats', close: 'Doe de envelop dicht', replace: 'Maak een nieuwe envelop', remove: 'Haal de envelop weg', back: 'Terug naar mijn afspraak',
    wrong: 'Vul naam, telefoonnummer en woonplaats in.',
  },
  en: {
    link: 'The envelope for emergencies', title: 'The envelope for emergencies',
    lead: 'We do not ask your name. Do you want help to find you all the same when your life is in danger? You can see to that here.',
    how1: 'Your name, number and town go into a closed envelope.', how2: 'Only two people together can open it, and only in great danger.', how3: 'If that happens, you see it here, with day and hour.', how4: 'You need not do this. You can always take it away again.',
    there: 'There is a closed envelope.', none: 'There is no envelope.', opened: moment => `The envelope was opened: ${moment}.`,
    name: 'Name', telephone: 'Telephone number', town: 'Town', close: 'Close the envelope', replace: 'Make a new envelope', remove: 'Take the envelope away', back: 'Back to my appointment',
    wrong: 'Fill in name, telephone number and town.',
  },
})
