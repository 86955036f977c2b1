import type { Exhibit } from '../exhibit.ts'
import { Row } from '../layout/layout.tsx'
import { Tag } from './tag.tsx'

export const exhibit: Exhibit = {
  name: 'tag',
  title: 'Tag',
  criteria: ['Two or three words, said in full; the colour adds nothing new.', 'It is not a button and does not look like one.'],
  examples: [
    {
      title: 'All tones',
      shows: () => <Row><Tag>Later</Tag><Tag tone="go">Gepland</Tag><Tag tone="ok">Klaar</Tag><Tag tone="warn">Jij bent aan zet</Tag><Tag tone="late">5 dagen te laat</Tag><Tag tone="info">Gedeeld</Tag></Row>,
    },
  ],
}
