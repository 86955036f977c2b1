/** Feedback: asking for it, giving it in a minute, and reading it first. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage, staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Profile } from '../../core/people/person.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, ButtonLink, Choices, Details, Document, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { independences, wordsLength, type Feedback, type FeedbackRequest, type Independence, type WorkedShift } from './feedback.ts'
import type { Showing } from './feedback.store.ts'
import { feedbackTexts } from './feedback.texts.ts'
import type { DatedFrame } from './journal.pages.tsx'
import { partName, type Own } from './own.ts'

const tones = { yes: 'ok', 'with-help': 'info', 'not-yet': 'quiet' } as const satisfies Readonly<Record<Independence, string>>
type Zone = Parameters<typeof dayOf>[1]
type People = readonly Pick<Profile, 'person' | 'name'>[]

/** On the learner's day: whom to ask, what waits, and what is new. */
export const AskFeedback = ({ voice, own, people, waiting, fresh, no }: { readonly voice: Voice; readonly own: Own; readonly people: People; readonly waiting: readonly FeedbackRequest[]; readonly fresh: number; readonly no: 'feedback.nobody' | 'feedback.waits' | 'feedback.too-many' | null }) => {
  const t = feedbackTexts(voice)
  const free = people.filter(({ person }) => !waiting.some(({ of }) => of === person))
  const guide = own.with.find(({ seat, person }) => seat === 'inside' && free.some(one => one.person === person))
  const others = free.filter(({ person }) => person !== guide?.person)
  const called = (name: string) => name.split(' ')[0] ?? name
  return (
    <Section title={t.ask} gap="s">
      {fresh > 0 && <Note tone="info"><p>{t.fresh(fresh)} <a href="/my-feedback">{t.look}</a></p></Note>}
      {waiting.map(({ id, of }) => <p key={id}>{t.waits(called(people.find(({ person }) => person === of)?.name ?? ''))}</p>)}
      {guide && <><p>{t.cost(guide.name)}</p><Form action="/my-learning/feedback-requests" hidden={{ people: guide.person }} gap="s"><Act /><Row><Button kind="secondary">{t.askOne(guide.name)}</Button></Row></Form></>}
      {no && others.length === 0 && <Note tone="error">{t[no]}</Note>}
      {others.length > 0 && (
        <Details summary={t.askOthers} open={no !== null}>
          <Form action="/my-learning/feedback-requests" gap="s">
            <Act />
            <Choices kind="many" name="people" label={t.askWho} hint={t.askWhoHint} {...(no ? { error: t[no] } : {})} options={others.map(({ person, name }) => ({ value: person, label: name }))} />
            <Row><Button kind="secondary">{t.askButton}</Button></Row>
          </Form>
        </Details>
      )}
      {fresh === 0 && <p><a href="/my-feedback">{t.mine}</a></p>}
    </Section>
  )
}

export const FeedbackText = ({ voice, zone, one, head, children }: { readonly voice: Voice; readonly zone: Zone; readonly one: Feedback; readonly head?: ComponentChildren; readonly children?: ComponentChildren }) => {
  const t = feedbackTexts(voice)
  const title = t.from(one.by, dateWithYear(dayOf(one.at, zone), voice.locale))
  return (
    <Document label={title} head={<><strong>{title}</strong> <Tag tone={tones[one.alone]}>{`${t.alone} ${t[one.alone]}`}</Tag>{head}</>}>
      <Stack gap="m">
        {one.shift && <Muted>{t.aboutShift(t.shiftOf(dateWithYear(one.shift.day, voice.locale), one.shift.from, one.shift.until))}</Muted>}
        <div><strong>{t.good}</strong>{one.good.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>
        <div><strong>{t.tip}</strong>{one.tip.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>
        {children}
      </Stack>
    </Document>
  )
}

/** Whom beside the file the learner lets read this one thing. */
export const ShowTo = ({ voice, own, showings, item, action, what, but }: { readonly voice: Voice; readonly own: Own; readonly showings: readonly Showing[]; readonly item: string; readonly action: string; /** Heard after the button: which one. */ readonly what: string; /** A part that reads it anyway. */ readonly but?: string }) => {
  const t = feedbackTexts(voice)
  const beside = own.with.filter(({ seat, role }) => seat === 'beside' && role !== but)
  if (beside.length === 0) return null
  const chosen = beside.filter(({ party }) => showings.some(one => one.item === item && one.to === party))
  return (
    <>
      {chosen.length > 0 && <Visibility>{t.alsoRead(chosen.map(({ name }) => name).join(', '))}</Visibility>}
      <Details quiet summary={<>{t.shows}<span class="hidden"> {what}</span></>}>
        <Form action={action} gap="s">
          <Act />
          <Choices kind="many" name="readers" id={`readers-${item}`} label={t.shows} hint={t.showsHint} value={chosen.map(({ party }) => party)} options={beside.map(({ party, name, role }) => ({ value: party, label: `${name}, ${partName(role, voice.locale)}` }))} />
          <Row><Button kind="secondary" more={` ${what}`}>{t.keepShows}</Button></Row>
        </Form>
      </Details>
    </>
  )
}

export const myFeedbackPage = (frame: DatedFrame, { own, all, showings, done }: { readonly own: Own; readonly all: readonly Feedback[]; readonly showings: readonly Showing[]; readonly done: 'shown' | null }): VNode => {
  const { voice, provider } = frame
  const t = feedbackTexts(voice)
  return participantPage(frame, {
    title: t.mine,
    children: (
      <>
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.mine}</h1><Lead>{t.mineLead}</Lead></Stack>
        {all.length === 0 && <Empty>{t.none}</Empty>}
        {all.map(one => (
          <FeedbackText key={one.id} voice={voice} zone={provider.zone} one={one}>
            <ShowTo voice={voice} own={own} showings={showings} item={one.id} action={`/my-feedback/${one.id}/showings`} what={t.from(one.by, dateWithYear(dayOf(one.at, provider.zone), voice.locale))} />
          </FeedbackText>
        ))}
      </>
    ),
  })
}

/** Three questions, and nothing of the file beside them. */
export const givePage = (frame: StaffFrame, { name, question, action, back, filled, state, shifts }: { readonly name: string; readonly question: string; readonly action: string; readonly back: string; readonly filled: Filled; readonly state: 'asked' | 'unasked' | 'sent' | 'given'; /** Worked together lately. */ readonly shifts: readonly (WorkedShift & { readonly id: string })[] }): VNode => {
  const { voice } = frame
  const t = feedbackTexts(voice)
  const form = readable(filled, { good: t.good, tip: t.tip, alone: t.alone, shift: t.ofShift }, voice)
  const open = state === 'asked' || state === 'unasked'
  return staffPage(frame, {
    place: 'today', title: t.give, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {!open && <Note tone={state === 'sent' ? 'ok' : 'info'} announced>{t[state](name)}</Note>}
        <Stack gap="s"><p><a href={back}>{t.toLearners}</a></p><Heading level={1}>{state === 'unasked' ? t.giveTitle(name) : t.giveAsked(name)}</Heading>{question !== '' && <Lead>{t.learns(question)}</Lead>}{open && <p>{t.giveLead(name)}</p>}</Stack>
        {open ? (
          <Form action={action}>
            <Act />
            {shifts.length > 0 && <SelectField {...form.field('shift')} blank={t.noShift} options={shifts.map(one => ({ value: one.id, label: t.shiftOf(dateWithYear(one.day, voice.locale), one.from, one.until) }))} />}
            <TextArea {...form.field('good')} rows={2} maxlength={wordsLength} />
            <TextArea {...form.field('tip')} rows={2} maxlength={wordsLength} />
            <Choices {...form.field('alone')} options={independences.map(value => ({ value, label: t[value] }))} inline />
            <Row><Button>{t.send(name)}</Button></Row>
          </Form>
        ) : <Row><ButtonLink href={back}>{t.toLearners}</ButtonLink></Row>}
      </Stack>
    ),
  })
}
