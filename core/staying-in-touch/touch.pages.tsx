/** A plan for staying in touch, as the two whom it is between have it, and who guides reads along. */
import type { VNode } from 'preact'
import { Button, Card, Cases, Choices, DateField, Details, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, Tag, type TagTone } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { capitalised, dateWithYear, type Day } from '../../kit/time.ts'
import type { Seated } from '../agreements/agreement-view.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Handbook } from './handbook.tsx'
import { begins, calendarOf, holding, notAsked, notNowReasons, rhythms, waiting, ways, type NotNowReason, type TouchMoment, type TouchPlan } from './touch.ts'
import { touchTexts } from './touch.texts.ts'

export const touchDones = ['sent', 'answered', 'marked', 'ended'] as const
export type TouchDone = (typeof touchDones)[number]
export type TouchView = {
  readonly seated: Seated
  readonly plans: readonly TouchPlan[]
  /** Those at work with whom I may agree on it. */
  readonly others: readonly Id<'party'>[]
  readonly today: Day
  readonly over: 'yes' | 'no'
  readonly done: TouchDone | null
  readonly filled: Filled
  /** What was wrong with an answer or a mark. */
  readonly no: string | null
}
type T = ReturnType<typeof touchTexts>
type Shown = { readonly frame: DatedFrame; readonly view: TouchView; readonly t: T }

/** The words on the page are its keys, but for two that mean something else elsewhere. */
const reasonIn = (t: T, reason: NotNowReason | null): string => (reason === null ? '' : reason === 'not-needed' ? t['not-needed-now'] : t[reason])
const askedIn = (t: T, one: (typeof notAsked)[number]): string => (one === 'work' ? t['ask-work'] : t[one])
const nameIn = ({ seated }: TouchView, party: Id<'party'>, t: T): string => seated.nameOf(party) || t.someone
/** Whom I would speak with: of the two the other one. */
const otherOf = ({ seated: { part, participant } }: TouchView, plan: TouchPlan): Id<'party'> => (part === 'beside' ? participant : plan.with)

export const touchPage = (frame: DatedFrame, view: TouchView): VNode => {
  const t = touchTexts(frame.voice)
  const { seated: { part, me }, plans, others, done, over, no } = view
  const form = formOf(frame, view, t)
  const withs = [...new Set(plans.map(one => one.with))]
  return agreementFrame(frame, part, {
    title: t.title, wrong: form.errors.length > 0 || no !== null,
    children: (
      <Stack gap="l">
        {(form.errors.length > 0 || no !== null) && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[...form.errors, ...(no === null ? [] : [{ field: 'plan', message: no }])]} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${me.trajectory}` : part === 'beside' ? '/beside' : '/my-trajectory'}>{t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{part === 'guide' ? t.leadGuide : t.lead}</Lead>
          {part !== 'guide' && <Muted>{t.noWords}</Muted>}
          {over === 'yes' && <Note><p>{t.over}</p></Note>}
        </Stack>
        {plans.length === 0 && <p>{t.none}</p>}
        {withs.map(party => <WithOne key={party} frame={frame} view={view} plans={plans.filter(one => one.with === party)} t={t} />)}
        {over === 'no' && part !== 'guide' && (others.length === 0
          ? <p>{t.nobody}</p>
          : plans.length === 0 || form.errors.length > 0 ? <Section title={t.putTitle} gap="s"><PutForm frame={frame} view={view} t={t} /></Section> : <Details summary={t.putAgain}><PutForm frame={frame} view={view} t={t} /></Details>)}
        {part !== 'participant' && <Handbook voice={frame.voice} />}
      </Stack>
    ),
  })
}

/** All there is with one at work: what waits, what holds, and what came of the last. */
const WithOne = ({ frame, view, plans, t }: Shown & { readonly plans: readonly TouchPlan[] }) => {
  const [waits, holds, last] = [waiting(plans), holding(plans), plans.at(-1)]
  if (!last) return null
  const title = t.with(nameIn(view, otherOf(view, last), t))
  return (
    <Section title={title} gap="m">
      {waits && <Waiting frame={frame} view={view} plan={waits} t={t} />}
      {holds && <Holding frame={frame} view={view} plan={holds} t={t} />}
      {!waits && last.answer === 'not-now' && <p>{t.saidNotNow(nameIn(view, last.by === last.with ? view.seated.participant : last.with, t), reasonIn(t, last.reason))}</p>}
      {!waits && !holds && last.endedAt !== null && <p>{t.ended}</p>}
    </Section>
  )
}

const Wishes = ({ frame: { voice }, plan, t }: Pick<Shown, 'frame' | 't'> & { readonly plan: TouchPlan }) => (
  <Pairs items={[
    { term: t.firstDay, detail: dateWithYear(plan.first, voice.locale) }, { term: t.begins, detail: capitalised(t[plan.begins]) }, { term: t.way, detail: capitalised(t[plan.way]) }, { term: t.rhythm, detail: capitalised(t[plan.rhythm]) },
    { term: t.notAsked, detail: plan.notAsked.length === 0 ? capitalised(t.nothingNamed) : <ul>{plan.notAsked.map(one => <li key={one}>{capitalised(askedIn(t, one))}</li>)}</ul> },
  ]} />
)

const Waiting = ({ frame, view, plan, t }: Shown & { readonly plan: TouchPlan }) => {
  const { seated: { part, me, participant }, over } = view
  const mine = part !== 'guide' && plan.by !== me.id
  const by = nameIn(view, plan.by, t)
  return (
    <Card strong={mine} gap="s">
      <p><strong>{mine ? t.waitsYou(by) : t.waitsOther(nameIn(view, plan.by === plan.with ? participant : plan.with, t))}</strong></p>
      <Wishes frame={frame} plan={plan} t={t} />
      {mine && over === 'no' && (
        <>
          <Form action={`/in-touch/${plan.id}/answers`} hidden={{ answer: 'agreed' }}><Act /><Row><Button>{t.agree}</Button></Row></Form>
          <Details summary={t.notNow}>
            <Form action={`/in-touch/${plan.id}/answers`} gap="m" hidden={{ answer: 'not-now' }}>
              <Act />
              <Choices name="reason" label={t.why} hint={t.whyHint} options={notNowReasons.map(value => ({ value, label: capitalised(reasonIn(t, value)) }))} />
              <Row><Button kind="secondary">{t.notNow}</Button></Row>
            </Form>
          </Details>
        </>
      )}
    </Card>
  )
}

const tones: Readonly<Record<TouchMoment['state'], TagTone>> = { held: 'ok', 'not-needed': 'quiet', late: 'warn', today: 'go', 'to come': 'quiet' }
/** How many moments stand in view: what is open, and the next one. */
const Holding = ({ frame, view, plan, t }: Shown & { readonly plan: TouchPlan }) => {
  const { seated: { part }, today, over } = view
  const moments = calendarOf(plan, today)
  const next = moments.find(({ state }) => state === 'to come')
  const now = moments.filter(one => one.state === 'late' || one.state === 'today' || one === next)
  const [behind, ahead] = [moments.filter(({ state }) => state === 'held' || state === 'not-needed'), moments.filter(one => one.state === 'to come' && one !== next)]
  const mayMark = part !== 'guide' && over === 'no'
  const items = (some: readonly TouchMoment[]) => some.map(({ day, on, state }) => ({
    title: t.momentLabel(day), under: dateWithYear(on, frame.voice.locale),
    children: mayMark && (state === 'late' || state === 'today' || state === 'to come') && (
      <Row>
        {state !== 'to come' && <Mark plan={plan} day={day} says="held" label={t.markHeld} more={t.of(dateWithYear(on, frame.voice.locale))} />}
        <Mark plan={plan} day={day} says="not-needed" label={t.markNot} more={t.of(dateWithYear(on, frame.voice.locale))} />
      </Row>
    ),
    aside: <Tag tone={tones[state]}>{t[state]}</Tag>,
  }))
  return (
    <Stack gap="m">
      <p><Tag tone="ok">{t.holds}</Tag></p>
      <Wishes frame={frame} plan={plan} t={t} />
      <Heading level={3}>{t.calendar}</Heading>
      {now.length > 0 && <Cases level={4} items={items(now)} />}
      {ahead.length > 0 && <Details summary={t.later(ahead.length)}><Cases level={4} items={items(ahead)} /></Details>}
      {behind.length > 0 && <Details summary={t.earlier(behind.length)}><Cases level={4} items={items(behind)} /></Details>}
      <Muted>{t.reminded}</Muted>
      {mayMark && <Form action={`/in-touch/${plan.id}/ends`}><Act /><Row><Button kind="quiet">{t.stop}</Button></Row></Form>}
    </Stack>
  )
}
const Mark = ({ plan, day, says, label, more }: { readonly plan: TouchPlan; readonly day: number; readonly says: string; readonly label: string; readonly more: string }) => (
  <Form action={`/in-touch/${plan.id}/marks`} hidden={{ day: String(day), says }}><Act /><Button kind={says === 'held' ? 'secondary' : 'quiet'} more={more}>{label}</Button></Form>
)

const formOf = (frame: DatedFrame, { filled, seated: { part } }: TouchView, t: T) =>
  readable<string>(filled, { with: t.whom, first: part === 'beside' ? t.firstDayFieldWork : t.firstDayField, begins: t.begins, way: t.way, rhythm: t.rhythm, 'not-asked': t.notAsked }, frame.voice)

const PutForm = ({ frame, view, t }: Shown) => {
  const { seated: { me, part }, others, filled } = view
  const { field } = formOf(frame, view, t)
  const [only] = others
  const chosen = (name: string, usual: string) => ({ ...field(name), value: field(name).value || usual })
  return (
    <Form action={`/in-touch/of/${me.trajectory}`} gap="m">
      <Act />
      {part === 'participant' && others.length > 1
        ? <SelectField {...field('with')} options={others.map(party => ({ value: party, label: nameIn(view, party, t) }))} />
        : <input type="hidden" name="with" value={only ?? ''} />}
      <DateField {...field('first')} hint={t.firstDayHint} />
      <Choices {...chosen('begins', 'work')} options={begins.map(value => ({ value, label: capitalised(t[value]) }))} />
      <Choices {...chosen('way', 'call')} options={ways.map(value => ({ value, label: capitalised(t[value]) }))} />
      <Choices {...chosen('rhythm', 'guide')} options={rhythms.map(value => ({ value, label: capitalised(t[value]) }))} />
      <Choices kind="many" name="not-asked" label={t.notAsked} hint={t.notAskedHint} value={filled.typed['not-asked'] ?? ['what', 'treatment']} options={notAsked.map(value => ({ value, label: capitalised(askedIn(t, value)) }))} />
      <Row><Button>{t.put}</Button></Row>
    </Form>
  )
}
