/** The page that those in a dialogue have together; for the guide also what was shown, and how safe it felt. */
import type { VNode } from 'preact'
import { Button, Card, Choices, DateField, ErrorSummary, Form, Lead, Muted, Note, Row, Section, SelectField, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, dayInWords, dayOf, momentInWords } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage } from '../../core/chrome.tsx'
import { GuardNotice } from '../../core/consent/guard-notice.tsx'
import { Looked } from '../../core/consent/looked.tsx'
import type { SignedIn } from '../../core/people/sign-in.ts'
import { lineKinds, lineLength, type Line, type Seat } from './dialogue.ts'
import { dialogueTexts } from './dialogue.texts.ts'
import type { Prepared } from './known-dialogue.ts'
import { Words, type Dated, type Speaker } from './my-plan.pages.tsx'

export type TogetherProblem = 'line.incomplete' | 'line.too-long' | 'line.too-many' | 'line.over' | 'safety.choose' | 'safety.early' | 'safety.given' | 'dialogue.cancelled'
export type TogetherView = {
  readonly seat: Seat
  readonly open: 'open' | 'closed'
  readonly lines: readonly Line[]
  readonly speakers: readonly Speaker[]
  readonly shown: readonly Prepared[]
  readonly safety: readonly { readonly by: Id<'party'>; readonly score: number }[]
  readonly typed: { readonly kind: string; readonly about: string; readonly words: string; readonly day: string }
  readonly problem: TogetherProblem | null
  /** What the word guard points at in an agreement that was not kept yet. */
  readonly looked: readonly string[]
}

const act = () => ({ [actField]: newId() })

export const togetherPage = (frame: Dated & { readonly me: SignedIn }, view: TogetherView): VNode => {
  const t = dialogueTexts(frame.voice)
  const { seat, problem } = view
  const content = { title: t.togetherTitle, wrong: problem !== null, children: <Together frame={frame} view={view} /> }
  return seat.part === 'guide' ? staffPage(frame, { place: 'people', wide: false, ...content }) : participantPage(frame, content)
}

function Together({ frame, view }: { readonly frame: Dated; readonly view: TogetherView }) {
  const t = dialogueTexts(frame.voice)
  const { seat, open, lines, speakers, shown, safety, problem } = view
  const nameOf = (party: Id<'party'>) => speakers.find(one => one.party === party)?.name ?? ''
  const today = dayOf(frame.now, frame.provider.zone)
  return (
    <Stack gap="l">
      {problem && <ErrorSummary title={t.wrong} errors={[{ field: problem.startsWith('safety') ? 'score' : 'words', message: t[problem] }]} />}
      <Stack gap="s">
        {seat.part === 'guide' ? <p><a href={`/talks/${seat.talk}`}>{t.toHome}</a></p> : <p><a href="/my-plan">{t.toHome}</a></p>}
        <h1>{t.togetherTitle}</h1>
        <Lead>{capitalised(momentInWords(seat.from, frame.now, frame.provider.zone, frame.voice.locale))}</Lead>
        <Visibility>{t.togetherLead}</Visibility>
      </Stack>
      {seat.part === 'guide' && <Section title={t.shownByWriters}>{shown.length === 0 ? <Muted>{t.nothingShown}</Muted> : shown.map(one => <Words key={one.by} words={one.words} name={nameOf(one.by)} t={t} />)}</Section>}
      {open === 'closed' && (seat.part === 'guide' ? <Form action={`/dialogues/${seat.talk}/openings`} hidden={act()}><Row><Button>{t.open}</Button></Row></Form> : <Note tone="info"><p>{t.closed}</p></Note>)}
      {open === 'open' && (
        <>
          <Section title={t.turns}>
            {lines.every(({ kind }) => kind === 'agreement') ? <Muted>{t.none}</Muted> : <ul>{lines.filter(({ kind }) => kind !== 'agreement').map(line => <li key={line.id}><strong>{nameOf(line.about)}</strong> {line.kind === 'said' ? t.said : t.heard}: {line.words}</li>)}</ul>}
          </Section>
          <Section title={t.agreements}>
            {lines.every(({ kind }) => kind !== 'agreement') ? <Muted>{t.none}</Muted> : <ul>{lines.filter(({ kind }) => kind === 'agreement').map(line => <li key={line.id}><strong>{nameOf(line.about)}</strong>: {line.words} {line.day && <Muted>{t.by(dayInWords(line.day, today, frame.voice.locale))}</Muted>}</li>)}</ul>}
          </Section>
          <AddLine frame={frame} view={view} t={t} />
          <Safety view={view} nameOf={nameOf} t={t} />
        </>
      )}
      {open === 'closed' && safety.length > 0 && <Safety view={view} nameOf={nameOf} t={t} />}
    </Stack>
  )
}

type T = ReturnType<typeof dialogueTexts>
function AddLine({ frame, view: { seat, speakers, typed, problem, looked }, t }: { readonly frame: Dated; readonly view: TogetherView; readonly t: T }) {
  const words = { said: t.saidLabel, heard: t.heardLabel, agreement: t.agreementLabel } as const
  return (
    <Card title={t.addLine}>
      {looked.length > 0 && <GuardNotice voice={frame.voice} level={3} passages={[{ field: 'words', label: t.words, text: typed.words }]} />}
      <Form action={`/dialogues/${seat.talk}/lines`} gap="m" hidden={act()}>
        <Looked looked={looked} />
        <Choices name="kind" label={t.kind} inline value={typed.kind} options={lineKinds.map(kind => ({ value: kind, label: words[kind] }))} />
        <SelectField name="about" label={t.about} blank={t.choose} value={typed.about} options={speakers.map(({ party, name }) => ({ value: party, label: name }))} />
        <TextArea name="words" label={t.words} rows={2} maxlength={lineLength} value={typed.words} error={problem?.startsWith('line') ? t[problem] : undefined} />
        <DateField name="day" label={t.day} hint={t.dayHint} value={typed.day} optional={t.optional} />
        <Row><Button>{t.add}</Button></Row>
      </Form>
    </Card>
  )
}

/** Each gives a number for themselves; the guide reads them all and gives none. */
function Safety({ view: { seat, safety, problem }, nameOf, t }: { readonly view: TogetherView; readonly nameOf: (party: Id<'party'>) => string; readonly t: T }) {
  if (seat.part === 'guide') return <Section title={t.safetyTitle}>{safety.length === 0 ? <Muted>{t.safetyNone}</Muted> : <ul>{safety.map(({ by, score }) => <li key={by}>{t.safetyOf(nameOf(by), score)}</li>)}</ul>}</Section>
  if (safety.length > 0) return <Section title={t.safetyTitle}><p>{t.safetyGiven}</p></Section>
  return (
    <Card title={t.safetyTitle}>
      <Form action={`/dialogues/${seat.talk}/safety-scores`} gap="m" hidden={act()}>
        <Choices name="score" label={t.safetyScale} hint={t.safetyLead} inline options={Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }))} error={problem?.startsWith('safety') ? t[problem] : undefined} />
        <Row><Button kind="secondary">{t.safetyKeep}</Button></Row>
      </Form>
    </Card>
  )
}
