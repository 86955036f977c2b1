import type { Exhibit } from '../exhibit.ts'
import { ZoneMap } from './zone-map.tsx'

export const exhibit: Exhibit = {
  name: 'zone-map',
  title: 'Zone map',
  criteria: [
    'The same people stand in a list beneath it; the map is one image with one or two sentences.',
    'Line styles, not colours, say what may flow.',
    'Words keep their size on a phone: there is a drawing for narrow and one for wide.',
  ],
  examples: [
    {
      title: 'Care, work and home',
      shows: () => (
        <ZoneMap
          said="In het midden sta jij, met coach Marleen op de brug. Links de zorg, rechts het werk, onder thuis. Dezelfde mensen staan in de lijst onder de kaart."
          caption="Dikke lijn: mag informatie krijgen. Streepjes: krijgt een deel. Puntjes: krijgt niets."
          centre="Jij" bridge={{ label: 'Marleen', short: 'Ma' }}
          zones={{
            left: { label: 'Zorg', places: [{ label: 'Huisarts', short: 'Bo', flow: 'none' }, { label: 'Bedrijfsarts', short: 'Sm', flow: 'all' }, { label: 'Psycholoog', short: '+', flow: 'none', vacant: true }] },
            right: { label: 'Werk', places: [{ label: 'Leidinggevende', short: 'Ka', flow: 'part' }, { label: 'Vaste collega', short: 'Sa', flow: 'part' }, { label: 'HR', short: '+', flow: 'none', vacant: true }] },
            below: { label: 'Thuis', places: [{ label: 'Partner', short: 'Em', flow: 'none' }] },
          }}
        />
      ),
    },
  ],
}
