import type { Exhibit } from '../exhibit.ts'
import { Note } from './note.tsx'

export const exhibit: Exhibit = {
  name: 'note',
  title: 'Note',
  criteria: [
    'The words carry the tone; icon and colour repeat it.',
    'Only the answer to what was just done is announced, as a status, or as an alert when it failed.',
  ],
  examples: [
    { title: 'A promise', shows: () => <Note icon="eye-slash"><p><strong>Jouw werk weet niet dat je hier bent.</strong> Je geeft geen naam en geen e-mailadres.</p></Note> },
    { title: 'Good to know', shows: () => <Note tone="info" icon="arrow-u-up-left"><p>Je kunt hier altijd mee stoppen. Dan kan Karin het niet meer openen. Wat Karin al las, kunnen we niet terughalen.</p></Note> },
    { title: 'Take care', shows: () => <Note tone="warn" icon="scales"><p><strong>Vraag niet naar klachten, oorzaak of behandeling.</strong></p><p>Dat mag niet van de wet. Ook niet als Fatma er zelf over begint. Praat over werk: taken, uren, plek en hulp.</p></Note> },
    { title: 'Done', shows: () => <Note tone="ok" announced><p>Jouw keuze is bewaard. Karin ziet de afspraken tot 18 december.</p></Note> },
    { title: 'It failed', shows: () => <Note tone="error"><p>Het lukt nu even niet. Dat ligt aan ons. Wat je schreef, staat er nog.</p></Note> },
  ],
}
