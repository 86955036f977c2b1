/** One of those on a ward, and one shift, as whoever plans has them. */
import type { VNode } from 'preact'
import { weekdayTexts } from '../../core/agenda/hours.texts.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { filledWith, readable } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Cases, Choices, DateField, Details, Form, Muted, Pairs, Row, Section, SelectField, Tag, TextField } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, longDay, longDayWithYear } from '../../kit/time.ts'
import { Act, hoursInWords, inForm, planningPage, type Done, type Wrong } from './ward-planning.pages.tsx'
import { contexts, experiences, isAwayOn, shortOf, stages, whoIsAway, withoutAway, type BesideId, type LearnerId, type Shift, type WardGuide, type WardLearner } from './ward.ts'
import { wardTexts } from './ward.texts.ts'
import type { KnownWard } from './ward-view.ts'

export const weekdayOptions = (voice: Voice) => ([1, 2, 3, 4, 5, 6, 7] as const).map(one => ({ value: String(one), label: weekdayTexts(voice)[one] }))

export const wardGuidePage = (frame: StaffFrame, { known, guide, wrong, done }: { readonly known: KnownWard; readonly guide: WardGuide; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const { terms } = guide
  const form = readable(
    inForm(wrong, 'terms', terms ? filledWith({ hoursPerWeek: hoursInWords(terms.hoursPerWeek, voice.locale), guidanceHours: hoursInWords(terms.guidanceHours, voice.locale), experience: terms.experience, weekdays: terms.weekdays.map(String), domains: terms.domains.join(', ') }) : filledWith({ experience: 'usual' })),
    { hoursPerWeek: t.hoursPerWeek, guidanceHours: t.guidanceHours, experience: t.experience, weekdays: t.weekdays, domains: t.domains }, voice)
  const end = readable(inForm(wrong, 'end'), { until: t.lastDay }, voice)
  const base = `/ward-guides/${guide.id}`
  return planningPage(frame, {
    title: known.nameOf(guide.id), back: { href: `/wards/${known.ward.id}/people`, label: t.peopleLink }, errors: [...form.errors, ...end.errors], done,
    children: (
      <>
        <Section title={t.termsTitle}>
          <Form action={`${base}/terms`} gap="m">
            <Act />
            <TextField {...form.field('hoursPerWeek')} width="short" inputmode="decimal" maxlength={5} />
            <TextField {...form.field('guidanceHours')} width="short" inputmode="decimal" maxlength={5} />
            <Choices {...form.field('experience')} options={experiences.map(one => ({ value: one, label: capitalised(t[`experience-${one}`]) }))} />
            <Choices {...form.chosen('weekdays')} options={weekdayOptions(voice)} />
            <TextField {...form.field('domains')} hint={t.domainsHint} maxlength={250} />
            <Row><Button>{t.save}</Button></Row>
          </Form>
        </Section>
        <Section title={t.stopGuide}>
          <Form action={`${base}/ends`} gap="m">
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

export const wardLearnerPage = (frame: StaffFrame, { known, learner, apart, wrong, done }: { readonly known: KnownWard; readonly learner: WardLearner; readonly apart: readonly BesideId[]; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const { guides, colleagues, nameOf } = known
  const { terms } = learner
  const form = readable(
    inForm(wrong, 'terms', terms ? filledWith({ stage: terms.stage, context: terms.context, hoursPerWeek: hoursInWords(terms.hoursPerWeek, voice.locale), weekdays: terms.weekdays.map(String), schoolDays: terms.schoolDays.map(String), ofAgeOn: terms.ofAgeOn }) : filledWith({ context: 'usual' })),
    { stage: t.stage, context: t.context, hoursPerWeek: t.learnerHours, weekdays: t.learnerDays, schoolDays: t.schoolDays, ofAgeOn: t.ofAge }, voice)
  const reserve = readable(inForm(wrong, 'reserve', filledWith({ guide: learner.reserve })), { guide: t.reserveChoose }, voice)
  const never = readable(inForm(wrong, 'apart'), { apart: t.apart }, voice)
  const end = readable(inForm(wrong, 'end'), { until: t.lastDay }, voice)
  const base = `/ward-learners/${learner.id}`
  const guidesFor = guides.map(({ id }) => ({ value: id, label: nameOf(id) }))
  return planningPage(frame, {
    title: nameOf(learner.id), lead: t.learnerLead, back: { href: `/wards/${known.ward.id}/people`, label: t.peopleLink }, errors: [...form.errors, ...reserve.errors, ...never.errors, ...end.errors], done,
    children: (
      <>
        <Pairs items={[{ term: t.ownGuide, detail: learner.guide ? nameOf(learner.guide) : t.noReserve }, { term: t.firstDay, detail: longDayWithYear(learner.firstDay, voice.locale) }, { term: t.domain, detail: learner.domain }]} />
        <Section title={t.termsTitle}>
          <Form action={`${base}/terms`} gap="m">
            <Act />
            <Choices {...form.field('stage')} options={stages.map(one => ({ value: one, label: capitalised(t[one]) }))} />
            <Choices {...form.field('context')} inline options={contexts.map(one => ({ value: one, label: capitalised(t[one]) }))} />
            <TextField {...form.field('hoursPerWeek')} width="short" inputmode="decimal" maxlength={5} />
            <Choices {...form.chosen('weekdays')} options={weekdayOptions(voice)} />
            <Choices {...form.chosen('schoolDays')} optional={chromeTexts(voice).optional} options={weekdayOptions(voice)} />
            <DateField {...form.field('ofAgeOn')} hint={t.ofAgeHint} optional={chromeTexts(voice).optional} />
            <Row><Button>{t.save}</Button></Row>
          </Form>
        </Section>
        <Section title={t.reserveTitle}>
          <Form action={`${base}/reserves`} gap="m">
            <Act />
            <p>{t.reserveLead}</p>
            <SelectField {...reserve.field('guide')} blank={t.nobody} options={guidesFor.filter(({ value }) => value !== learner.guide && !apart.some(one => one === value))} />
            <Row><Button kind="secondary">{t.setReserve}</Button></Row>
          </Form>
        </Section>
        <Section title={t.apartTitle}>
          <p>{apart.length === 0 ? t.apartNone : apart.map(nameOf).join(', ')}</p>
          <Form action={`${base}/aparts`} gap="m">
            <Act />
            <Muted>{t.apartLead}</Muted>
            <SelectField {...never.field('apart')} blank={t.choose} options={[...guidesFor, ...colleagues.map(({ id }) => ({ value: id, label: nameOf(id) }))].filter(({ value }) => !apart.some(one => one === value))} />
            <Row><Button kind="secondary">{t.apartSave}</Button></Row>
          </Form>
        </Section>
        <Section title={t.stopPlace}>
          <Form action={`${base}/ends`} gap="m"><Act /><DateField {...end.field('until')} /><Row><Button kind="secondary">{t.stop}</Button></Row></Form>
        </Section>
      </>
    ),
  })
}

export const shiftPage = (frame: StaffFrame, { known, shift, wrong, done }: { readonly known: KnownWard; readonly shift: Shift; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const { nameOf, guides, colleagues, learners, experienceOf, absences } = known
  const isAway = (one: string): boolean => absences.some(absence => whoIsAway(absence) === one && isAwayOn(absence, shift.day))
  const on: readonly (BesideId | LearnerId)[] = [...shift.guideIds, ...shift.colleagueIds, ...shift.learnerIds]
  const form = readable(inForm(wrong, 'who'), { who: t.who }, voice)
  const base = `/ward-shifts/${shift.id}`
  return planningPage(frame, {
    title: t.shiftTitle(longDay(shift.day, voice.locale)), back: { href: `/wards/${known.ward.id}?week=${shift.day}`, label: t.backTo(known.ward.name) }, errors: form.errors, done,
    children: (
      <>
        <Pairs items={[{ term: t.from, detail: shift.from }, { term: t.until, detail: shift.until }, { term: t.shiftClients, detail: t[shift.clients] }, { term: t.needs, detail: t.needsWords(shift.guides, shift.least, shift.most) }]} />
        <Row>{shortOf(withoutAway(shift, absences), experienceOf).map(one => <Tag key={one} tone="warn">{t[`short-${one}`]}</Tag>)}</Row>
        <Section title={t.onIt}>
          {on.length === 0 ? <p>{t.nobodyOn}</p> : (
            <Cases items={on.map((one, index) => ({
              title: nameOf(one), under: index < shift.guideIds.length ? t.guide : index < shift.guideIds.length + shift.colleagueIds.length ? t.colleague : t.learner, children: isAway(one) && <Tag tone="warn">{t.awayTag}</Tag>,
              aside: <Form action={`${base}/leaves`} gap="s" hidden={{ who: one }}><Act /><Row><Button kind="quiet" more={`: ${nameOf(one)}`}>{t.takeOff}</Button></Row></Form>,
            }))} />
          )}
          <Form action={`${base}/joins`} gap="m">
            <Act />
            <SelectField {...form.field('who')} blank={t.choose} options={[...guides.map(({ id }) => ({ value: id, label: `${nameOf(id)} (${t.guide.toLowerCase()})` })), ...colleagues.map(({ id }) => ({ value: id, label: `${nameOf(id)} (${t.colleague.toLowerCase()})` })), ...learners.map(({ id }) => ({ value: id, label: nameOf(id) }))].filter(({ value }) => !on.some(one => one === value))} />
            <Row><Button>{t.putOn}</Button></Row>
          </Form>
        </Section>
        <Details summary={t.drop}>
          <Form action={`${base}/drops`} gap="m"><Act /><p>{t.dropLead}</p><Row><Button kind="danger">{t.drop}</Button></Row></Form>
        </Details>
      </>
    ),
  })
}
