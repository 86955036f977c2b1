import type { Exhibit } from '../exhibit.ts'
import { Tabs } from './tabs.tsx'

export const exhibit: Exhibit = {
  name: 'tabs',
  title: 'Tabs',
  criteria: ['Links in a named navigation, not ARIA tabs: they load a page.', 'The current one is said with aria-current and shown by reversing ink and paper.'],
  examples: [{ title: 'Views of one list', density: 'compact', shows: () => <Tabs label="Soort" items={[{ href: '#a', label: 'Actie van mij', count: 4, current: true }, { href: '#b', label: 'Wacht op ander', count: 6 }, { href: '#c', label: 'Op schema', count: 20 }, { href: '#d', label: 'Klaar' }]} /> }],
}
