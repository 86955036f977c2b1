import { encode } from 'uqr'
import type { Exhibit } from '../exhibit.ts'
import { CardSheet } from './card-sheet.tsx'
import { Poster } from './poster.tsx'

export const exhibit: Exhibit = {
  name: 'poster',
  title: 'Poster',
  criteria: ['The address stands in letters as well as in the code.', 'The code is dark on white in every mode.', 'One sheet of A4, nothing else of the page on it.'],
  examples: [
    {
      title: 'For the wall',
      shows: () => (
        <Poster
          title="Even praten met iemand?"
          lines={['Een half uur. Gratis.', 'Niemand op je werk weet het.']}
          qr={{ squares: encode('https://praten.dehaven.example/p/anker-linde-kade', { border: 0 }).data, label: 'QR-code naar praten.dehaven.example' }}
          address={<>praten.dehaven.example<br />anker linde kade</>}
          foot="De Haven, 088 000 00 00"
        />
      ),
    },
    {
      title: 'Eight on a sheet, to cut apart',
      shows: () => (
        <CardSheet
          label="Kaartjes" title="Even praten met iemand?" lines={['Een half uur. Gratis.']}
          qr={{ squares: encode('https://praten.dehaven.example/p/anker-linde-kade', { border: 0 }).data, label: 'QR-code naar praten.dehaven.example' }}
          address={<>praten.dehaven.example<br />anker linde kade</>}
        />
      ),
    },
  ],
}
