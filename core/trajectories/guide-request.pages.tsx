import { Button, Form, Heading, Lead, Muted, Note, Row, Stack } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dayInWords, dayOf, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import { requestTexts } from './guide-request.texts.ts'

type StaffFrame = Frame & { readonly me: SignedIn; readonly now: Instant }

export const requestPage = (frame: StaffFrame, { id, name, programme, askedOn }: { readonly id: Id<'guide-request'>; readonly name: string; readonly programme: string; readonly askedOn: Day }) => {
  const { voice, provider, now } = frame
  const t = requestTexts(voice)
  const answer = (value: 'accepted' | 'declined', hint: string, button: string) => (
    <Form action={`/requests/${id}/answers`} gap="s" hidden={{ answer: value }}>
      <input type="hidden" name={actField} value={newId()} />
      <Row><Button kind={value === 'accepted' ? 'primary' : 'secondary'}>{button}</Button></Row>
      <Muted>{hint}</Muted>
    </Form>
  )
  return staffPage(frame, {
    place: 'today', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <p><a href="/today">{t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead(name, programme)}</Lead>
          <Muted>{t.asked(dayInWords(askedOn, dayOf(now, provider.zone), voice.locale))}</Muted>
        </Stack>
        <Note tone="info"><p>{t.private}</p></Note>
        {answer('accepted', t.acceptHint, t.accept)}
        {answer('declined', t.declineHint, t.decline)}
      </Stack>
    ),
  })
}
