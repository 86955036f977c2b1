import type { Exhibit } from '../exhibit.ts'
import { Ways } from './ways.tsx'

export const exhibit: Exhibit = {
  name: 'ways',
  title: 'Ways',
  criteria: ['Each row has a heading, and one link that says where it leads.', 'The whole row can be pressed; the link alone takes the focus.', 'Nothing in it presses: what waits for the reader stands above.'],
  examples: [
    {
      title: 'Below a home screen',
      shows: () => (
        <Ways level={3} ways={[
          { title: 'Doelen en afspraken', text: 'Er staan 3 afspraken open.', action: { href: '#main', label: 'Doelen en afspraken' } },
          { title: 'Terugvalplan', text: 'Schrijf op wat je merkt, wat je doet en wie je belt.', action: { href: '#main', label: 'Naar je terugvalplan' } },
          { title: 'Verslagen', text: 'Er wacht geen verslag.' },
        ]} />
      ),
    },
  ],
}
