import { catalogue, phone, you } from '../../kit/texts.ts'

export const secondProofTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Nog één stap',
    lead: you('Vul de code in die je app nu laat zien.', 'Vul de code in die uw app nu laat zien.'),
    hint: 'Zes cijfers uit de app. Of een van de tien codes op papier.',
    button: 'Aanmelden',
    why: you('Je leest straks iets van een ander. Daarom vragen we meer dan je mail alleen.', 'U leest straks iets van een ander. Daarom vragen we meer dan uw mail alleen.'),
    lost: (call: string) => ['Telefoon kwijt en geen code op papier? Bel ons: ', phone(call), '.'],
    wait: (seconds: number) => `Er is te vaak geprobeerd. Probeer het over ${seconds} seconden opnieuw.`,
  },
  'nl-BE': {
    title: 'Nog één stap',
    lead: { je: 'Vul de code in die je app nu toont.', u: 'Vul de code in die uw app nu toont.' },
    hint: 'Zes cijfers uit de app. Of een van de tien codes op papier.',
    button: 'Aanmelden',
    why: { je: 'Je leest straks iets van iemand anders. Daarom vragen we meer dan je mail alleen.', u: 'U leest straks iets van iemand anders. Daarom vragen we meer dan uw mail alleen.' },
    lost: call => ['Telefoon kwijt en geen code op papier? Bel ons: ', phone(call), '.'],
    wait: seconds => `Er is te vaak geprobeerd. Probeer het over ${seconds} seconden opnieuw.`,
  },
  en: {
    title: 'One more step',
    lead: 'Fill in the code that your app shows now.',
    hint: 'Six digits from the app. Or one of the ten codes on paper.',
    button: 'Sign in',
    why: 'You will read something of another. So we ask for more than your mail alone.',
    lost: call => ['Lost your phone, and no code on paper? Call us: ', phone(call), '.'],
    wait: seconds => `There were too many tries. Try again in ${seconds} seconds.`,
  },
})
