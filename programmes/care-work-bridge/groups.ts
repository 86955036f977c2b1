import type { GroupKind } from '../../core/programme.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/** Whoever comes practises with others what is hard alone. It is no treatment, and nobody tells what they suffer from. */
export const groups: Readonly<Record<string, GroupKind>> = {
  'practise-together': {
    name: same('Samen oefenen', 'Practising together'),
    asks: same(
      'In een kleine groep oefenen mensen wat op het werk lastig is. Niemand hoeft te zeggen wat er speelt. Wat gezegd wordt, blijft in de groep.',
      'In a small group people practise what is hard at work. Nobody need say what is wrong. What is said stays in the group.',
      'In een kleine groep oefenen mensen wat op het werk moeilijk is. Niemand moet zeggen wat er speelt. Wat gezegd wordt, blijft in de groep.',
    ),
    least: 3, most: 8, minutes: 90, everyWeeks: 2,
    exercises: ['saying-no', 'small-steps'],
    keeps: {
      theme: same('Wat was het thema?', 'What was the theme?'),
      lesson: same('Wat leerden we samen?', 'What did we learn together?'),
      next: same('Wat proberen we tot de volgende keer?', 'What do we try until next time?'),
    },
    keptDays: 180,
  },
}
