/** What someone may prepare to say at work about having been away. */
import type { Translated } from '../../kit/texts.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const explaining: Readonly<Record<string, Translated>> = {
  sentence: same('In één zin zeg ik:', 'In one sentence I say:'),
  keep: same('Dit houd ik voor mijzelf:', 'This I keep to myself:', 'Dit hou ik voor mezelf:'),
  asked: same('Als iemand doorvraagt, zeg ik:', 'If someone asks on, I say:'),
  first: same('Wie hoort het eerst, en van wie?', 'Who hears it first, and from whom?'),
  changes: same('Wat moet er anders op het werk, en hoe zeg ik dat?', 'What has to be otherwise at work, and how do I say so?'),
  needs: same('Wat vraag ik aan mijn collega’s?', 'What do I ask of my colleagues?'),
}
