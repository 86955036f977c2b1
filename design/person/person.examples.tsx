import type { Exhibit } from '../exhibit.ts'
import { Person } from './person.tsx'

export const exhibit: Exhibit = {
  name: 'person',
  title: 'Person',
  criteria: ['Photo and initials are decoration: the name stands beside them.', 'A real photo or initials, never a drawn face.'],
  examples: [
    { title: 'Somebody with initials', shows: () => <Person name="Marleen de Wit">Psycholoog. Bellen of videobellen.</Person> },
    { title: 'A name with other letters', shows: () => <Person name="Şeyma Łukasiewicz">Loopbaanadviseur bij De Haven.</Person> },
    { title: 'For who works with many', density: 'compact', shows: () => <Person name="Jaap Verhoef">Maatschappelijk werker. Alleen bellen.</Person> },
    { title: 'A way to meet', shows: () => <Person name="Donderdag 26 november, 16:30 uur" icon="video-camera">Je krijgt een link. Je camera mag uit.</Person> },
  ],
}
