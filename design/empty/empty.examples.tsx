import { ButtonLink } from '../button/button.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Row } from '../layout/layout.tsx'
import { Empty } from './empty.tsx'

export const exhibit: Exhibit = {
  name: 'empty',
  title: 'Empty state',
  criteria: ['It says why it is empty and what comes, never only "no results".', 'One icon, no drawn people.'],
  examples: [
    { title: 'Nothing due', shows: () => <Empty icon="coffee"><p><strong>Je hoeft nu niets te doen.</strong></p><p>Donderdag 26 november belt Marleen je.</p></Empty> },
    { title: 'No appointment', shows: () => <Empty icon="calendar-blank"><p>Je hebt nog geen afspraak. De eerste plek is maandag om 08:30 uur.</p><Row><ButtonLink href="#main">Kies een moment</ButtonLink></Row></Empty> },
    { title: 'Nothing shared', shows: () => <Empty icon="leaf"><p>Er is nu niets met u gedeeld. Dat is normaal. De medewerker beslist zelf.</p></Empty> },
  ],
}
