/** A neutral word that something waits: never who asks, nor for what. */
import { catalogue, you } from '../../kit/texts.ts'

export const feedbackMailTexts = catalogue('je or u', {
  'nl-NL': { subject: 'Er wacht een korte vraag', text: you((link: string) => `Er wacht een korte vraag op je. Antwoord geven kost één minuut.\n\n${link}`, (link: string) => `Er wacht een korte vraag op u. Antwoord geven kost één minuut.\n\n${link}`) },
  'nl-BE': { subject: 'Er wacht een korte vraag', text: { je: link => `Er wacht een korte vraag op je. Antwoord geven duurt één minuut.\n\n${link}`, u: link => `Er wacht een korte vraag op u. Antwoord geven duurt één minuut.\n\n${link}` } },
  en: { subject: 'A short question is waiting', text: link => `A short question is waiting for you. Answering takes a minute.\n\n${link}` },
})
