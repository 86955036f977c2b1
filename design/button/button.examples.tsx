import type { Exhibit } from '../exhibit.ts'
import { Row, Stack } from '../layout/layout.tsx'
import { Button, ButtonLink } from './button.tsx'

export const exhibit: Exhibit = {
  name: 'button',
  title: 'Button',
  criteria: [
    'The words say the act, also out of context.',
    'A target of at least 44 by 44 pixels, 40 for professionals.',
    'Never disabled: a press that cannot succeed answers with what is missing.',
    'A link goes somewhere, a button does something; assistive technology hears the difference.',
    'In system colours the border shows where it is.',
  ],
  examples: [
    { title: 'The one next step', shows: () => <ButtonLink href="#main" wide>Kies een moment</ButtonLink> },
    {
      title: 'Primary, secondary, quiet and danger',
      shows: () => (
        <Row>
          <Button name="act" value="send" icon="paper-plane-tilt">Verstuur naar Marleen</Button>
          <Button kind="secondary">Bewaar en ga later verder</Button>
          <ButtonLink kind="quiet" href="#main">Terug naar mijn traject</ButtonLink>
          <Button kind="danger" icon="trash">Wis mijn gegevens</Button>
        </Row>
      ),
    },
    {
      title: 'With more words for who hears it',
      shows: () => <Stack><p>Gesprek 4, donderdag 26 november</p><Row><ButtonLink kind="secondary" href="#main" more=" voor gesprek 4">Ander moment</ButtonLink><ButtonLink kind="secondary" href="#main" more=" van gesprek 4">Afzeggen</ButtonLink></Row></Stack>,
    },
  ],
}
