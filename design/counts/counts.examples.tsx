import type { Exhibit } from '../exhibit.ts'
import { Counts, NothingAt } from './counts.tsx'

export const exhibit: Exhibit = {
  name: 'counts',
  title: 'Counts',
  criteria: ['Number and words are one sentence to who hears it.', 'At most four; each leads to what it counts.'],
  examples: [
    {
      title: 'Today',
      density: 'compact',
      shows: () => (
        <Counts
          label="Nu nodig" level={3}
          items={[
            { value: 2, label: 'verslagen schrijven', action: { href: '#main', label: 'Begin met Ruud' } },
            { value: 1, label: 'persoon zonder afspraak', action: { href: '#main', label: 'Bekijk Sofie' } },
            { value: 1, label: 'gesprek vandaag', action: { href: '#main', label: '16:30 uur, anker-linde' } },
          ]}
        />
      ),
    },
    { title: 'Rounded', shows: () => <Counts label="Kort" level={3} items={[{ value: 'ongeveer 100', label: 'mensen begonnen in dit halfjaar' }, { value: '8 op de 10', label: 'zegt: dit hielp mij' }]} /> },
    {
      title: 'Where nothing waits',
      shows: () => <NothingAt items={[{ value: 0, label: 'berichten wachten op antwoord', action: { href: '#main', label: 'Naar de berichten' } }, { value: 0, label: 'verslagen wachten op jou', action: { href: '#main', label: 'Naar de verslagen' } }]} />,
    },
  ],
}
