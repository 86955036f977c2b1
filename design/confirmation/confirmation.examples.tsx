import type { Exhibit } from '../exhibit.ts'
import { Confirmation } from './confirmation.tsx'

export const exhibit: Exhibit = {
  name: 'confirmation',
  title: 'Confirmation',
  criteria: ['The heading of the page says what is done; the line under it what happens now.', 'It comes after a redirect: reloading does nothing twice.'],
  examples: [{ title: 'An appointment', shows: () => <Confirmation level={3} title="Je afspraak staat">Marleen belt je vandaag, zaterdag 21 november, om 16:30 uur.</Confirmation> }],
}
