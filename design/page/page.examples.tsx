import type { Exhibit } from '../exhibit.ts'
import { Foot, Nav, Top } from './page.tsx'

export const exhibit: Exhibit = {
  name: 'page',
  title: 'Page',
  criteria: [
    'Landmarks for header, navigation, content and footer, and a link that skips to the content.',
    'The title is neutral: no name, no school, no programme.',
    'Help and the way out are on every page where somebody may need them, and stay in reach on a high enough window.',
    'The navigation wraps; it never hides behind a button.',
  ],
  examples: [
    { title: 'Header of a participant', shows: () => <Top brandHref="#main" tools={{ help: { href: '#main', label: 'Hulp nu' }, away: { href: '#main', label: 'Snel weg' } }} /> },
    { title: 'Navigation', shows: () => <Nav label="Hoofdmenu" items={[{ href: '#1', label: 'Traject', current: true }, { href: '#2', label: 'Verslagen' }, { href: '#3', label: 'Wie ziet wat?' }, { href: '#4', label: 'Netwerk' }]} /> },
    { title: 'Languages and legal', shows: () => <Foot items={[{ href: '#1', label: 'Privacy' }, { href: '#2', label: 'Toegankelijk' }, { href: '#3', label: 'Klacht of vraag' }, { href: '#4', label: 'Vlaams', lang: 'nl-BE' }, { href: '#5', label: 'English', lang: 'en' }]} /> },
  ],
}
