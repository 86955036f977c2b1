import { Button, Choices, ErrorSummary, Form, Heading, Lead, Row, Stack, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { EntryQuestions } from './entry.pages.tsx'
import { LawChoice } from './law-choice.tsx'
import { choicesOf } from './kinds.ts'
import { openPlanTexts } from './open-plan.texts.ts'

type Shown = { readonly programmes: readonly Programme[]; readonly filled: Filled }

export const openPlanPage = (frame: Frame & { readonly me: SignedIn }, { programmes, filled }: Shown) => {
  const t = openPlanTexts(frame.voice)
  const choices = choicesOf(programmes)
  const form = readable(filled, { programme: t.programme, name: t.name, mail: t.mail, telephone: t.telephone, law: t.law }, frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href="/people">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        <Form action="/plans" gap="m">
          <input type="hidden" name={actField} value={newId()} />
          {choices.length > 1
            ? <Choices {...form.field('programme')} options={choices.map(({ value, programme, name }) => ({ value, label: [programme.name, name].flatMap(one => one?.[frame.voice.locale] ?? []).join(': ') }))} />
            : <input type="hidden" name="programme" value={choices[0]?.value ?? ''} />}
          <LawChoice programmes={programmes} field={form.field('law')} frame={frame} />
          <EntryQuestions programmes={programmes} chosen={filled.typed['clear'] ?? []} frame={frame} />
          <TextField {...form.field('name')} autocomplete="off" maxlength={80} />
          <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
          <TextField {...form.field('telephone')} type="tel" inputmode="tel" autocomplete="off" maxlength={30} />
          <Row><Button>{t.button}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}
