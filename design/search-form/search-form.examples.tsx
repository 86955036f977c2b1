import type { Exhibit } from '../exhibit.ts'
import { SearchForm } from './search-form.tsx'

export const exhibit: Exhibit = {
  name: 'search-form',
  title: 'Search form',
  criteria: ['A search landmark with a visible label.', 'Works with a press of Enter; typing only narrows what is already there.'],
  examples: [{ title: 'In a list', density: 'compact', shows: () => <SearchForm action="#main" name="q" label="Naam of woord" button="Zoek" value="Sofie" hidden={{ tab: 'mine' }} /> }],
}
