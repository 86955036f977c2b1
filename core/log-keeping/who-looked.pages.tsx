/** Who looked, day by day, for whom it is about; and the question about one look. */
import { Button, ButtonLink, Card, DateField, Details, ErrorSummary, Form, Heading, Hidden, Lead, Muted, Note, Pager, Row, Section, SelectField, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dateWithYear, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { endOf, isOpen, type EmergencyAccess } from './emergency.ts'
import { lookInALine, lookWords } from './look-words.ts'
import { answerBy, daysLeft, questionLength, type LogQuestion } from './question.ts'
import { whoLookedTexts } from './who-looked.texts.ts'
import { addressOf, everything, lookKinds, type Asked, type LookLine } from './who-looked.ts'

export const whoLookedPath = '/who-looked'
type Names = ReadonlyMap<Id<'person'>, string>
type T = ReturnType<typeof whoLookedTexts>
/** With the line it is about, where that still stands in the log. */
export type AskedAbout = { readonly question: LogQuestion; readonly line: LookLine | null }

export type WhoLookedView = {
  readonly asked: Asked
  /** The day that what is shown comes after; null at the newest. */
  readonly before: Day | null
  readonly lines: readonly LookLine[]
  readonly more: Day | null
  readonly names: Names
  readonly questions: readonly AskedAbout[]
  /** Opened in an emergency by someone who takes no part. */
  readonly accesses: readonly EmergencyAccess[]
  readonly today: Day
  readonly sent: boolean
  readonly back: string
}

export const whoLookedPage = (frame: Frame & { readonly now: Instant }, view: WhoLookedView) => {
  const { asked, lines, questions, sent } = view
  const t = whoLookedTexts(frame.voice)
  const days = [...new Set(lines.map(({ day }) => day))]
  const filtered = asked.from !== null || asked.until !== null || asked.kind !== 'all'
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {sent && <Note tone="ok" announced><p>{t.sent} {t.term}</p></Note>}
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {view.accesses.map(access => <Opened key={access.id} frame={frame} access={access} names={view.names} t={t} />)}
        {questions.length > 0 && <Section title={t.questions}>{questions.map(one => <AskedQuestion key={one.question.id} frame={frame} view={view} one={one} t={t} />)}</Section>}
        <Filter asked={asked} open={filtered} t={t} />
        {lines.length === 0 && <p>{filtered || view.before ? t.noneAsked : t.none}</p>}
        {days.map(day => (
          <Section key={day} title={dateWithYear(day, frame.voice.locale)} gap="s">
            <ul>{lines.filter(line => line.day === day).map(line => <li key={line.entry}><Line frame={frame} line={line} names={view.names} t={t} /></li>)}</ul>
          </Section>
        ))}
        {(view.more ?? view.before) && days.length > 0 && <Pages view={view} days={days} locale={frame.voice.locale} t={t} />}
        {lines.length > 0 && (
          <Row>
            <ButtonLink kind="secondary" download href={addressOf(`${whoLookedPath}/list.pdf`, asked)}>{t.pdf}</ButtonLink>
            <ButtonLink kind="secondary" download href={addressOf(`${whoLookedPath}/list.csv`, asked)}>{t.csv}</ButtonLink>
          </Row>
        )}
        <p><a href={view.back}>{t.back}</a></p>
      </>
    ),
  })
}

/** What could not wait: on top, with who and why. */
const Opened = ({ frame: { now, provider, voice }, access, names, t }: { readonly frame: Frame & { readonly now: Instant }; readonly access: EmergencyAccess; readonly names: Names; readonly t: T }) => {
  const inWords = (at: Instant) => momentInWords(at, now, provider.zone, voice.locale)
  const who = names.get(access.guide) ?? t.someone
  return (
    <Card title={t.accessTitle} strong id={`opened-${access.id}`}>
      <p><strong>{(isOpen(access, now) ? t.accessOpen : t.accessBy)(who, inWords(access.openedAt), inWords(endOf(access)))}</strong></p>
      <p>{t[`reason.${access.reason}`]}</p><Paragraphs text={access.motive} />
      <Muted>{t.saw} {t[`weighed.${access.weighing ?? 'none'}`]}</Muted>
    </Card>
  )
}

const Filter = ({ asked, open, t }: { readonly asked: Asked; readonly open: boolean; readonly t: T }) => (
  <Details summary={t.filter} open={open}>
    <Form action={whoLookedPath} method="get" gap="m">
      <Row><DateField name="from" label={t.from} value={asked.from} /><DateField name="until" label={t.untilDay} value={asked.until} /></Row>
      <SelectField name="kind" label={t.kind} value={asked.kind} options={lookKinds.map(value => ({ value, label: t[`kind.${value}`] }))} />
      <Row><Button kind="secondary">{t.show}</Button>{open && <ButtonLink kind="quiet" href={whoLookedPath}>{t.clear}</ButtonLink>}</Row>
    </Form>
  </Details>
)

const Line = ({ frame, line, names, t }: { readonly frame: Frame; readonly line: LookLine; readonly names: Names; readonly t: T }) => {
  const words = lookWords(line, names, frame.voice)
  const said = <>{words.who}{words.role !== '' && ` (${words.role})`} {words.what}, {words.why}{line.times > 1 && `, ${t.times(line.times)}`}.</>
  return (
    <>
      {line.emergency === null ? said : <strong>{t.emergency}. {said}</strong>}{' '}
      <a href={`${whoLookedPath}/questions/${line.entry}`}>{t.notRight}<Hidden>{t.notRightMore(lookInALine(words))}</Hidden></a>
    </>
  )
}

const Pages = ({ view: { asked, before, more }, days, locale, t }: { readonly view: WhoLookedView; readonly days: readonly Day[]; readonly locale: Frame['voice']['locale']; readonly t: T }) => {
  const inWords = (day: Day | undefined) => (day === undefined ? '' : dateWithYear(day, locale))
  return (
    <Pager
      label={t.pages} here={t.here(inWords(days[0]), inWords(days.at(-1)))}
      previous={before ? { href: addressOf(whoLookedPath, asked), label: t.newer } : null} next={more ? { href: addressOf(whoLookedPath, asked, more), label: t.older } : null}
    />
  )
}

const AskedQuestion = ({ frame, view: { names, today }, one: { question, line }, t }: { readonly frame: Frame; readonly view: WhoLookedView; readonly one: AskedAbout; readonly t: T }) => {
  const { locale } = frame.voice
  const { answer } = question
  const left = daysLeft(question, today)
  return (
    <Card title={answer ? t.answeredOn(dateWithYear(answer.on, locale)) : t.askedOn(dateWithYear(question.askedOn, locale))} level={3} id={`question-${question.id}`}>
      {line && <Muted>{t.about(lookInALine(lookWords(line, names, frame.voice)))}</Muted>}
      <Paragraphs text={question.words} />
      {answer
        ? <><p><strong>{t[`finding.${answer.finding}`]}</strong></p><Paragraphs text={answer.words} /></>
        : <p>{t.dueOn(dateWithYear(answerBy(question), locale))} {left >= 0 ? t.left(left) : <><strong>{t.late(-left)}</strong> {t.callUs(frame.provider.telephone)}</>}</p>}
    </Card>
  )
}
const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</>

export type QuestionProblem = 'words.required' | 'words.too-long' | 'already'
export const logQuestionPage = (frame: Frame, { line, names, typed, problem, nameless, keepers }: { readonly line: LookLine; readonly names: Names; readonly typed: string; readonly problem: QuestionProblem | null; readonly nameless: boolean; /** How many keep the log now. */ readonly keepers: number }) => {
  const t = whoLookedTexts(frame.voice)
  const words = lookWords(line, names, frame.voice)
  return participantPage(frame, {
    title: t.questionTitle, wrong: problem !== null,
    children: (
      <>
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: 'words', message: t[problem] }]} />}
        <Stack><Heading level={1}>{t.questionTitle}</Heading><p>{lookInALine(words)}, {words.why}.</p></Stack>
        <Stack gap="s"><p>{t.questionLead} {nameless && t.questionNameless}</p>{keepers > 0 ? <p>{t.term}</p> : <Note tone="warn"><p>{t.noKeeper(frame.provider.telephone)}</p></Note>}</Stack>
        <Form action={`${whoLookedPath}/questions/${line.entry}`} gap="m" hidden={{ [actField]: newId() }}>
          <TextArea name="words" label={t.words} hint={t.wordsHint} rows={5} maxlength={questionLength} value={typed} error={problem ? t[problem] : undefined} />
          <Row><Button>{t.send}</Button><ButtonLink kind="quiet" href={addressOf(whoLookedPath, everything)}>{t.back}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}
