/** Words for the moment a network goes on without its guide, for who guides. */
import { catalogue } from '../../kit/texts.ts'

export const guideByItselfTexts = catalogue('je', {
  'nl-NL': {
    guideTitle: 'Kan het zonder jou?', guideLead: (name: string) => `${name} zegt wie straks wat doet. Jij ziet wat nog open is.`, held: 'geregeld', open: 'nog niemand', ofGuide: (count: number) => (count === 1 ? 'punt open voor het netwerk zelf verder kan' : 'punten open voor het netwerk zelf verder kan'), backTo: (name: string) => `Terug naar ${name}`, someone: 'iemand die je niet ziet', task: 'Taak', by: 'Door', toClosing: 'Naar het afronden', allDone: 'Alles is geregeld. De coach kan zich terugtrekken.',
    who: 'Wie doet wat?', left: (words: string) => `Nog bij de coach: ${words}`, function: (name: string) => `Nog niemand voor: ${name}`, noWord: (name: string) => `${name} zei nog niet zonder coach verder te kunnen.`,
  },
  'nl-BE': {
    guideTitle: 'Kan het zonder jou?', guideLead: name => `${name} zegt wie straks wat doet. Jij ziet wat nog open is.`, held: 'geregeld', open: 'nog niemand', ofGuide: count => (count === 1 ? 'punt open voor het netwerk zelf verder kan' : 'punten open voor het netwerk zelf verder kan'), backTo: name => `Terug naar ${name}`, someone: 'iemand die je niet ziet', task: 'Taak', by: 'Door', toClosing: 'Naar het afronden', allDone: 'Alles is geregeld. De coach kan zich terugtrekken.',
    who: 'Wie doet wat?', left: words => `Nog bij de coach: ${words}`, function: name => `Nog niemand voor: ${name}`, noWord: name => `${name} zei nog niet zonder coach verder te kunnen.`,
  },
  en: {
    guideTitle: 'Does it work without you?', guideLead: name => `${name} says who does what later on. You see what is still open.`, held: 'taken care of', open: 'nobody yet', ofGuide: count => (count === 1 ? 'point open before the network goes on by itself' : 'points open before the network goes on by itself'), backTo: name => `Back to ${name}`, someone: 'someone you do not see', task: 'Task', by: 'By', toClosing: 'To the closing', allDone: 'Everything is taken care of. The coach can withdraw.',
    who: 'Who does what?', left: words => `Still with the coach: ${words}`, function: name => `Nobody yet for: ${name}`, noWord: name => `${name} did not say yet that it works without a coach.`,
  },
})
