/** Preparing what to say at work about having been away. */
import type { VNode } from 'preact'
import { Button, Details, ErrorSummary, Form, Lead, Note, Row, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Translated } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { Drafted, DraftFields } from '../drafts.pages.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { explanationLength, fieldOf } from './explanation.ts'
import { explainingTexts } from './explaining.texts.ts'

export const explainingPage = (frame: Frame, { questions, filled, seen, no, done, draft }: { readonly questions: Readonly<Record<string, Translated>>; readonly filled: Filled; readonly seen: number; readonly no: 'explanation.empty' | 'explanation.newer' | null; readonly done: 'kept' | 'erased' | null; readonly draft: string }): VNode => {
  const { voice } = frame
  const t = explainingTexts(voice)
  const form = readable<string>(filled, Object.fromEntries(Object.entries(questions).map(([key, asks]) => [fieldOf(key), asks[voice.locale]])), voice)
  const errors = [...(no ? [{ field: fieldOf(Object.keys(questions)[0] ?? ''), message: t[no] }] : []), ...form.errors]
  const act = <input type="hidden" name={actField} value={newId()} />
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead><p>{t.right}</p><Visibility nobody>{t.nobody}</Visibility></Stack>
        <Drafted form={draft} voice={voice}>
          <Form action="/my-explanation/versions" hidden={{ seen: String(seen) }}>
            {act}
            {Object.keys(questions).map(key => <TextArea key={key} {...form.field(fieldOf(key))} rows={3} maxlength={explanationLength} optional={t.open} />)}
            <Row><Button>{t.keep}</Button><DraftFields form={draft} path="/my-explanation" voice={voice} /></Row>
          </Form>
        </Drafted>
        {seen > 0 && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action="/my-explanation/erasures" gap="s">{act}<Row><Button kind="danger">{t.erase}</Button></Row></Form></Details>}
      </>
    ),
  })
}
