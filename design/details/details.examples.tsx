import type { Exhibit } from '../exhibit.ts'
import { Stack } from '../layout/layout.tsx'
import { Details } from './details.tsx'

export const exhibit: Exhibit = {
  name: 'details',
  title: 'Details',
  criteria: ['The browser\'s own disclosure: open and closed are said by itself.', 'Nothing inside is needed to go on.', 'On paper it is open.'],
  examples: [
    {
      title: 'Why',
      shows: () => (
        <Stack>
          <Details summary="Plan van aanpak, week 8"><p>Uiterlijk 2 weken na de probleemanalyse maken werkgever en werknemer samen een plan.</p></Details>
          <Details summary="42e-weekmelding" open><p>De werkgever meldt de ziekte bij UWV. Dat moet uiterlijk op de eerste dag van week 42.</p></Details>
        </Stack>
      ),
    },
  ],
}
