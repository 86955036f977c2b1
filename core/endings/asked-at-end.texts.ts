/** Words a report asks with besides its own questions. */
import { catalogue } from '../../kit/texts.ts'

export const askedAtEndTexts = catalogue('je', {
  'nl-NL': {
    goal: (want: string) => `Doel: ${want}`, '-2': 'zoals aan het begin, of minder', '-1': 'minder dan verwacht', '0': 'zoals verwacht', '1': 'meer dan verwacht', '2': 'veel meer dan verwacht',
    together: 'Alle doelen samen', attainment: (value: string) => `${value}. Vijftig is zoals verwacht.`,
    measured: 'Wat veranderde er in de antwoorden op de vragen?', change: (name: string, was: string, now: string) => `${name}: eerst ${was}, nu ${now}.`,
  },
  'nl-BE': {
    goal: want => `Doel: ${want}`, '-2': 'zoals in het begin, of minder', '-1': 'minder dan verwacht', '0': 'zoals verwacht', '1': 'meer dan verwacht', '2': 'veel meer dan verwacht',
    together: 'Alle doelen samen', attainment: value => `${value}. Vijftig is zoals verwacht.`,
    measured: 'Wat veranderde er in de antwoorden op de vragen?', change: (name, was, now) => `${name}: eerst ${was}, nu ${now}.`,
  },
  en: {
    goal: want => `Goal: ${want}`, '-2': 'as at the start, or less', '-1': 'less than expected', '0': 'as expected', '1': 'more than expected', '2': 'much more than expected',
    together: 'All goals together', attainment: value => `${value}. Fifty is as expected.`,
    measured: 'What changed in the answers to the questions?', change: (name, was, now) => `${name}: first ${was}, now ${now}.`,
  },
})
