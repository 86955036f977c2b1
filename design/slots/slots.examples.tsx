import { Card } from '../card/card.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Form } from '../field/fieldset.tsx'
import { Person } from '../person/person.tsx'
import { Muted } from '../text/text.tsx'
import { Slots } from './slots.tsx'

const slot = (day: string, time: string, who: string) => ({ value: `${day} ${time}`, time, spoken: `${day}, ${time} uur bij ${who}` })

export const exhibit: Exhibit = {
  name: 'slots',
  title: 'Slots',
  criteria: [
    'Each button says day, time and person to who hears it; the eye gets day and person from the headings.',
    'A full day is not shown. The time zone stands at the top of the page.',
    'Targets of 52 pixels: this is the one act of the page.',
  ],
  examples: [
    {
      title: 'One guide, two days',
      shows: () => (
        <Form action="#main">
          <Card gap="s">
            <Person name="Marleen de Wit" level={3}>Psycholoog. Bellen of videobellen.</Person>
            <p>‘Ik luister eerst. Daarna zoeken we samen één kleine stap die morgen al helpt.’</p>
            <Muted>Helpt bij: stress op je werk, slaap, grenzen.</Muted>
            <Slots name="slot" day="Vandaag, zaterdag 21 november" slots={['16:30', '17:00'].map((time) => slot('Vandaag', time, 'Marleen de Wit'))} />
            <Slots name="slot" day="Maandag 23 november" slots={['08:30', '12:15', '16:00', '16:30', '17:00'].map((time) => slot('Maandag 23 november', time, 'Marleen de Wit'))} />
          </Card>
        </Form>
      ),
    },
  ],
}
