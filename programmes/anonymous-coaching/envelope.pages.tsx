import { Button, ButtonLink, ErrorSummary, Form, Lead, Note, Row, Stack, TextField } from '../../design/index.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { newId } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { envelopeTexts } from './envelope.texts.ts'

export type OwnEnvelope = { readonly there: boolean; /** When two people opened it. */ readonly opened: readonly Instant[]; readonly now: Instant; readonly typed?: Readonly<Record<string, string>> }
const act = () => <input type="hidden" name={actField} value={newId()} />

export const envelopePage = (frame: Frame, { there, opened, now, typed }: OwnEnvelope) => {
  const { voice, provider } = frame
  const t = envelopeTexts(voice)
  return participantPage(frame, {
    title: t.title, wrong: typed !== undefined,
    children: (
      <>
        {typed && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'name', message: t.wrong }]} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {opened.map(moment => <Note tone="warn" key={moment.getTime()}><p>{t.opened(momentInWords(moment, now, provider.zone, voice.locale))}</p></Note>)}
        <ul>{[t.how1, t.how2, t.how3, t.how4].map(line => <li key={line}>{line}</li>)}</ul>
        <Note tone={there ? 'ok' : 'info'}><p>{there ? t.there : t.none}</p></Note>
        <Form action="/my-appointment/envelope" gap="m">
          {act()}
          <TextField name="name" label={t.name} value={typed?.['name'] ?? null} maxlength={100} autocomplete="off" error={typed && t.wrong} />
          <TextField name="telephone" label={t.telephone} value={typed?.['telephone'] ?? null} type="tel" autocomplete="off" />
          <TextField name="town" label={t.town} value={typed?.['town'] ?? null} maxlength={100} autocomplete="off" />
          <Row><Button>{there ? t.replace : t.close}</Button></Row>
        </Form>
        {there && <Form action="/my-appointment/envelope/removal" gap="s">{act()}<Row><Button kind="secondary">{t.remove}</Button></Row></Form>}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row>
      </>
    ),
  })
}
