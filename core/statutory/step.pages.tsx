/** One step: when and why, what was written down about it and by whom, and writing down what comes next. */
import { Button, Choices, DateField, Details, ErrorSummary, Form, Inset, Lead, Muted, Pairs, Row, Section, SelectField, Stack, Tag } from '../../design/index.ts'
import type { Day } from '../../kit/time.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { isMine, mayWrite, type May } from './acts.ts'
import type { Calendar } from './calendar.ts'
import { act, whenOf } from './calendar.pages.tsx'
import { dayIn, stateWord, stepName, whoIn } from './in-words.ts'
import type { Line } from './lines.ts'
import { notNeededReasons, officialReasons, type Said } from './marks.ts'
import { calendarPage, type CalendarFrame } from './page.tsx'
import { statutoryTexts } from './statutory.texts.ts'

/** Which of the three forms on the page was sent. */
export type StepForm = 'done' | 'not-needed' | 'official-day'
export type SaidShown = { readonly said: Said; readonly by: string; readonly at: string }
type Shown = { readonly trajectory: string; readonly name: string; readonly may: May; readonly calendar: Calendar; readonly line: Line; readonly today: Day; readonly history: readonly SaidShown[]; readonly wrong: { readonly form: StepForm; readonly filled: Filled } | null; readonly paper: { readonly href: string; readonly label: string } | null }

export const stepPage = (frame: CalendarFrame, { trajectory, name, may, calendar, line, today, history, wrong, paper }: Shown) => {
  const { voice } = frame
  const t = statutoryTexts(voice)
  const { milestone, state } = line
  const here = `/deadlines/${trajectory}/steps/${milestone.key}/${line.nth}`
  const { tone, words } = stateWord(line, today, voice)
  const filledOf = (form: StepForm): Filled => (wrong?.form === form ? wrong.filled : { typed: {}, problems: {} })
  const done = readable(filledOf('done'), { on: t.onDay, outcome: t.outcome }, voice)
  const notNeeded = readable(filledOf('not-needed'), { reason: t.reason }, voice)
  const official = readable(filledOf('official-day'), { 'official-on': t.otherDayWhich, 'official-reason': t.reason }, voice)
  const errors = [...done.errors, ...notNeeded.errors, ...official.errors]
  const settled = state === 'done' || state === 'done-late' || (state === 'not-applicable' && calendar.marks.some(mark => mark.milestone === milestone.key && mark.nth === line.nth && mark.says === 'not-applicable'))
  const writes = mayWrite(may) && isMine(line, may) && milestone.duty !== 'event' && line.why !== 'falls-with' && line.why !== 'other-outcome'
  return calendarPage(frame, may, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        <Stack gap="s">
          <p><a href={`/deadlines/${trajectory}`}>{t.backToFile}</a></p>
          <h1>{stepName(line, voice)}</h1>
          <p>{name} <Tag tone={tone}>{words}</Tag></p>
          <Lead>{whenOf(line, voice)}</Lead>
          {line.plan !== null && !settled && milestone.duty !== 'event' && milestone.duty !== 'expected' && line.state !== 'late' && <p>{t.plan(dayIn(line.plan, voice))}</p>}
          <p>{t.whoDoes(whoIn(calendar.ruleset, line, voice))} {t[milestone.duty]}.</p>
          {paper && <p><a href={paper.href}>{paper.label}</a></p>}
        </Stack>
        {writes && !settled && (
          <Section title={t.markDone} gap="s">
            <Form action={`${here}/done`} gap="m">{act()}
              <DateField {...done.field('on')} value={done.field('on').value || today} max={today} />
              {milestone.outcomes && <Choices {...done.field('outcome')} options={Object.entries(milestone.outcomes).map(([value, label]) => ({ value, label: label[voice.locale] }))} />}
              <Row><Button>{t.doneButton}</Button></Row>
            </Form>
          </Section>
        )}
        {writes && settled && <Section title={t.takeBack} gap="s"><Form action={`${here}/taken-back`}>{act()}<Row><Button kind="secondary">{t.takeBackButton}</Button></Row></Form></Section>}
        {writes && !settled && milestone.duty !== 'expected' && (
          <Details summary={t.notNeeded} open={notNeeded.errors.length > 0}>
            <Form action={`${here}/not-needed`} gap="m">{act()}
              <Choices {...notNeeded.field('reason')} options={notNeededReasons.map(value => ({ value, label: t[value] }))} />
              <Row><Button kind="secondary">{t.notNeededButton}</Button></Row>
            </Form>
          </Details>
        )}
        {writes && !settled && (
          <Details summary={t.otherDay} open={official.errors.length > 0}>
            <p>{t.otherDayLead}</p>
            <Form action={`${here}/official-day`} gap="m">{act()}
              <DateField {...official.field('official-on')} />
              <SelectField {...official.field('official-reason')} blank="–" options={officialReasons.map(value => ({ value, label: t[value] }))} />
              <Row><Button kind="secondary">{t.otherDayButton}</Button></Row>
            </Form>
          </Details>
        )}
        <Section title={t.why} gap="s">
          <p>{milestone.why[voice.locale]}</p>
          {milestone.unsure && <Inset><p><strong>{t.unsure}</strong> {milestone.unsure[voice.locale]} {t.toConfirm}</p></Inset>}
          {milestone.late && <Pairs items={[{ term: t.ifLate, detail: milestone.late[voice.locale] }]} />}
          <Muted>{t.law(calendar.ruleset.name[voice.locale])}</Muted>
        </Section>
        {history.length > 0 && (
          <Section title={t.history} gap="s">
            <ul>{history.map(({ said, by, at }, index) => <li key={index}>{t.historyLine(wordsOf(said, line, voice), by, at)}</li>)}</ul>
          </Section>
        )}
      </Stack>
    ),
  })
}

const wordsOf = (said: Said, { milestone }: Line, voice: CalendarFrame['voice']): string => {
  const t = statutoryTexts(voice)
  switch (said.says) {
    case 'done': return [t.saidDone(dayIn(said.on, voice)), said.outcome === null ? null : `${milestone.outcomes?.[said.outcome]?.[voice.locale] ?? said.outcome}.`].filter(one => one !== null).join(' ')
    case 'not-applicable': return t.saidNot(t[said.reason])
    case 'official-day': return t.saidOfficial(dayIn(said.on, voice), t[said.reason])
    case 'applies': return said.on === null ? t.saidApplies : `${t.saidApplies} ${dayIn(said.on, voice)}.`
    case 'taken-back': return t.saidBack
  }
}
