import { ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Row } from '../layout/layout.tsx'
import { Code } from './code.tsx'

export const exhibit: Exhibit = {
  name: 'code',
  title: 'Code',
  criteria: ['One touch selects all of it.', 'It is not translated by the browser.', 'Copying is announced; without a clipboard there is no button.'],
  examples: [
    {
      title: 'Six words to keep',
      shows: () => (
        <Card title="Bewaar jouw woorden" level={3}>
          <Code value="anker linde kade brood vlinder maart" copy={{ label: 'Kopieer', copied: 'Gekopieerd.' }} />
          <p>Met deze woorden kom je terug bij je afspraak. Maak een foto of schrijf ze op.</p>
          <p><strong>Wij weten niet wie je bent. Ben je ze kwijt? Dan kunnen we ze niet opzoeken.</strong></p>
          <Row><ButtonLink kind="secondary" href="#main" icon="calendar-blank">Zet in mijn agenda</ButtonLink><ButtonLink kind="secondary" href="#main" icon="printer">Print</ButtonLink></Row>
        </Card>
      ),
    },
  ],
}
