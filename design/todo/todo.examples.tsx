import { ButtonLink } from '../button/button.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Todo } from './todo.tsx'

export const exhibit: Exhibit = {
  name: 'todo',
  title: 'Todo',
  criteria: ['One a screen, on top, with one primary button; what waits after it is a row in amber below.', 'When nothing is due the page says so in its place.', 'The words say whose turn it is; amber only repeats it.'],
  examples: [
    {
      title: 'A report to read',
      shows: () => (
        <Todo kicker="Nu aan jou" title="Lees het verslag van gesprek 3" level={3}>
          <p>Marleen schreef een kort verslag. Nog niemand anders ziet het. Klopt het?</p>
          <p><ButtonLink href="#main">Lees het verslag</ButtonLink></p>
        </Todo>
      ),
    },
  ],
}
