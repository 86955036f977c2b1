/** Colleagues of a ward who guide nobody there, as whoever plans has them: who they are, their hours, and nothing of why. */
import type { VNode } from 'preact'
import { filledWith, readable } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Cases, Choices, DateField, Empty, Form, Row, Section, TextField, Visibility } from '../../design/index.ts'
import { colleagueTexts } from './colleagues.texts.ts'
import { weekdayOptions } from './ward-people.pages.tsx'
import { Act, hoursInWords, inForm, planningPage, type Done, type Wrong } from './ward-planning.pages.tsx'
import type { WardColleague } from './ward.ts'
import type { KnownWard } from './ward-view.ts'

type Shown = { readonly known: KnownWard; readonly wrong: Wrong; readonly done: Done | null }

export const colleaguesPage = (frame: StaffFrame, { known: { ward, colleagues, nameOf, today }, wrong, done }: Shown): VNode => {
  const { voice } = frame
  const t = colleagueTexts(voice)
  const form = readable(inForm(wrong, 'colleague', filledWith({ since: today })), { name: t.name, mail: t.mail, since: t.since, hoursPerWeek: t.hoursPerWeek, weekdays: t.weekdays }, voice)
  return planningPage(frame, {
    title: t.title, back: { href: `/wards/${ward.id}/duos`, label: t.back(ward.name) }, lead: t.lead, errors: form.errors, done,
    children: (
      <>
        <Section title={t.listTitle}>
          {colleagues.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Cases level={3} items={colleagues.map(({ id, hoursPerWeek }) => ({ title: nameOf(id), href: `/ward-colleagues/${id}`, under: t.hours(hoursInWords(hoursPerWeek, voice.locale)) }))} />}
          <Visibility>{t.sees}</Visibility>
        </Section>
        <Section title={t.addTitle}>
          <Form action={`/wards/${ward.id}/colleagues`} gap="m">
            <Act />
            <p>{t.addLead}</p>
            <TextField {...form.field('name')} maxlength={80} />
            <TextField {...form.field('mail')} type="email" inputmode="email" spellcheck={false} maxlength={254} />
            <DateField {...form.field('since')} />
            <TextField {...form.field('hoursPerWeek')} width="short" inputmode="decimal" maxlength={5} />
            <Choices {...form.chosen('weekdays')} options={weekdayOptions(voice)} />
            <Row><Button>{t.add}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}

export const colleaguePage = (frame: StaffFrame, { known, colleague: { id, hoursPerWeek, weekdays }, wrong, done }: Shown & { readonly colleague: WardColleague }): VNode => {
  const { voice } = frame
  const t = colleagueTexts(voice)
  const form = readable(inForm(wrong, 'hours', filledWith({ hoursPerWeek: hoursInWords(hoursPerWeek, voice.locale), weekdays: weekdays.map(String) })), { hoursPerWeek: t.hoursPerWeek, weekdays: t.weekdays }, voice)
  const called = readable(inForm(wrong, 'name', filledWith({ name: known.nameOf(id) })), { name: t.name }, voice)
  const end = readable(inForm(wrong, 'end'), { until: t.until }, voice)
  return planningPage(frame, {
    title: known.nameOf(id), back: { href: `/wards/${known.ward.id}/colleagues`, label: t.toList }, errors: [...called.errors, ...form.errors, ...end.errors], done,
    children: (
      <>
        <Section title={t.nameTitle}>
          <Form action={`/ward-colleagues/${id}/name`} gap="m">
            <Act />
            <p>{t.nameLead}</p>
            <TextField {...called.field('name')} maxlength={80} />
            <Row><Button kind="secondary">{t.save}</Button></Row>
          </Form>
        </Section>
        <Section title={t.hoursTitle}>
          <Form action={`/ward-colleagues/${id}/hours`} gap="m">
            <Act />
            <TextField {...form.field('hoursPerWeek')} width="short" inputmode="decimal" maxlength={5} />
            <Choices {...form.chosen('weekdays')} options={weekdayOptions(voice)} />
            <Row><Button>{t.save}</Button></Row>
          </Form>
        </Section>
        <Section title={t.stopTitle}>
          <Form action={`/ward-colleagues/${id}/ends`} gap="m">
            <Act />
            <p>{t.stopLead}</p>
            <DateField {...end.field('until')} />
            <Row><Button kind="secondary">{t.stop}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}
