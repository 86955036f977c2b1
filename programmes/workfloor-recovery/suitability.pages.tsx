/** The suitability check: the questions, what comes out, and what came out before. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Details, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayInWords, dayOf, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import type { Clock } from '../../core/talks/person-row.tsx'
import { answersTo, itemKeys, items, suitability, verdicts, type Answers, type Check, type ItemKey, type Suitability, type Verdict } from './suitability.ts'
import { suitabilityTexts } from './suitability.texts.ts'

type T = ReturnType<typeof suitabilityTexts>
export type About = { readonly trajectory: Id<'trajectory'>; readonly name: string; readonly talk: Id<'talk'> | null }
type Known = Extract<Suitability, { readonly outcome: Verdict }>
/** Longest of what the therapist writes beside the outcome. */
export const wordsLength = 600

const answerWord = (key: ItemKey, answer: Answers[ItemKey], t: T): string =>
  answer === undefined ? '–' : key === 'concentration' && typeof answer === 'number' ? t[`bad${answer}`] : t[`${answer}`]

const groups = [['for', (key: ItemKey) => items[key].weight === 'waits' && key !== 'pressed' && key !== 'homeCrisis'], ['against', (key: ItemKey) => items[key].weight === 'stops'], ['watch', (key: ItemKey) => items[key].weight === 'binds' || key === 'pressed' || key === 'homeCrisis']] as const

export const suitabilityPage = (frame: StaffFrame, { about, checks, answers, open, when, done }: { readonly about: About; readonly checks: readonly Check[]; readonly answers: Answers; readonly open: readonly ItemKey[]; readonly when: Clock; readonly done: boolean }): VNode => {
  const t = suitabilityTexts(frame.voice)
  const last = checks.at(-1)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: open.length > 0,
    children: (
      <Stack gap="l">
        {open.length > 0 && <ErrorSummary title={t.wrong} errors={open.map(key => ({ field: key, message: t[key] }))} />}
        {done && <Note tone="ok" announced><p>{t.kept}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${about.trajectory}`}>{t.back(about.name)}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead}</Lead>
          <Muted>{t.who}</Muted>
        </Stack>
        {last && <Outcome check={last} about={about} t={t} when={when} />}
        <Form action={`/trajectories/${about.trajectory}/suitability/outcome`} gap="l">
          {groups.map(([name, belongs]) => (
            <Section key={name} title={t[name]}>
              {itemKeys.filter(belongs).map(key => (
                <Choices key={key} name={key} label={t[key]} inline value={answers[key] === undefined ? null : String(answers[key])} error={open.includes(key) ? t['check.unanswered'] : undefined}
                  options={answersTo(key).map(answer => ({ value: String(answer), label: answerWord(key, answer, t) }))} />
              ))}
            </Section>
          ))}
          <Row><Button>{t.see}</Button></Row>
        </Form>
        <Section title={t.before}>
          {checks.length === 0 ? <Empty><p>{t.none}</p></Empty> : checks.toReversed().map(check => (
            <Details key={check.id} summary={`${capitalised(dayInWords(dayOf(check.at, when.zone), dayOf(when.now, when.zone), when.locale))}: ${t[check.outcome]}`}>
              {check.words !== '' && <p>{check.words}</p>}
              <Pairs items={itemKeys.map(key => ({ term: t[key], detail: answerWord(key, check.answers[key], t) }))} />
            </Details>
          ))}
        </Section>
      </Stack>
    ),
  })
}

function Outcome({ check, about, t, when }: { readonly check: Check; readonly about: About; readonly t: T; readonly when: Clock }) {
  const came = suitability(check.answers, dayOf(check.at, when.zone))
  return (
    <Card strong={check.outcome === 'not-suitable'} title={t[check.outcome]} kicker={t.outcome}>
      {check.checkAgainOn && <p>{t.checkAgain(dateWithYear(check.checkAgainOn, when.locale))}</p>}
      {check.words !== '' && <p>{check.words}</p>}
      <p>{t.toEmployer(employerWord(check.outcome, t))}</p>
      {came.outcome !== 'unanswered' && <Routes came={came} about={about} t={t} />}
    </Card>
  )
}

const employerWord = (outcome: Verdict, t: T): string => ({ suitable: t.startYes, 'not-yet': t.startLater, 'not-suitable': t.startNo })[outcome]

const whatSpeaks = (came: Known): readonly ItemKey[] => ('because' in came ? came.because : came.under)

const routed = ['suicidal', 'psychosis', 'addiction', 'untreated', 'unsafe', 'legal', 'concentration', 'power', 'pressed'] as const

/** Where each of what stands in the way leads: to the protocol for worries, or to who can help first. */
function Routes({ came, about, t }: { readonly came: Known; readonly about: About; readonly t: T }) {
  const ways = routed.filter(key => whatSpeaks(came).includes(key))
  if (ways.length === 0) return null
  return (
    <Stack gap="s">
      <Heading level={3}>{t.routes}</Heading>
      <ul>{ways.map(key => <li key={key}>{t[`route.${key}`]}</li>)}</ul>
      {(ways.includes('suicidal') || ways.includes('psychosis')) && <Row><ButtonLink kind="danger" href={about.talk ? `/talks/${about.talk}/worry` : '/help'}>{t.worry}</ButtonLink></Row>}
    </Stack>
  )
}

/** What the answers come to; nothing is written yet. */
export const outcomePage = (frame: StaffFrame, { about, answers, came, typed, problem, today }: {
  readonly about: About; readonly answers: Answers; readonly came: Known; readonly today: Day
  readonly typed: { readonly verdict: string; readonly words: string }; readonly problem: 'check.laxer' | 'check.no-conditions' | 'tooLong' | null
}): VNode => {
  const t = suitabilityTexts(frame.voice)
  const field = problem === 'check.laxer' ? 'verdict' : 'words'
  const allowed = verdicts.slice(verdicts.indexOf(came.outcome))
  const kept = Object.fromEntries(itemKeys.map(key => [key, String(answers[key])]))
  const binding = came.outcome === 'suitable' && came.under.length > 0
  return staffPage(frame, {
    place: 'people', title: t.outcomeTitle, wide: false, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field, message: t[problem] }]} />}
        <Stack gap="s">
          <Heading level={1}>{t.outcomeTitle}</Heading>
          <Lead>{t[came.outcome]}</Lead>
          {came.outcome === 'not-yet' && <p>{t.checkAgain(dateWithYear(came.checkAgainOn, frame.voice.locale))}</p>}
          <Muted>{t.outcomeLead}</Muted>
        </Stack>
        {whatSpeaks(came).length > 0 && (
          <Section title={binding ? t.under : t.because}>
            <ul>{whatSpeaks(came).map(key => <li key={key}>{t[key]} <strong>{answerWord(key, answers[key], t)}</strong></li>)}</ul>
            <Routes came={came} about={about} t={t} />
          </Section>
        )}
        <Form action={`/trajectories/${about.trajectory}/suitability-checks`} gap="m" hidden={{ ...kept, day: today, [actField]: newId() }}>
          <Choices name="verdict" label={t.verdict} value={typed.verdict} error={field === 'verdict' && problem ? t[problem] : undefined} options={allowed.map(one => ({ value: one, label: t[one] }))} />
          <TextArea name="words" label={t.words} hint={t.wordsHint} maxlength={wordsLength} rows={3} value={typed.words} optional={binding ? undefined : t.wordsOptional} error={field === 'words' && problem ? t[problem] : undefined} />
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        <Form action={`/trajectories/${about.trajectory}/suitability`} hidden={kept}><Row><Button kind="quiet">{t.again}</Button></Row></Form>
      </Stack>
    ),
  })
}

/** Plans to go through again, each with the way there. */
export const dueChecksPage = (frame: StaffFrame, { due, when }: { readonly due: readonly { readonly trajectory: Id<'trajectory'>; readonly name: string; readonly on: Day }[]; readonly when: Clock }): VNode => {
  const t = suitabilityTexts(frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.dueTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><Heading level={1}>{t.dueTitle}</Heading><Lead>{t.dueLead}</Lead></Stack>
        {due.length === 0 ? <Empty><p>{t.dueNone}</p></Empty> : (
          <ul>{due.map(({ trajectory, name, on }) => <li key={trajectory}><a href={`/trajectories/${trajectory}/suitability`}>{name}</a>. {t.dueSince(dayInWords(on, dayOf(when.now, when.zone), when.locale))}.</li>)}</ul>
        )}
      </Stack>
    ),
  })
}
