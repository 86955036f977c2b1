/** One calendar: the track, and every step as a list. Who may write finds the way to each step; who reads finds the same days. */
import { Button, ButtonLink, Cases, DateField, Details, ErrorSummary, Form, Inset, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, Track, type Case } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { addDays, capitalised, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { firstDayOf, lastDayOf, reckonedFirstDay } from './absence.ts'
import { mayWrite, type May } from './acts.ts'
import { rowsOf, type Calendar } from './calendar.ts'
import { trackMarks } from './deadlines.pages.tsx'
import { dayIn, stateWord, stepName, whoIn } from './in-words.ts'
import { lawTexts } from './law.texts.ts'
import { mightApply, type Line } from './lines.ts'
import { calendarPage, type CalendarFrame } from './page.tsx'
import { paperTexts } from './papers.texts.ts'
import { statutoryTexts } from './statutory.texts.ts'

export type ShownGuide = { readonly party: string; readonly name: string; readonly shown: 'shown' | 'closed' }
export type FileShown = { readonly trajectory: string; readonly name: string; readonly may: May; readonly calendar: Calendar | null; readonly today: Day; readonly guides: readonly ShownGuide[]; readonly saved: 'saved' | null; readonly filled: Filled }

export const act = () => <input type="hidden" name={actField} value={newId()} />
/** Back to where somebody in this part came from. */
export const backOf = (may: May, trajectory: string): string => (may === 'own' ? '/my-trajectory' : may === 'shown' ? `/trajectories/${trajectory}` : '/deadlines')

export const filePage = (frame: CalendarFrame, { trajectory, name, may, calendar, today, guides, saved, filled }: FileShown) => {
  const { voice } = frame
  const t = statutoryTexts(voice)
  const here = `/deadlines/${trajectory}`
  const form = readable(filled, { milestone: t.might, day: t.mightDay }, voice)
  const writes = mayWrite(may)
  const title = may === 'own' ? t.ownTitle : t.fileTitle(name)
  return calendarPage(frame, may, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {saved && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          <p><a href={backOf(may, trajectory)}>{may === 'keeps' || may === 'reads' ? t.back : t.backBeside}</a></p>
          <h1>{title}</h1>
          <Lead>{t.noMedical}</Lead>
        </Stack>
        {calendar && calendar.ruleset.country !== frame.provider.country && <Note tone="warn"><p>{lawTexts(voice).otherLaw(lawTexts(voice)[frame.provider.country])}</p></Note>}
        {calendar === null ? <p>{writes ? t.none : t.noneReader}</p> : <Standing frame={frame} calendar={calendar} name={name} />}
        {writes && <Row><ButtonLink href={`${here}/absences`} kind={calendar === null ? 'primary' : 'secondary'}>{t.toAbsences}</ButtonLink></Row>}
        {calendar && <p><a href={`${here}/papers`}>{paperTexts(voice).link}</a></p>}
        {calendar && <Steps frame={frame} here={here} calendar={calendar} today={today} />}
        {calendar && writes && calendar.standing !== 'over' && mightApply(calendar.ruleset, calendar.marks).length > 0 && (
          <Section title={t.mightTitle} gap="s">
            <p>{t.mightLead}</p>
            <Form action={`${here}/steps`}>{act()}
              <SelectField {...form.field('milestone')} blank="–" options={mightApply(calendar.ruleset, calendar.marks).map(({ key, name: called }) => ({ value: key, label: called[voice.locale] }))} />
              <DateField {...form.field('day')} hint={t.mightDayHint} optional={chromeTexts(voice).optional} />
              <Row><Button kind="secondary">{t.mightButton}</Button></Row>
            </Form>
          </Section>
        )}
        {may === 'own' && guides.length > 0 && (
          <Section title={t.guideTitle} gap="s">
            {guides.map(guide => (
              <Stack gap="s" key={guide.party}>
                <p>{guide.shown === 'shown' ? t.guideCan(guide.name) : t.guideCannot(guide.name)}</p>
                <Form action={`${here}/guides/${guide.party}${guide.shown === 'shown' ? '/end' : ''}`}>{act()}<Row><Button kind="secondary">{guide.shown === 'shown' ? t.guideHide(guide.name) : t.guideShow(guide.name)}</Button></Row></Form>
              </Stack>
            ))}
          </Section>
        )}
        <Muted>{t.whoSees(t.guidesClosed)}</Muted>
        {calendar && <Unsure frame={frame} calendar={calendar} />}
      </Stack>
    ),
  })
}

const Standing = ({ frame: { voice }, calendar, name }: { readonly frame: CalendarFrame; readonly calendar: Calendar; readonly name: string }) => {
  const t = statutoryTexts(voice)
  const { ruleset, chain, standing, week, overOn, leaveInside } = calendar
  const last = lastDayOf(chain)
  const { standing: { doneWeeks, openWeeks, next } } = rowsOf(calendar)
  const named = ruleset.milestones.find(({ key }) => key === next?.milestone)?.name[voice.locale]
  const weeks = ruleset.weeks
  return (
    <Stack gap="s">
      <p><strong>{t.week(Math.min(week, weeks), weeks)}</strong> {t.first1(dayIn(firstDayOf(chain), voice))} {t.law(ruleset.name[voice.locale])}</p>
      <Track length={weeks} now={Math.min(week, weeks)} marks={trackMarks(doneWeeks, openWeeks, week)} label={t.trackLabel(name, Math.min(week, weeks), weeks, named ? t.nextStep(named) : t.nothingDue)} />
      <Muted>{t.legend}</Muted>
      {standing === 'recovered' && last && overOn && <Note tone="info"><p>{t.paused(dayIn(addDays(last, 1), voice), dayIn(addDays(overOn, 1), voice))}</p></Note>}
      {standing === 'over' && last && <Note tone="info"><p>{t.over(dayIn(addDays(last, 1), voice))}</p></Note>}
      {chain.gaps.length > 0 && <p>{t.reckoned(dayIn(reckonedFirstDay(chain), voice))}</p>}
      {leaveInside && <Note tone="warn"><p>{t.leave}</p></Note>}
    </Stack>
  )
}

const Steps = ({ frame, here, calendar, today }: { readonly frame: CalendarFrame; readonly here: string; readonly calendar: Calendar; readonly today: Day }) => {
  const t = statutoryTexts(frame.voice)
  const byDay = (a: Line, b: Line) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0)
  const behind = calendar.lines.filter(({ state }) => state === 'done' || state === 'done-late')
  const notNeeded = calendar.lines.filter(({ state }) => state === 'not-applicable')
  const ahead = calendar.lines.filter(line => !behind.includes(line) && !notNeeded.includes(line)).toSorted(byDay)
  const items = (lines: readonly Line[]) => lines.map(line => caseOf(frame, here, calendar, line, today))
  return (
    <Stack gap="l">
      {ahead.length > 0 && <Section title={t.ahead}><Cases items={items(ahead)} /></Section>}
      {behind.length > 0 && <Section title={t.behind}><Cases items={items(behind)} /></Section>}
      {notNeeded.length > 0 && <Details summary={`${t.notNow} (${notNeeded.length})`}><Cases items={items(notNeeded)} /></Details>}
    </Stack>
  )
}

const caseOf = ({ voice }: CalendarFrame, here: string, { ruleset, standing }: Calendar, line: Line, today: Day): Case => {
  const t = statutoryTexts(voice)
  const { tone, words } = standing === 'absent' || line.state === 'done' || line.state === 'done-late' || line.state === 'not-applicable' ? stateWord(line, today, voice) : { tone: 'quiet' as const, words: t.planned }
  return {
    title: stepName(line, voice), href: `${here}/steps/${line.milestone.key}/${line.nth}`, under: `${whoIn(ruleset, line, voice)}. ${t[line.milestone.duty]}.`,
    children: <p>{whenOf(line, voice)}</p>, aside: <Tag tone={tone}>{words}</Tag>,
  }
}

/** The day in words: done, an official one, ours, or why there is none. */
export const whenOf = (line: Line, voice: CalendarFrame['voice']): string => {
  const t = statutoryTexts(voice)
  if (line.doneOn !== null && line.milestone.duty !== 'event') return t.doneOn(dayIn(line.doneOn, voice))
  if (line.state === 'not-applicable' && line.why !== null) return `${capitalised(t[line.why])}.`
  const opens = line.opens !== null && line.state === 'planned' ? ` ${t.opens(dayIn(line.opens, voice))}` : ''
  if (line.due === null) return line.opens === null ? (line.milestone.when.kind === 'no fixed day' ? t.noDay : t.noDayYet) : t.opens(dayIn(line.opens, voice))
  if (line.official !== null && line.computed !== null) return t.official(capitalised(`${t.until(dayIn(line.due, voice))}, ${t[line.official]}`), dayIn(line.computed, voice))
  return `${capitalised(t.until(dayIn(line.due, voice)))}.${opens}`
}

const Unsure = ({ frame: { voice }, calendar: { ruleset } }: { readonly frame: CalendarFrame; readonly calendar: Calendar }) => {
  const t = statutoryTexts(voice)
  return (
    <Section title={t.unsureTitle} gap="s">
      <Inset><ul>{ruleset.unsure.map((doubt, index) => <li key={index}>{doubt[voice.locale]}</li>)}<li>{t.otherWork}</li></ul></Inset>
      <Muted>{t.toConfirm} {t.source(ruleset.source[voice.locale])}</Muted>
    </Section>
  )
}
