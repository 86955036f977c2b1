/** Shifts and days away of whoever works on a ward and guides nobody there, as they read it themselves. */
import type { VNode } from 'preact'
import { filledWith, readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { Button, DateField, Empty, Form, Muted, Note, Row, Section, Visibility } from '../../design/index.ts'
import { capitalised, longDay, type Day } from '../../kit/time.ts'
import type { OwnWork } from './colleagues.store.ts'
import { eitherPage, type EitherFrame } from './either-page.tsx'
import { hoursInWords } from './ward-planning.pages.tsx'
import type { Absence, Shift } from './ward.ts'
import { wardOwnTexts } from './ward-own.texts.ts'
import { wardWorkTexts } from './ward-work.texts.ts'

export type Work = { readonly at: OwnWork; readonly shifts: readonly Shift[]; readonly absences: readonly Absence[] }

export const ownShiftsPage = (frame: EitherFrame, { works, today, filled, done }: { readonly works: readonly Work[]; readonly today: Day; readonly filled: Filled | null; readonly done: 'saved' | null }): VNode => {
  const { voice } = frame
  const [t, w] = [wardWorkTexts(voice), wardOwnTexts(voice)]
  const form = readable(filled ?? filledWith({ awayFrom: today }), { awayFrom: w.from, awayUntil: w.until }, voice)
  return eitherPage(frame, {
    title: w.shiftsTitle, back: { href: '/duos', label: t.toDuos }, lead: t.lead, errors: form.errors, done: done && w.saved,
    children: (
      <>
        {works.map(({ at: { id, wardName, hoursPerWeek }, shifts }) => (
          <Section key={id} title={wardName} gap="s">
            <Muted>{t.hours(hoursInWords(hoursPerWeek, voice.locale))}</Muted>
            {shifts.length === 0 ? <Empty><p>{w.noShifts}</p></Empty> : <ul>{shifts.map(shift => <li key={shift.id}>{w.line(capitalised(longDay(shift.day, voice.locale)), shift.from, shift.until)}</li>)}</ul>}
          </Section>
        ))}
        <Visibility>{t.sees}</Visibility>
        <Section title={w.awayTitle}>
          {works.flatMap(({ absences }) => absences).map(({ id, from, until }) => (
            <Note key={id}>
              <p>{w.isAway(longDay(from, voice.locale), until && longDay(until, voice.locale))}</p>
              {from <= today && <Form action={`/my-shifts/absences/${id}/ends`} gap="s"><Act /><Row><Button kind="secondary">{w.back}</Button></Row></Form>}
            </Note>
          ))}
          <Form action="/my-shifts/absences" gap="m">
            <Act />
            <Muted>{t.awayLead}</Muted>
            <DateField {...form.field('awayFrom')} /><DateField {...form.field('awayUntil')} />
            <Row><Button kind="secondary">{w.say}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}
