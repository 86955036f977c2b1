/** One report: its words, what is asked of me, and who said what of it. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Choices, DateField, Details, ErrorSummary, Form, Lead, Muted, Note, Row, Section, SelectField, Stack, TextArea, Timeline, type FieldError, type TimelineItem } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, dayInWords, dayOf, longDay, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { afterTexts } from './after.texts.ts'
import { lapse, nudge, remindedAfter } from './lapse.ts'
import { exactly } from './exactly.ts'
import { ReportDocument } from './report-document.tsx'
import type { ReportView } from './report-view.ts'
import { lapseOf, turnOf, validatorsOf, verdictOf, verdicts, type Correction, type Verdict } from './report.ts'
import { refused } from '../../kit/refusal.ts'
import { readTexts } from './read.texts.ts'
import { remarkLength } from './validate.ts'

export type DatedFrame = Frame & { readonly now: Instant }
type T = ReturnType<typeof readTexts>

/** What came back with the page: what was typed, and what was wrong with it. */
export type Again = { readonly errors: readonly FieldError[]; readonly typed: Readonly<Record<string, string>> }
const nothing: Again = { errors: [], typed: {} }
export const dones = ['sent', 'objected', 'handed-over', 'lapsed', 'nudged', 'corrected'] as const
export type Done = (typeof dones)[number]

export const Act = () => <input type="hidden" name={actField} value={newId()} />
const inWords = ({ now, provider, voice }: DatedFrame, at: Instant) => momentInWords(at, now, provider.zone, voice.locale)
export const whenOf = ({ provider, voice }: Frame) => ({ zone: provider.zone, locale: voice.locale })

/** Staff stay among their own menus; whoever takes part has help within reach. */
export const reportFrame = (frame: DatedFrame, content: { readonly title: string; readonly wrong?: boolean; readonly children: ComponentChildren }): VNode =>
  frame.me && frame.me.offices.length > 0 ? staffPage({ ...frame, me: frame.me }, { ...content, place: 'reports', wide: false }) : participantPage(frame, content)

export const reportPage = (frame: DatedFrame, view: ReportView, { done, again = nothing }: { readonly done?: Done | undefined; readonly again?: Again } = {}): VNode => {
  const t = readTexts(frame.voice)
  const a = afterTexts(frame.voice)
  const { report, mine, shown, writes, on, names, objections, contents } = view
  const turn = turnOf(report)
  const called = (party: Id<'party'>) => (party === mine.id ? t.you : names(party) || t.someone)
  const asked = !writes && on === null && shown !== null && shown.number === report.versions.at(-1)?.number && validatorsOf(report).some(({ party }) => party === mine.id)
  const open = asked && verdictOf(report, mine.id)?.verdict !== 'right' && !lapseOf(report, mine.id) && turn.at !== 'nobody' && !(turn.at === 'writer' && turn.why === 'corrected')
  const writer = names(report.by) || t.someone
  const title = open ? t.isItRight : turn.at === 'nobody' && turn.why === 'stands' ? t.standsTitle : asked && lapseOf(report, mine.id) ? t.lapsedTitle : asked && verdictOf(report, mine.id)?.verdict === 'right' ? t.rightTitle : t.report
  return reportFrame(frame, {
    title: open ? t.isItRight : t.report, wrong: again.errors.length > 0,
    children: (
      <Stack gap="l">
        {again.errors.length > 0 && <ErrorSummary title={t.wrong} errors={again.errors} />}
        {done && again.errors.length === 0 && <Note tone="ok" announced><p>{done === 'sent' ? t.sent : done === 'objected' ? t.objected : a[done]}</p></Note>}
        <Stack gap="s">
          <p><a href="/reports">{t.back}</a></p>
          <h1>{title}</h1>
          {shown && <p>{t.whatItIs(shown.content.kind, longDay(dayOf(new Date(shown.content.heldAt), frame.provider.zone), frame.voice.locale), writer)} {whoReads(view, t, called)}</p>}
          {on === null && <Lead>{turnInWords(view, t, called)}</Lead>}
        </Stack>
        {on !== null && <Note tone="info"><p>{t.asOf(longDay(on, frame.voice.locale))} {shown === null && t.notYet}</p><p><a href={`/reports/${report.id}`}>{t.toNow}</a></p></Note>}
        {view.corrections.map(one => <Tombstone key={one.id} correction={one} why={one.why} frame={frame} called={called} t={t} />)}
        {open && shown
          ? <Validating frame={frame} view={view} shown={shown} writer={writer} again={again} t={t} />
          : shown && <ReportDocument content={shown.content} objections={objections} names={names} t={t} when={whenOf(frame)} />}
        {writes && on === null && <ForWriter frame={frame} view={view} />}
        {report.versions.length > 0 && <Said frame={frame} view={view} called={called} t={t} />}
        {asked && shown && <Objecting view={view} shown={shown} again={again} t={t} />}
        {shown && <Keeping frame={frame} view={view} shown={shown} t={t} />}
        {contents.size > 1 && (
          <Details summary={t.versions}>
            <ul>{report.versions.map(({ number, at }) => <li key={number}>{number === shown?.number ? <>{t.versionOf(number, exactly(at, whenOf(frame)))}. {t.current}</> : <a href={`/reports/${report.id}?version=${number}`}>{t.versionOf(number, exactly(at, whenOf(frame)))}</a>}</li>)}</ul>
          </Details>
        )}
      </Stack>
    ),
  })
}

const whoReads = ({ report, mine }: ReportView, t: T, called: (party: Id<'party'>) => string): string => {
  const others = [report.by, ...validatorsOf(report).map(({ party }) => party)].filter(party => party !== mine.id).map(called)
  return others.length === 1 ? t.onlyYouAnd(others[0] ?? '') : t.onlyYou(others)
}

const turnInWords = ({ report, writes, names, mine }: ReportView, t: T, called: (party: Id<'party'>) => string): string => {
  const turn = turnOf(report)
  if (turn.at === 'nobody') return turn.why === 'stands' ? t.allSaid : ''
  if (turn.at === 'writer') return writes ? '' : turn.why === 'corrected' ? t.beingCorrected(names(report.by)) : turn.why === 'writing' ? t.beingWritten(names(report.by)) : t.waitsForWriter(names(report.by))
  const others = turn.waiting.filter(party => party !== mine.id)
  return turn.waiting.includes(mine.id) ? '' : t.waitsFor(others.map(called))
}

const Validating = ({ frame, view: { report }, shown, writer, again: { typed, errors }, t, view }: { readonly frame: Frame; readonly view: ReportView; readonly shown: NonNullable<ReportView['shown']>; readonly writer: string; readonly again: Again; readonly t: T }) => {
  const words: Readonly<Record<Verdict, readonly [string, string]>> = { right: [t.right, t.rightHint], change: [t.change, t.changeHint(writer)], 'talk-first': [t['talk-first'], t.talkHint(writer)] }
  const errorAt = (field: string) => errors.find(one => one.field === field)?.message
  return (
    <Form action={`/reports/${report.id}/validations`} hidden={{ number: String(shown.number) }}>
      <Act />
      <ReportDocument
        content={shown.content} objections={view.objections} names={view.names} t={t} when={whenOf(frame)}
        after={({ key, asked }) => (
          <Details quiet summary={t.remarkHere} open={(typed[`remark-${key}`] ?? '') !== '' || errorAt(`remark-${key}`) !== undefined}>
            <TextArea name={`remark-${key}`} label={t.remarkOf(asked)} rows={2} maxlength={remarkLength} value={typed[`remark-${key}`]} error={errorAt(`remark-${key}`)} />
          </Details>
        )}
      />
      <Choices name="verdict" label={<span class="question">{t.question}</span>} value={typed['verdict']} error={errorAt('verdict')} options={verdicts.map(value => ({ value, label: words[value][0], hint: words[value][1] }))} />
      <TextArea name="remark" label={t.remark} optional={t.optional} hint={t.remarkHint(writer)} rows={4} maxlength={remarkLength} value={typed['remark']} error={errorAt('remark')} />
      <Row><Button>{t.send(writer)}</Button></Row>
      <Muted>{t.nothingShared}</Muted>
    </Form>
  )
}

/** Everyone of the report, with what they said and when: whose turn it is. */
const Said = ({ frame, view, called, t }: { readonly frame: DatedFrame; readonly view: ReportView; readonly called: (party: Id<'party'>) => string; readonly t: T }) => {
  const { report, reasons, on, writes, mine, remarks } = view
  const newest = report.versions.at(-1)
  const items: readonly TimelineItem[] = validatorsOf(report).map(({ party }) => {
    const said = verdictOf(report, party)
    const lapsed = lapseOf(report, party)
    const read = report.readings.find(one => one.party === party && one.number === newest?.number)
    const receipt = read && (writes || party === mine.id) ? <p>{t.readAt(inWords(frame, read.at))}</p> : null
    const theirs = remarks.filter(one => one.party === party && one.number === newest?.number)
    const remarked = theirs.length === 0 ? null : <ul>{theirs.map((one, index) => <li key={index}>{one.question === null ? one.text : `${view.shown?.content.lines.find(({ key }) => key === one.question)?.asked ?? ''} ${one.text}`}</li>)}</ul>
    if (lapsed) return { state: 'late', title: called(party), status: t.saidLapsed, children: <p>{t.lapsed(called(lapsed.by), inWords(frame, lapsed.at), `${t[lapsed.reason]}. ${reasons.find(one => one.party === party && one.number === lapsed.number)?.why ?? ''}`)}</p> }
    if (said?.verdict === 'right') return { state: 'done', title: called(party), status: t.saidRight, children: <><p>{capitalised(inWords(frame, said.at))}</p>{receipt}</> }
    if (said) return { state: 'you', title: called(party), status: said.verdict === 'change' ? t.saidChange : t.saidTalk, children: <><p>{capitalised(inWords(frame, said.at))}</p>{remarked}{receipt}</> }
    return { state: 'next', title: called(party), status: read ? t.reads : t.saidNothing, children: <>{newest?.byMail && party !== mine.id && <p>{t.reminded(remindedAfter)}</p>}{receipt}</> }
  })
  if (items.length === 0) return null
  return (
    <Section title={t.whoSaid}>
      <Timeline items={[...items, ...(on === null && !writes ? [{ state: 'later' as const, title: t.sharing, status: t.later, children: <p>{t.sharingHow}</p> }] : [])]} />
    </Section>
  )
}

/** What the writer can do about it now. */
const ForWriter = ({ frame, view }: { readonly frame: DatedFrame; readonly view: ReportView }) => {
  const a = afterTexts(frame.voice)
  const { report, mine, names } = view
  const turn = turnOf(report)
  const waiting = turn.at === 'readers' ? turn.waiting : []
  return (
    <Stack>
      {(turn.at === 'writer' || turn.at === 'readers' || turn.why === 'struck') && <Row><ButtonLink href={`/reports/${report.id}/draft`} kind={turn.at === 'writer' ? 'primary' : 'secondary'}>{report.versions.length > 0 ? a.newVersion : a.write}</ButtonLink></Row>}
      {turn.at === 'writer' && turn.why === 'talk-first' && <p>{a.talkFirst}</p>}
      {waiting.map(party => (
        <Row key={party}>
          {!refused(nudge(report, mine.id, party, frame.now)) && <Form action={`/reports/${report.id}/nudges`} gap="s" hidden={{ party }}><Act /><Button kind="secondary">{a.nudge(names(party))}</Button></Form>}
          {!refused(lapse(report, mine.id, party, 'no-answer', false, frame.now)) && <ButtonLink kind="quiet" href={`/reports/${report.id}/lapse?party=${party}`}>{a.lapse(names(party))}</ButtonLink>}
        </Row>
      ))}
      {turn.at === 'nobody' && turn.why === 'stands' && (view.programme?.reports[report.kind]?.sharedWith.length ?? 0) > 0 && <Row><ButtonLink href={`/reports/${report.id}/sharing`} kind="secondary">{a.share}</ButtonLink></Row>}
      {report.versions.length > 0 && <p><a href={`/reports/${report.id}/correction`}>{a.correct}</a></p>}
    </Stack>
  )
}

const Objecting = ({ view: { report }, shown, again: { typed, errors }, t }: { readonly view: ReportView; readonly shown: NonNullable<ReportView['shown']>; readonly again: Again; readonly t: T }) => {
  const error = errors.find(({ field }) => field === 'objection')?.message
  return (
    <Details summary={t.object} open={error !== undefined}>
      <p>{t.objectHint}</p>
      <Form action={`/reports/${report.id}/objections`} gap="m">
        <Act />
        <SelectField name="question" label={t.objectWhere} value={typed['question'] ?? ''} blank={t.objectWhole} options={shown.content.lines.map(({ key, asked }) => ({ value: key, label: asked }))} />
        <TextArea name="objection" label={t.objectWords} rows={4} maxlength={remarkLength} value={typed['objection']} error={error} />
        <Row><Button kind="secondary">{t.objectButton}</Button></Row>
      </Form>
    </Details>
  )
}

const Keeping = ({ frame, view: { report, on }, shown, t }: { readonly frame: DatedFrame; readonly view: ReportView; readonly shown: NonNullable<ReportView['shown']>; readonly t: T }) => {
  const version = report.versions.find(({ number }) => number === shown.number)
  return (
    <Stack gap="s">
      <Row><ButtonLink kind="secondary" href={`/reports/${report.id}/report.pdf?version=${shown.number}`} download>{t.pdf}</ButtonLink></Row>
      {version && <Muted>{t.versionOf(version.number, exactly(version.at, whenOf(frame)))}. {t.hash(version.hash.toString('hex').slice(0, 16))}. {t.sealHint}</Muted>}
      <Details summary={t.onDay} open={false}>
        <Form method="get" action={`/reports/${report.id}`} gap="s">
          <DateField name="on" label={t.day} value={on ?? dayToday(frame)} />
          <Row><Button kind="secondary">{t.show}</Button></Row>
        </Form>
      </Details>
    </Stack>
  )
}
const dayToday = ({ now, provider }: DatedFrame): Day => dayOf(now, provider.zone)

const Tombstone = ({ correction: { kind, number, by, at, recipient }, why, frame, called, t }: { readonly correction: Correction; readonly why: string | null; readonly frame: DatedFrame; readonly called: (party: Id<'party'>) => string; readonly t: T }) => {
  const when = inWords(frame, at)
  if (kind === 'wrong-person') return <Note tone="warn"><p>{t.struck(number === 1 ? '1' : `1–${number}`, called(by), when)} {why !== null && t.struckWhy(why)}</p></Note>
  if (kind === 'wrong-recipient') return <Note tone="warn"><p>{t.recipientGone(recipient ? called(recipient) : t.someone, called(by), when)}</p></Note>
  return <Note tone="info"><p>{t.superseded(number)} {why !== null && t.corrected(called(by), when, why)}</p></Note>
}

/** For whoever read it and may read it no more. */
export const toldPage = (frame: DatedFrame, told: readonly Correction[]): VNode => {
  const t = readTexts(frame.voice)
  const mistaken = told.some(({ kind }) => kind === 'wrong-recipient')
  return reportFrame(frame, {
    title: t.report,
    children: (
      <Stack>
        <h1>{mistaken ? t.notForYou : t.withdrawn}</h1>
        <p>{mistaken ? t.notForYouText : t.withdrawnText}</p>
        {told.map(({ id, at }) => <Muted key={id}>{capitalised(dayInWords(dayOf(at, frame.provider.zone), dayOf(frame.now, frame.provider.zone), frame.voice.locale))}</Muted>)}
        <p><a href="/reports">{t.back}</a></p>
      </Stack>
    ),
  })
}
