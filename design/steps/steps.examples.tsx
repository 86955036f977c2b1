import type { Exhibit } from '../exhibit.ts'
import { Steps } from './steps.tsx'

export const exhibit: Exhibit = {
  name: 'steps',
  title: 'Steps',
  criteria: ['An ordered list: assistive technology counts it.', 'Where we are is said with aria-current, and shown by weight as well as colour.'],
  examples: [
    {
      title: 'How it works',
      shows: () => <Steps items={['Je kiest een moment.', 'Je praat een half uur met een coach. Dat kan met bellen of videobellen.', 'Daarna kies je zelf: stoppen of verder praten.']} />,
    },
    {
      title: 'Where we are',
      shows: () => <Steps current={3} items={['Terugkijken: wat deed je met de vorige keer? (5 minuten)', 'Kies één situatie. (10 minuten)', 'Vragen om te begrijpen. (15 minuten)', 'Denk na: wat speelt hier? (10 minuten)']} />,
    },
  ],
}
