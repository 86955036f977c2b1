import type { Exhibit } from '../exhibit.ts'
import { Row } from '../layout/layout.tsx'
import { Visibility } from './visibility.tsx'

export const exhibit: Exhibit = {
  name: 'visibility',
  title: 'Visibility',
  criteria: ['It names people, not roles or rights.', 'At a field it is read with the label.', 'Always in the same blue, with an eye, and in words.'],
  examples: [{ title: 'Open and closed', shows: () => <Row><Visibility>Alleen jij en Marleen</Visibility><Visibility>Karin mag dit lezen</Visibility><Visibility nobody>Alleen jij</Visibility></Row> }],
}
