/** The words of our own questions. Change a word, and its number in `own-questions.ts` goes up: what was asked stays as it was asked. */
import { catalogue, you } from '../../kit/texts.ts'

export const vp4Texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Vier pijlers van samenwerken',
    stem: you('Denk aan het samenwerken op je werk, de afgelopen week.', 'Denk aan het samenwerken op uw werk, de afgelopen week.'),
    least: 'helemaal niet', most: 'helemaal wel',
    trust: 'Ik durf te vertrouwen op de mensen met wie ik werk.',
    understanding: 'De mensen met wie ik werk, begrijpen mij.',
    cooperation: 'Wat we samen afspreken, doen we ook.',
    communication: 'We vragen na of we elkaar goed begrijpen.',
    trustBeside: (name: string) => `Ik durf te vertrouwen op ${name} en de anderen met wie ik werk.`,
    understandingBeside: (name: string) => `Ik begrijp wat ${name} nodig heeft om te kunnen werken.`,
    someone: 'mijn collega',
  },
  'nl-BE': {
    title: 'Vier pijlers van samenwerken',
    stem: { je: 'Denk aan het samenwerken op je werk, de voorbije week.', u: 'Denk aan het samenwerken op uw werk, de voorbije week.' },
    least: 'helemaal niet', most: 'helemaal wel',
    trust: 'Ik durf te vertrouwen op de mensen met wie ik werk.',
    understanding: 'De mensen met wie ik werk, begrijpen mij.',
    cooperation: 'Wat we samen afspreken, doen we ook.',
    communication: 'We vragen na of we elkaar goed begrijpen.',
    trustBeside: name => `Ik durf te vertrouwen op ${name} en de anderen met wie ik werk.`,
    understandingBeside: name => `Ik begrijp wat ${name} nodig heeft om te kunnen werken.`,
    someone: 'mijn collega',
  },
  en: {
    title: 'Four pillars of working together',
    stem: 'Think of working together at your work, in the past week.',
    least: 'not at all', most: 'completely',
    trust: 'I dare to trust the people I work with.',
    understanding: 'The people I work with understand me.',
    cooperation: 'We do what we agree on together.',
    communication: 'We check whether we understand each other well.',
    trustBeside: name => `I dare to trust ${name} and the others I work with.`,
    understandingBeside: name => `I understand what ${name} needs to be able to work.`,
    someone: 'my colleague',
  },
})

export const tv5Texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Vertrouwen in werken',
    stem: you('Stel: je werkt morgen, met de afspraken van nu. Hoeveel vertrouwen heb je dat dit lukt?', 'Stel: u werkt morgen, met de afspraken van nu. Hoeveel vertrouwen hebt u dat dit lukt?'),
    least: 'geen vertrouwen', most: 'alle vertrouwen',
    tasks: 'Mijn belangrijkste taken doen.',
    notice: 'Op tijd merken dat het te veel wordt.',
    say: 'Mijn leidinggevende of een collega zeggen wat ik nodig heb.',
    moment: 'Omgaan met een lastig moment, zoals kritiek of ruzie.',
    recover: 'Na een werkdag genoeg uitrusten voor de volgende dag.',
  },
  'nl-BE': {
    title: 'Vertrouwen in werken',
    stem: { je: 'Stel: je werkt morgen, met de afspraken van nu. Hoeveel vertrouwen heb je dat dit lukt?', u: 'Stel: u werkt morgen, met de afspraken van nu. Hoeveel vertrouwen hebt u dat dit lukt?' },
    least: 'geen vertrouwen', most: 'alle vertrouwen',
    tasks: 'Mijn belangrijkste taken doen.',
    notice: 'Op tijd merken dat het te veel wordt.',
    say: 'Mijn leidinggevende of een collega zeggen wat ik nodig heb.',
    moment: 'Omgaan met een lastig moment, zoals kritiek of ruzie.',
    recover: 'Na een werkdag genoeg uitrusten voor de volgende dag.',
  },
  en: {
    title: 'Confidence in working',
    stem: 'Suppose you work tomorrow, with what is agreed now. How confident are you that this works?',
    least: 'no confidence', most: 'full confidence',
    tasks: 'Doing my main tasks.',
    notice: 'Noticing in time that it becomes too much.',
    say: 'Telling my manager or a colleague what I need.',
    moment: 'Dealing with a hard moment, such as criticism or a quarrel.',
    recover: 'Resting enough after a working day for the next one.',
  },
})

export const wk1Texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Werkkracht vandaag',
    stem: 'Het gaat om vandaag, ook als het een vrije dag is.',
    least: 'niets', most: 'alles',
    today: you('Hoeveel procent van je gewone werk kun je vandaag aan?', 'Hoeveel procent van uw gewone werk kunt u vandaag aan?'),
  },
  'nl-BE': {
    title: 'Werkkracht vandaag',
    stem: 'Het gaat om vandaag, ook als het een vrije dag is.',
    least: 'niets', most: 'alles',
    today: { je: 'Hoeveel procent van je gewone werk kun je vandaag aan?', u: 'Hoeveel procent van uw gewone werk kunt u vandaag aan?' },
  },
  en: {
    title: 'Capacity for work today',
    stem: 'This is about today, even on a day off.',
    least: 'nothing', most: 'all of it',
    today: 'How many percent of your usual work could you manage today?',
  },
})

export const gp3Texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Hoe was het gesprek?',
    stem: you('Denk aan je laatste gesprek.', 'Denk aan uw laatste gesprek.'),
    least: 'helemaal niet', most: 'helemaal wel',
    said: 'Ik kon zeggen wat ik wilde.',
    mattered: 'Het ging over wat nu belangrijk is.',
    step: 'Ik weet wat ik nu ga doen.',
  },
  'nl-BE': {
    title: 'Hoe was het gesprek?',
    stem: { je: 'Denk aan je laatste gesprek.', u: 'Denk aan uw laatste gesprek.' },
    least: 'helemaal niet', most: 'helemaal wel',
    said: 'Ik kon zeggen wat ik wilde.',
    mattered: 'Het ging over wat nu belangrijk is.',
    step: 'Ik weet wat ik nu ga doen.',
  },
  en: {
    title: 'How was the talk?',
    stem: 'Think of your last talk.',
    least: 'not at all', most: 'completely',
    said: 'I could say what I wanted to say.',
    mattered: 'It was about what matters now.',
    step: 'I know what I will do next.',
  },
})
