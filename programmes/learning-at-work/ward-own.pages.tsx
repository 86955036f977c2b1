/** Today on the ward, and one's own place, as whoever learns there reads it. */
import type { VNode } from 'preact'
import { weekdayTexts } from '../../core/agenda/hours.texts.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Button, Card, DateField, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Visibility } from '../../design/index.ts'
import { capitalised, longDay, longDayWithYear, type Instant, wallTimeOf } from '../../kit/time.ts'
import { Act } from './ward-planning.pages.tsx'
import type { WardLearner } from './ward.ts'
import { wardOwnTexts } from './ward-own.texts.ts'
import type { KnownWard } from './ward-view.ts'

export type OwnPlace = { readonly known: KnownWard; readonly learner: WardLearner; readonly name: string; readonly shifts: KnownWard['shifts'] }

export const ownWardPage = (frame: Frame & { readonly now: Instant }, { place: { known, learner, name, shifts }, filled, done }: { readonly place: OwnPlace; readonly filled: Filled; readonly done: 'saved' | null }): VNode => {
  const { voice, now, provider } = frame
  const t = wardOwnTexts(voice)
  const { today, nameOf, ward, absences } = known
  const form = readable(filled, { awayFrom: t.from, awayUntil: t.until }, voice)
  const hour = wallTimeOf(now, provider.zone)
  const first = name.split(' ')[0] ?? name
  const shift = shifts.find(({ day }) => day === today)
  const { terms } = learner
  return participantPage(frame, {
    title: t.pageTitle, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          <p><a href="/my-trajectory">{t.toMine}</a></p>
          <Heading level={1}>{hour < '12:00' ? t.morning(first) : hour < '18:00' ? t.afternoon(first) : t.evening(first)}</Heading>
          <Lead>{capitalised(longDay(today, voice.locale))}. {shift ? t.shiftToday(shift.from, shift.until) : t.noShiftToday}</Lead>
          <WhoToday known={known} learner={learner} t={t} />
        </Stack>
        <Section title={t.shiftsTitle} gap="s">
          {shifts.length === 0 ? <p>{t.noShifts}</p> : <ul>{shifts.map(({ id, day, from, until, guideIds }) => <li key={id}>{t.line(capitalised(longDay(day, voice.locale)), from, until)}{guideIds.length > 0 && `, ${t.withGuides(guideIds.map(nameOf).join(', '))}`}</li>)}</ul>}
        </Section>
        <Card title={t.placeTitle}>
          <Pairs items={[
            { term: t.ward, detail: ward.name }, { term: t.firstDay, detail: longDayWithYear(learner.firstDay, voice.locale) }, { term: t.domain, detail: learner.domain },
            { term: t.stage, detail: terms ? capitalised(t[terms.stage]) : t.notYet }, { term: t.hours, detail: terms ? terms.hoursPerWeek.toLocaleString(voice.locale) : t.notYet },
            ...(terms && terms.schoolDays.length > 0 ? [{ term: t.schoolDays, detail: terms.schoolDays.map(one => weekdayTexts(voice)[one]).join(', ') }] : []),
            { term: t.ownGuide, detail: learner.guide ? nameOf(learner.guide) : t.nobody }, { term: t.reserve, detail: learner.reserve ? nameOf(learner.reserve) : t.nobody },
          ]} />
          <Visibility>{t.planner} {t.reserveSees}</Visibility>
        </Card>
        <Section title={t.awayTitle}>
          {absences.filter(one => one.learner === learner.id).map(({ id, from, until }) => (
            <Note key={id}>
              <p>{t.isAway(longDay(from, voice.locale), until && longDay(until, voice.locale))}</p>
              {from <= today && <Form action={`/my-ward/absences/${id}/ends`} gap="s"><Act /><Row><Button kind="secondary">{t.back}</Button></Row></Form>}
            </Note>
          ))}
          <Form action="/my-ward/absences" gap="m">
            <Act />
            <Muted>{t.awayLead}</Muted>
            <DateField {...form.field('awayFrom')} /><DateField {...form.field('awayUntil')} />
            <Row><Button kind="secondary">{t.say}</Button></Row>
          </Form>
        </Section>
      </Stack>
    ),
  })
}

/** Who guides today, in a kind sentence where it is someone else or nobody knows yet. */
const WhoToday = ({ known, learner, t }: Pick<OwnPlace, 'known' | 'learner'> & { readonly t: ReturnType<typeof wardOwnTexts> }) => {
  const today = known.guidedToday(learner)
  const own = learner.guide ? known.nameOf(learner.guide) : ''
  if (today.by === null) return <Note><p>{t.nobodyKind}</p></Note>
  const name = known.nameOf(today.by)
  if (today.as === 'own' || own === '') return <p>{t.guideToday(name)}</p>
  return <><p>{t.guideToday(name)}</p><Note><p>{today.why === 'busy' ? t.busyKind(own, name) : t.awayKind(own, name)}</p></Note></>
}
