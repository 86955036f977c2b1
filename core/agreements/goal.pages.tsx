import { Button, Card, Choices, ErrorSummary, Fieldset, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { guideIn, type Seated } from './agreement-view.ts'
import { agreementTexts } from './agreement.texts.ts'
import { Act, agreementFrame, onDay, type DatedFrame } from './frame.tsx'
import { attainmentAt, counts, isCurrent, levels, scoreAt, stepLength, wantLength, weights, type Goal, type Level } from './goal.ts'
import { goalTexts } from './goal.texts.ts'

type T = ReturnType<typeof goalTexts>
export const goalDones = ['written', 'confirmed', 'scored', 'aside'] as const
export type GoalDone = (typeof goalDones)[number]

const levelName = (t: T, level: Level): string => t[`${level}`]
const OnlyTwo = ({ seated, t }: { readonly seated: Seated; readonly t: T }) => {
  const guide = guideIn(seated)
  return <Visibility>{t.onlyTwo(seated.nameOf(seated.participant), guide ? seated.nameOf(guide) : '')}</Visibility>
}

export const newGoalPage = (frame: DatedFrame, seated: Seated, filled: Filled) => {
  const t = goalTexts(frame.voice)
  const a = agreementTexts(frame.voice)
  const want = seated.part === 'guide' ? t.wantGuide(seated.nameOf(seated.participant)) : t.want
  const form = readable(filled, { want, step0: t['-2'], step1: t['-1'], step2: t['0'], step3: t['1'], step4: t['2'], weight: t.weight }, frame.voice)
  const home = `/trajectories/${seated.me.trajectory}/agreements`
  return agreementFrame(frame, seated.part, {
    title: t.newTitle, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href={home}>{a.toAll}</a></p><Heading level={1}>{t.newTitle}</Heading><Lead>{t.newLead}</Lead><OnlyTwo seated={seated} t={t} /></Stack>
        <Form action={`/trajectories/${seated.me.trajectory}/goals`} gap="m">
          <Act />
          <TextArea {...form.field('want')} hint={t.wantHint} rows={2} maxlength={wantLength} />
          <Fieldset legend={t.scale} hint={t.scaleHint}>
            {levels.map((level, index) => <TextArea key={level} {...form.field(stepNames[index] ?? 'step0')} optional={level === 0 ? undefined : t.optional} rows={2} maxlength={stepLength} />)}
          </Fieldset>
          <Choices {...form.field('weight')} inline options={weights.map(weight => ({ value: String(weight), label: t[`weight${weight}`] }))} />
          <Row><Button>{t.write}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}
const stepNames = ['step0', 'step1', 'step2', 'step3', 'step4'] as const

export const GoalTag = ({ goal, seated, t }: { readonly goal: Goal; readonly seated: Seated; readonly t: T }) =>
  !isCurrent(goal) ? <Tag>{t.asideTag}</Tag> : goal.confirmedAt ? null : <Tag tone="warn">{t.waits(seated.nameOf(seated.participant))}</Tag>

export const goalPage = (frame: DatedFrame, seated: Seated, goal: Goal, filled: Filled, done: GoalDone | null) => {
  const { voice } = frame
  const t = goalTexts(voice)
  const form = readable(filled, { moment: t.moment, level: t.level }, voice)
  const moments = Object.entries(seated.form.scoredAt)
  const said = done && { written: t.written, confirmed: t.yours, scored: t.scored, aside: t.setAside }[done]
  return agreementFrame(frame, seated.part, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {said && <Note tone="ok" announced><p>{said}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${goal.trajectory}/agreements`}>{agreementTexts(voice).toAll}</a></p>
          <Heading level={1}>{goal.words.want}</Heading>
          <p><GoalTag goal={goal} seated={seated} t={t} /> {goal.confirmedAt && <span class="muted">{t.confirmed(onDay(frame, goal.confirmedAt))}</span>}</p>
          <OnlyTwo seated={seated} t={t} />
        </Stack>
        {seated.part === 'participant' && isCurrent(goal) && goal.confirmedAt === null && (
          <Card title={t.confirmTitle} strong><p>{t.confirmWhy}</p><Form action={`/goals/${goal.id}/confirmations`} gap="s"><Act /><Row><Button>{t.confirm}</Button></Row></Form></Card>
        )}
        <Pairs items={levels.map((level, index) => ({ term: levelName(t, level), detail: goal.words.scale[index] || <Muted>{t.empty}</Muted> }))} />
        <Section title={t.scores} gap="s">
          {goal.scores.length === 0 ? <Muted>{t.noScores}</Muted> : <ul>{moments.flatMap(([moment, name]) => scorers(seated, goal).flatMap(party => {
            const level = scoreAt(goal, moment, party)
            return level === null ? [] : [<li key={`${moment} ${party}`}>{t.scoreOf(seated.nameOf(party), name[voice.locale], levelName(t, level))}</li>]
          }))}</ul>}
        </Section>
        {counts(goal) && (
          <Card title={t.scoreTitle}>
            <Form action={`/goals/${goal.id}/scores`} gap="m">
              <Act />
              <Choices {...form.field('moment')} inline options={moments.map(([value, name]) => ({ value, label: name[voice.locale] }))} />
              <Choices {...form.field('level')} options={levels.map((level, index) => ({ value: String(level), label: levelName(t, level), hint: goal.words.scale[index] || undefined }))} />
              <Row><Button>{t.score}</Button></Row>
            </Form>
          </Card>
        )}
        {isCurrent(goal) && <Section title={t.asideTitle} gap="s"><Muted>{t.asideHint}</Muted><Form action={`/goals/${goal.id}/settings-aside`} gap="s"><Act /><Row><Button kind="secondary">{t.aside}</Button></Row></Form></Section>}
      </Stack>
    ),
  })
}

/** The participant first. */
const scorers = ({ participant }: Seated, { scores }: Goal) => [...new Set(scores.map(({ by }) => by))].toSorted((one, other) => Number(other === participant) - Number(one === participant))

/** Every goal with its tag, and how far all came together where it was scored. */
export const GoalList = ({ frame, seated, goals }: { readonly frame: DatedFrame; readonly seated: Seated; readonly goals: readonly Goal[] }) => {
  const { voice } = frame
  const t = goalTexts(voice)
  const parties = [...new Set(goals.flatMap(goal => scorers(seated, goal)))]
  const attained = Object.entries(seated.form.scoredAt).flatMap(([moment, name]) => parties.flatMap(party => {
    const value = attainmentAt(goals, moment, party)
    return value === null ? [] : [t.attainment(seated.nameOf(party), name[voice.locale], new Intl.NumberFormat(voice.locale, { maximumFractionDigits: 1 }).format(value))]
  }))
  return (
    <Section title={t.goals} gap="m">
      {goals.length === 0 && <p>{t.none}</p>}
      {goals.filter(isCurrent).map(goal => (
        <Card key={goal.id} title={goal.words.want} level={3} gap="s"><p><GoalTag goal={goal} seated={seated} t={t} /> <a href={`/goals/${goal.id}`}>{t.look}<span class="hidden">: {goal.words.want}</span></a></p></Card>
      ))}
      {goals.some(goal => !isCurrent(goal)) && <ul>{goals.filter(goal => !isCurrent(goal)).map(goal => <li key={goal.id}><a href={`/goals/${goal.id}`}>{goal.words.want}</a> <GoalTag goal={goal} seated={seated} t={t} /></li>)}</ul>}
      {attained.length > 0 && <Stack gap="s"><Heading level={3}>{t.attainmentTitle}</Heading><Muted>{t.attainmentHint}</Muted><ul>{attained.map(line => <li key={line}>{line}</li>)}</ul></Stack>}
      <p><a href={`/trajectories/${seated.me.trajectory}/goals/new`}>{t.toNew}</a></p>
    </Section>
  )
}
