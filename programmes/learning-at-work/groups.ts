import type { GroupKind } from '../../core/programme.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/** Those who learn look back with each other on what they did: on a ward, or on a question from the neighbourhood. */
export const groups: Readonly<Record<string, GroupKind>> = {
  'looking-back': {
    name: same('Samen terugkijken', 'Looking back together'),
    asks: same(
      'In een kleine groep kijken mensen die leren terug op wat zij deden. Niemand noemt een cliënt bij naam. Wat gezegd wordt, blijft in de groep.',
      'In a small group people who learn look back on what they did. Nobody names a client. What is said stays in the group.',
    ),
    least: 3, most: 8, minutes: 60, everyWeeks: 2,
    exercises: [],
    keeps: {
      moment: same('Op welk moment keken we terug?', 'Which moment did we look back on?'),
      lesson: same('Wat leerden we samen?', 'What did we learn together?'),
      next: same('Wat proberen we tot de volgende keer?', 'What do we try until next time?'),
    },
    keptDays: 180,
  },
}
