/** What someone writes down for when it gets worse again, so that they can go on without the coach. */
import type { Translated } from '../../kit/texts.ts'

export const relapsePlan: Readonly<Record<string, Translated>> = {
  signs: { 'nl-NL': 'Waaraan merk ik dat het minder gaat?', 'nl-BE': 'Waaraan merk ik dat het minder gaat?', en: 'How do I notice that it gets worse?' },
  others: { 'nl-NL': 'Wie ziet het vaak eerder dan ik?', 'nl-BE': 'Wie ziet het vaak vroeger dan ik?', en: 'Who often sees it before I do?' },
  act: { 'nl-NL': 'Wat doe ik dan?', 'nl-BE': 'Wat doe ik dan?', en: 'What do I do then?' },
  work: { 'nl-NL': 'Met wie op het werk praat ik dan, en waarover?', 'nl-BE': 'Met wie op het werk praat ik dan, en waarover?', en: 'With whom at work do I talk then, and about what?' },
  care: { 'nl-NL': 'Wie in de zorg bel ik?', 'nl-BE': 'Wie in de zorg bel ik?', en: 'Whom in care do I call?' },
}
