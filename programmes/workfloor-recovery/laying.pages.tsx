/** Laying the weeks: the usual times, and the proposal in which each talk can still be changed. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, ErrorSummary, Fieldset, Form, Heading, Lead, Muted, Note, Row, SelectField, Stack, TimeField, type FieldError } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, clock, dayOf, longDay, mondayOf, parseDay, type Day, type Locale } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { weekdayTexts } from '../../core/agenda/hours.texts.ts'
import { staffPage } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { workfloorRecovery } from './programme.ts'
import { minutesForReports, type Colleague, type Slot, type Trouble, type Troubles } from './laying.ts'
import { weekdays, type TypedTalk, type Wish, type WishField } from './laying.form.ts'
import type { Laid, Skipped } from './weeks.ts'
import { weeksTexts } from './weeks.texts.ts'

type T = ReturnType<typeof weeksTexts>
export type PlanAbout = { readonly trajectory: Id<'trajectory'>; readonly name: string }

/** 'Dialoog 2' where a week has two of a kind. */
export const talkName = (slots: readonly Pick<Slot, 'kind'>[], index: number, locale: Locale, t: T): string => {
  const kind = slots[index]?.kind ?? ''
  const name = Object.entries(workfloorRecovery.talks).find(([key]) => key === kind)?.[1].name[locale] ?? kind
  return t.talkName(name, slots.slice(0, index + 1).filter(slot => slot.kind === kind).length, slots.filter(slot => slot.kind === kind).length)
}

export const hoursIn = (minutes: number, locale: Locale): string => (minutes / 60).toLocaleString(locale, { maximumFractionDigits: 2 })

export const Top = ({ about, title, lead, t }: { readonly about: PlanAbout; readonly title: string; readonly lead?: string; readonly t: T }) => (
  <Stack gap="s">
    <p><a href={`/trajectories/${about.trajectory}`}>{t.back(about.name)}</a></p>
    <Heading level={1}>{title}</Heading>
    {lead && <Lead>{lead}</Lead>}
  </Stack>
)

/** Why the weeks cannot be laid now, with the way on. */
export const notYetPage = (frame: StaffFrame, { about, why }: { readonly about: PlanAbout; readonly why: 'weeks.ended' | 'weeks.not-suitable' | 'weeks.too-few' }): VNode => {
  const t = weeksTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Top about={about} title={t.title} t={t} />
        <Note tone="info"><p>{t[why]}</p></Note>
        {why === 'weeks.not-suitable' && <Row><ButtonLink href={`/trajectories/${about.trajectory}/suitability`}>{t.toCheck}</ButtonLink></Row>}
      </Stack>
    ),
  })
}

export type WishProblem = WishField | 'weeks.too-few' | 'weeks.too-many' | 'first.passed' | 'doesNotFit'
const fieldOf = (problem: WishProblem): string => (problem === 'weeks.too-few' || problem === 'weeks.too-many' ? 'colleagues' : problem === 'first.passed' || problem === 'doesNotFit' ? 'firstMonday' : problem)
const wordsOf = (problem: WishProblem, t: T): string => (problem === 'weeks.too-few' || problem === 'weeks.too-many' || problem === 'first.passed' || problem === 'doesNotFit' ? t[problem] : t.required)

export const wishPage = (frame: StaffFrame, { about, slots, wish, joined, today, problems }: {
  readonly about: PlanAbout; readonly slots: readonly Omit<Slot, 'week'>[]; readonly wish: Wish; readonly joined: readonly Colleague[]; readonly today: Day; readonly problems: readonly WishProblem[]
}): VNode => {
  const { locale } = frame.voice
  const t = weeksTexts(frame.voice)
  const days = weekdayTexts(frame.voice)
  const error = (field: string) => problems.filter(problem => fieldOf(problem) === field).map(problem => wordsOf(problem, t))[0]
  const dayOptions = weekdays.map(one => ({ value: String(one), label: days[one] }))
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: problems.length > 0,
    children: (
      <Stack gap="l">
        {problems.length > 0 && <ErrorSummary title={t.wrong} errors={problems.map(problem => ({ field: fieldOf(problem), message: wordsOf(problem, t) }))} />}
        <Top about={about} title={t.title} lead={t.lead} t={t} />
        <Form action={`/trajectories/${about.trajectory}/weeks/proposal`}>
          <DateField name="firstMonday" label={t.firstMonday} hint={t.firstMondayHint} value={wish.firstMonday ?? addDays(mondayOf(today), 7)} min={today} error={error('firstMonday')} />
          <Choices kind="many" name="workdays" label={t.workdays} inline value={wish.workdays.map(String)} options={dayOptions} error={error('workdays')} />
          {slots.map((_slot, index) => {
            const name = talkName(slots, index, locale, t)
            return (
              <Fieldset key={index} legend={name}>
                <Row>
                  <SelectField name={`usualDay-${index}`} label={t.dayOf(name)} blank={t.chooseDay} value={String(wish.usual[index]?.weekday ?? '')} options={dayOptions} error={error(`usualDay-${index}`)} />
                  <TimeField name={`usualTime-${index}`} label={t.timeOf(name)} minutes={15} value={wish.usual[index]?.at ?? null} error={error(`usualTime-${index}`)} />
                </Row>
              </Fieldset>
            )
          })}
          <Choices kind="many" name="colleagues" label={t.colleagues} hint={t.colleaguesHint} value={wish.colleagues} options={joined.map(({ party, name }) => ({ value: party, label: name }))} error={error('colleagues')} />
          <Row><Button>{t.propose}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

/** The proposal; every talk a row of fields. Nothing is booked yet. */
export const proposalPage = (frame: StaffFrame, { about, slots, talks, laid, skipped, joined, troubles, keep }: {
  readonly about: PlanAbout; readonly slots: readonly Slot[]; readonly talks: readonly TypedTalk[]; /** As it was proposed; empty when the form came back. */ readonly laid: readonly Laid<Colleague>[]
  readonly skipped: readonly Skipped[]; readonly joined: readonly Colleague[]; readonly troubles: Troubles; readonly keep: { readonly colleagues: readonly Colleague[]; readonly firstMonday: Day }
}): VNode => {
  const { locale } = frame.voice
  const t = weeksTexts(frame.voice)
  const weeks = [...new Set(slots.map(({ week }) => week))]
  const errors: FieldError[] = [...troubles].map(([index, trouble]) => ({ field: trouble === 'no-colleague' || trouble === 'colleague-taken' ? `with-${index}` : `day-${index}`, message: t[trouble] }))
  const moved = laid.flatMap((talk, index) => (talk.moved ? [{ ...talk, index, why: talk.moved }] : []))
  return staffPage(frame, {
    place: 'people', title: t.proposal, wrong: troubles.size > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        <Top about={about} title={t.proposal} lead={t.proposalLead} t={t} />
        {laid.length > 0 && moved.length === 0 && skipped.length === 0 && <Note tone="ok"><p>{t.noneMoved}</p></Note>}
        {(moved.length > 0 || skipped.length > 0) && (
          <Note tone="info">
            <Heading level={2}>{t.moved}</Heading>
            <ul>
              {skipped.map(({ monday }) => <li key={monday}>{t.skipped(longDay(monday, locale))}</li>)}
              {moved.map(({ index, from, why }) => <li key={index}><a href={`#day-${index}`}>{inPlace(slots, index, locale, t)}</a>: {when(from, frame)} ({t[why]})</li>)}
            </ul>
          </Note>
        )}
        <Form action={`/trajectories/${about.trajectory}/weeks`} hidden={{ firstMonday: keep.firstMonday, [actField]: newId() }}>
          {weeks.map(week => {
            const own = slots.map((slot, index) => ({ slot, index })).filter(({ slot }) => slot.week === week)
            const days = own.flatMap(({ index }) => parseDay(talks[index]?.day ?? '') ?? []).toSorted()
            return (
              <Card key={week} title={days[0] ? t.week(week, longDay(mondayOf(days[0]), locale)) : String(week)}>
                <Muted>{t.hours(hoursIn(own.reduce((sum, { slot }) => sum + slot.minutes, minutesForReports), locale))}</Muted>
                {own.map(({ slot, index }) => <TalkFields key={index} slot={slot} index={index} name={talkName(own.map(one => one.slot), own.findIndex(one => one.index === index), locale, t)} typed={talks[index]} joined={joined} trouble={troubles.get(index)} t={t} />)}
              </Card>
            )
          })}
          {keep.colleagues.map(({ party }) => <input key={party} type="hidden" name="colleagues" value={party} />)}
          <Muted>{t.bookHint}</Muted>
          <Row><Button>{t.book(slots.length)}</Button><ButtonLink kind="quiet" href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</ButtonLink></Row>
        </Form>
      </Stack>
    ),
  })
}

const inPlace = (slots: readonly Slot[], index: number, locale: Locale, t: T): string => {
  const week = slots[index]?.week
  const own = slots.map((slot, at) => ({ slot, at })).filter(({ slot }) => slot.week === week)
  return t.inWeek(week ?? 0, talkName(own.map(({ slot }) => slot), own.findIndex(({ at }) => at === index), locale, t))
}
const when = (from: Date, { voice: { locale }, provider: { zone } }: StaffFrame): string => {
  return `${longDay(dayOf(from, zone), locale)} ${clock(from, locale, zone)}`
}

function TalkFields({ slot, index, name, typed, joined, trouble, t }: { readonly slot: Slot; readonly index: number; readonly name: string; readonly typed: TypedTalk | undefined; readonly joined: readonly Colleague[]; readonly trouble: Trouble | undefined; readonly t: T }) {
  const atColleague = trouble === 'no-colleague' || trouble === 'colleague-taken'
  return (
    <Fieldset legend={name}>
      <Row>
        <DateField name={`day-${index}`} label={t.day} value={typed?.day} error={trouble && !atColleague ? t[trouble] : undefined} />
        <TimeField name={`time-${index}`} label={t.time} minutes={15} value={typed?.time} />
        {slot.withColleague && <SelectField name={`with-${index}`} label={t.with} blank={t.chooseColleague} value={typed?.with} options={joined.map(one => ({ value: one.party, label: one.name }))} error={trouble && atColleague ? t[trouble] : undefined} />}
      </Row>
    </Fieldset>
  )
}
