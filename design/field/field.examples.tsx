import { Button } from '../button/button.tsx'
import { Details } from '../details/details.tsx'
import { Document } from '../document/document.tsx'
import { Draft } from '../draft/draft.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Row, Stack } from '../layout/layout.tsx'
import { Visibility } from '../visibility/visibility.tsx'
import { CheckField, Choices } from './choices.tsx'
import { DateField, KnownDateField, TimeField } from './date-field.tsx'
import { Fieldset, Form } from './fieldset.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

export const exhibit: Exhibit = {
  name: 'field',
  title: 'Fields',
  criteria: [
    'Every field has a visible label; hint, reader and error are tied to it and read with it.',
    'Optional is marked in words, there are no asterisks.',
    'An error is shown by icon, words, border and line, and the answer stays.',
    'Nothing is ticked beforehand that shares something.',
    'Wherever somebody else may read an answer, the field says who.',
    'The whole option is the target.',
  ],
  examples: [
    {
      title: 'How shall we speak',
      shows: () => (
        <Form action="#main">
          <Choices
            name="how" label="Hoe wil je praten?" value="call"
            options={[
              { value: 'call', label: 'Marleen belt mij', hint: 'Wij bellen met een verborgen nummer. We spreken nooit een voicemail in.' },
              { value: 'video', label: 'Videobellen', hint: 'Je krijgt een link. Je camera mag uit.' },
              { value: 'self', label: 'Ik bel zelf', hint: 'Je krijgt een nummer te zien.' },
            ]}
          />
          <TextField name="phone" label="Jouw telefoonnummer" type="tel" inputmode="tel" hint="Alleen nodig als Marleen jou belt. Na het laatste gesprek wissen we dit nummer." seen={<Visibility>Alleen jij en Marleen</Visibility>} />
          <TextField name="name" label="Hoe mogen we je noemen?" optional="(niet verplicht)" hint="Je eigen naam hoeft niet. Een verzonnen naam is goed." />
          <Button wide>Maak de afspraak</Button>
        </Form>
      ),
    },
    {
      title: 'An answer that came back',
      shows: () => <TextField name="phone-again" label="Jouw telefoonnummer" type="tel" value="06 12 34" error="Dit nummer is te kort. Een nummer heeft 10 cijfers." />,
    },
    {
      title: 'A choice that came back',
      shows: () => <Choices name="opinion" label="Wat vind je van dit verslag?" error="Kies wat je vindt. Of ga later verder." options={[{ value: 'yes', label: 'Het klopt' }, { value: 'talk', label: 'Ik wil er eerst over praten' }]} />,
    },
    {
      title: 'A longer answer, kept while writing',
      shows: () => (
        <Draft action="/gallery" saved="Bewaard om {time} uur." failed="Nog niet bewaard. We proberen het zo weer.">
          <Form action="#main">
            <Stack gap="s">
              <TextArea name="good" label="Wat gaat nu goed op je werk?" rows={3} value="Ik sta weer voor de klas. Drie ochtenden is nu genoeg." seen={<Visibility>Alleen jij en Jolanda</Visibility>} />
              <CheckField name="good-shared">Karin mag dit lezen</CheckField>
            </Stack>
            <Row><Button>Bewaar</Button><Button kind="secondary">Bekijk wat Karin ziet</Button></Row>
          </Form>
        </Draft>
      ),
    },
    {
      title: 'A choice with a preview',
      shows: () => (
        <Choices
          name="share" label="Kies wat je deelt"
          options={[
            { value: 'nothing', label: 'Niets', hint: 'Karin ziet dan: ‘Er is nu niets gedeeld’. Dat ziet zij ook als je nog niet koos.' },
            {
              value: 'agreements', label: 'Alleen de afspraken',
              below: <Details summary="Bekijk wat Karin dan ziet"><Document label="Voorbeeld" head={<Visibility>Voorbeeld</Visibility>}><h3>Afspraken van 19 november</h3><ul><li>Tot 18 december werkt Fatma 3 ochtenden.</li><li>Op 3 december kijken we hoe het gaat.</li></ul></Document></Details>,
            },
          ]}
        />
      ),
    },
    {
      title: 'Any number, and short answers side by side',
      shows: () => (
        <Stack gap="l">
          <Choices name="themes" kind="many" label="Waar ging het over?" hint="Kies wat past." value={['sleep']} options={[{ value: 'work', label: 'Werkdruk' }, { value: 'sleep', label: 'Slaap' }, { value: 'home', label: 'Zorgen thuis' }]} />
          <Choices name="feeling" inline label="Hoe voelt het nu?" options={[{ value: 'good', label: 'Goed' }, { value: 'fair', label: 'Gaat wel' }, { value: 'heavy', label: 'Zwaar' }]} />
        </Stack>
      ),
    },
    {
      title: 'For who plans',
      density: 'compact',
      shows: () => (
        <Fieldset legend="Nieuw moment" hint="Alle tijden zijn Nederlandse tijd.">
          <SelectField name="guide" label="Wie?" blank="Kies iemand" value="jaap" options={[{ value: 'marleen', label: 'Marleen de Wit' }, { value: 'jaap', label: 'Jaap Verhoef' }]} />
          <Row><DateField name="day" label="Dag" value="2026-11-26" /><TimeField name="from" label="Van" value="16:30" minutes={15} /></Row>
          <KnownDateField name="first" label="Eerste ziektedag" hint="Bijvoorbeeld 12 2 2026." parts={{ day: 'Dag', month: 'Maand', year: 'Jaar' }} value={{ day: '12', month: '2', year: '2026' }} />
        </Fieldset>
      ),
    },
  ],
}
