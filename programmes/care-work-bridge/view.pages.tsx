/** Whether someone finds their own view back in a report: one question, on a page of its own. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Button, Choices, ErrorSummary, Form, Lead, Note, Row, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import type { AskedView } from './even-handed.store.ts'
import { saying, viewLength } from './even-handed.ts'
import { viewTexts } from './view.texts.ts'

export const viewPage = (frame: Frame, { asked, filled, said }: { readonly asked: AskedView; readonly filled: Filled; readonly said: 'said' | null }): VNode => {
  const { voice } = frame
  const t = viewTexts(voice)
  const form = readable(filled, { says: t.says, words: t.words }, voice)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {said && <Note tone="ok" announced>{t.said}</Note>}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead><Visibility>{t.who}</Visibility><p><a href={`/reports/${asked.report}`}>{t.toReport}</a></p></Stack>
        {asked.said ? <p>{t.already} <strong>{t[asked.said]}</strong></p> : (
          <Form action={`/report-views/${asked.report}`} hidden={{ number: String(asked.number) }}>
            <input type="hidden" name={actField} value={newId()} />
            <Choices {...form.field('says')} kind="one" value={form.field('says').value} options={saying.map(value => ({ value, label: t[value] }))} />
            <TextArea {...form.field('words')} rows={3} maxlength={viewLength} optional={t.optional} />
            <Row><Button>{t.give}</Button></Row>
          </Form>
        )}
        <p>{t.change}</p>
      </>
    ),
  })
}
