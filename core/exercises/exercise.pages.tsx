/** The library everyone reads, and a list of exercises: for whoever does them, and for who guides. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, Details, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import { guideIn, type Seated } from '../agreements/agreement-view.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { dones, helpedValues, whyLength, wordsLength, type Answer, type Exercise, type OnList } from './exercise.ts'
import { exerciseTexts, type ExerciseTexts as T } from './exercise.texts.ts'
import { exerciseCalled } from './library.ts'

const tones = { strong: 'ok', moderate: 'info', limited: 'quiet' } as const
const Grade = ({ exercise: { evidence: { grade } }, t }: { readonly exercise: Exercise; readonly t: T }) => <Tag tone={tones[grade]}>{t[grade]}</Tag>
const HowLong = ({ exercise: { minutes, forms }, t }: { readonly exercise: Exercise; readonly t: T }) => <Muted>{t.minutes(minutes)}, {forms.map(form => t[form]).join(', ')}</Muted>

const anyPage = (frame: Frame & { readonly me: SignedIn }, content: { readonly title: string; readonly children: ComponentChildren }): VNode =>
  frame.me.offices.length > 0 ? staffPage(frame, { place: 'people', wide: false, ...content }) : participantPage(frame, content)

export const libraryPage = (frame: Frame & { readonly me: SignedIn }, { exercises, home }: { readonly exercises: readonly Exercise[]; readonly home: string }): VNode => {
  const t = exerciseTexts(frame.voice)
  const { locale } = frame.voice
  return anyPage(frame, {
    title: t.libraryTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={home}>{t.back}</a></p><Heading level={1}>{t.libraryTitle}</Heading><Lead>{t.libraryLead}</Lead><p>{t.noCure}</p></Stack>
        {exercises.map(one => (
          <Card key={one.key} title={one.name[locale]} gap="s">
            <p>{one.what[locale]}</p>
            <Row><Grade exercise={one} t={t} /><HowLong exercise={one} t={t} /></Row>
            <Row><ButtonLink href={`/exercises/${one.key}`} kind="secondary" more={`: ${one.name[locale]}`}>{t.look}</ButtonLink></Row>
          </Card>
        ))}
      </Stack>
    ),
  })
}

export const exercisePage = (frame: Frame & { readonly me: SignedIn }, exercise: Exercise): VNode => {
  const t = exerciseTexts(frame.voice)
  return anyPage(frame, {
    title: t.libraryTitle,
    children: <Stack gap="l"><Stack gap="s"><p><a href="/exercises">{t.toLibrary}</a></p><Heading level={1}>{exercise.name[frame.voice.locale]}</Heading></Stack><Whole exercise={exercise} voice={frame.voice} /></Stack>,
  })
}

const Whole = ({ exercise, voice }: { readonly exercise: Exercise; readonly voice: Voice }) => {
  const t = exerciseTexts(voice)
  const { locale } = voice
  const { evidence: { grade, found, sources } } = exercise
  return (
    <Stack gap="l">
      <Stack gap="s"><Lead>{exercise.what[locale]}</Lead><HowLong exercise={exercise} t={t} /></Stack>
      <Section title={t.steps}><ol>{exercise.steps.map((step, index) => <li key={index}>{step[locale]}</li>)}</ol></Section>
      <Section title={t.notFor}><p>{exercise.notFor[locale]}</p></Section>
      <Section title={t.evidence}>
        <p><Grade exercise={exercise} t={t} /> {t[`${grade}What`]}</p>
        <p>{found[locale]}</p>
        <Details summary={t.sources}><ul>{sources.map(({ by, year, title, where }) => <li key={title} lang="en">{by} ({year}). {title}. {where}.</li>)}</ul></Details>
        <p>{t.noCure}</p>
      </Section>
    </Stack>
  )
}

export type ListView = { readonly seated: Seated; readonly list: readonly OnList[]; readonly offered: readonly Exercise[]; readonly today: Day; readonly over: 'yes' | 'no'; readonly filled: Filled; readonly done: 'added' | null }

export const listPage = (frame: DatedFrame, { seated, list, offered, today, over, filled, done }: ListView): VNode => {
  const { voice } = frame
  const t = exerciseTexts(voice)
  const { part, me, participant, nameOf } = seated
  const name = nameOf(participant)
  const title = part === 'guide' ? t.listTitleGuide(name) : t.listTitle
  const form = readable(filled, { exercise: t.which, why: t.why, until: t.untilAsk }, voice)
  return agreementFrame(frame, part, {
    title: t.libraryTitle, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.added}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${me.trajectory}` : '/my-trajectory'}>{part === 'guide' ? t.backTo(name) : t.back}</a></p>
          <Heading level={1}>{title}</Heading>
          <Lead>{part === 'guide' ? t.listLeadGuide(name) : t.listLead}</Lead>
          {over === 'yes' && <p>{t.ended}</p>}
          {list.length === 0 && <p>{t.none}</p>}
        </Stack>
        {list.map(one => {
          const exercise = exerciseCalled(one.exercise)
          const until = dateWithYear(one.until, voice.locale)
          return exercise && (
            <Card key={one.id} title={exercise.name[voice.locale]} gap="s">
              <p>{one.by === participant ? part === 'guide' ? t.fromGuide(name) : t.fromSelf : t.fromGuide(nameOf(one.by))} {one.until < today ? t.over(until) : t.until(until)}</p>
              {one.why !== '' && <p>{one.why}</p>}
              {part === 'participant'
                ? <Row><ButtonLink href={`/my-exercises/${one.id}`} kind={one.answer || one.until < today ? 'secondary' : 'primary'} more={`: ${exercise.name[voice.locale]}`}>{one.answer ? t.toAnswered : t.toAnswer}</ButtonLink></Row>
                : one.answer ? <Answered answer={one.answer} t={t} /> : <Muted>{t.notShown(name)}</Muted>}
              {part === 'guide' && <p><a href={`/exercises/${exercise.key}`}>{t.look}</a></p>}
            </Card>
          )
        })}
        {over === 'no' && (
          <Section title={part === 'guide' ? t.add : t.addOwn}>
            <Form action={`/exercise-list/${me.trajectory}`} gap="m">
              <Act />
              <SelectField {...form.field('exercise')} blank={t.whichBlank} options={offered.map(({ key, name: called }) => ({ value: key, label: called[voice.locale] }))} />
              <TextArea {...form.field('why')} hint={part === 'guide' ? t.whyHintGuide : t.whyHint} optional={t.optional} rows={2} maxlength={whyLength} />
              <DateField {...form.field('until')} min={today} />
              <Row><Button>{t.addButton}</Button></Row>
            </Form>
            <p><a href="/exercises">{t.toLibrary}</a></p>
          </Section>
        )}
      </Stack>
    ),
  })
}

const Answered = ({ answer: { done, helped, words }, t }: { readonly answer: Answer; readonly t: T }) => (
  <Stack gap="s">
    <p>{t.saidDone}: {t[done]}. {helped !== null && `${t.saidHelped(helped)}.`}</p>
    {words !== '' && <Inset>{words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Inset>}
  </Stack>
)

export const ownExerciseDones = ['kept', 'erased', 'shownDone', 'hiddenDone'] as const
export type OwnExerciseView = { readonly seated: Seated; readonly one: OnList; readonly exercise: Exercise; readonly filled: Filled; readonly no: 'exercise.newer' | null; readonly done: (typeof ownExerciseDones)[number] | null }

/** One exercise of one's own: what to do, and how it went. */
export const ownExercisePage = (frame: DatedFrame, { seated, one, exercise, filled, no, done }: OwnExerciseView): VNode => {
  const { voice, provider } = frame
  const t = exerciseTexts(voice)
  const guideParty = guideIn(seated)
  const guide = (guideParty && seated.nameOf(guideParty)) || t.someone
  const form = readable(filled, { done: t.isDone, words: exercise.asks[voice.locale], helped: t.helped }, voice)
  const errors = [...(no ? [{ field: 'words', message: t[no] }] : []), ...form.errors]
  const at = `/my-exercises/${one.id}`
  return participantPage(frame, {
    title: t.libraryTitle, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={`/exercise-list/${one.trajectory}`}>{t.listTitle}</a></p>
          <h1>{exercise.name[voice.locale]}</h1>
          <p>{one.by === seated.participant ? t.fromSelf : t.fromGuide(seated.nameOf(one.by))} {one.until < dayOf(frame.now, provider.zone) ? t.over(dateWithYear(one.until, voice.locale)) : t.until(dateWithYear(one.until, voice.locale))}</p>
          {one.why !== '' && <Inset><p>{one.why}</p></Inset>}
        </Stack>
        <Whole exercise={exercise} voice={voice} />
        <Section title={t.answerTitle}>
          <Visibility nobody={one.shown === 'no'}>{one.shown === 'yes' ? t.shownOwn(guide) : t.own}</Visibility>
          <Form action={`${at}/answers`} hidden={{ seen: String(one.answer?.version ?? 0) }} gap="m">
            <Act />
            <Choices {...form.field('done')} inline options={dones.map(value => ({ value, label: t[value] }))} />
            <SelectField {...form.field('helped')} hint={t.helpedHint} blank={t.helpedBlank} options={helpedValues.map(value => ({ value: String(value), label: String(value) }))} />
            <TextArea {...form.field('words')} optional={t.optional} rows={4} maxlength={wordsLength} />
            <Row><Button>{t.keep}</Button></Row>
          </Form>
        </Section>
        {one.answer && guideParty && (
          <Form action={`${at}/showings`} hidden={{ shows: one.shown === 'yes' ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{one.shown === 'yes' ? t.hide(guide) : t.show(guide)}</Button></Row></Form>
        )}
        {one.answer && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`${at}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.erase}</Button></Row></Form></Details>}
      </>
    ),
  })
}
