import type { Exhibit } from '../exhibit.ts'
import { ErrorSummary } from './error-summary.tsx'

export const exhibit: Exhibit = {
  name: 'error-summary',
  title: 'Error summary',
  criteria: [
    'It has the focus when the page opens, and is announced.',
    'Each line goes to its field and uses the same words as stand there.',
    'The title of the page starts with "Fout:".',
  ],
  examples: [{ title: 'Two things to mend', shows: () => <ErrorSummary title="Er ging iets mis" level={3} errors={[{ field: 'phone', message: 'Vul je telefoonnummer in. Of kies dat je zelf belt.' }, { field: 'how', message: 'Kies hoe je wilt praten.' }]} /> }],
}
