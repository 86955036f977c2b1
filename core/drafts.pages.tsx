/** What someone typed and did not hand in yet: the words around a form that saves itself, and the page that gives words back. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Draft, Form, Heading, Inset, Lead, Row, Stack } from '../design/index.ts'
import { draftField, type Draft as KeptDraft } from '../kit/drafts.ts'
import { newId, parseId } from '../kit/id.ts'
import type { Voice } from '../kit/texts.ts'
import { momentInWords } from '../kit/time.ts'
import { actField } from '../kit/web.ts'
import { participantPage, staffPage, type Frame } from './chrome.tsx'
import { draftTexts } from './drafts.texts.ts'

/**
 * Around a form that takes time. Put `DraftFields` inside the form, and fill the form with `findDraft` of the kit.
 * @param form the draft's name: letters, digits, dots and dashes, such as `talk-<id>`
 */
export const Drafted = ({ form, voice, children }: { readonly form: string; readonly voice: Voice; readonly children: ComponentChildren }) => {
  const t = draftTexts(voice)
  return <Draft action={`/drafts/${form}`} saved={t.saved} failed={t.failed}>{children}</Draft>
}

/** Names the draft, so that it goes once the form is handed in, and offers to go on later. @param path of the page with the form */
export const DraftFields = ({ form, path, voice }: { readonly form: string; readonly path: string; readonly voice: Voice }) => (
  <>
    <input type="hidden" name={draftField} value={form} />
    <input type="hidden" name="page" value={path} />
    <Button kind="secondary" formaction={`/drafts/${form}`} name="later" value="1">{draftTexts(voice).later}</Button>
  </>
)

const anyPage = (frame: Frame, content: { readonly title: string; readonly children: ComponentChildren }): VNode =>
  frame.me && frame.me.offices.length > 0 ? staffPage({ ...frame, me: frame.me }, { ...content, place: null, wide: false }) : participantPage(frame, content)

export const savedForLaterPage = (frame: Frame, { kept, back }: { readonly kept: boolean; readonly back: string }): VNode => {
  const t = draftTexts(frame.voice)
  const title = kept ? t.laterTitle : t.tooLongTitle
  return anyPage(frame, {
    title,
    children: <><Stack gap="s"><h1>{title}</h1><Lead>{kept ? t.laterLead : t.tooLong}</Lead></Stack><Row><ButtonLink href={back}>{t.laterBack}</ButtonLink><ButtonLink href="/" kind="quiet">{t.home}</ButtonLink></Row></>,
  })
}

export const unsentPage = (frame: Frame, drafts: readonly (KeptDraft & { readonly path: string })[]): VNode => {
  const t = draftTexts(frame.voice)
  return anyPage(frame, {
    title: t.unsentTitle,
    children: (
      <>
        <Stack gap="s"><h1>{t.unsentTitle}</h1><Lead>{drafts.length === 0 ? t.unsentNone : frame.asked.path.includes('restricted=stops') ? t.unsentStopped : t.unsentLead}</Lead></Stack>
        {drafts.map(draft => <Unsent key={draft.form} frame={frame} draft={draft} />)}
        <p><a href="/">{t.home}</a></p>
      </>
    ),
  })
}

/** The form as it was sent, to send once more, and under it the words in it to read and copy. */
const Unsent = ({ frame, draft }: { readonly frame: Frame; readonly draft: KeptDraft & { readonly path: string } }) => {
  const t = draftTexts(frame.voice)
  const entries = Object.entries(draft.fields).flatMap(([name, typed]) => typed.map(value => [name, value] as const))
  const readable = entries.filter(([name, value]) => name !== draftField && name !== 'page' && value.trim() !== '' && parseId(value) === null).map(([, value]) => value)
  return (
    <Card>
      <Heading level={2}>{t.from(momentInWords(draft.savedAt, frame.asked.now, frame.provider.zone, frame.voice.locale))}</Heading>
      {readable.map((value, index) => <Inset key={index}>{value.split('\n').map((line, at) => <p key={at}>{line}</p>)}</Inset>)}
      <hv-copy text={readable.join('\n\n')} label={t.copy} copied={t.copied} />
      <Row>
        <Form action={draft.path}>
          {entries.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
          <input type="hidden" name={actField} value={newId()} />
          <input type="hidden" name={draftField} value={draft.form} />
          <Button>{t.send}</Button>
        </Form>
        <Form action="/unsent/drop"><input type="hidden" name={draftField} value={draft.form} /><Button kind="quiet">{t.drop}</Button></Form>
      </Row>
    </Card>
  )
}
