import { ButtonLink } from '../button/button.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Row } from '../layout/layout.tsx'
import { Person } from '../person/person.tsx'
import { Muted } from '../text/text.tsx'
import { Card } from './card.tsx'

export const exhibit: Exhibit = {
  name: 'card',
  title: 'Card',
  criteria: [
    'A card with a title is a section with a heading at the right level.',
    'The card itself is not a link; what can be pressed in it is.',
    'It prints whole, on one page.',
  ],
  examples: [
    {
      title: 'The first place',
      shows: () => (
        <Card strong kicker="Eerste plek" title="Vandaag om 16:30 uur" level={3}>
          <p>Met Marleen de Wit, psycholoog. Bellen of videobellen.</p>
          <ButtonLink href="#main" wide>Kies deze plek</ButtonLink>
        </Card>
      ),
    },
    {
      title: 'The next appointment',
      shows: () => (
        <Card>
          <Person name="Donderdag 26 november, 16:30 uur" icon="phone-call" level={3}>Marleen belt jou. Een half uur.</Person>
          <Row><ButtonLink kind="secondary" href="#main">Ander moment</ButtonLink><ButtonLink kind="secondary" href="#main">Afzeggen</ButtonLink></Row>
        </Card>
      ),
    },
    { title: 'A quiet one', shows: () => <Card gap="s" title="Vraag feedback" level={3}><p>Ilse krijgt 2 vragen. Dat kost 1 minuut.</p><Muted>Ze ziet je leervraag erbij.</Muted></Card> },
  ],
}
