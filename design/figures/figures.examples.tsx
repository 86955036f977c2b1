import { Card } from '../card/card.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Bars } from './bars.tsx'
import { BeforeAfter } from './before-after.tsx'
import { Columns } from './columns.tsx'
import { Gaps } from './gaps.tsx'
import { LineFigure } from './line-figure.tsx'
import { Track } from './track.tsx'
import { Scales } from './scales.tsx'
import { UpsAndDowns } from './ups-and-downs.tsx'

export const exhibit: Exhibit = {
  name: 'figures',
  title: 'Figures',
  criteria: [
    'Every value stands in words or in a table beside the drawing; the drawing is decoration to who cannot see it.',
    'Hues differ at least 3:1 from the ground and never bear the meaning alone.',
    'One\'s own scores have no red zone and no target.',
    'What is withheld is said, not left out.',
    'Of many columns the main thing is said in words, and the page has a table with every one of them.',
    'Nothing known, nothing at all and no place look different without their colour: a gap, a line, a hollow column.',
  ],
  examples: [
    {
      title: 'One\'s own scores',
      shows: () => (
        <Card>
          <LineFigure
            tableLabel="Toon als tabel" firstColumn="Vraag" moments={['Gesprek 1', 'Gesprek 2', 'Gesprek 3']}
            scale={{ min: 0, max: 10, words: '0 is helemaal niet, 10 is helemaal. Alleen jij en Marleen zien dit.' }}
            lines={[
              { label: 'Rust in mijn hoofd', values: [4, 5, 6], said: <>toen 4, nu <strong>6</strong></> },
              { label: 'Plezier in mijn werk', values: [6, null, 7], said: <>toen 6, nu <strong>7</strong></> },
              { label: 'Grip op mijn werk', values: [5, 4, 5], said: <>toen 5, nu <strong>5</strong></> },
            ]}
          />
        </Card>
      ),
    },
    {
      title: 'Waiting time a week',
      density: 'compact',
      shows: () => <Card><Bars caption="Dagen tot het eerste gesprek. De helft van de mensen wachtte korter." items={[{ label: 'Week 45', value: 2, said: '2 dagen' }, { label: 'Week 46', value: 3.5, said: '3 en een halve dag', tone: 'late' }, { label: 'Week 47', value: 1, said: '1 dag' }]} /></Card>,
    },
    {
      title: 'Half a year of weeks',
      density: 'compact',
      shows: () => (
        <Card>
          <Columns
            values={[1, 2, 2, 3, 5, 8, 'none', 'none', 12, 6, 4, 3, 2, 2, null, 1, 0, 0, 1, 2, 2, 3, 4, 2, 1, 1]} top={(days) => `${days} dagen`} first="1 juni 2026" last="deze week"
            said="Deze week: 1 dag. Het langst: geen plek, in de week van 20 juli 2026." caption="Dagen tot de eerste vrije plek. Een open kolom: er was geen plek."
          />
        </Card>
      ),
    },
    {
      title: 'The first week',
      density: 'compact',
      shows: () => <Card><Columns values={[2]} tone="late" top={String} first="deze week" last="deze week" said="Deze week: 2 te laat." caption="Vragen die langer dan twee werkdagen wachtten." /></Card>,
    },
    {
      title: 'Use, with too few to show',
      shows: () => <Card><Bars items={[{ label: 'januari tot juli 2025', value: null, said: 'te weinig om te tonen' }, { label: 'juli tot januari', value: 25, said: 'ongeveer 25' }, { label: 'januari tot juli 2026', value: 55, said: 'ongeveer 55' }]} /></Card>,
    },
    {
      title: 'Before and after',
      shows: () => (
        <Card>
          <BeforeAfter
            min={1} max={10} caption="Open rondje: bij het eerste gesprek. Dicht rondje: bij het laatste. 35 van de 55 mensen vulden beide in. Dit bewijst niet dat de begeleiding de oorzaak is."
            items={[{ label: 'Rust in mijn hoofd', before: 4.6, after: 6.7, said: 'van 4,6 naar 6,7' }, { label: 'Plezier in mijn werk', before: 5.8, after: 6.9, said: 'van 5,8 naar 6,9' }]}
          />
        </Card>
      ),
    },
    {
      title: 'What is asked beside what there is',
      shows: () => (
        <Card>
          <Gaps
            max={4} caption="Vierkant: wat het werk vraagt. Rondje: wat lukt. Open vierkant: met wat is afgesproken."
            items={[{ label: 'Werken onder tijdsdruk', asked: 4, there: 2, after: 2, said: 'vraagt 4, lukt 2: knelpunt' }, { label: 'Samenwerken', asked: 3, there: 3, said: 'vraagt 3, lukt 3: passend' }, { label: 'Tillen', asked: 1, there: 3, said: 'vraagt 1, lukt 3: ruimte' }, { label: 'Lang zitten', asked: 2, there: null, said: 'nog niet besproken' }]}
          />
        </Card>
      ),
    },
    {
      title: 'A long way',
      shows: () => <Track length={104} now={50} label="Week 50 van 104. Eerstejaarsevaluatie in week 52." marks={[{ at: 6, state: 'done' }, { at: 8, state: 'done' }, { at: 42, state: 'late' }, { at: 52, state: 'open' }, { at: 88, state: 'open' }, { at: 104, state: 'open' }]} />,
    },
    {
      title: 'Scales',
      shows: () => (
        <Card>
          <Scales label="Een weegschaal met drie blokken links en twee rechts. De lijst eronder zegt hetzelfde." leftName="Weegt" rightName="Draagt" left={[{ mark: '1', much: 3 }, { mark: '2', much: 1 }, { mark: '3', much: 2 }]} right={[{ mark: 'a', much: 2 }, { mark: 'b', much: 2 }]} />
        </Card>
      ),
    },
    {
      title: 'Ups and downs',
      shows: () => (
        <Card>
          <UpsAndDowns
            label="Een lijn van 1998 tot 2026, met drie periodes en één gebeurtenis. De lijst eronder zegt hetzelfde." from={1998} until={2027} most={5} up="Gaf energie" down="Kostte energie" first="1998" last="2026"
            stretches={[{ mark: '1', from: 1998, until: 2004, value: 3 }, { mark: '2', from: 2004, until: 2019, value: 1 }, { mark: '3', from: 2019, until: 2027, value: -4 }]} points={[{ mark: 'a', at: 2011.5, value: 5 }]}
          />
        </Card>
      ),
    },
  ],
}
