import type { Exhibit } from '../exhibit.ts'
import { SessionWarning } from './session-warning.tsx'

export const exhibit: Exhibit = {
  name: 'session',
  title: 'Session warning',
  criteria: ['Said at least two minutes before the end, as a status.', 'One press keeps the sign-in and everything on the page.', 'Not a modal: writing goes on.'],
  examples: [
    {
      title: 'About to end',
      shows: () => <SessionWarning until="2026-11-21T14:20:00Z" now="2026-11-21T13:50:00Z" before={3600} ended="/gallery" keep={{ action: '/gallery', label: 'Ik ben er nog' }}>Ben je er nog? Om 15:20 uur loggen we je uit. Zo kan niemand meelezen.</SessionWarning>,
    },
  ],
}
