import type { Exhibit } from '../exhibit.ts'
import { Table } from './table.tsx'

export const exhibit: Exhibit = {
  name: 'table',
  title: 'Table',
  criteria: ['Headings for columns and rows.', 'Where it is too wide it scrolls in its own named region, also with the keyboard.', 'Numbers stand right, in figures of equal width.'],
  examples: [
    {
      title: 'People and what they receive',
      shows: () => (
        <Table
          label="Lijst van mensen"
          columns={[{ label: 'Wie' }, { label: 'Waar' }, { label: 'Wat krijgt deze persoon?' }, { label: 'Actie', hidden: true }]}
          rows={[
            ['Huisarts', 'Zorg', 'Niets', <a href="#main">Wijzig<span class="hidden"> huisarts</span></a>],
            ['Leidinggevende', 'Werk', 'Alleen afspraken', <a href="#main">Wijzig<span class="hidden"> leidinggevende</span></a>],
            ['HR', 'Werk', 'Nog niemand', <a href="#main">Nodig uit<span class="hidden"> HR</span></a>],
          ]}
        />
      ),
    },
    {
      title: 'Numbers',
      density: 'compact',
      shows: () => <Table label="Mensen per halfjaar" caption="Mensen per halfjaar" columns={[{ label: 'Halfjaar' }, { label: 'Begonnen', numeric: true }, { label: 'Wachttijd in dagen', numeric: true }]} rows={[['januari tot juli 2026', 55, 2], ['juli 2026 tot nu', 105, 1]]} />,
    },
  ],
}
