import type { Exhibit } from '../exhibit.ts'
import { Pager } from './pager.tsx'

export const exhibit: Exhibit = {
  name: 'pager',
  title: 'Pager',
  criteria: ['A named navigation; the words say where one is.', 'Targets of 44 pixels high.'],
  examples: [{ title: 'In the middle', shows: () => <Pager label="Pagina's" previous={{ href: '#main', label: 'Vorige' }} here="11 tot 20 van 34" next={{ href: '#main', label: 'Volgende' }} /> }],
}
