import type { Exhibit } from '../exhibit.ts'
import { Inset } from './inset.tsx'

export const exhibit: Exhibit = {
  name: 'inset',
  title: 'Inset',
  criteria: ['A quote is a quote to every reader.', 'It holds what matters in the text around it, never something one must do.'],
  examples: [
    { title: 'Somebody\'s words', shows: () => <Inset quote><p>‘Ik sta weer voor de klas. Drie ochtenden is nu genoeg.’</p></Inset> },
    { title: 'What counts', shows: () => <Inset><p>Alleen jij kunt dit lezen. Marleen ziet het pas als jij het verstuurt.</p></Inset> },
  ],
}
