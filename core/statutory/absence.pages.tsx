/** When somebody is absent, recovered or on leave: days, and who wrote them down. No field asks why. */
import { Button, Cases, DateField, ErrorSummary, Form, Lead, Note, Row, Section, Stack } from '../../design/index.ts'
import { capitalised, type Day } from '../../kit/time.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { May } from './acts.ts'
import type { Period } from './calendar.ts'
import { act } from './calendar.pages.tsx'
import { dayIn } from './in-words.ts'
import { calendarPage, type CalendarFrame } from './page.tsx'
import { statutoryTexts } from './statutory.texts.ts'

export type AbsenceForm = 'absence' | 'recovery' | 'leave'
type Shown = { readonly trajectory: string; readonly name: string; readonly may: May; readonly today: Day; readonly periods: readonly (Period & { readonly byWhom: string })[]; readonly wrong: { readonly form: AbsenceForm; readonly filled: Filled } | null; readonly saved: 'saved' | null }

export const absencePage = (frame: CalendarFrame, { trajectory, name, may, today, periods, wrong, saved }: Shown) => {
  const { voice } = frame
  const t = statutoryTexts(voice)
  const here = `/deadlines/${trajectory}/absences`
  const filledOf = (form: AbsenceForm): Filled => (wrong?.form === form ? wrong.filled : { typed: {}, problems: {} })
  const absence = readable(filledOf('absence'), { first: t.firstDay }, voice)
  const recovery = readable(filledOf('recovery'), { last: t.lastDay }, voice)
  const leave = readable(filledOf('leave'), { 'leave-first': t.from, 'leave-last': t.to }, voice)
  const errors = [...absence.errors, ...recovery.errors, ...leave.errors]
  const running = periods.find(({ kind, last }) => kind === 'absence' && last === null)
  return calendarPage(frame, may, {
    title: t.absences, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {saved && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s"><p><a href={`/deadlines/${trajectory}`}>{t.backToFile}</a></p><h1>{t.absences}</h1><p>{name}</p><Lead>{t.absencesLead}</Lead></Stack>
        {running
          ? (
            <Section title={t.sayRecovered} gap="s">
              <p>{t.sayRecoveredLead}</p>
              <Form action={`${here}/${running.id}/recovery`} gap="m">{act()}<DateField {...recovery.field('last')} min={running.first} max={today} /><Row><Button>{t.sayRecoveredButton}</Button></Row></Form>
            </Section>
          )
          : (
            <Section title={t.sayAbsent} gap="s">
              <Form action={here} gap="m">{act()}<DateField {...absence.field('first')} max={today} /><Row><Button>{t.sayAbsentButton}</Button></Row></Form>
            </Section>
          )}
        {periods.length > 0 && (
          <Cases items={periods.toReversed().map(({ id, kind, first, last, byWhom }) => ({
            title: last === null ? `${t.from} ${dayIn(first, voice)}` : t.between(dayIn(first, voice), dayIn(last, voice)), under: `${kind === 'leave' ? t.kindLeave : t.kindAbsence}. ${t.recordedBy} ${byWhom}.`,
            children: last === null && <p>{capitalised(t.still)}.</p>,
            aside: <Form action={`${here}/${id}/struck`}>{act()}<Button kind="quiet">{t.strike}<span class="hidden">{t.strikeOf(dayIn(first, voice))}</span></Button></Form>,
          }))} />
        )}
        {periods.length > 0 && (
          <Section title={t.sayLeave} gap="s">
            <p>{t.sayLeaveLead}</p>
            <Form action={`${here}/leave`} gap="m">{act()}<DateField {...leave.field('leave-first')} /><DateField {...leave.field('leave-last')} /><Row><Button kind="secondary">{t.sayLeaveButton}</Button></Row></Form>
          </Section>
        )}
      </Stack>
    ),
  })
}
