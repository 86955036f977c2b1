import { Card } from '../card/card.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Pairs } from './pairs.tsx'

export const exhibit: Exhibit = {
  name: 'pairs',
  title: 'Pairs',
  criteria: ['A description list.', '"Wijzig" says to who hears it what it changes.'],
  examples: [
    {
      title: 'Who sees what',
      shows: () => (
        <Pairs
          items={[
            { term: 'Marleen, jouw coach', detail: 'Alles wat jij vertelt' },
            { term: 'Karin, leidinggevende', detail: 'De afspraken uit 1 verslag', action: { href: '#main', label: 'Wijzig', more: ' wat Karin ziet' } },
            { term: 'Jouw huisarts', detail: 'Niets', action: { href: '#main', label: 'Wijzig', more: ' wat jouw huisarts ziet' } },
          ]}
        />
      ),
    },
    {
      title: 'In a card',
      shows: () => <Card><Pairs items={[{ term: 'Jouw moment', detail: 'Vandaag, zaterdag 21 november, 16:30 tot 17:00 uur. Met Marleen de Wit.', action: { href: '#main', label: 'Wijzig', more: ' het moment' } }, { term: 'Hoe', detail: 'Marleen belt jou' }]} /></Card>,
    },
  ],
}
