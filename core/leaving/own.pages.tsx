import { Button, ButtonLink, Card, CheckField, Choices, ErrorSummary, Form, Inset, Lead, Muted, Note, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, longDay, momentInWords, type Instant } from '../../kit/time.ts'
import { actField, type Form as Sent } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { givenName, type Profile } from '../people/person.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Planned } from '../talks/talk.ts'
import { histories } from '../trajectories/history.ts'
import { moveAnswers, type FileMove } from './going-on-with.ts'
import { ownLeavingTexts } from './own.texts.ts'

type T = ReturnType<typeof ownLeavingTexts>
export const summaryLength = 2000
export const donesOfMove = ['yes', 'moved', 'anew', 'no', 'wait', 'ended', 'hidden', 'asked'] as const
export type WrongMove = { readonly field: 'answer' | 'summary' | 'guide'; readonly message: 'answer.required' | 'summary.required' | 'summary.too-long' | 'guide.required' | 'moving.over' | 'moving.guide-elsewhere' }

export type OwnMove = {
  readonly move: FileMove
  /** Who leaves, as far as anyone knows their name. */
  readonly leaves: string
  readonly gone: boolean
  readonly next: Profile | null
  /** What stands with the one who leaves. */
  readonly planned: Planned | null
  /** What the one who leaves wrote; null where nothing. */
  readonly note: string | null
  /** Who reads that now. */
  readonly reader: string | null
  readonly someoneElse:
    | { readonly how: 'on a page of its own'; readonly href: string }
    | { readonly how: 'by asking'; readonly others: readonly Profile[]; readonly waitsFor: string | null }
  readonly home: string
  readonly done?: (typeof donesOfMove)[number] | undefined
  readonly wrong?: WrongMove | undefined
  readonly filled?: Sent | undefined
}

const hidden = () => ({ [actField]: newId() })

export const ownMovePage = (frame: Frame & { readonly now: Instant }, view: OwnMove) => {
  const t = ownLeavingTexts(frame.voice)
  const { move, wrong, done, home } = view
  const name = givenName(view.leaves)
  const next = view.next ? givenName(view.next.name) : null
  return participantPage(frame, {
    title: t.title, wrong: wrong !== undefined,
    children: (
      <>
        {wrong && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: wrong.field, message: t[wrong.message] }]} />}
        {done && <Done t={t} done={done} name={view.reader ?? next ?? ''} />}
        <Stack>
          <p><a href={home}>{t.toOwn}</a></p>
          <h1>{t.title}</h1>
          <Lead>{view.gone ? t.left(name) : t.leaves(name, longDay(move.lastDay, frame.voice.locale))}</Lead>
          {move.open && <p>{t.sorry}</p>}
        </Stack>
        {move.open && <Choosing t={t} frame={frame} view={view} />}
        {move.answer === 'no' && <SomeoneElse t={t} frame={frame} view={view} />}
        {!move.open && move.answer !== 'no' && <p>{t.over}</p>}
        {!move.open && view.note !== null && <Written t={t} view={view} />}
        <Muted>{t.call(frame.provider.telephone)}</Muted>
      </>
    ),
  })
}

const Done = ({ t, done, name }: { readonly t: T; readonly done: NonNullable<OwnMove['done']>; readonly name: string }) => (
  <Note tone="ok" announced><p>{done === 'yes' ? t['done-yes'](name) : t[`done-${done}`]}</p></Note>
)

const Choosing = ({ t, frame, view }: { readonly t: T; readonly frame: Frame & { readonly now: Instant }; readonly view: OwnMove }) => {
  const { move, next, filled, wrong, planned } = view
  const old = givenName(view.leaves)
  const name = next ? givenName(next.name) : ''
  const answers = moveAnswers.filter(value => value !== 'yes' || next !== null)
  return (
    <>
      {next ? (
        <Card title={next.name} gap="s">
          <p>{t.proposed(name)}</p>
          <p>{capitalised(guideTexts(frame.voice)[next.profession])}</p>
          <Inset quote>{next.ownWords}</Inset>
          {move.standIn === null && <Visibility nobody>{t.knows(name)}</Visibility>}
        </Card>
      ) : <p>{t.nobody}</p>}
      {move.standIn && next && (
        <Card gap="s">
          <p>{t.standsIn(name)}</p>
          <Form action="/my-next-guide/stand-in/end" hidden={hidden()}><Row><Button kind="secondary">{t.standInEnd}</Button></Row></Form>
        </Card>
      )}
      <Form action="/my-next-guide" gap="m" hidden={{ ...hidden(), move: move.id }}>
        <Choices
          name="answer" label={t.choose} value={filled?.['answer']?.[0] ?? ''} error={wrong?.field === 'answer' ? t[wrong.message] : undefined}
          options={answers.map(value => ({ value, label: value === 'yes' ? t.yes(name) : t[value], hint: value === 'yes' ? (view.gone ? t.yesHintLeft(name) : t.yesHint(old, name)) : value === 'no' ? t.noHint : t.waitHint }))}
        />
        {planned && next && <Muted>{t.talks(momentInWords(planned.from, frame.now, frame.provider.zone, frame.voice.locale), name)}</Muted>}
        {next && (
          <>
            <Choices name="history" label={t.history(name)} hint={t.historyHint(t.yes(name))} value={filled?.['history']?.[0] ?? 'nothing'} options={histories.map(value => ({ value, label: t[value], ...(value === 'everything' ? { hint: t.everythingHint } : {}) }))} />
            <TextArea name="summary" label={t.summaryLabel} hint={t.summaryHint} rows={4} maxlength={summaryLength} value={filled?.['summary']?.[0] ?? ''} error={wrong?.field === 'summary' ? t[wrong.message] : undefined} />
          </>
        )}
        {view.note !== null && (
          <Card title={t.note(old)} gap="s">
            <Inset quote>{view.note}</Inset>
            <Visibility nobody>{t.noteSeen}</Visibility>
            {next && <CheckField name="note" checked={filled?.['note'] !== undefined}>{t.noteShow(name)}</CheckField>}
          </Card>
        )}
        {next && move.standIn === null && <CheckField name="stand-in" hint={t.standInHint(name)} checked={filled?.['stand-in'] !== undefined}>{t.standIn(name)}</CheckField>}
        <Row><Button>{t.say}</Button><ButtonLink kind="quiet" href={view.home}>{t.back}</ButtonLink></Row>
      </Form>
    </>
  )
}

/** After a no: whom, on the page that is there for it, or by asking. */
const SomeoneElse = ({ t, frame, view: { someoneElse, wrong } }: { readonly t: T; readonly frame: Frame; readonly view: OwnMove }) => {
  if (someoneElse.how === 'on a page of its own') return <Row><ButtonLink href={someoneElse.href}>{t.someoneElse}</ButtonLink></Row>
  const { others, waitsFor } = someoneElse
  if (waitsFor !== null) return <p>{t.asking(waitsFor)}</p>
  if (others.length === 0) return <p>{t.noOthers}</p>
  return (
    <Section title={t.someoneElse}>
      <Form action="/my-next-guide/requests" gap="m" hidden={hidden()}>
        <Choices name="guide" label={t.askWhom} value="" error={wrong?.field === 'guide' ? t[wrong.message] : undefined} options={others.map(one => ({ value: one.person, label: one.name, hint: `${guideTexts(frame.voice)[one.profession]}. ${one.ownWords}` }))} />
        <Row><Button>{t.ask}</Button></Row>
      </Form>
    </Section>
  )
}

const Written = ({ t, view: { note, leaves, reader } }: { readonly t: T; readonly view: OwnMove }) => (
  <Card title={t.note(givenName(leaves))} gap="s">
    <Inset quote>{note}</Inset>
    {reader === null ? <Visibility nobody>{t.noteSeen}</Visibility> : <>
      <Visibility>{t.reads(reader)}</Visibility>
      <Form action="/my-next-guide/note/hide" hidden={hidden()}><Row><Button kind="secondary">{t.hide}</Button></Row></Form>
    </>}
  </Card>
)
