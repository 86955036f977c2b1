import type { Exhibit } from '../exhibit.ts'
import { Visibility } from '../visibility/visibility.tsx'
import { Document } from './document.tsx'

export const exhibit: Exhibit = {
  name: 'document',
  title: 'Document',
  criteria: ['An article with a name and headings of its own.', 'Lines of at most some 70 characters.', 'It prints as it reads.'],
  examples: [
    {
      title: 'A report',
      shows: () => (
        <Document label="Verslag van 19 november" head={<Visibility>Alleen jij en Marleen</Visibility>}>
          <h3>Wat ging goed?</h3><p>Je gaf op dinsdag aan dat je een kwartier rust nodig had. Dat lukte.</p>
          <h3>Wat was moeilijk?</h3><p>De drukte in de gang na school. Je merkte dat je gespannen naar huis ging.</p>
          <h3>Afspraken</h3><ul><li>Tot 18 december werk je 3 ochtenden.</li><li>Sanne is jouw vaste collega voor vragen.</li></ul>
        </Document>
      ),
    },
  ],
}
