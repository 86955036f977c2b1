import type { Exhibit } from '../exhibit.ts'
import { Ways } from './ways.tsx'

export const exhibit: Exhibit = {
  name: 'ways',
  title: 'Ways',
  criteria: ['Each row is one link that says where it leads, and a line about it.', 'The whole row can be pressed; the link alone takes the focus.', 'What waits first stands above as a Todo with its button; amber rows are what waits after that.'],
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
    {
      title: 'What waits after the first',
      shows: () => (
        <Ways waits level={3} ways={[
          { title: 'Mijn netwerk', text: 'Er is iemand voorgesteld.', action: { href: '#main', label: 'Bekijk de kaart' } },
          { title: 'Rondetafel', text: 'Dinsdag 1 december om 15:00 uur. Wie mag erbij zijn?', action: { href: '#main', label: 'Naar dit gesprek' } },
        ]} />
      ),
    },
  ],
}
