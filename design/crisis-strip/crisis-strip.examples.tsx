import type { Exhibit } from '../exhibit.ts'
import { CrisisStrip } from './crisis-strip.tsx'

export const exhibit: Exhibit = {
  name: 'crisis-strip',
  title: 'Crisis strip',
  criteria: ['Plum is used for nothing else.', 'The numbers are links that call.', 'A named landmark, so it can be found at once.'],
  examples: [
    {
      title: 'On an entry',
      shows: () => <CrisisStrip label="Hulp bij nood">Denk je aan zelfdoding? Bel gratis <a href="tel:113">113</a> of chat op <a href="https://www.113.nl" rel="noreferrer">113.nl</a>. Direct gevaar? Bel <a href="tel:112">112</a>.</CrisisStrip>,
    },
  ],
}
