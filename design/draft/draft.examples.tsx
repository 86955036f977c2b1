import { Button } from '../button/button.tsx'
import type { Exhibit } from '../exhibit.ts'
import { Form } from '../field/fieldset.tsx'
import { TextArea } from '../field/text-area.tsx'
import { Draft } from './draft.tsx'

export const exhibit: Exhibit = {
  name: 'draft',
  title: 'Draft',
  criteria: ['Saving is announced politely and does not move the focus.', 'What was written is kept by the server, never by the browser.', 'A failed save is said, and tried again at the next word.'],
  examples: [
    {
      title: 'A report in the making',
      shows: () => (
        <Draft action="/gallery" saved="Bewaard om {time} uur." failed="Nog niet bewaard. We proberen het zo weer.">
          <Form action="#main"><TextArea name="report" label="Wat ging goed?" rows={3} /><Button kind="secondary">Bewaar en ga later verder</Button></Form>
        </Draft>
      ),
    },
  ],
}
