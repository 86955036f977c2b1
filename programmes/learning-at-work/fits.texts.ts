import { catalogue } from '../../kit/texts.ts'

const dutch = {
  title: 'Past dit bij jou?', lead: 'Zeven momenten uit het begeleiden. Er is geen goed of fout, en er wordt niets geteld.', notKept: 'Niets wordt bewaard, tenzij je daar straks om vraagt.', think: 'Denk hierover na', thinkLead: 'Bij elk antwoord hoort een vraag. Praat er eens over met iemand die al begeleidt.', chose: 'Jij koos', keep: 'Bewaar dit voor mezelf', kept: 'Dit is bewaard. Alleen jij leest het.', again: 'Begin opnieuw', keptOn: (day: string) => `Bewaard op ${day}`, noVerdict: 'Hier staat niet of je mag begeleiden. Dat beslis je met anderen, in een gesprek.', nothing: 'Kies bij minstens één moment iets.', back: 'Terug', erase: 'Wis dit', erased: 'Dit is gewist.', none: 'Zegt niets',
} as const

/** For anyone who works here, also before they guide. */
export const fitsTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': dutch,
  en: {
    title: 'Does it suit you?', lead: 'Seven moments of guiding. There is no right or wrong, and nothing is counted.', notKept: 'Nothing is kept, unless you ask for it afterwards.', think: 'Think about this', thinkLead: 'With each answer comes a question. Talk about it with someone who guides already.', chose: 'You chose', keep: 'Keep this for myself', kept: 'This was kept. Only you read it.', again: 'Begin anew', keptOn: day => `Kept on ${day}`, noVerdict: 'This does not say whether you may guide. That is decided with others, in a talk.', nothing: 'Choose something at one moment at least.', back: 'Back', erase: 'Erase this', erased: 'This was erased.', none: 'Says nothing',
  },
})
