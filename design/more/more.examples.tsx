import type { Exhibit } from '../exhibit.ts'
import { Form } from '../field/fieldset.tsx'
import { Slots } from '../slots/slots.tsx'
import { More } from './more.tsx'

export const exhibit: Exhibit = {
  name: 'more',
  title: 'More',
  criteria: ['The link works by itself.', 'With scripts the focus goes to the first new moment, and nothing above it moves.'],
  examples: [
    {
      title: 'More moments of Jaap',
      shows: () => (
        <Form action="#main">
          <More id="jaap" next={{ href: '#main', label: 'Meer momenten bij Jaap' }}>
            <Slots name="slot" day="Maandag 23 november" level={3} slots={['10:00', '13:30'].map((time) => ({ value: time, time, spoken: `Maandag 23 november, ${time} uur bij Jaap Verhoef` }))} />
          </More>
        </Form>
      ),
    },
  ],
}
