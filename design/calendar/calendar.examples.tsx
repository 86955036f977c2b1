import type { Exhibit } from '../exhibit.ts'
import { Week } from './week.tsx'

export const exhibit: Exhibit = {
  name: 'calendar',
  title: 'Calendar',
  criteria: [
    'A list of days with a heading each; the columns on a wide screen are the same list.',
    'Tone is repeated in words.',
    'Times carry their date for machines and read as a range.',
  ],
  examples: [
    {
      title: 'A week of Marleen',
      density: 'compact',
      shows: () => (
        <Week
          label="Week 48" level={3} empty="Niets gepland"
          days={[
            { day: '2026-11-23', label: 'Maandag 23 november', items: [{ start: '08:30', end: '09:00', title: 'Vrij', tone: 'open', note: 'Bellen of video' }, { start: '10:00', end: '11:00', title: 'Ruud K.', href: '#main', note: 'Eindgesprek' }] },
            { day: '2026-11-24', label: 'Dinsdag 24 november', today: 'Vandaag', items: [{ start: '09:00', end: '10:00', title: 'Fatma Y. en Sanne', href: '#main', note: 'Dialoog, op locatie', tone: 'people' }, { start: '16:30', end: '17:00', title: 'anker-linde', href: '#main', note: 'Bellen' }] },
            { day: '2026-11-25', label: 'Woensdag 25 november', items: [] },
            { day: '2026-11-26', label: 'Donderdag 26 november', items: [{ start: '16:30', end: '17:00', title: 'Fatma Y.', href: '#main', note: 'Gesprek 4' }] },
            { day: '2026-11-27', label: 'Vrijdag 27 november', items: [{ start: '09:00', end: '12:00', title: 'Niet beschikbaar', tone: 'quiet' }] },
          ]}
        />
      ),
    },
  ],
}
