import { Card } from '../card/card.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Kicker, Lead, Muted } from '../text/text.tsx'
import { Grid, Section, Stack } from './layout.tsx'

export const exhibit: Exhibit = {
  name: 'layout',
  title: 'Layout and text',
  criteria: ['The order on the page is the order in the code.', 'It reflows to one column at 320 pixels, without scrolling sideways.', 'A heading stands nearer to what it heads than to what came before.'],
  examples: [
    {
      title: 'The opening of a page',
      shows: () => <Stack><Kicker>Voor iedereen die hier werkt</Kicker><h3>Even praten met iemand?</h3><Lead>Je hoeft niet ziek te zijn. Je hoeft ook geen groot probleem te hebben. Praten lucht vaak al op.</Lead><Muted>Eerste plek: vandaag om 16:30 uur.</Muted></Stack>,
    },
    {
      title: 'Sections and columns',
      shows: () => <Section title="Wie spreek je?" level={3}><Grid columns={2}><Card><p>Een psycholoog, een maatschappelijk werker of een coach van De Haven.</p></Card><Card><p>Klikt het niet? Dan kies je iemand anders.</p></Card></Grid></Section>,
    },
  ],
}
