/** For whoever keeps the log: what participants ask, what was opened in an emergency, and what the rules saw. Never content of a file. */
import { Button, ButtonLink, Card, Choices, Document, Empty, ErrorSummary, Form, Heading, Hidden, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dateWithYear, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import { followingsOf, type LogAlert } from './alert.ts'
import { endOf, weighings, type EmergencyAccess } from './emergency.ts'
import type { KnownQuestion } from './known-questions.ts'
import { logKeeperTexts } from './log-keeper.texts.ts'
import type { LookWords } from './look-words.ts'
import type { Why } from './who-looked.ts'
import { answerBy, answerLength, daysLeft, findings } from './question.ts'

export const logKeepingPath = '/log-keeping'
type KeeperFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
type Names = ReadonlyMap<Id<'person'>, string>
type T = ReturnType<typeof logKeeperTexts>

export type KeeperView = {
  readonly questions: readonly KnownQuestion[]
  readonly accesses: readonly EmergencyAccess[]
  readonly alerts: readonly LogAlert[]
  readonly names: Names
  readonly lastAnchor: Instant | null
  readonly today: Day
  readonly done: 'sent' | 'weighed' | 'kept' | null
  /** An alert for which nothing was chosen. */
  readonly wrong: LogAlert['id'] | null
}
type Part = { readonly frame: KeeperFrame; readonly view: KeeperView; readonly t: T }
const inWords = ({ now, provider, voice }: KeeperFrame, at: Instant) => momentInWords(at, now, provider.zone, voice.locale)
const plainly = (text: string) => text.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)

export const logKeeperPage = (frame: KeeperFrame, view: KeeperView) => {
  const t = logKeeperTexts(frame.voice)
  return staffPage(frame, {
    place: 'log-keeping', title: t.title, wide: false, wrong: view.wrong !== null,
    children: (
      <Stack gap="l">
        {view.wrong && <ErrorSummary title={t.notYet} errors={[{ field: `done-${view.wrong}`, message: t['done.wrong'] }]} />}
        {view.done && <Note tone="ok" announced><p>{t[view.done]}</p></Note>}
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead><Muted>{t.own}</Muted></Stack>
        <Questions frame={frame} view={view} t={t} />
        <Accesses frame={frame} view={view} t={t} />
        <Section title={t.alerts}>
          {view.alerts.length === 0 && <Empty><p>{t.noAlerts}</p></Empty>}
          {view.alerts.map(alert => <Alert key={alert.id} frame={frame} view={view} alert={alert} t={t} />)}
        </Section>
        <Section title={t.anchors}><p>{view.lastAnchor ? t.anchorsLead(inWords(frame, view.lastAnchor)) : t.noAnchor}</p><Muted>{t.anchorsHow}</Muted></Section>
      </Stack>
    ),
  })
}

const Questions = ({ frame: { voice: { locale } }, view: { questions, today }, t }: Part) => (
  <Section title={t.questions}>
    {questions.length === 0 && <Empty><p>{t.noQuestions}</p></Empty>}
    {questions.map(question => {
      const left = daysLeft(question, today)
      const asked = t.asked(dateWithYear(question.askedOn, locale))
      return (
        <Card key={question.id} title={asked} level={3}>
          <p>{question.answer ? t.answered(dateWithYear(question.answer.on, locale)) : <>{t.due(dateWithYear(answerBy(question), locale))} {left >= 0 ? t.left(left) : <strong>{t.late(-left)}</strong>}</>}</p>
          <Row><ButtonLink href={`${logKeepingPath}/questions/${question.id}`} kind={question.answer ? 'quiet' : 'primary'} more={`: ${asked}`}>{question.answer ? t.read : t.answer}</ButtonLink></Row>
        </Card>
      )
    })}
  </Section>
)

const Accesses = ({ frame, view: { accesses, names }, t }: Part) => (
  <Section title={t.accesses}>
    {accesses.length === 0 && <Empty><p>{t.noAccesses}</p></Empty>}
    {accesses.map(access => (
      <Card key={access.id} title={names.get(access.guide) ?? t.someone} level={3}>
        <p>{t.opened(inWords(frame, access.openedAt), inWords(frame, endOf(access)))}</p>
        <p><strong>{access.reason === 'danger' ? t.danger : t[`reason.${access.reason}`]}.</strong></p>
        {plainly(access.motive)}
        {access.weighing
          ? <p>{t.weighedAs(t[access.weighing].toLowerCase())}</p>
          : <Form action={`${logKeepingPath}/emergencies/${access.id}/weighing`} gap="s" hidden={{ [actField]: newId() }}>
              <p>{t.weigh}</p>
              <Row>{weighings.map(finding => <Button key={finding} kind="secondary" name="finding" value={finding}>{t[finding]}<Hidden>: {inWords(frame, access.openedAt)}</Hidden></Button>)}</Row>
            </Form>}
      </Card>
    ))}
  </Section>
)

const alertInWords = ({ rule, number }: LogAlert, t: T): string => {
  const words = t[rule]
  return typeof words === 'string' ? words : words(number)
}

const Alert = ({ frame, view: { names, wrong }, alert, t }: Part & { readonly alert: LogAlert }) => {
  const title = alertInWords(alert, t)
  return (
    <Card title={title} level={3}>
      <p>{t.by(alert.person === null ? t.theLog : names.get(alert.person) ?? t.someone, inWords(frame, alert.at))}</p>
      {alert.done && alert.doneOn
        ? <p>{t.keptOn(t[alert.done], dateWithYear(alert.doneOn, frame.voice.locale))}</p>
        : <Form action={`${logKeepingPath}/alerts/${alert.id}/following`} gap="s" hidden={{ [actField]: newId() }}>
            <SelectField name="done" id={`done-${alert.id}`} label={<>{t.done}<Hidden> {title}, {inWords(frame, alert.at)}</Hidden></>} blank="–" options={followingsOf(alert.rule).map(value => ({ value, label: t[value] }))} error={wrong === alert.id ? t['done.wrong'] : undefined} />
            <Row><Button kind="secondary" more={`: ${title}, ${inWords(frame, alert.at)}`}>{t.keep}</Button></Row>
          </Form>}
    </Card>
  )
}

export const answerProblems = ['finding.wrong', 'words.required', 'words.too-long'] as const
export type AnswerProblem = (typeof answerProblems)[number]
export const logAnswerPage = (frame: KeeperFrame, { question, line, why, at, programme, typed, problems }: { readonly question: KnownQuestion; readonly line: LookWords; /** The line speaks to the participant; here it is said about them. */ readonly why: Why; readonly at: Instant; readonly programme: string; readonly typed: { readonly finding: string; readonly words: string }; readonly problems: readonly AnswerProblem[] }) => {
  const t = logKeeperTexts(frame.voice)
  const error = (field: 'finding' | 'words') => problems.filter(one => one.startsWith(field)).map(one => t[one])[0]
  return staffPage(frame, {
    place: 'log-keeping', title: t.questionTitle, wide: false, wrong: problems.length > 0,
    children: (
      <Stack gap="l">
        {problems.length > 0 && <ErrorSummary title={t.notYet} errors={problems.map(one => ({ field: one.startsWith('finding') ? 'finding' : 'words', message: t[one] }))} />}
        <Heading level={1}>{t.questionTitle}</Heading>
        <Section title={t.line}><Pairs items={[{ term: t.when, detail: inWords(frame, at) }, { term: t.who, detail: line.role === '' ? line.who : `${line.who} (${line.role})` }, { term: t.what, detail: line.what }, { term: t.why, detail: why === 'guide' || why === 'senior' || why === 'called' || why === 'yes' ? t[`as.${why}`] : line.why }, { term: t.programme, detail: programme }]} /></Section>
        <Document label={t.theirWords} head={<strong>{t.theirWords}</strong>}>{plainly(question.words)}</Document>
        {question.answer
          ? <Document label={t.words} head={<strong>{t[question.answer.finding]}</strong>}>{plainly(question.answer.words)}<p>{t.answered(dateWithYear(question.answer.on, frame.voice.locale))}</p></Document>
          : <Form action={`${logKeepingPath}/questions/${question.id}`} gap="m" hidden={{ [actField]: newId() }}>
              <p>{t.due(dateWithYear(answerBy(question), frame.voice.locale))}</p>
              <Choices name="finding" label={t.finding} value={typed.finding} options={findings.map(value => ({ value, label: t[value] }))} error={error('finding')} />
              <TextArea name="words" label={t.words} hint={t.wordsHint} rows={6} maxlength={answerLength} value={typed.words} error={error('words')} />
              <Row><Button>{t.send}</Button></Row>
            </Form>}
        <p><a href={logKeepingPath}>{t.back}</a></p>
      </Stack>
    ),
  })
}
