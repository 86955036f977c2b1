import type { Exhibit } from '../exhibit.ts'
import { Timeline } from './timeline.tsx'

export const exhibit: Exhibit = {
  name: 'timeline',
  title: 'Timeline',
  criteria: [
    'An ordered list with a heading an item.',
    'The state is said in words; icon and colour repeat it.',
    '"Klaar" is never said of what still has to be sent.',
  ],
  examples: [
    {
      title: 'Eight weeks',
      shows: () => (
        <Timeline
          items={[
            { state: 'done', title: 'Kennismaken', status: 'Klaar', children: <p>Donderdag 5 november</p> },
            { state: 'done', title: 'Gesprek met Sanne (collega)', status: 'Klaar', children: <p>Dinsdag 17 november. Het verslag is door jullie allebei goedgekeurd.</p> },
            { state: 'you', title: 'Verslag van gesprek 3', status: 'Jij bent aan zet', children: <p>Lees het verslag. Klopt het?</p> },
            { state: 'next', icon: 'phone', title: 'Gesprek 4', status: 'Gepland', children: <p>Donderdag 26 november, 16:30 uur</p> },
            { state: 'next', icon: 'users-three', title: 'Driegesprek met Karin', status: 'Gepland', children: <p>Donderdag 3 december, 10:00 uur. <a href="#main">Bereid je voor</a></p> },
            { state: 'later', title: 'Week 5 tot en met 8', status: 'Later', children: <p>In week 4 kijken we samen of dit nog past.</p> },
          ]}
        />
      ),
    },
    { title: 'Something is late', shows: () => <Timeline items={[{ state: 'late', title: 'Plan van aanpak', status: '5 dagen te laat', children: <p>Uiterlijk 17 november</p> }]} /> },
  ],
}
