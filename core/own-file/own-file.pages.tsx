/** Taking everything along, and asking for the private notes: with the clock that runs, and what was given. */
import { Button, ButtonLink, Choices, Document, Form, Inset, Lead, Muted, Note, Row, Section, Stack } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, type Day, type Locale } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { daysLeft, dueOn, openOf, type AccessRequest } from './access.ts'
import type { GivenNote } from './known-access.ts'
import { ownFileTexts } from './own-file.texts.ts'
import type { Statement } from './statements.ts'

type T = ReturnType<typeof ownFileTexts>

export const ownFilePage = (frame: Frame, { requests, given, statements, another, today }: { readonly requests: readonly AccessRequest[]; readonly another: boolean; readonly given: readonly GivenNote[]; readonly statements: readonly Statement[]; readonly today: Day }) => {
  const t = ownFileTexts(frame.voice)
  const { locale } = frame.voice
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead><p>{t.inIt}</p><p>{t.notInIt}</p></Stack>
        <Row><ButtonLink href="/my-file/file.pdf">{t.pdf}</ButtonLink><ButtonLink href="/my-file/file.json" kind="secondary">{t.json}</ButtonLink></Row>
        <Muted>{t.careful}</Muted>
        <Section title={t.notesTitle}>
          <p>{t.notesLead}</p>
          <AskForNotes frame={frame} requests={requests} another={another} today={today} action="/my-file/access-requests" />
          {requests.filter(({ answeredOn }) => answeredOn !== null).map(request => (
            <Stack key={request.id} gap="s">
              <p>{t.answered(dateWithYear(request.answeredOn ?? today, locale))}</p>
              {given.every(one => one.request !== request.id) && <p>{t.noNotes}</p>}
              {given.filter(one => one.request === request.id).map(one => (
                <Document key={one.id} label={t.given(dateWithYear(one.writtenOn, locale))} head={<strong>{t.given(dateWithYear(one.writtenOn, locale))}</strong>}>
                  {one.text.split('\n').filter(line => line !== '').map((line, index) => <p key={index}>{line}</p>)}
                  {one.leftOut === 'words of others' && <Muted>{t.without}</Muted>}
                  {one.leftOut === 'all of it' && <p>{t.notGiven}</p>}
                  {statements.filter(({ given: beside }) => beside === one.id).map(said => <Inset key={said.id}><strong>{t.yourWords(dateWithYear(said.on, locale))}</strong><p>{said.text}</p></Inset>)}
                </Document>
              ))}
            </Stack>
          ))}
        </Section>
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

/** A request for the notes, or the clock of the one that runs. */
export const AskForNotes = ({ frame, requests, another, today, action }: { readonly frame: Frame; readonly requests: readonly AccessRequest[]; readonly another: boolean; readonly today: Day; readonly action: string }) => {
  const t = ownFileTexts(frame.voice)
  const open = openOf(requests)
  if (open) return <Clock request={open} today={today} locale={frame.voice.locale} t={t} />
  return (
    <Form action={action} gap="s" hidden={{ [actField]: newId() }}>
      <p>{t.notesHow}</p>
      {another && <Choices name="earlier" label={t.earlier} hint={t.earlierHint} value="no" options={(['yes', 'no'] as const).map(value => ({ value, label: value === 'yes' ? t.earlierYes : t.earlierNo }))} />}
      <Row><Button kind="secondary">{requests.length > 0 ? t.again : t.ask}</Button></Row>
    </Form>
  )
}

const Clock = ({ request, today, locale, t }: { readonly request: AccessRequest; readonly today: Day; readonly locale: Locale; readonly t: T }) => {
  const left = daysLeft(request, today)
  const due = dateWithYear(dueOn(request), locale)
  return (
    <Note tone={left < 0 ? 'warn' : 'info'}>
      <p>{t.asked(dateWithYear(request.askedOn, locale), due)} {left >= 0 ? t.left(left) : t.late(-left)}</p>
      {request.whyLonger && <p>{t.extended(t[request.whyLonger], due)}</p>}
      {left < 0 && <p><a href="/complaints">{t.complain}</a></p>}
    </Note>
  )
}
