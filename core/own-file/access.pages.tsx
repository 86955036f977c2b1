/** The guide looks private notes over and gives them: note by note, with the clock on top. */
import { Button, Card, Choices, Document, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { noteLength } from '../talks/note.ts'
import { daysLeft, dueOn, leftOuts, whysLonger, type AccessRequest } from './access.ts'
import { accessTexts } from './access.texts.ts'

/** A note as it was written, with what was typed of it. */
export type NoteToGive = { readonly id: Id<'note'>; readonly by: 'me' | 'who guided before'; readonly writtenOn: Day; readonly text: string; readonly leftOut: string; readonly typed: string }
export type AccessProblem = 'access.incomplete' | 'access.not-shorter' | 'access.why' | 'access.too-late'

export const accessPage = (frame: StaffFrame, { trajectory, who, request, notes, today, problem, done }: { readonly trajectory: Id<'trajectory'>; readonly who: string; readonly request: AccessRequest | null; readonly notes: readonly NoteToGive[]; readonly today: Day; readonly problem: AccessProblem | null; readonly done: 'given' | 'extended' | null }) => {
  const t = accessTexts(frame.voice)
  const { locale } = frame.voice
  const inDays = (day: Day) => dateWithYear(day, locale)
  const left = request ? daysLeft(request, today) : 0
  const first = notes[0]
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: problem === 'access.why' || problem === 'access.too-late' || !first ? 'why' : `how-${first.id}`, message: t[problem] }]} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(who)}</a></p><Heading level={1}>{t.title}</Heading>{request ? <Lead>{t.lead(who)}</Lead> : <p>{t.noRequest}</p>}</Stack>
        {request && (
          <>
            <Note tone={left < 0 ? 'error' : left < 7 ? 'warn' : 'info'}><p>{t.due(inDays(dueOn(request)))} {left >= 0 ? t.left(left) : t.late(-left)}</p></Note>
            <Form action={`/trajectories/${trajectory}/access/answers`} gap="m" hidden={{ [actField]: newId() }}>
              {notes.length === 0 ? <p>{t.none}</p> : <Muted>{t.ownWords}</Muted>}
              {notes.map(({ id, by, writtenOn, text, leftOut, typed }) => (
                <Card key={id} title={t.note(inDays(writtenOn))} kicker={by === 'me' ? undefined : t.before}>
                  <Document label={t.note(inDays(writtenOn))}>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>
                  <Choices name={`how-${id}`} label={t.how} value={leftOut} options={leftOuts.map(value => ({ value, label: t[value] }))} />
                  <TextArea name={`text-${id}`} label={t.text} hint={t.textHint} rows={4} maxlength={4 * noteLength} value={typed} />
                </Card>
              ))}
              <Row><Button>{notes.length === 0 ? t.giveNone : t.give}</Button></Row>
            </Form>
            {request.extendedOn === null && (
              <Section title={t.longerTitle}>
                <Form action={`/trajectories/${trajectory}/access/extensions`} gap="s" hidden={{ [actField]: newId() }}>
                  <p>{t.longerLead}</p>
                  <Choices name="why" label={t.why} value="" options={whysLonger.map(value => ({ value, label: t[value] }))} error={problem === 'access.why' ? t[problem] : undefined} />
                  <Row><Button kind="secondary">{t.longer}</Button></Row>
                </Form>
              </Section>
            )}
          </>
        )}
      </Stack>
    ),
  })
}
